import { describe, expect, test } from 'vitest';
import { parseEntry } from '../../../src/domain/answers/entry.ts';
import { itemsAsked, leftOutBy } from '../../../src/domain/answers/scope.ts';
import { packForLink, unpackFromLink } from '../../../src/domain/formats/shareLink.ts';

const everyone: { key: string; services?: string[] } = { key: 'rules-written' };
const counselling = { key: 'no-diagnosis', services: ['counselling', 'crisis-referral'], roles: ['counsellor'] };
const buyer = { key: 'paid-on-time', parties: ['purchaser'] };

describe('what is asked', () => {
  test('everything, while nothing is chosen', () => {
    expect(itemsAsked([everyone, counselling, buyer], {}).asked).toEqual([everyone, counselling, buyer]);
  });

  test('an item of several services is asked when one of them is offered', () => {
    expect(leftOutBy(counselling, { services: ['crisis-referral'] })).toBeUndefined();
    expect(leftOutBy(counselling, { services: ['home-visits'] })).toBe('services');
    expect(leftOutBy(everyone, { services: [] })).toBeUndefined();
  });

  test('an item of one group of clients is asked when the group is served', () => {
    const minors = { key: 'minors-apart', clients: ['minors'] };
    expect(leftOutBy(minors, {})).toBeUndefined();
    expect(leftOutBy(minors, { clients: ['minors'] })).toBeUndefined();
    expect(leftOutBy(minors, { clients: [] })).toBe('clients');
  });

  test('what is left out says by which choice', () => {
    const { asked, leftOut } = itemsAsked([everyone, counselling, buyer], {
      services: ['home-visits'],
      roles: ['director'],
    });
    expect(asked).toEqual([everyone]);
    expect(leftOut).toEqual([
      { item: counselling, by: 'services' },
      { item: buyer, by: 'roles' },
    ]);
  });
});

test('a post that nobody holds leaves no clause out: without a finance officer the clauses on money hold all the same', () => {
  const money = { key: 'money', roles: ['finance'], services: undefined };
  expect(leftOutBy(money, { roles: ['director'] })).toBeUndefined();
});

describe('the scope in storage and in links', () => {
  const entry = { item: 'services', field: 'scope', stamp: 5, tab: 't', from: [] };

  test.each([
    [['counselling', 'counselling'], ['counselling']],
    [[], []],
    [null, null],
    [['a', 1], undefined],
    ['counselling', undefined],
    [['x'.repeat(201)], undefined],
    [Array.from({ length: 101 }, (_, index) => `s${index}`), undefined],
  ])('%j is read as %j', (value, read) => {
    expect(parseEntry({ ...entry, value })?.value).toEqual(read);
  });

  test('a link carries it: whoever goes on sees the same items', () => {
    const parsed = parseEntry({ ...entry, value: ['counselling'] });
    const assessment = {
      id: 'a1234',
      name: '',
      created: 1,
      archived: false,
      binned: null,
      sharedUpTo: 0,
      instrument: { kind: 'checklist' as const, id: 'guide', edition: '1', version: '1', hash: '' },
      entries: parsed ? [parsed] : [],
    };
    const unpacked = unpackFromLink(JSON.parse(JSON.stringify(packForLink(assessment, { withText: false, now: 9 }))));
    expect(unpacked?.entries).toMatchObject([{ item: 'services', field: 'scope', value: ['counselling'] }]);
  });
});
