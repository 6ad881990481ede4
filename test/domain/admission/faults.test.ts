/** What the build refuses in rules of admission (`scoring.md`, section 3): each fault is found alone and named. */
import { describe, expect, test } from 'vitest';
import type { Expression } from '../../../src/domain/admission/expression.ts';
import { faultsOfAdmissionRules } from '../../../src/domain/admission/faults.ts';
import {
  choice,
  condition,
  dated,
  incurable,
  isYes,
  named,
  numeric,
  type Rules,
  rulesOf,
  service,
  tier,
  yesNo,
} from './ruleSets.ts';

const SOUND = rulesOf({
  questions: [
    yesNo('listed'),
    numeric('people', 0, 100, true),
    numeric('hours', 0, 10),
    dated('since'),
    dated('checked', 'Never'),
    choice('form', 'club', 'firm', 'none'),
  ],
  conditions: [
    incurable('not-listed', { question: 'listed', is: 'no' }),
    condition('two-people', { question: 'people', atLeast: 2 }),
    condition('nine-people', { question: 'people', moreThan: 8 }),
    condition('trained', { question: 'hours', atLeast: 2.5 }),
    condition('one-year', { question: 'since', fullYears: 1 }),
    condition('ever-checked', { not: { question: 'checked', never: true } }),
    condition('a-body', { question: 'form', oneOf: ['club', 'firm'] }),
  ],
  gates: ['not-listed', 'a-body'],
  tiers: [
    tier('small', { condition: 'two-people' }),
    tier('large', { count: 2, of: named('nine-people', 'trained', 'one-year') }),
  ],
  services: [
    service('talks', { any: named('trained', 'two-people') }),
    service('visits', { condition: 'ever-checked' }),
  ],
});

const faultsOf = (rules: Rules, today = '2026-11-23') => faultsOfAdmissionRules(rules, today);

/** Exactly one fault, with all of these words in it. */
function expectOne(faults: readonly string[], ...words: string[]) {
  expect(faults).toHaveLength(1);
  for (const word of words) expect(faults[0]).toContain(word);
}

/** The sound rules with another expression in the place of one condition's. */
const withWhen = (id: string, when: Expression): Rules => ({
  ...SOUND,
  conditions: SOUND.conditions.map((one) => (one.id === id ? { ...one, when } : one)),
});

test('sound rules have no fault', () => {
  expect(faultsOf(SOUND)).toEqual([]);
});

describe('a name that stands twice is a fault', () => {
  const first = <T>(list: readonly T[]): T[] => list.slice(0, 1);
  test.each<[string, Rules, string]>([
    ['of a group', { ...SOUND, groups: [...SOUND.groups, ...SOUND.groups] }, '"all"'],
    ['of a question', { ...SOUND, questions: [...SOUND.questions, ...first(SOUND.questions)] }, '"listed"'],
    ['of a condition', { ...SOUND, conditions: [...SOUND.conditions, ...first(SOUND.conditions)] }, '"not-listed"'],
    ['of a tier', { ...SOUND, tiers: [...SOUND.tiers, ...first(SOUND.tiers)] }, '"small"'],
    ['of a service', { ...SOUND, services: [...SOUND.services, ...first(SOUND.services)] }, '"talks"'],
    ['of a gate', { ...SOUND, gates: [...SOUND.gates, 'a-body'] }, '"a-body"'],
    [
      'of an option',
      { ...SOUND, questions: [...SOUND.questions.slice(0, 5), choice('form', 'club', 'firm', 'none', 'club')] },
      '"club"',
    ],
  ])('%s', (_, rules, name) => {
    expectOne(faultsOf(rules), name, 'twice');
  });
});

describe('a name that leads nowhere is a fault', () => {
  test('of a group', () => {
    const questions = SOUND.questions.map((one) => (one.id === 'people' ? { ...one, group: 'gone' } : one));
    expectOne(faultsOf({ ...SOUND, questions }), '"people"', 'group "gone"');
  });
  test('of a question, in a condition', () => {
    const faults = faultsOf(withWhen('two-people', { any: [{ question: 'people', atLeast: 2 }, isYes('gone')] }));
    expectOne(faults, '"two-people"', 'no question "gone"');
  });
  test.each([
    ['a tier', { ...SOUND, tiers: [...SOUND.tiers, tier('huge', { condition: 'gone' })] }, '"huge"'],
    ['a service', { ...SOUND, services: [...SOUND.services, service('trips', { all: named('gone') })] }, '"trips"'],
  ])('of a condition, in %s', (_, rules, holder) => {
    expectOne(faultsOf(rules), holder, 'no condition "gone"');
  });
  test('of a gate', () => {
    expectOne(faultsOf({ ...SOUND, gates: [...SOUND.gates, 'gone'] }), 'gate "gone"', 'not a condition');
  });
  test('of an option', () => {
    expectOne(faultsOf(withWhen('a-body', { question: 'form', oneOf: ['club', 'gone'] })), '"form"', 'option "gone"');
  });
});

