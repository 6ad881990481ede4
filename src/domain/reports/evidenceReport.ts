/** The register of evidence: every document with how long it is good and the clauses that it shows. */

import type { RegisteredDocument } from '../answers/evidenceRegister.ts';
import type { Label } from '../basics/labels.ts';
import type { Report, ReportTable } from '../basics/report.ts';
import { validityText } from './evidenceWords.ts';
import { guideStamp, type ReportOn, titleOn } from './heading.ts';
import { type ItemsByKey, numberIn } from './itemWords.ts';

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
    { title: label('evidence.date'), width: 14 },
    { title: label('evidence.validUntil'), width: 14 },
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

export const evidenceReport = (
  register: readonly RegisteredDocument[],
  words: ItemsByKey,
  on: ReportOn,
  label: Label,
): Report => ({
  title: titleOn(label('gaps.register'), on, label),
  lines: [`${label('gaps.day', { day: on.today })} ${registerSummary(register, label)}`],
  tables: [registerTable(register, numberIn(words, label), on.today, label)],
  stamp: guideStamp(on, label),
});
