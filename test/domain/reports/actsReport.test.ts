import { expect, test } from 'vitest';
import { dueActs } from '../../../src/domain/deadlines/dueActs.ts';
import { actsReport } from '../../../src/domain/reports/actsReport.ts';
import { label } from '../../islands/words.ts';
import { FILE } from '../deadlines/shownLimits.ts';
import { ON } from './reported.ts';

const at = '2026-12-01T23:45';
const acts = dueActs([{ event: 'help-called', at }], FILE.limits, FILE.holidays, at);
const report = actsReport(acts, { events: ['Help is called'], said: '3 acts are due.' }, ON, 'en', label);

test('the first page says what happened and what is first, with a box to tick for each act', () => {
  expect(report.paper?.conclusion).toEqual(['3 acts are due.', 'Help is called']);
  const [table] = report.paper?.tables ?? [];
  expect(table?.rows).toHaveLength(acts.length);
  expect(table?.rows[0]?.slice(0, 2)).toEqual(['by 00:15 on Wednesday 2 December 2026', 'Act of told, to the agency']);
  expect(table?.rows[0]?.[3]).toBe('\u25A1');
});
test('the sheet of data has day and time apart, who does it and by which clause', () => {
  expect(report.data?.rows[0]?.slice(0, 2)).toEqual(['2026-12-02', '00:15']);
  expect(report.data?.rows[0]?.[4]).toBe('Social worker; Director');
  expect(report.data?.rows[0]?.[5]).toBe('14.1.1');
});
test('its file is called by the organisation', () => {
  expect(report.file).toMatchObject({ what: 'What must be done' });
});