describe('what nothing uses is a fault', () => {
  test('a question that no condition reads', () => {
    expectOne(faultsOf({ ...SOUND, questions: [...SOUND.questions, yesNo('idle')] }), '"idle"', 'used by no condition');
  });
  test('a condition that is no gate and that no tier or service names', () => {
    const conditions = [...SOUND.conditions, condition('idle', isYes('listed'))];
    expectOne(faultsOf({ ...SOUND, conditions }), '"idle"', 'no gate');
  });
  test('unless a tier reads the question itself', () => {
    const tiers = [...SOUND.tiers, tier('huge', isYes('own'))];
    expect(faultsOf({ ...SOUND, questions: [...SOUND.questions, yesNo('own')], tiers })).toEqual([]);
  });
});

describe('an expression that cannot be read is a fault', () => {
  const listed: Expression = { question: 'listed', is: 'no' };
  test.each<[string, Expression]>([
    ['all', { all: [listed, { all: [] }] }],
    ['any', { all: [listed, { any: [] }] }],
  ])('an empty "%s"', (_, when) => {
    expectOne(faultsOf(withWhen('not-listed', when)), '"not-listed"', 'empty');
  });
  test.each([0, 3, -1])('"at least %d" of 2', (count) => {
    expectOne(
      faultsOf(withWhen('not-listed', { count, of: [listed, listed] })),
      '"not-listed"',
      `count is ${count}`,
      '2 are listed',
    );
  });
  test('"not" over a condition', () => {
    const services = [...SOUND.services, service('trips', { not: { all: named('trained') } })];
    expectOne(faultsOf({ ...SOUND, services }), '"trips"', '"not"', 'answers only');
  });
  test('a condition inside a condition', () => {
    expectOne(
      faultsOf(withWhen('not-listed', { all: [listed, ...named('trained')] })),
      '"not-listed"',
      '"trained"',
      'only tiers and services',
    );
  });
});

describe('a comparison that does not fit its question is a fault', () => {
  test.each<[string, string, Expression]>([
    ['not-listed', 'listed', { question: 'listed', atLeast: 1 }],
    ['not-listed', 'listed', { question: 'listed', oneOf: ['no'] }],
    ['two-people', 'people', { question: 'people', is: 'yes' }],
    ['trained', 'hours', { question: 'hours', fullYears: 1 }],
    ['trained', 'hours', { question: 'hours', never: true }],
    ['one-year', 'since', { question: 'since', atLeast: 1 }],
    ['one-year', 'since', { question: 'since', oneOf: ['2026-01-01'] }],
    ['a-body', 'form', { question: 'form', is: 'yes' }],
  ])('in %s, about %s: %o', (id, question, when) => {
    const all = id === 'two-people' ? { all: [when, { question: 'people', atLeast: 2 } as const] } : when;
    expectOne(faultsOf(withWhen(id, all)), `"${id}"`, `"${question}"`, 'cannot be compared');
  });
  test('with "never" where it is not offered', () => {
    expectOne(faultsOf(withWhen('one-year', { question: 'since', never: true })), '"since"', '"never"');
  });
  test('with a threshold of more than one decimal', () => {
    expectOne(faultsOf(withWhen('trained', { question: 'hours', atLeast: 2.55 })), '"trained"', '2.55', 'decimal');
  });
  test.each([-0.1, 10.1])('with the threshold %d outside the range', (atLeast) => {
    expectOne(faultsOf(withWhen('trained', { question: 'hours', atLeast })), `${atLeast}`, '"hours"', 'range');
  });
  test.each([5, 4])('and so is a range from 5 to %d', (max) => {
    const questions = SOUND.questions.map((one) => (one.id === 'hours' ? numeric('hours', 5, max) : one));
    const rules = { ...SOUND, questions, conditions: withWhen('trained', { question: 'hours', equals: 5 }).conditions };
    expect(faultsOf(rules).join()).toContain('"hours": min must be below max');
  });
});

