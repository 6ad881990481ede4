import { expect, test } from 'vitest';
import { addMinutes, isChinaTime, momentOf, timeInChina } from '../../../src/domain/basics/chinaTime.ts';

test.each(['2026-12-01T09:30', '2026-12-01T00:00', '2026-12-01T23:59', '2024-02-29T12:00'])('%s is a minute', (at) => {
  expect(isChinaTime(at)).toBe(true);
});
test.each([
  '2026-12-01T24:00',
  '2026-12-01T09:60',
  '2026-02-29T09:30',
  '2026-12-01 09:30',
  '2026-12-01T9:30',
  '2026-12-01T09:30Z',
  '2026-12-01T09:30\n',
  '2026-12-01',
  '',
  undefined,
  20261201,
])('%o is none', (text) => {
  expect(isChinaTime(text)).toBe(false);
});

test('China is eight hours ahead, and the end of a day is the beginning of the next', () => {
  expect(momentOf('2026-12-01T09:30')).toBe(Date.parse('2026-12-01T01:30:00Z'));
  expect(momentOf('2026-12-31T24:00')).toBe(Date.parse('2026-12-31T16:00:00Z'));
  expect(timeInChina(Date.parse('2026-12-31T16:00:59Z'))).toBe('2027-01-01T00:00');
});

test.each([
  ['2026-12-31T23:45', 30, '2027-01-01T00:15'],
  ['2026-12-01T00:05', -10, '2026-11-30T23:55'],
  ['2024-02-28T23:59', 1, '2024-02-29T00:00'],
])('%s and %i minutes are %s', (at, minutes, later) => {
  expect(addMinutes(at, minutes)).toBe(later);
});
