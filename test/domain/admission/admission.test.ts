/** Admission against `scoring.md`, section 3: small rules, with results worked by hand. */
import { describe, expect, test } from 'vitest';
import { decideAdmission } from '../../../src/domain/admission/admission.ts';
import type { Comparison, Expression } from '../../../src/domain/admission/expression.ts';
import type { AnswerSheet } from '../../../src/domain/answers/answer.ts';
import {
  choice,
  condition,
  dated,
  given,
  incurable,
  isYes,
  named,
  numeric,
  type Quiz,
  rulesOf,
  service,
  sheetOf,
  tier,
  yesNo,
} from './ruleSets.ts';

const TODAY = '2026-11-23';

/**
 * Gates: not listed (nothing cures it), an office, an account. Tiers: small from 2 people, large from 5 with a trained
 * one. Services: talks ask for 2 people or a partner, visits for a trained one.
 */
const RULES = rulesOf({
  questions: [
    yesNo('listed'),
    yesNo('office'),
    yesNo('account'),
    numeric('people', 0, 100, true),
    yesNo('trained'),
    yesNo('partner'),
  ],
  conditions: [
    incurable('not-listed', { question: 'listed', is: 'no' }),
    condition('has-office', isYes('office')),
    condition('has-account', isYes('account')),
    condition('two-people', { question: 'people', atLeast: 2 }),
    condition('five-people', { question: 'people', atLeast: 5 }),
    condition('has-trained', isYes('trained')),
    condition('has-partner', isYes('partner')),
  ],
  gates: ['not-listed', 'has-office', 'has-account'],
  tiers: [tier('small', { condition: 'two-people' }), tier('large', { all: named('five-people', 'has-trained') })],
  services: [
    service('talks', { any: named('two-people', 'has-partner') }),
    service('visits', { condition: 'has-trained' }),
  ],
});
const GATES_MET = { listed: 'no', office: 'yes', account: 'yes' };
const decide = (values: Readonly<Record<string, unknown>>) => decideAdmission(RULES, sheetOf(values), TODAY);
const servicesOf = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(decide(values).services.map(({ service: key, verdict }) => [key, verdict]));

describe('the outcome', () => {
  test('is undecided, and may still be anything, while nothing is answered', () => {
    expect(decide({})).toMatchObject({
      outcome: 'undecided',
      possible: ['inadmissible', 'remediable', 'admissible'],
      today: TODAY,
      unmetGates: [],
      openGates: RULES.gates,
      afterAdmission: true,
      skipped: [],
      toFindOut: [],
      errors: [],
      open: RULES.questions.map(({ id }) => id),
    });
  });
  test('is inadmissible at once when a gate is unmet that nothing cures, and nothing more is asked', () => {
    const decision = decide({ listed: 'yes' });
    expect(decision).toMatchObject({ outcome: 'inadmissible', possible: ['inadmissible'], open: [], tiers: [] });
    expect(decision.services.map(({ verdict }) => verdict)).toEqual(['notAsked', 'notAsked']);
    expect(decision.skipped).toEqual(['office', 'account', 'people', 'trained', 'partner']);
  });
  test('stays inadmissible however much else is met', () => {
    expect(decide({ listed: 'yes', office: 'yes', account: 'yes', people: 50, trained: 'yes' }).outcome).toBe(
      'inadmissible',
    );
  });
  test('is undecided after an unmet gate with a remedy while one without a remedy is open', () => {
    expect(decide({ office: 'no' })).toMatchObject({ outcome: 'undecided', possible: ['inadmissible', 'remediable'] });
  });
  test('is remediable when a gate is unmet and every gate without a remedy is met', () => {
    expect(decide({ listed: 'no', office: 'no' })).toMatchObject({ outcome: 'remediable', possible: ['remediable'] });
  });
  test('is remediable, and still asks for the other gates, so that the list of remedies is complete', () => {
    const decision = decide({ listed: 'no', office: 'no' });
    expect(decision.open).toContain('account');
    expect([decision.unmetGates, decision.openGates]).toEqual([['has-office'], ['has-account']]);
    expect(decide({ listed: 'no', office: 'no', account: 'no' }).unmetGates).toEqual(['has-office', 'has-account']);
  });
  test('is admissible when every gate is met', () => {
    expect(decide(GATES_MET)).toMatchObject({ outcome: 'admissible', unmetGates: [], openGates: [] });
  });
  test('is undecided while the last gate is unknown', () => {
    const sheet: AnswerSheet = { ...sheetOf({ listed: 'no', office: 'yes' }), account: { state: 'unknown' } };
    expect(decideAdmission(RULES, sheet, TODAY).possible).toEqual(['remediable', 'admissible']);
  });
});

