import { describe, expect, test } from 'vitest';
import type { ItemState } from '../../../src/domain/checklist/checklist.ts';
import {
  countsOf,
  type ItemFacts,
  nextOpen,
  parseChecklistFilter,
  passesChecklistFilter,
  withChecklistFilter,
  withPerson,
} from '../../../src/domain/checklist/filter.ts';

const TODAY = '2026-11-23';
const document = (validUntil: string) => ({ name: '章程', where: '', date: '', validUntil });

const facts = (key: string, state: ItemState, more: Partial<ItemFacts> = {}, item: object = {}): ItemFacts => ({
  item: { key, chapter: 'records', level: 'shall', ...item },
  state,
  isPending: false,
  isOverdue: false,
  documents: [],
  today: TODAY,
  ...more,
});

const ALL = [
  facts('a', 'unanswered', {}, { roles: ['director'] }),
  facts('b', 'unknown', { isOverdue: true }, { roles: ['director', 'finance'], services: ['counselling'] }),
  facts('c', 'met', {}, { level: 'should', chapter: 'risk' }),
  facts('d', 'unmet', { documents: [document('2027-01-22')] }, { roles: ['finance'] }),
  facts('e', 'met', { documents: [document('2027-01-23')] }),
  facts('f', 'notApplicable', { isPending: true }),
];
const keysBy = (filter: object) =>
  ALL.filter((each) => passesChecklistFilter(each, filter)).map(({ item }) => item.key);

describe('a choice lets through what has it', () => {
  test.each([
    [{}, 'abcdef'],
    [{ chapter: 'risk' }, 'c'],
    [{ level: 'should' }, 'c'],
    [{ status: 'open' }, 'ab'],
    [{ status: 'gap' }, 'd'],
    [{ status: 'met' }, 'ce'],
    [{ role: 'finance' }, 'bd'],
    [{ role: 'finance', status: 'open' }, 'b'],
    [{ service: 'counselling' }, 'b'],
    [{ service: 'general' }, 'acdef'],
    [{ mark: 'overdue' }, 'b'],
    [{ mark: 'pending' }, 'f'],
    [{ mark: 'unproven' }, 'c'],
    // Sixty days from 23 November 2026 are 22 January 2027.
    [{ mark: 'expiring' }, 'd'],
  ])('%j', (filter, keys) => {
    expect(keysBy(filter).join('')).toBe(keys);
  });
});

describe('counts beside the choices', () => {
  test('say what each would leave, given the other facets and not its own', () => {
    const counts = countsOf(ALL, { role: 'finance', status: 'open' }, 'status');
    expect(Object.fromEntries(counts)).toEqual({
      open: 1,
      gap: 1,
      unanswered: 0,
      unknown: 1,
      met: 0,
      partly: 0,
      unmet: 1,
      notApplicable: 0,
    });
    expect([...countsOf(ALL, {}, 'level')]).toEqual([
      ['shall', 5],
      ['should', 1],
      ['may', 0],
    ]);
    expect([...countsOf(ALL, {}, 'role')]).toEqual([
      ['director', 2],
      ['finance', 2],
    ]);
  });

  test('agree with what is shown once the choice is made', () => {
    for (const facet of ['chapter', 'level', 'status', 'role', 'service', 'mark'] as const)
      for (const [value, count] of countsOf(ALL, { level: 'shall' }, facet))
        expect(keysBy({ level: 'shall', [facet]: value })).toHaveLength(count);
  });
});

describe('the filter in an address', () => {
  test('comes back as it was, beside what else stands there', () => {
    const query = withChecklistFilter('?q=1&role=old', { status: 'open', role: 'finance' });
    expect(query).toBe('?q=1&status=open&role=finance');
    expect(parseChecklistFilter(query, ALL)).toEqual({ status: 'open', role: 'finance' });
    expect(withChecklistFilter('?role=finance', {})).toBe('');
  });

  test('a value that is not known is left out', () => {
    expect(parseChecklistFilter('?role=treasurer&status=never&mark=overdue&chapter=constructor', ALL)).toEqual({
      mark: 'overdue',
    });
  });
});

describe('the person of a filter', () => {
  const theirs = [...ALL, facts('g', 'unmet', { who: '王敏' })];
  test('lets through what they are responsible for', () => {
    const keys = theirs.filter((each) => passesChecklistFilter(each, { who: '王敏' })).map(({ item }) => item.key);
    expect(keys).toEqual(['g']);
    expect([...countsOf(theirs, { status: 'gap' }, 'who')]).toEqual([['王敏', 1]]);
  });

  test('stands behind the "#" alone, and comes back before anybody has a task', () => {
    const filter = { status: 'open', who: '王敏 & 李' };
    expect(withChecklistFilter('', filter)).toBe('?status=open');
    expect(parseChecklistFilter('?status=open', ALL, withPerson('', filter))).toEqual(filter);
    expect(parseChecklistFilter('?who=x', ALL)).toEqual({});
  });

  test.each([
    ['#item-a', undefined, '#item-a'],
    ['#item-a', 'A', '#who=A'],
    ['#who=A', undefined, ''],
    ['', undefined, ''],
  ])('the end of an address "%s" with the person %s becomes "%s"', (hash, who, expected) => {
    expect(withPerson(hash, who === undefined ? {} : { who })).toBe(expected);
  });

  test('what was cut short names nobody', () => {
    expect(parseChecklistFilter('', ALL, '#who=%E7%8E')).toEqual({});
  });
});

describe('the next open item', () => {
  test('comes after the one at hand, then from the beginning', () => {
    expect(nextOpen(ALL, undefined)).toBe('a');
    expect(nextOpen(ALL, 'a')).toBe('b');
    expect(nextOpen(ALL, 'b')).toBe('a');
  });

  test.each([
    ['unanswered', true],
    ['unknown', true],
    ['met', false],
    ['partly', false],
    ['unmet', false],
    ['notApplicable', false],
  ] as const)('%s counts as open: %s, to the filter and with an old answer to confirm as well', (state, open) => {
    for (const isPending of [false, true]) {
      const each = facts('x', state, { isPending });
      expect(passesChecklistFilter(each, { status: 'open' })).toBe(open);
      expect(nextOpen([each], undefined)).toBe(open ? 'x' : undefined);
    }
  });

  test('is the same one again when it is the only one, and none when nothing is open', () => {
    expect(nextOpen(ALL.slice(0, 1), 'a')).toBe('a');
    expect(nextOpen(ALL.slice(2, 5), 'c')).toBeUndefined();
  });
});
