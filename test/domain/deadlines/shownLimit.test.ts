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

const topic = (...events: { key: string; name: string; asks?: string[] }[]) => [
  { key: 'a', name: 'A', events: events.map((event) => ({ ...event, cards: [] })) },
];
const everyday = searchable(
  topic(
    { key: 'client-missing', name: '本人没有按约定参加', asks: ['没来', '找不到'] },
    { key: 'help-called', name: '求助、报警', asks: ['打110'] },
    { key: 'leak-found', name: 'A leak is found', asks: ['lost phone'] },
  ),
  [],
);

test.each([
  ['没来', ['client-missing']],
  ['打１１０', ['help-called']],
  ['Lost Phone', ['leak-found']],
  // A sentence with an everyday word in it, where no name has it all.
  ['人找不到了', ['client-missing']],
  ['he lost phone and keys', ['leak-found']],
  ['完全没有的词', []],
  ['、', []],
])('"%s" finds events by everyday words', (query, keys) => {
  expect(eventsFound(everyday, query).map(({ key }) => key)).toEqual(keys);
});