describe('"no" is an answer', () => {
  test('that meets a condition which asks for it', () => {
    expect(decide({ listed: 'no' }).conditions[0]).toEqual({ id: 'not-listed', verdict: 'met' });
  });
  test('that counts, and its question is neither open nor skipped', () => {
    const { open, skipped } = decide({ office: 'no' });
    expect([...open, ...skipped]).not.toContain('office');
  });
  test('that differs from silence and from "unknown"', () => {
    const verdict = (sheet: AnswerSheet) => decideAdmission(RULES, sheet, TODAY).conditions[1]?.verdict;
    expect([{}, { office: { state: 'unknown' } } as const, sheetOf({ office: 'no' })].map(verdict)).toEqual([
      'undecided',
      'undecided',
      'unmet',
    ]);
  });
});

describe('tier and services', () => {
  test.each([
    [{ people: 1, trained: 'yes' }, [null]],
    [{ people: 2, trained: 'yes' }, ['small']],
    [{ people: 4, trained: 'yes' }, ['small']],
    [{ people: 5, trained: 'no' }, ['small']],
    [{ people: 5, trained: 'yes' }, ['large']],
    [{ people: 5 }, ['small', 'large']],
    [{ people: 4 }, ['small']],
    [{ trained: 'no' }, [null, 'small']],
    [{}, [null, 'small', 'large']],
  ])('with %o the tiers that can result are %o', (values, tiers) => {
    expect(decide({ ...GATES_MET, ...values }).tiers).toEqual(tiers);
  });
  test('a tier is not reached past one below it that does not hold', () => {
    const upsideDown = rulesOf({
      ...RULES,
      tiers: [tier('low', { condition: 'five-people' }), tier('high', { condition: 'two-people' })],
    });
    expect(decideAdmission(upsideDown, sheetOf({ ...GATES_MET, people: 3 }), TODAY).tiers).toEqual([null]);
  });
  test('a service has its own condition, whatever the tier', () => {
    expect(servicesOf({ ...GATES_MET, people: 0, trained: 'yes', partner: 'yes' })).toEqual({
      talks: 'may',
      visits: 'may',
    });
    expect(servicesOf({ ...GATES_MET, people: 50, trained: 'no' })).toEqual({ talks: 'may', visits: 'mayNotYet' });
  });
  test('a service is undecided until its condition is', () => {
    expect(servicesOf({ ...GATES_MET, people: 1 })).toEqual({ talks: 'undecided', visits: 'undecided' });
  });
  test('a service says what decided it', () => {
    const decidingOf = (values: Readonly<Record<string, unknown>>) =>
      decide({ ...GATES_MET, ...values }).services[0]?.deciding;
    expect(decidingOf({ people: 1 })).toEqual(['two-people', 'has-partner']);
    expect(decidingOf({ people: 1, partner: 'no' })).toEqual(['two-people', 'has-partner']);
    expect(decidingOf({ people: 2 })).toEqual(['two-people', 'has-partner']);
    const both = rulesOf({ ...RULES, services: [service('talks', { all: named('two-people', 'has-partner') })] });
    const { services } = decideAdmission(both, sheetOf({ ...GATES_MET, people: 3, partner: 'no' }), TODAY);
    expect(services[0]).toMatchObject({ verdict: 'mayNotYet', deciding: ['has-partner'] });
  });
  test.each([
    ['an unmet', { ...GATES_MET, office: 'no' }, true],
    ['an open', { listed: 'no', office: 'yes' }, true],
    ['no unmet or open', GATES_MET, false],
  ])('hold after admission only, with %s gate', (_, values, afterAdmission) => {
    expect(decide({ ...values, people: 3 })).toMatchObject({ afterAdmission, tiers: ['small'] });
  });
});

