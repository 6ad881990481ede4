/** The documents to collect before an application, with empty columns for who does it and by when. */
import type { AdmissionDecision } from '../admission/admission.ts';
import type { PreparationLine } from '../admission/preparation.ts';
import type { AdmissionRules } from '../admission/rules.ts';
import type { Assessment } from '../answers/assessment.ts';
import type { Tool } from '../answers/tool.ts';
import type { Label } from '../basics/labels.ts';
import { own } from '../basics/record.ts';
import type { Report } from '../basics/report.ts';

/** Numbers of clauses by their key. */
type ClauseNumbers = Readonly<Record<string, { number: string }>>;

/** The clauses that ask for a document, each once, in the order of the rules. */
export function clausesText(
  { conditions: ids }: Pick<PreparationLine<string>, 'conditions'>,
  { conditions }: Pick<AdmissionRules<string>, 'conditions'>,
  clauses: ClauseNumbers,
  label: Label,
): string {
  const numbers = conditions.flatMap(({ id, clause }) =>
    ids.includes(id) ? [own(clauses, clause)?.number ?? ''] : [],
  );
  return [...new Set(numbers)].join(label('list.separator'));
}

/** @param lines in the order in which they are to be collected */
export const preparationReport = (
  rules: AdmissionRules<string>,
  { outcome, today }: Pick<AdmissionDecision, 'outcome' | 'today'>,
  lines: readonly PreparationLine<string>[],
  clauses: ClauseNumbers,
  { name }: Pick<Assessment, 'name'>,
  { instrument, program }: Pick<Tool, 'instrument' | 'program'>,
  label: Label,
): Report => ({
  title: label('preparation.title'),
  lines: [...(name === '' ? [] : [name]), label(`quiz.outcome.${outcome}`), label('quiz.judgedOn', { day: today })],
  tables: [
    {
      title: label('preparation.documents'),
      columns: [
        { title: label('preparation.number'), width: 4 },
        { title: label('preparation.document'), width: 24 },
        { title: label('preparation.clauses'), width: 10 },
        { title: label('preparation.issuer'), width: 20 },
        { title: label('preparation.time'), width: 18 },
        { title: label('preparation.urgency'), width: 10 },
        { title: label('preparation.who'), width: 10 },
        { title: label('preparation.when'), width: 10 },
      ],
      rows: lines.map((line, index) => [
        index + 1,
        line.document,
        clausesText(line, rules, clauses, label),
        line.issuer,
        line.time,
        label(`preparation.${line.urgency}`),
        '',
        '',
      ]),
    },
  ],
  stamp: label('preparation.stamp', {
    rules: rules.title,
    version: rules.version,
    hash: instrument.hash,
    edition: program.edition,
  }),
});
