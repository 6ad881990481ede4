/** What every report has on paper: whose it is, its headings, numbered annexes, and lines for names and a seal. */
import { fullName, type Naming } from '../answers/assessment.ts';
import type { Label } from '../basics/labels.ts';
import type { Named, Report, ReportPaper, ReportTable } from '../basics/report.ts';
import type { ReportOn } from './heading.ts';

/** What differs from report to report. */
interface Parts extends Pick<ReportPaper, 'title' | 'conclusion'> {
  facts: readonly Named[];
  figures?: readonly Named[];
  /** Those without a row are left out, here and among the annexes. */
  tables?: readonly ReportTable[];
  asks?: readonly string[];
  signers?: readonly string[];
  annexes?: readonly ReportTable[];
  notes?: readonly string[];
}

/** Whose report it is, of which time, and who filled it in on which day; a hand fills in what nobody typed. */
export const factsOn = ({ assessment, today }: Pick<ReportOn, 'assessment' | 'today'>, label: Label): Named[] => [
  [label('report.fact.organisation'), assessment.name],
  [label('report.fact.period'), assessment.period ?? ''],
  [label('report.fact.filledBy'), assessment.rater ?? ''],
  [label('report.fact.day'), today],
];

/** Whose and what, for the name of the file. */
export const fileOn = (what: string, assessment: Naming): NonNullable<Report['file']> => ({
  of: fullName(assessment).replaceAll('·', ' '),
  what,
});

/** Who answers for what an organisation says of itself. */
const ownSigners = (label: Label): string[] => [
  label('report.signer.filledBy'),
  label('report.signer.head'),
  label('report.signer.seal'),
];

export function reportPaper(parts: Parts, label: Label): ReportPaper {
  const { figures = [], tables = [], asks = [], signers = ownSigners(label), annexes = [], notes = [] } = parts;
  const hasRows = ({ rows }: ReportTable): boolean => rows.length > 0;
  return {
    ...parts,
    figures,
    tables: tables.filter(hasRows),
    asks,
    signers,
    annexes: annexes.filter(hasRows).map((table, index) => ({
      ...table,
      title: label('report.annex', { number: index + 1, title: table.title }),
    })),
    notes,
    words: {
      conclusion: label('report.conclusion'),
      asks: label('report.asks'),
      sign: label('report.sign'),
      day: label('report.fact.day'),
      notes: label('report.notes'),
      page: label('report.page'),
    },
  };
}
