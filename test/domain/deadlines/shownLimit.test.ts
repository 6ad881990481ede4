import { expect, test } from 'vitest';
import { eventsFound, searchable } from '../../../src/domain/deadlines/shownLimit.ts';
import { FILE, TOPICS } from './shownLimits.ts';

const all = searchable(TOPICS, FILE.limits);

test.each([
  ['', []],
  ['  ', []],
  ['contract', ['contract-ends']],
  ['CONTRACT ends', ['contract-ends']],
  ['ｃontract', ['contract-ends']],
  // By what must be done.
  ['reviewed', ['help-called']],
  ['act', ['contract-ends', 'help-called']],
  ['help contract', []],
])('"%s" finds events by their name and by the acts that they bring', (query, keys) => {
  expect(eventsFound(all, query).map(({ key }) => key)).toEqual(keys);
});

test('without the limits, names are found all the same', () => {
  expect(eventsFound(searchable(TOPICS, []), 'help').map(({ key }) => key)).toEqual(['help-called']);
  expect(eventsFound(searchable(TOPICS, []), 'reviewed')).toEqual([]);
});
