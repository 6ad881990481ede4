/** The real rules of `content/admission/`: random paths, every node of the diagrams, and no idle question. */
import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { type AdmissionDecision, askingOrder, decideAdmission } from '../../../src/domain/admission/admission.ts';
import { type Diagram, isLeaf, nodesOf } from '../../../src/domain/admission/decisionDiagram.ts';
import { type AdmissionDiagrams, admissionDiagrams } from '../../../src/domain/admission/ruleDiagrams.ts';
import { localize } from '../../../src/domain/basics/locale.ts';
import { tries } from '../../tries.ts';
import { judge, type Rules, sheetOf, sortsOfAnswers, type Value } from './ruleSets.ts';

const TODAY = '2026-11-23';
const [filed] = readStandardFiles().admission;
if (!filed) throw new Error('content/admission holds no rules');
const rules: Rules = localize(filed.data, 'en');

type Values = Readonly<Record<string, Value>>;
const SORTS = new Map(rules.questions.map((question) => [question.id, sortsOfAnswers(rules, question, TODAY)]));
const sortsOf = (id: string): Value[] => SORTS.get(id) ?? [];
const decide = (values: Values) => decideAdmission(rules, sheetOf(values), TODAY);

/** The same numbers from the same seed, so that a failure can be looked at again (mulberry32). */
function randomFrom(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[Math.floor(next() * list.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  };
  return { next, pick };
}
type Random = ReturnType<typeof randomFrom>;

const completed = (values: Values, { pick }: Random): Values =>
  Object.fromEntries(rules.questions.map(({ id }) => [id, values[id] ?? pick(sortsOf(id))]));

/** Answers of an organisation that has everything: each keeps the best possible, and refuses no service. */
const READY: Values = (() => {
  const values: Record<string, Value> = {};
  for (const { id } of rules.questions) {
    const best = sortsOf(id).find((value) => {
      const { possible, tiers, services } = decide({ ...values, [id]: value });
      const isRefused = services.some(({ verdict }) => verdict === 'mayNotYet');
      return possible.includes('admissible') && tiers.at(-1) === rules.tiers.at(-1)?.id && !isRefused;
    });
    if (best === undefined) throw new Error(`no answer to "${id}" leads to everything`);
    values[id] = best;
  }
  return values;
})();

/** Asks open questions, at random or as the quiz does, until none is left. */
function walk(seed: number) {
  const random = randomFrom(seed);
  const readiness = random.pick([0, 0, 0.5, 0.9, 0.95]);
  const inOrder = random.next() < 0.6;
  const asked: { before: Values; question: string }[] = [];
  let values: Values = {};
  let decision = decide(values);
  while (decision.open.length > 0 && asked.length < rules.questions.length) {
    const question = random.pick(inOrder ? decision.open.slice(0, 1) : decision.open);
    asked.push({ before: values, question });
    const answer = (random.next() < readiness ? READY[question] : undefined) ?? random.pick(sortsOf(question));
    values = { ...values, [question]: answer };
    decision = decide(values);
  }
  return { asked, values, decision, random };
}

/** Result of a full set of answers in the words of a decision. */
function expectResult(decision: AdmissionDecision, values: Values) {
  const { outcome, unmet, tier, may } = judge(rules, values, TODAY);
  expect(decision).toMatchObject({ outcome, possible: [outcome], open: [], toFindOut: [], errors: [] });
  expect(decision.tiers).toEqual(tier === undefined ? [] : [tier]);
  const expected = rules.services.map((_, index) => (may ? (may[index] ? 'may' : 'mayNotYet') : 'notAsked'));
  expect(decision.services.map(({ verdict }) => verdict)).toEqual(expected);
  if (unmet) expect(decision.unmetGates).toEqual(unmet);
}

const PATHS = tries(100, 300);

describe(`${PATHS} random paths through the open questions`, () => {
  const paths = Array.from({ length: PATHS }, (_, seed) => walk(seed));

  test('end with nothing open, a decided outcome, and the result that any answers to the rest would give', () => {
    for (const { values, decision, random } of paths) {
      for (let more = 0; more < 3; more += 1) expectResult(decision, completed(values, random));
    }
  });
  test('lead to every outcome and every tier', () => {
    const outcomes = new Set(paths.map(({ decision }) => decision.outcome));
    const tiers = new Set(paths.flatMap(({ decision }) => decision.tiers));
    expect([...outcomes].sort()).toEqual(['admissible', 'inadmissible', 'remediable']);
    expect(tiers).toEqual(new Set([null, ...rules.tiers.map(({ id }) => id)]));
  });
  test('ask nothing that cannot matter: two answers to it, and some answers to the rest, differ in the result', () => {
    const idle = paths.flatMap(({ asked, random }) =>
      asked.filter(({ before, question }) => !canMatter(before, question, random)).map(({ question }) => question),
    );
    expect(idle).toEqual([]);
  });

  function canMatter(before: Values, question: string, random: Random): boolean {
    for (let tries = 0; tries < 3000; tries += 1) {
      // Nearly ready organisations show most: for the others one condition more or less rarely changes anything.
      const readiness = random.pick([0.5, 0.8, 0.9, 1]);
      const rest = Object.fromEntries(
        rules.questions.map(({ id }) => [id, random.next() < readiness ? READY[id] : random.pick(sortsOf(id))]),
      ) as Values;
      const results = sortsOf(question).map((value) => {
        const { met, ...result } = judge(rules, { ...rest, ...before, [question]: value }, TODAY);
        return JSON.stringify(result);
      });
      if (new Set(results).size > 1) return true;
    }
    return false;
  }
});

describe('the order of asking', () => {
  test('holds exactly the open questions, at every step of random paths', () => {
    for (let seed = 0; seed < tries(15, 60); seed += 1) {
      for (const { before } of walk(seed).asked) {
        const decision = decide(before);
        expect(askingOrder(rules, sheetOf(before), decision).sort()).toEqual([...decision.open].sort());
      }
    }
  });
  test('leads to a decision with fewer questions than the order of the rules does', () => {
    const count = (values: Values, next: (decision: AdmissionDecision, so: Values) => string | undefined) => {
      const given: Record<string, Value> = {};
      for (let asked = 0; ; asked += 1) {
        const question = next(decide(given), given);
        if (question === undefined) return asked;
        given[question] = values[question] as Value;
      }
    };
    const random = randomFrom(7);
    const organisations = Array.from({ length: tries(20, 80) }, () => {
      const readiness = random.pick([0, 0.5, 0.9, 0.95]);
      return Object.fromEntries(
        rules.questions.map(({ id }) => [id, random.next() < readiness ? READY[id] : random.pick(sortsOf(id))]),
      ) as Values;
    });
    const sum = (next: Parameters<typeof count>[1]) =>
      organisations.reduce((all, values) => all + count(values, next), 0);
    const byRules = sum((decision) => decision.open[0]);
    const byWeight = sum((decision, so) => askingOrder(rules, sheetOf(so), decision)[0]);
    expect(byWeight).toBeLessThan(byRules);
  });
});

test('meeting one more condition, with all others as they were, never worsens anything', () => {
  const random = randomFrom(3);
  const rankOf = (values: Values) => {
    const { outcome, tiers, services } = decide(values);
    const tier = tiers.length === 0 ? -2 : rules.tiers.findIndex(({ id }) => id === tiers[0]);
    return [
      ['inadmissible', 'remediable', 'admissible'].indexOf(outcome),
      tier,
      ...services.map(({ verdict }) => ['notAsked', 'mayNotYet', 'may'].indexOf(verdict)),
    ];
  };
  let compared = 0;
  for (let turn = 0; turn < tries(25, 150); turn += 1) {
    const readiness = random.pick([0.3, 0.7, 0.9]);
    const before = Object.fromEntries(
      rules.questions.map(({ id }) => [id, random.next() < readiness ? READY[id] : random.pick(sortsOf(id))]),
    ) as Values;
    const verdicts = decide(before).conditions;
    for (const { id } of rules.questions)
      for (const value of sortsOf(id)) {
        const after = { ...before, [id]: value };
        const changes = decide(after).conditions.filter(({ verdict }, index) => verdict !== verdicts[index]?.verdict);
        if (changes.length === 0 || changes.some(({ verdict }) => verdict !== 'met')) continue;
        compared += 1;
        const [low, high] = [rankOf(before), rankOf(after)];
        expect(
          high.every((rank, index) => rank >= (low[index] ?? 0)),
          `${id}: ${value}`,
        ).toBe(true);
      }
  }
  expect(compared).toBeGreaterThan(tries(50, 300));
});

test('an organisation that has everything is admissible, on the highest tier, and may offer every service', () => {
  const decision = decide(READY);
  expectResult(decision, READY);
  expect([decision.outcome, decision.tiers]).toEqual(['admissible', [rules.tiers.at(-1)?.id]]);
  expect(decision.services.filter(({ verdict }) => verdict !== 'may')).toEqual([]);
});

test('"unknown" to whatever is asked ends with nothing to ask and every question to find out', () => {
  const sheet = Object.fromEntries(rules.questions.map(({ id }) => [id, { state: 'unknown' } as const]));
  const { open, toFindOut, outcome } = decideAdmission(rules, sheet, TODAY);
  expect([open, toFindOut, outcome]).toEqual([[], rules.questions.map(({ id }) => id), 'undecided']);
});

describe('the diagrams', () => {
  const diagrams: AdmissionDiagrams = admissionDiagrams(rules, TODAY);
  const roots = [diagrams.outcome, ...diagrams.gates, diagrams.tier, ...diagrams.services, diagrams.admissible];
  const all = nodesOf([...roots, ...diagrams.conditions.values()]);

  /** An answer of each class, by the position of its question. */
  const answerOf = (variable: number, choice: number): Value | undefined =>
    sortsOf(rules.questions[variable]?.id ?? '').find((value) => diagrams.classes[variable]?.classOf(value) === choice);

  test('have an answer for every class and a class for every sort of answer', () => {
    rules.questions.forEach(({ id }, variable) => {
      const found = sortsOf(id).map((value) => diagrams.classes[variable]?.classOf(value));
      expect([...found].sort()).toEqual(Array.from({ length: diagrams.classes[variable]?.count ?? 0 }, (_, i) => i));
    });
  });

  test('say the same as the text at each of their nodes, along each of their branches', () => {
    const random = randomFrom(1);
    const visited = new Set<Diagram>();
    const queue = [...roots, ...diagrams.conditions.values()].map((node) => ({ node, values: {} as Values }));
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      const { node, values } = at;
      if (visited.has(node)) continue;
      visited.add(node);
      if (isLeaf(node)) continue;
      node.children.forEach((child, choice) => {
        const id = rules.questions[node.variable]?.id ?? '';
        const taken: Values = { ...values, [id]: answerOf(node.variable, choice) as Value };
        queue.push({ node: child, values: taken });
        const full = { ...READY, ...taken };
        for (const each of [full, completed(taken, random)]) expectResult(decide(each), each);
      });
    }
    expect(visited.size).toBe(all.length);
  });

  test('stay small, so that a decision takes no time', () => {
    expect(all.length).toBeLessThan(1000);
  });
});