describe('what can never happen is a fault', () => {
  const never: Expression = { all: [isYes('listed'), { question: 'listed', is: 'no' }] };
  const always: Expression = { any: [isYes('listed'), { question: 'listed', is: 'no' }] };
  const withExtra = (when: Expression): Partial<Rules> => ({
    conditions: [...SOUND.conditions, condition('extra', when)],
    services: [...SOUND.services, service('trips', { any: named('extra', 'trained') })],
  });

  test('a condition that is never met', () => {
    expectOne(faultsOf({ ...SOUND, ...withExtra(never) }), '"extra"', 'never be met');
  });
  test('a condition that is always met', () => {
    const rules = { ...SOUND, ...withExtra(always) };
    rules.services = [...SOUND.services, service('trips', { all: named('extra', 'trained') })];
    expectOne(faultsOf(rules), '"extra"', 'always met');
  });
  test('a condition that is always met at the edge of a range', () => {
    const faults = faultsOf(withWhen('two-people', { question: 'people', atLeast: 0 }));
    expect(faults.filter((fault) => fault.includes('"two-people"'))).toHaveLength(1);
  });
  test('a gate that is never met, although each answer is possible for itself', () => {
    const rules = withWhen('not-listed', never);
    expect(faultsOf(rules)[0]).toContain('"not-listed"');
  });
  test('gates that cannot all be met together', () => {
    const conditions = [...SOUND.conditions, condition('is-listed', isYes('listed'))];
    const faults = faultsOf({ ...SOUND, conditions, gates: [...SOUND.gates, 'is-listed'] });
    expect(faults.filter((fault) => fault.includes('gates can never all be met'))).toHaveLength(1);
  });
  test('a tier that asks too much', () => {
    const impossible = tier('huge', { all: [isYes('listed'), ...named('trained')] });
    expectOne(faultsOf({ ...SOUND, tiers: [...SOUND.tiers, impossible] }), '"huge"', 'never the result');
  });
  test('a tier that asks no more than the tier above', () => {
    const tiers = [tier('small', { condition: 'nine-people' }), tier('large', { condition: 'two-people' })];
    const services = [...SOUND.services, service('trips', { all: named('one-year') })];
    expectOne(faultsOf({ ...SOUND, tiers, services }), '"small"', 'never the result');
  });
  test('a service that may never be offered with all gates met', () => {
    const services = [...SOUND.services, service('trips', { all: [isYes('listed'), ...named('trained')] })];
    expectOne(faultsOf({ ...SOUND, services }), '"trips"', 'never be offered');
  });
  test('a tier or service that is within reach only while a gate is unmet', () => {
    const none: Expression = { all: [{ question: 'form', oneOf: ['none'] }, ...named('nine-people')] };
    const tiers = [...SOUND.tiers, tier('huge', none)];
    expectOne(faultsOf({ ...SOUND, tiers }), '"huge"', 'never the result');
    expectOne(
      faultsOf({ ...SOUND, services: [...SOUND.services, service('trips', none)] }),
      '"trips"',
      'all gates met',
    );
  });
  test('a service that may always be offered', () => {
    const services = [...SOUND.services, service('trips', always)];
    expectOne(faultsOf({ ...SOUND, services }), '"trips"', 'always be offered');
  });
  test('and is judged by the day that is handed in', () => {
    // Today or later, and already a full year ago: never, on any day. Nought full years: today itself.
    const when = (fullYears: number): Expression => ({
      all: [
        { question: 'since', notPast: true },
        { question: 'since', fullYears },
      ],
    });
    expectOne(faultsOf(withWhen('one-year', when(1)), '2024-02-29'), '"one-year"', 'never be met');
    expect(faultsOf(withWhen('one-year', when(0)), '2024-02-29')).toEqual([]);
  });
});

test('several faults are all named at once', () => {
  const rules = { ...SOUND, gates: [...SOUND.gates, 'gone', 'lost'], questions: [...SOUND.questions, yesNo('idle')] };
  const faults = faultsOf(rules).join('\n');
  for (const name of ['"gone"', '"lost"', '"idle"']) expect(faults).toContain(name);
});
