import { expect, test } from 'vitest';
import { evidenceRegister } from '../../../src/domain/answers/evidenceRegister.ts';
import { evidenceReport } from '../../../src/domain/reports/evidenceReport.ts';
import { documentNames, evidenceLines, validityText } from '../../../src/domain/reports/evidenceWords.ts';
import { label } from '../../islands/words.ts';
import { byKey, headsOf, ON, paper, shown, TODAY, tableNamed } from './reported.ts';

const words = byKey(shown('a', '1.1.1', 'shall'), shown('b', '1.1.2', 'may'));
const reportOn = (parts: Parameters<typeof evidenceRegister>[0], on = ON) =>
  evidenceReport(evidenceRegister(parts, TODAY, [...words.keys()]), words, on, label);

test('a register without documents is an empty table', () => {
  const report = reportOn({ evidence: {}, documents: {} });
  const table = tableNamed(report, 'Register of evidence');
  expect(headsOf(table)).toEqual(['Document', 'Where it is kept', 'Date', 'Valid until', 'Still valid', 'Shows']);
  expect(table.rows).toEqual([]);
  expect(report.lines).toEqual(['As of 2026-11-23. Documents registered: 0; expired: 0; expiring within 60 days: 0.']);
});

test('what expired comes first, then what will soon; each says what it shows', () => {
  const report = reportOn({
    evidence: { gone: ['open'], b: ['open', 'soon'], a: ['open'] },
    documents: {
      open: paper('Charter', '', { where: 'Cabinet 3', date: '2020-05-04' }),
      valid: paper('Lease', '2027-01-23'),
      soon: paper('Insurance', '2027-01-22'),
      expired: paper('Licence', '2026-11-22'),
      today: paper('Permit', TODAY),
    },
  });
  expect(report.lines).toEqual(['As of 2026-11-23. Documents registered: 5; expired: 1; expiring within 60 days: 2.']);
  expect(tableNamed(report, 'Register of evidence').rows).toEqual([
    ['Licence', '', '', '2026-11-22', 'expired on 2026-11-22', ''],
    ['Permit', '', '', TODAY, 'expires today', ''],
    // 60 days after 23 November: 7 of November, 31 of December, 22 of January.
    ['Insurance', '', '', '2027-01-22', 'expires on 2027-01-22 (days left: 60)', '1.1.2'],
    ['Lease', '', '', '2027-01-23', 'valid until 2027-01-23', ''],
    ['Charter', 'Cabinet 3', '2020-05-04', '', '', '1.1.1; 1.1.2; a clause that this edition does not have'],
  ]);
});

test('title and stamp say whose register it is', () => {
  expect(reportOn({ evidence: {}, documents: {} })).toMatchObject({
    title: 'Register of evidence Sunshine · 2026',
    stamp: 'Guide edition 0.2.0, program 0.3.0, 2026-11-23',
  });
  const nameless = { ...ON, assessment: { name: '', period: '2026' } };
  expect(reportOn({ evidence: {}, documents: {} }, nameless).title).toBe('Register of evidence Unnamed');
});

test.each([
  ['', ''],
  ['2026-11-22', 'expired on 2026-11-22'],
  [TODAY, 'expires today'],
  ['2026-11-24', 'expires on 2026-11-24 (days left: 1)'],
  ['2027-01-23', 'valid until 2027-01-23'],
])('a document that is valid until "%s" says: %s', (validUntil, text) => {
  expect(validityText(paper('Rules', validUntil), TODAY, label)).toBe(text);
});

test('a list of documents says only of some how long they are good: of those that expired or will soon', () => {
  expect(documentNames([], TODAY, label)).toBe('');
  const some = [paper('Rules'), paper('Lease', '2027-01-23'), paper('Deed', '2026-11-22')];
  expect(documentNames(some, TODAY, label)).toBe('Rules; Lease; Deed (expired on 2026-11-22)');
});

test('the evidence of an item is what is registered, and what its clause suggests', () => {
  expect(evidenceLines([], [], TODAY, label)).toEqual(['No evidence is registered.']);
  expect(evidenceLines([paper('Rules'), paper('Deed')], ['A file', 'A list'], TODAY, label)).toEqual([
    'Registered: Rules; Deed',
    'Suggested: A file; A list',
  ]);
});
