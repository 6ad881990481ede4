/**
 * Small admission rules and answers for the tests, random ones for fast-check, and the text of `scoring.md`, section 3,
 * written down once more in the plainest way: every completion is tried, nothing is clever, nothing is shared with `src`.
 */
import fc from 'fast-check';
import type { Comparison, Expression } from '../../../src/domain/admission/expression.ts';
import type { AdmissionCondition, AdmissionRules, Question } from '../../../src/domain/admission/rules.ts';
import type { Answer, AnswerSheet } from '../../../src/domain/answers/answer.ts';

export type Rules = AdmissionRules<string>;
export type Quiz = Question<string>;
export type Value = string | number;

const base = (id: string) => ({ id, group: 'all', text: `${id}?`, ifUnknown: 'ask' });
export const yesNo = (id: string): Quiz => ({ ...base(id), kind: 'yesNo' });
export const numeric = (id: string, min: number, max: number, whole = false): Quiz => ({
  ...base(id),
  kind: 'number',
  min,
  max,
  whole,
  unit: 'persons',
});
export const dated = (id: string, never?: string): Quiz => ({ ...base(id), kind: 'date', never });
export const choice = (id: string, ...options: string[]): Quiz => ({
  ...base(id),
  kind: 'choice',
  options: options.map((option) => ({ id: option, label: option })),
});

/** A condition that can be cured, unless `remedy` is `undefined`. */
export const condition = (id: string, when: Expression, remedy: string | undefined = 'cure it') =>
  ({ id, when, remedy, title: id, clause: id, evidence: ['paper'], issuer: 'office', time: 'a day' }) satisfies object;
/** A condition that nothing cures. */
export const incurable = (id: string, when: Expression): AdmissionCondition<string> => ({
  ...condition(id, when),
  remedy: undefined,
  blocked: 'for ever',
});
/** One yes/no question `q` for each letter, and the condition `<q>-ok` that it is "yes". */
export const isYes = (question: string): Comparison => ({ question, is: 'yes' });
export const named = (...ids: string[]): Expression[] => ids.map((id) => ({ condition: id }));
export const tier = (id: string, requires: Expression) => ({ id, title: id, fit: id, requires });
export const service = (id: string, requires: Expression) => ({ service: id, requires });

export const rulesOf = (parts: Partial<Rules>): Rules => ({
  id: 'test',
  version: 1,
  title: 'Test',
  status: 'for tests',
  groups: [{ id: 'all', title: 'All' }],
  questions: [],
  conditions: [],
  gates: [],
  tiers: [],
  services: [],
  ...parts,
});

export const given = (value: unknown): Answer => ({ state: 'value', value });
export const sheetOf = (values: Readonly<Record<string, unknown>>): AnswerSheet =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, given(value)]));

// --- the text once more ------------------------------------------------------------------------------------------

const TINY = 1e-9;

/** Whole years from a day to another; 29 February counts as passed on 1 March, as 28 < 29 < 1 March. */
function yearsFrom(day: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(day.slice(0, 4));
  return today.slice(5) < day.slice(5) ? years - 1 : years;
}

function isTrue(value: Value, comparison: Comparison, today: string): boolean {
  const differs = (border: number) => (Math.abs(Number(value) - border) <= TINY ? 0 : Number(value) - border);
  if ('is' in comparison) return value === comparison.is;
  if ('oneOf' in comparison) return comparison.oneOf.some((option) => option === value);
  if ('never' in comparison) return value === 'never';
  if ('fullYears' in comparison) return value !== 'never' && yearsFrom(String(value), today) >= comparison.fullYears;
  if ('notPast' in comparison) return value !== 'never' && String(value) >= today;
  if ('atLeast' in comparison) return differs(comparison.atLeast) >= 0;
  if ('atMost' in comparison) return differs(comparison.atMost) <= 0;
  if ('moreThan' in comparison) return differs(comparison.moreThan) > 0;
  if ('lessThan' in comparison) return differs(comparison.lessThan) < 0;
  return differs(comparison.equals) === 0;
}

type Answers = Readonly<Record<string, Value>>;

function holds(rules: Rules, expression: Expression, answers: Answers, today: string): boolean {
  const inside = (part: Expression): boolean => holds(rules, part, answers, today);
  if ('question' in expression) return isTrue(answers[expression.question] as Value, expression, today);
  if ('condition' in expression)
    return rules.conditions.some(({ id, when }) => id === expression.condition && inside(when));
  if ('not' in expression) return !inside(expression.not);
  if ('all' in expression) return expression.all.every(inside);
  if ('any' in expression) return expression.any.some(inside);
  return expression.of.filter(inside).length >= expression.count;
}