describe('an answer counts', () => {
  const either = rulesOf({
    questions: [yesNo('first'), yesNo('second')],
    conditions: [condition('either', { any: [isYes('first'), isYes('second')] })],
    gates: ['either'],
  });
  const skippedOf = (values: Record<string, string>) => decideAdmission(either, sheetOf(values), TODAY).skipped;

  test('when its question is open, in the order of the rules', () => {
    expect(skippedOf({ second: 'yes', first: 'yes' })).toEqual(['second']);
    expect(skippedOf({ first: 'no', second: 'yes' })).toEqual([]);
  });
  test('even when an earlier question is not answered', () => {
    expect(skippedOf({ second: 'yes' })).toEqual(['first']);
  });
  test('or is kept and leaves the result: no verdict rests on it', () => {
    const sheet = sheetOf({ listed: 'yes', office: 'no' });
    const { conditions, unmetGates } = decideAdmission(RULES, sheet, TODAY);
    expect(conditions[1]).toEqual({ id: 'has-office', verdict: 'undecided' });
    expect(unmetGates).toEqual(['not-listed']);
    expect(sheet).toEqual(sheetOf({ listed: 'yes', office: 'no' }));
  });
  test('and what it closed stays closed: one person leaves nothing to ask of the large tier', () => {
    expect(decide({ ...GATES_MET, people: 1, partner: 'no' }).open).toEqual(['trained']);
    const withoutVisits = rulesOf({ ...RULES, services: [] });
    const { open, skipped } = decideAdmission(withoutVisits, sheetOf({ ...GATES_MET, people: 1 }), TODAY);
    expect([open, skipped]).toEqual([[], ['trained', 'partner']]);
  });
});

describe('"unknown"', () => {
  const unknown = { state: 'unknown' } as const;
  test('is listed to find out while it matters, and not asked again', () => {
    const { open, toFindOut } = decideAdmission(RULES, { office: unknown }, TODAY);
    expect(toFindOut).toEqual(['office']);
    expect(open).toEqual(['listed', 'account', 'people', 'trained', 'partner']);
  });
  test('is skipped like any other once it cannot matter', () => {
    const { toFindOut, skipped } = decideAdmission(
      RULES,
      { office: unknown, listed: { state: 'value', value: 'yes' } },
      TODAY,
    );
    expect(toFindOut).toEqual([]);
    expect(skipped).toContain('office');
  });
  test('everywhere leaves nothing to ask and nothing decided', () => {
    const sheet = Object.fromEntries(RULES.questions.map(({ id }) => [id, unknown]));
    expect(decideAdmission(RULES, sheet, TODAY)).toMatchObject({
      outcome: 'undecided',
      open: [],
      toFindOut: RULES.questions.map(({ id }) => id),
    });
  });
});

/** The verdict of one condition over one question. */
function verdictOf(question: Quiz, when: Expression, value: unknown, today = TODAY) {
  const rules = rulesOf({ questions: [question], conditions: [condition('it', when)], gates: ['it'] });
  return decideAdmission(rules, sheetOf({ [question.id]: value }), today).conditions[0]?.verdict;
}

