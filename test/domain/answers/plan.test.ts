/** Facts about the organisation, and acts that are due, as they are read from where anything may stand. */
import { describe, expect, test } from 'vitest';
import { isMissed, parseDeadline } from '../../../src/domain/answers/deadline.ts';
import { parseEntry } from '../../../src/domain/answers/entry.ts';
import { MAX_TEAM, parsePlan } from '../../../src/domain/answers/plan.ts';

const ann = { id: 'p1', name: 'A', certificate: true, employed: true, sex: 'woman', outside: '' };

describe('a fact about the organisation', () => {
  test.each<[string, unknown]>([
    ['people', 3],
    ['registered', 2024],
    ['registered', 0],
    ['team', [ann, { ...ann, id: 'p2', sex: '', outside: 'member' }]],
    ['holders', { counsellor: ['p1', 'p2'], accountant: [] }],
  ])('%s is read back', (name, value) => {
    expect(parsePlan(JSON.parse(JSON.stringify(value)), name)).toEqual(value);
  });
  test.each<[string, string, unknown]>([
    ['people', 'nobody', 0],
    ['people', 'half a person', 2.5],
    ['people', 'a thousand people', 1000],
    ['registered', 'a day', '2023-02-28'],
    ['registered', 'a year before all others', -1],
    ['team', 'no list', { p1: ann }],
    ['team', 'the same id twice', [ann, ann]],
    ['team', 'a name of 41 characters', [{ ...ann, name: 'x'.repeat(41) }]],
    ['team', 'another sex than those offered', [{ ...ann, sex: 'x' }]],
    ['team', 'a certificate in words', [{ ...ann, certificate: 'yes' }]],
    ['team', 'too many people', Array.from({ length: MAX_TEAM + 1 }, (_, index) => ({ ...ann, id: `p${index}` }))],
    ['holders', 'a key that would reach the prototype', JSON.parse('{"__proto__":["p1"]}')],
    ['holders', 'an id that is none', { accountant: ['P 1'] }],
    ['colour', 'a fact that nobody asks for', 'red'],
    ['constructor', 'a name from the prototype', 3],
  ])('%s: %s is refused', (name, _, value) => {
    expect(parsePlan(value, name)).toBeUndefined();
  });
  test('is an entry under its name', () => {
    const entry = { item: 'people', field: 'plan', value: 3, stamp: 5, tab: 't', from: [] };
    expect(parseEntry(entry)).toEqual(entry);
    expect(parseEntry({ ...entry, item: 'team' })).toBeUndefined();
  });
});

const due = {
  limit: 'serious-matter-phoned',
  event: 'matter-learned',
  from: '2026-11-30T09:15',
  due: '2026-11-30T24:00',
  who: 'A',
  done: false,
};

describe('an act that is due', () => {
  test('is read back, with the end of a day', () => {
    expect(parseDeadline({ ...due })).toEqual(due);
  });
  test.each<[string, object]>([
    ['no limit', { limit: '' }],
    ['a day without a time', { from: '2026-11-30' }],
    ['a day that does not exist', { due: '2026-02-30T09:00' }],
    ['an hour that does not exist', { due: '2026-11-30T25:00' }],
    ['a moment after the end of the day', { due: '2026-11-30T24:01' }],
    ['a long name', { who: 'x'.repeat(301) }],
    ['done in words', { done: 'yes' }],
  ])('with %s is refused', (_, change) => {
    expect(parseDeadline({ ...due, ...change })).toBeUndefined();
  });
  test('is missed once its moment has passed, and never when it is done', () => {
    expect(isMissed(due, '2026-11-30T23:59')).toBe(false);
    expect(isMissed(due, '2026-12-01T00:01')).toBe(true);
    expect(isMissed({ ...due, done: true }, '2026-12-01T00:01')).toBe(false);
  });
});