/** What a full set of answers gives. Tier and services are `undefined` where they are not asked for. */
export function judge(rules: Rules, answers: Answers, today: string) {
  const met = rules.conditions.filter(({ when }) => holds(rules, when, answers, today)).map(({ id }) => id);
  const unmet = rules.gates.filter((id) => !met.includes(id));
  const isBarred = rules.conditions.some(({ id, remedy }) => unmet.includes(id) && remedy === undefined);
  if (isBarred) return { met, outcome: 'inadmissible', unmet: undefined, tier: undefined, may: undefined };
  const failed = rules.tiers.findIndex(({ requires }) => !holds(rules, requires, answers, today));
  const reached = failed < 0 ? rules.tiers.length : failed;
  const may = rules.services.map(({ requires }) => holds(rules, requires, answers, today));
  const outcome = unmet.length > 0 ? 'remediable' : 'admissible';
  return { met, outcome, unmet, tier: rules.tiers[reached - 1]?.id ?? null, may };
}

const comparisonsWithin = (expression: Expression): Comparison[] =>
  'question' in expression
    ? [expression]
    : Object.values(expression)
        .flat()
        .filter((part): part is Expression => typeof part === 'object')
        .flatMap(comparisonsWithin);
export const comparisonsWith = (rules: Rules, question: string): Comparison[] =>
  [...rules.conditions.map(({ when }) => when), ...[...rules.tiers, ...rules.services].map((each) => each.requires)]
    .flatMap(comparisonsWithin)
    .filter((comparison) => comparison.question === question);

const dayBeside = (day: string, years: number, days: number): string => {
  const [y = 0, m = 1, d = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(y - years, m - 1, d + days)).toISOString().slice(0, 10);
};

/** Many valid answers to a question, on both sides of every border that the rules use. */
export function answersTo(rules: Rules, question: Quiz, today: string): Value[] {
  if (question.kind === 'yesNo') return ['yes', 'no'];
  if (question.kind === 'choice') return question.options.map(({ id }) => id);
  const numbers = comparisonsWith(rules, question.id).flatMap((comparison) =>
    Object.values(comparison).filter((value) => typeof value === 'number'),
  );
  if (question.kind === 'date') {
    const years = [0, ...numbers];
    const days = years.flatMap((back) => [-3, -2, -1, 0, 1, 2, 3].map((step) => dayBeside(today, back, step)));
    return [...days, '1900-03-01', '2999-12-31', ...(question.never === undefined ? [] : ['never'])];
  }
  const { min, max, whole } = question;
  const steps = [-0.01, -2e-9, -5e-10, 0, 5e-10, 2e-9, 0.01];
  const near = numbers.flatMap((border) => steps.map((step) => border + step));
  const near1 = numbers.flatMap((border) => [-1, 0, 1].map((step) => Math.round(border) + step));
  const found = whole ? [Math.ceil(min), Math.floor(max), ...near1] : [min, max, ...near];
  return [...new Set(found.filter((x) => x >= min && x <= max))];
}

