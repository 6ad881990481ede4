/** The register of evidence: every document with how long it is good and the clauses that it shows. */

import type { RegisteredDocument } from '../answers/evidenceRegister.ts';
import type { Label } from '../basics/labels.ts';
import { type Report, type ReportTable, withoutEmptyColumns } from '../basics/report.ts';
import { validityText } from './evidenceWords.ts';
import { guideStamp, type ReportOn, titleOn } from './heading.ts';
import { type ItemsByKey, numberIn } from './itemWords.ts';
import { factsOn, fileOn, reportPaper } from './paper.ts';

/** @param nameOf what an item is called, by its key */
export const registerTable = (
  register: readonly RegisteredDocument[],
  nameOf: (key: string) => string,
  today: string,
  label: Label,
): ReportTable => ({
  title: label('gaps.register'),
  columns: [
    { title: label('gaps.document'), width: 28 },
    { title: label('evidence.where'), width: 18 },
    { title: label('evidence.date'), width: 14, isDay: true },
    { title: label('evidence.validUntil'), width: 14, isDay: true },
    { title: label('gaps.validity'), width: 20 },
    { title: label('gaps.shows'), width: 30 },
  ],
  rows: register.map(({ document: registered, items }) => [
    registered.name,
    registered.where,
    registered.date,
    registered.validUntil,
    validityText(registered, today, label),
    items.map(nameOf).join(label('list.separator')),
  ]),
});

/** The same for paper that stands: how long a document is good says its last day as well. */
export const registerOnPaper = (...of: Parameters<typeof registerTable>): ReportTable => {
  const { title, columns, rows } = registerTable(...of);
  const isKept = (_: unknown, column: number) => column !== VALID_UNTIL;
  return withoutEmptyColumns({
    title,
    columns: columns.filter(isKept),
    rows: rows.map((row) => row.filter(isKept)),
  });
};
const VALID_UNTIL = 3;

/** How many documents there are, and how many have expired or will soon. */
export function registerSummary(register: readonly RegisteredDocument[], label: Label): string {
  const count = (wanted: RegisteredDocument['validity']) =>
    register.filter(({ validity }) => validity === wanted).length;
  return label('evidence.register.count', {
    count: register.length,
    expired: count('expired'),
    soon: count('soon'),
  });
}

export function evidenceReport(
  register: readonly RegisteredDocument[],
  words: ItemsByKey,
  on: ReportOn,
  label: Label,
): Report {
  const of = [register, numberIn(words, label), on.today, label] as const;
  const table = registerTable(...of);
  const has = (wanted: RegisteredDocument['validity']) => register.some(({ validity }) => validity === wanted);
  return {
    title: titleOn(label('gaps.register'), on, label),
    lines: [`${label('gaps.day', { day: on.today })} ${registerSummary(register, label)}`],
    tables: [table],
    stamp: guideStamp(on, label),
    file: fileOn(label('gaps.register'), on.assessment),
    paper: reportPaper(
      {
        title: label('gaps.register'),
        facts: factsOn(on, label),
        conclusion: [registerSummary(register, label)],
        tables: [registerOnPaper(...of)],
        asks: [...(has('expired') ? [label('evidence.ask.expired')] : []), label('evidence.ask.check')],
        notes: [label('report.selfMade')],
      },
      label,
    ),
    data: table,
  };
}