describe('a comparison', () => {
  const n = numeric('n', 0, 100);
  /** Just outside the tolerance of 1e-9 below and above 5, just inside it, and 5 itself. */
  const around = [5 - 2e-9, 5 - 0.9e-9, 5, 5 + 0.9e-9, 5 + 2e-9];
  test.each<[Comparison, string]>([
    [{ question: 'n', atLeast: 5 }, 'n y y y y'],
    [{ question: 'n', atMost: 5 }, 'y y y y n'],
    [{ question: 'n', moreThan: 5 }, 'n n n n y'],
    [{ question: 'n', lessThan: 5 }, 'y n n n n'],
    [{ question: 'n', equals: 5 }, 'n y y y n'],
  ])('%o carries 1e-9 on both sides of the threshold', (comparison, expected) => {
    expect(around.map((x) => (verdictOf(n, comparison, x) === 'met' ? 'y' : 'n')).join(' ')).toBe(expected);
  });
  test.each([4.999999999, 5.000000001])('agrees with the others at %d, exactly 1e-9 beside the threshold', (typed) => {
    const rules = rulesOf({
      questions: [n],
      conditions: [
        condition('at-least', { question: 'n', atLeast: 5 }),
        condition('more-than', { question: 'n', moreThan: 5 }),
        condition('equals', { question: 'n', equals: 5 }),
      ],
      gates: ['at-least', 'more-than', 'equals'],
    });
    expect(decideAdmission(rules, sheetOf({ n: typed }), TODAY).unmetGates).toEqual(['more-than']);
  });
  test('with a choice holds for each option it lists, and for no other', () => {
    const c = choice('c', 'a', 'b', 'd');
    const when = { question: 'c', oneOf: ['a', 'd'] };
    expect(['a', 'b', 'd'].map((option) => verdictOf(c, when, option))).toEqual(['met', 'unmet', 'met']);
  });
  test.each([
    ['2025-11-23', 'met'],
    ['2025-11-24', 'unmet'],
    ['2025-11-22', 'met'],
    ['2027-01-01', 'unmet'],
    ['never', 'unmet'],
  ])('of full years, begun on %s, is %s on 2026-11-23', (day, verdict) => {
    expect(verdictOf(dated('d', 'Never'), { question: 'd', fullYears: 1 }, day)).toBe(verdict);
  });
  test.each([
    ['2025-02-28', 'unmet'],
    ['2025-03-01', 'met'],
    ['2028-02-28', 'unmet'],
    ['2028-02-29', 'met'],
  ])('of full years since 29 February 2024, on %s, is %s', (today, verdict) => {
    const years = Number(today.slice(0, 4)) - 2024;
    expect(verdictOf(dated('d'), { question: 'd', fullYears: years }, '2024-02-29', today)).toBe(verdict);
  });
  test.each([
    ['2026-11-22', 'unmet'],
    ['2026-11-23', 'met'],
    ['2099-12-31', 'met'],
    ['never', 'unmet'],
  ])('of a day not past is, for %s, %s', (day, verdict) => {
    expect(verdictOf(dated('d', 'None'), { question: 'd', notPast: true }, day)).toBe(verdict);
  });
  test('with never holds for that answer alone', () => {
    const d = dated('d', 'Never');
    const verdicts = ['never', '2020-01-01'].map((day) => verdictOf(d, { question: 'd', never: true }, day));
    expect(verdicts).toEqual(['met', 'unmet']);
  });
  test('is made with the day that is handed in, not with the one of the call before', () => {
    const rules = rulesOf({
      questions: [dated('d')],
      conditions: [condition('valid', { question: 'd', notPast: true })],
      gates: ['valid'],
    });
    const outcomes = ['2026-11-23', '2026-11-24', '2026-11-23'].map(
      (today) => decideAdmission(rules, sheetOf({ d: '2026-11-23' }), today).outcome,
    );
    expect(outcomes).toEqual(['admissible', 'remediable', 'admissible']);
  });
});

describe('a condition', () => {
  const letters = ['a', 'b', 'c'];
  const verdictWith = (when: Expression, values: Record<string, unknown>) =>
    decideAdmission(
      rulesOf({ questions: letters.map(yesNo), conditions: [condition('it', when)], gates: ['it'] }),
      sheetOf(values),
      TODAY,
    ).conditions[0]?.verdict;
  const each = letters.map(isYes);

  test.each<[string, Expression, Record<string, string>, string]>([
    ['all, one unmet', { all: each }, { a: 'no' }, 'unmet'],
    ['all, two met and one open', { all: each }, { a: 'yes', b: 'yes' }, 'undecided'],
    ['any, one met', { any: each }, { b: 'yes' }, 'met'],
    ['any, two unmet and one open', { any: each }, { a: 'no', b: 'no' }, 'undecided'],
    ['not, of a met one', { not: isYes('a') }, { a: 'yes' }, 'unmet'],
    ['not, of an open one', { not: isYes('a') }, {}, 'undecided'],
    ['2 of 3, two met', { count: 2, of: each }, { a: 'yes', c: 'yes' }, 'met'],
    ['2 of 3, two unmet', { count: 2, of: each }, { a: 'no', c: 'no' }, 'unmet'],
    ['2 of 3, one met and one unmet', { count: 2, of: each }, { a: 'no', c: 'yes' }, 'undecided'],
    ['met under every completion, though the question is open', { any: [isYes('a'), { not: isYes('a') }] }, {}, 'met'],
    ['unmet under every completion', { all: [isYes('a'), { question: 'a', is: 'no' }] }, {}, 'unmet'],
  ])('%s, with %o and %o is %s', (_, when, values, verdict) => {
    expect(verdictWith(when, values)).toBe(verdict);
  });
});