/** One answer for each way in which the comparisons of the rules can turn out, the given one first if there is one. */
export function sortsOfAnswers(rules: Rules, question: Quiz, today: string, first?: Value): Value[] {
  const own = comparisonsWith(rules, question.id);
  const sorts = new Map<string, Value>();
  for (const value of [...(first === undefined ? [] : [first]), ...answersTo(rules, question, today)]) {
    const sort = own.map((comparison) => isTrue(value, comparison, today)).join();
    if (!sorts.has(sort)) sorts.set(sort, value);
  }
  return [...sorts.values()];
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isDay = (value: string): boolean => {
  const [, y = '', m = '', d = ''] = /^(\d\d\d\d)-(\d\d)-(\d\d)$/.exec(value) ?? [];
  const isLeap = (Number(y) % 4 === 0 && Number(y) % 100 !== 0) || Number(y) % 400 === 0;
  const most = m === '02' && !isLeap ? 28 : (DAYS[Number(m) - 1] ?? 0);
  return Number(d) >= 1 && Number(d) <= most;
};

function isAnswer(question: Quiz, value: unknown): value is Value {
  if (question.kind === 'yesNo') return value === 'yes' || value === 'no';
  if (question.kind === 'choice') return question.options.some(({ id }) => id === value);
  if (question.kind === 'date')
    return value === 'never' ? question.never !== undefined : typeof value === 'string' && isDay(value);
  const { min, max, whole } = question;
  return typeof value === 'number' && value >= min && value <= max && (!whole || value % 1 === 0);
}

/** All that a decision says, found by trying every completion of the answers that count. */
export function decideByHand(rules: Rules, sheet: AnswerSheet, today: string) {
  const values = rules.questions.map((question) => {
    const answer = sheet[question.id];
    return answer?.state === 'value' && isAnswer(question, answer.value) ? answer.value : undefined;
  });
  const sorts = rules.questions.map((question, index) => sortsOfAnswers(rules, question, today, values[index]));
  const picks = sorts.reduce<number[][]>(
    (rows, own) => rows.flatMap((row) => own.map((_, pick) => [...row, pick])),
    [[]],
  );
  let left = picks.map((pick) => {
    const answers = Object.fromEntries(rules.questions.map(({ id }, q) => [id, sorts[q]?.[pick[q] ?? 0] as Value]));
    const { met, ...result } = judge(rules, answers, today);
    return { pick, met, result, name: JSON.stringify(result) };
  });

  /** Whether two answers to a question, with the same completion of all others, give different results. */
  const isOpen = (question: number): boolean => {
    const seen = new Map<string, string>();
    return left.some(({ pick, name }) => {
      const others = pick.filter((_, q) => q !== question).join();
      const before = seen.get(others);
      seen.set(others, name);
      return before !== undefined && before !== name;
    });
  };
  const counting = rules.questions.filter((_, index) => {
    if (values[index] === undefined || !isOpen(index)) return false;
    // The given answer is the first of its question's sorts.
    left = left.filter(({ pick }) => pick[index] === 0);
    return true;
  });

  const verdictOf = (id: string) => {
    const times = left.filter(({ met }) => met.includes(id)).length;
    if (times === left.length) return 'met';
    return times === 0 ? 'unmet' : 'undecided';
  };
  const results = left.map(({ result }) => result);
  const asked = results.filter(({ outcome }) => outcome !== 'inadmissible');
  const possible = ['inadmissible', 'remediable', 'admissible'].filter((o) => results.some((r) => r.outcome === o));
  const open = rules.questions.filter((_, index) => isOpen(index)).map(({ id }) => id);
  const isUnknown = (id: string) => sheet[id]?.state === 'unknown';
  return {
    today,
    outcome: possible.length === 1 ? possible[0] : 'undecided',
    possible,
    conditions: rules.conditions.map(({ id }) => ({ id, verdict: verdictOf(id) })),
    unmetGates: rules.gates.filter((id) => verdictOf(id) === 'unmet'),
    openGates: rules.gates.filter((id) => verdictOf(id) === 'undecided'),
    tiers: [null, ...rules.tiers.map(({ id }) => id)].filter((id) => asked.some((result) => result.tier === id)),
    services: rules.services.map(({ service: key }, index) => {
      const times = asked.filter(({ may }) => may?.[index]).length;
      const verdict = times === asked.length ? 'may' : times === 0 ? 'mayNotYet' : 'undecided';
      return { service: key, verdict: asked.length === 0 ? 'notAsked' : verdict };
    }),
    afterAdmission: rules.gates.some((id) => verdictOf(id) !== 'met'),
    open: open.filter((id) => !isUnknown(id)),
    toFindOut: open.filter(isUnknown),
    skipped: rules.questions.filter((q) => !open.includes(q.id) && !counting.includes(q)).map(({ id }) => id),
  };
}

// --- random ones -------------------------------------------------------------------------------------------------

const QUESTION_ARBITRARY = (id: string): fc.Arbitrary<Quiz> =>
  fc.constantFrom(
    yesNo(id),
    yesNo(id),
    choice(id, 'red', 'green', 'blue'),
    numeric(id, 0, 4, true),
    numeric(id, 0, 2),
    numeric(id, 0.48, 2.02),
    dated(id),
    dated(id, 'not yet'),
  );

function someComparison(question: Quiz): fc.Arbitrary<Expression> {
  const { id } = question;
  if (question.kind === 'yesNo') return fc.constantFrom({ question: id, is: 'yes' }, { question: id, is: 'no' });
  if (question.kind === 'choice')
    return fc
      .subarray(['red', 'green', 'blue'], { minLength: 1, maxLength: 2 })
      .map((oneOf) => ({ question: id, oneOf }));
  if (question.kind === 'date')
    return fc.constantFrom<Expression>(
      ...[0, 1, 2].map((fullYears) => ({ question: id, fullYears })),
      { question: id, notPast: true },
      question.never === undefined ? { question: id, fullYears: 1 } : { question: id, never: true },
    );
  const borders = question.kind === 'number' && question.whole ? [0.5, 1, 1.1, 2, 4] : [0.5, 1, 1.1, 2];
  return fc
    .tuple(fc.constantFrom('atLeast', 'atMost', 'moreThan', 'lessThan', 'equals'), fc.constantFrom(...borders))
    .map(([how, border]) => ({ question: id, [how]: border }) as Expression);
}

function someExpression(leaf: fc.Arbitrary<Expression>, depth: number, mayNegate: boolean): fc.Arbitrary<Expression> {
  if (depth === 0) return leaf;
  const inner = someExpression(leaf, depth - 1, mayNegate);
  const some = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 2, arbitrary: some.map((all) => ({ all })) },
    { weight: 2, arbitrary: some.map((any) => ({ any })) },
    { weight: mayNegate ? 2 : 0, arbitrary: inner.map((not) => ({ not })) },
    {
      weight: 2,
      arbitrary: some.chain((of) => fc.integer({ min: 1, max: of.length }).map((count) => ({ count, of }))),
    },
  );
}

