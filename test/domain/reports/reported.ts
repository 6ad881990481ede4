/** Items, documents and tables for the tests of reports: short to write. */
import type { EvidenceDocument } from '../../../src/domain/answers/evidence.ts';
import type { Report, ReportTable } from '../../../src/domain/basics/report.ts';
import type { FilledChecklist } from '../../../src/domain/checklist/itemFacts.ts';
import type { ShownItem } from '../../../src/domain/checklist/shownItem.ts';

export const TODAY = '2026-11-23';
export const ON = {
  assessment: { name: 'Sunshine', period: '2026' },
  program: { version: '0.3.0', edition: '0.2.0' },
  today: TODAY,
};

/** An item whose text, criteria and suggested evidence are derived from its key. */
export const shown = (
  key: string,
  number: string,
  level: ShownItem['level'],
  more: Partial<ShownItem> = {},
): ShownItem => ({
  key,
  number,
  level,
  chapter: number.startsWith('1.') ? 'records' : 'staff',
  text: `Text of ${key}.`,
  criteria: [`${key} can be seen.`],
  evidence: [`Paper on ${key}`],
  origin: 'drafted',
  basis: [],
  href: `/guide/#${key}`,
  ...more,
});
export const byKey = (...items: ShownItem[]) => new Map(items.map((item) => [item.key, item]));

export const paper = (name: string, validUntil = '', more: Partial<EvidenceDocument> = {}): EvidenceDocument => ({
  name,
  where: '',
  date: '',
  validUntil,
  ...more,
});

export const filled = (parts: Partial<FilledChecklist> = {}): FilledChecklist => ({
  answers: {},
  notes: {},
  pending: {},
  evidence: {},
  documents: {},
  tasks: {},
  ...parts,
});

export const tableNamed = ({ tables }: Pick<Report, 'tables'>, title: string): ReportTable => {
  const found = tables.find((table) => table.title === title);
  if (!found) throw new Error(`there is no table "${title}" among: ${tables.map((table) => table.title).join(', ')}`);
  return found;
};
export const headsOf = ({ columns }: ReportTable): string[] => columns.map(({ title }) => title);
/** The cells of one column, from the top. */
export const columnOf = (table: ReportTable, head: string) => {
  const at = headsOf(table).indexOf(head);
  if (at < 0) throw new Error(`there is no column "${head}" among: ${headsOf(table).join(', ')}`);
  return table.rows.map((row) => row[at]);
};