describe('bad input', () => {
  const questions = [
    yesNo('yes-no'),
    numeric('whole', 1, 10, true),
    numeric('decimal', 0, 1),
    dated('day'),
    dated('day-or-never', 'Never'),
    choice('one', 'a', 'b'),
  ];
  const rules = rulesOf({
    questions,
    conditions: [
      condition('c1', isYes('yes-no')),
      condition('c2', { question: 'whole', atLeast: 2 }),
      condition('c3', { question: 'decimal', atLeast: 0.5 }),
      condition('c4', { question: 'day', notPast: true }),
      condition('c5', { question: 'day-or-never', never: true }),
      condition('c6', { question: 'one', oneOf: ['a'] }),
    ],
    gates: ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'],
  });
  test.each([
    ['yes-no', true, 'wrongKind'],
    ['yes-no', 'Yes', 'wrongKind'],
    ['yes-no', '', 'wrongKind'],
    ['whole', '3', 'notANumber'],
    ['whole', Number.NaN, 'notANumber'],
    ['whole', Number.NEGATIVE_INFINITY, 'notANumber'],
    ['whole', 2.5, 'notWhole'],
    ['whole', 0, 'outsideRange'],
    ['whole', 11, 'outsideRange'],
    ['decimal', -0.1, 'outsideRange'],
    ['day', '2025-02-29', 'notADay'],
    ['day', 'never', 'notADay'],
    ['day', 20260101, 'notADay'],
    ['day-or-never', 'Never', 'notADay'],
    ['one', 'z', 'unknownOption'],
    ['one', undefined, 'unknownOption'],
  ])('%s: %o is the error %s, counts as unanswered and leaves the others their results', (question, value, problem) => {
    const good = { 'yes-no': 'no', whole: 1, decimal: 1, day: TODAY, 'day-or-never': 'never', one: 'b' };
    const decision = decideAdmission(rules, sheetOf({ ...good, [question]: value }), TODAY);
    const { [question as keyof typeof good]: _, ...others } = good;
    expect(decision.errors).toEqual([{ question, problem }]);
    expect(decision).toEqual({ ...decideAdmission(rules, sheetOf(others), TODAY), errors: decision.errors });
    expect(decision.open).toEqual([question]);
  });
  test.each([
    ['whole', 1],
    ['whole', 10],
    ['decimal', 0],
    ['decimal', 1],
    ['day-or-never', 'never'],
  ])('%s: %o, at the edge of what is allowed, is none', (question, value) => {
    const { errors, open } = decideAdmission(rules, sheetOf({ [question]: value }), TODAY);
    expect([errors, open.includes(question)]).toEqual([[], false]);
  });
  test('is an answer to a question that the rules do not have', () => {
    expect(decideAdmission(rules, { gone: given('yes') }, TODAY).errors).toEqual([
      { question: 'gone', problem: 'unknownQuestion' },
    ]);
  });
  test('is "not applicable", which the quiz does not have', () => {
    const { errors, open } = decideAdmission(rules, { one: { state: 'notApplicable', reason: 'why' } }, TODAY);
    expect(errors).toEqual([{ question: 'one', problem: 'noNotApplicable' }]);
    expect(open).toContain('one');
  });
  test('stands in the same order however the sheet is ordered', () => {
    const errorsOf = (...ids: string[]) =>
      decideAdmission(rules, Object.fromEntries(ids.map((id) => [id, given('?')])), TODAY).errors;
    expect(errorsOf('gone', 'lost', 'one', 'day')).toEqual(errorsOf('day', 'lost', 'one', 'gone'));
  });
  test.each(['constructor', '__proto__', 'toString'])('is not seen in a question called "%s"', (id) => {
    const odd = rulesOf({ questions: [yesNo(id)], conditions: [condition('it', isYes(id))], gates: ['it'] });
    expect(decideAdmission(odd, {}, TODAY)).toMatchObject({ outcome: 'undecided', open: [id], errors: [] });
  });
});