const overAnswers = (questions: readonly Quiz[], depth: number) =>
  someExpression(fc.oneof(...questions.map(someComparison)), depth, true);

/** Without the conditions that nothing names and the questions that nothing reads. */
function tidy(rules: Rules): Rules {
  const names = JSON.stringify([rules.tiers, rules.services]);
  const conditions = rules.conditions.filter(
    ({ id }) => rules.gates.includes(id) || names.includes(`"condition":"${id}"`),
  );
  const used = { ...rules, conditions };
  return { ...used, questions: rules.questions.filter(({ id }) => comparisonsWith(used, id).length > 0) };
}

/** Rules whose names all hold; some of their conditions may be impossible. */
export const someRules: fc.Arbitrary<Rules> = fc
  .integer({ min: 2, max: 5 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => QUESTION_ARBITRARY(`q${index}`))))
  .chain((questions) => {
    const conditions = fc.array(fc.tuple(overAnswers(questions, 2), fc.boolean()), { minLength: 2, maxLength: 5 });
    return conditions.chain((made) => {
      const all = made.map(([when, cured], i) => (cured ? condition(`c${i}`, when) : incurable(`c${i}`, when)));
      const ids = all.map(({ id }) => id);
      const leaf = fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...named(...ids)) },
        { weight: 1, arbitrary: overAnswers(questions, 1) },
      );
      const needs = someExpression(leaf, 2, false);
      return fc
        .tuple(fc.subarray(ids, { minLength: 1 }), fc.array(needs, { maxLength: 3 }), fc.array(needs, { maxLength: 3 }))
        .map(([gates, tiers, services]) =>
          tidy(
            rulesOf({
              questions,
              conditions: all,
              gates,
              tiers: tiers.map((requires, index) => tier(`t${index}`, requires)),
              services: services.map((requires, index) => service(`s${index}`, requires)),
            }),
          ),
        );
    });
  });

export const someDay = fc.constantFrom('2026-11-23', '2024-02-29', '2025-02-28', '2025-03-01', '2026-01-01');

const NO_ANSWERS = ['', 'maybe', 'Yes', true, 0, null, Number.NaN, Number.POSITIVE_INFINITY, -1, 5, '1', [], {}];
const NO_DAYS = ['2025-02-29', '2025-2-3', '2025-13-01', 20250301, '', null, '2025-03-01T00:00'];

/** An answer of any sort to a question; `undefined` leaves it out. */
function someAnswerTo(rules: Rules, question: Quiz, today: string): fc.Arbitrary<Answer | undefined> {
  const wrong = question.kind === 'date' ? NO_DAYS : NO_ANSWERS.filter((value) => !isAnswer(question, value));
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...answersTo(rules, question, today)).map(given) },
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 2, arbitrary: fc.constant<Answer>({ state: 'unknown' }) },
    { weight: 1, arbitrary: fc.constantFrom(...wrong).map(given) },
    { weight: 1, arbitrary: fc.constantFrom<Answer>({ state: 'notApplicable', reason: 'why' }, { state: 'met' }) },
  );
}

export interface Case {
  rules: Rules;
  today: string;
  sheet: AnswerSheet;
}

export const someCase: fc.Arbitrary<Case> = fc.tuple(someRules, someDay).chain(([rules, today]) =>
  fc.tuple(...rules.questions.map((question) => someAnswerTo(rules, question, today))).map((answers) => ({
    rules,
    today,
    sheet: Object.fromEntries(
      rules.questions.flatMap(({ id }, index) => (answers[index] === undefined ? [] : [[id, answers[index]]])),
    ),
  })),
);

/** A full set of valid answers. */
export const someFullSheet = (rules: Rules, today: string): fc.Arbitrary<Record<string, Value>> =>
  fc
    .tuple(...rules.questions.map((question) => fc.constantFrom(...answersTo(rules, question, today))))
    .map((row) => Object.fromEntries(rules.questions.map(({ id }, index) => [id, row[index] as Value])));
