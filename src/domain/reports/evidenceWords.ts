/** Documents in words, on the screen and in files. */
import { type EvidenceDocument, validityOf } from '../answers/evidence.ts';
import { daysBetween } from '../basics/calendarDate.ts';
import type { Label } from '../basics/labels.ts';

/** How long a document is good; '' where it has no end. */
export const validityText = (evidence: EvidenceDocument, today: string, label: Label): string =>
  evidence.validUntil === ''
    ? ''
    : label(
        evidence.validUntil === today ? 'evidence.validity.today' : `evidence.validity.${validityOf(evidence, today)}`,
        {
          date: evidence.validUntil,
          days: daysBetween(today, evidence.validUntil),
        },
      );

/** What documents are called; what expired or will soon says so. */
export const documentNames = (documents: readonly EvidenceDocument[], today: string, label: Label): string =>
  documents
    .map((each) =>
      ['expired', 'soon'].includes(validityOf(each, today))
        ? label('evidence.named', { name: each.name, validity: validityText(each, today, label) })
        : each.name,
    )
    .join(label('list.separator'));

/** What is registered, and what the clause suggests. */
export const evidenceLines = (
  documents: readonly EvidenceDocument[],
  suggested: readonly string[],
  today: string,
  label: Label,
): string[] => [
  documents.length === 0
    ? label('gaps.evidence.none')
    : label('gaps.evidence.has', { list: documentNames(documents, today, label) }),
  ...(suggested.length === 0
    ? []
    : [label('gaps.evidence.suggested', { list: suggested.join(label('list.separator')) })]),
];
