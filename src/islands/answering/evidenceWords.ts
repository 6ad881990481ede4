/** What is said of evidence, on the screen and in files. */
import { type EvidenceDocument, validityOf } from '../../domain/answers/evidence.ts';
import { daysBetween } from '../../domain/basics/calendarDate.ts';
import type { Label } from '../../domain/basics/labels.ts';

/** How long a document is good; '' where it has no end. */
export const validityText = (document: EvidenceDocument, today: string, label: Label): string =>
  document.validUntil === ''
    ? ''
    : label(
        document.validUntil === today ? 'evidence.validity.today' : `evidence.validity.${validityOf(document, today)}`,
        {
          date: document.validUntil,
          days: daysBetween(today, document.validUntil),
        },
      );

/** What documents are called; what expired or will soon says so. */
export const documentNames = (documents: readonly EvidenceDocument[], today: string, label: Label): string =>
  documents
    .map((document) =>
      ['expired', 'soon'].includes(validityOf(document, today))
        ? label('evidence.named', { name: document.name, validity: validityText(document, today, label) })
        : document.name,
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
