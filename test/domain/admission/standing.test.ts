/** What an organisation has, lacks or was not asked, by every answer, whatever the decision leaves out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideAdmission } from '../../../src/domain/admission/admission.ts';
import { standingsOf, truthOf } from '../../../src/domain/admission/standing.ts';
import { condition, isYes, named, rulesOf, service, tier, yesNo } from './ruleSets.ts';

const TODAY = '2026-11-23';
const YES = { state: 'value', value: 'yes' } as const;
const NO = { state: 'value', value: 'no' } as const;
const UNKNOWN = { state: 'unknown' } as const;
const NONSENSE = { state: 'value', value: 7 } as const;

const rules = rulesOf({
  questions: ['gate', 'a', 'b'].map(yesNo),
  conditions: [
    condition('gate-ok', isYes('gate')),
    condition('one', isYes('a')),
    condition('both', { all: [isYes('a'), isYes('b')] }),
    condition('either', { any: [isYes('a'), isYes('b')] }),
  ],
  gates: ['gate-ok'],
  tiers: [tier('high', { all: named('both') })],
  services: [service('talks', { condition: 'either' })],
});
const standings = (sheet: Parameters<typeof standingsOf>[1]) => Object.fromEntries(standingsOf(rules, sheet, TODAY));

describe('a condition', () => {
  test.each([
    ['nothing was asked', {}, { 'gate-ok': 'notAsked', one: 'notAsked', both: 'notAsked', either: 'notAsked' }],
    ['a yes', { a: YES }, { 'gate-ok': 'notAsked', one: 'have', both: 'notAsked', either: 'have' }],
    ['a no', { a: NO }, { 'gate-ok': 'notAsked', one: 'missing', both: 'missing', either: 'notAsked' }],
    ['cannot tell', { a: YES, b: UNKNOWN }, { 'gate-ok': 'notAsked', one: 'have', both: 'toFindOut', either: 'have' }],
    ['an answer that is none', { a: NONSENSE }, { one: 'toFindOut', both: 'notAsked' }],
    ['a gate that decides all', { gate: NO, a: YES, b: NO }, { 'gate-ok': 'missing', one: 'have', both: 'missing' }],
  ])('%s', (_, sheet, expected) => {
    expect(standings(sheet)).toMatchObject(expected);
  });

  test('is never missing where a completion of the answers meets it, nor in place where one does not', () => {
    const answer = fc.constantFrom(undefined, YES, NO, UNKNOWN);
    fc.assert(
      fc.property(
        fc.record({ gate: answer, a: answer, b: answer }),
        fc.record({ gate: fc.boolean(), a: fc.boolean(), b: fc.boolean() }),
        (given, rest) => {
          const sheet = Object.fromEntries(Object.entries(given).flatMap(([id, each]) => (each ? [[id, each]] : [])));
          const whole = Object.fromEntries(
            (['gate', 'a', 'b'] as const).map((id) => {
              const own = given[id];
              return [id, own?.state === 'value' ? own : rest[id] ? YES : NO];
            }),
          );
          const before = standingsOf(rules, sheet, TODAY);
          for (const [id, standing] of standingsOf(rules, whole, TODAY)) {
            if (before.get(id) === 'have' || before.get(id) === 'missing') expect(standing).toBe(before.get(id));
            expect(['have', 'missing']).toContain(standing);
          }
        },
      ),
    );
  });

  test('agrees with the decision wherever the decision counts the answers', () => {
    const sheet = { gate: YES, a: YES, b: NO };
    const byDecision = decideAdmission(rules, sheet, TODAY).conditions.filter(({ verdict }) => verdict !== 'undecided');
    expect(byDecision.length).toBeGreaterThan(0);
    for (const { id, verdict } of byDecision) expect(standings(sheet)[id]).toBe(verdict === 'met' ? 'have' : 'missing');
  });
});

test.each([
  [isYes('a'), {}, undefined],
  [isYes('a'), { a: NO }, false],
  [{ not: isYes('a') }, { a: NO }, true],
  [{ not: isYes('a') }, { a: UNKNOWN }, undefined],
  [{ all: [isYes('a'), isYes('b')] }, { b: NO }, false],
  [{ any: [isYes('a'), isYes('b')] }, { b: YES }, true],
  [{ any: [isYes('a'), isYes('b')] }, { b: NO }, undefined],
  [{ count: 2, of: [isYes('a'), isYes('b'), isYes('gate')] }, { a: YES, b: YES }, true],
  [{ count: 2, of: [isYes('a'), isYes('b'), isYes('gate')] }, { a: NO, b: NO }, false],
  [{ condition: 'both' }, { a: YES, b: YES }, true],
])('%j by %j is %j', (expression, sheet, expected) => {
  expect(truthOf(rules, sheet, expression, TODAY)).toBe(expected);
});
