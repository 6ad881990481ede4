/**
 * Admission: turns the answers to the quiz into one decision.
 *
 * An unmet gate without a remedy makes the decision `inadmissible`, however much else is met; that is what separates
 * admission from evaluation, where indicators trade off against each other. Whatever is said here holds under every
 * completion of the missing answers; what does not is `undecided`.
 */
import { type AnswerSheet, answerTo } from '../answers/answer.ts';
import { problemOf, type QuizFaultKind, type QuizValue } from './answerClasses.ts';
import { type Diagram, isLeaf, supportOf, valuesOf } from './decisionDiagram.ts';
import { namesInExpression } from './expression.ts';
import { type AdmissionDiagrams, admissionDiagrams, NOT_ASKED, OUTCOMES } from './ruleDiagrams.ts';
import type { AdmissionRules } from './rules.ts';

type AdmissionOutcome = (typeof OUTCOMES)[number];
export type Verdict = 'met' | 'unmet' | 'undecided';
/** `notAsked`: an unmet gate without a remedy has decided. */
type ServiceVerdict = 'may' | 'mayNotYet' | 'undecided' | 'notAsked';

interface QuizFault {
  question: string;
  problem: QuizFaultKind | 'unknownQuestion' | 'noNotApplicable';
}

export interface AdmissionDecision {
  /** The day by which dates were judged. */
  today: string;
  outcome: AdmissionOutcome | 'undecided';
  possible: AdmissionOutcome[];
  conditions: { id: string; verdict: Verdict }[];
  unmetGates: string[];
  openGates: string[];
  /** Tiers that can still result; `null` is "no tier". Empty when not asked. One entry: decided. */
  tiers: (string | null)[];
  /** `deciding`: conditions named by the service that are unmet or undecided; all of them when it may be offered. */
  services: { service: string; verdict: ServiceVerdict; deciding: string[] }[];
  /** Tier and services hold only once the unmet or open gates are met. */
  afterAdmission: boolean;
  /** Questions whose answer can still change something, in the order of the rules, without those to find out. */
  open: string[];
  /** Open questions answered with "unknown". */
  toFindOut: string[];
  /** Questions that no longer matter, with or without an answer. An answer to one is kept and left out. */
  skipped: string[];
  errors: QuizFault[];
}

/** Diagrams take a moment to build and depend on the rules and the day alone. */
const built = new WeakMap<object, { today: string; diagrams: AdmissionDiagrams }>();

/** The diagrams of some rules on some day; the same ones as long as neither changes. */
export function diagramsFor<Text>(rules: AdmissionRules<Text>, today: string): AdmissionDiagrams {
  const known = built.get(rules);
  if (known?.today === today) return known.diagrams;
  const diagrams = admissionDiagrams(rules, today);
  built.set(rules, { today, diagrams });
  return diagrams;
}

/**
 * Decides by rules that have no faults (see `faultsOfAdmissionRules`).
 *
 * @param sheet answers by question: `{ state: 'value', value }` with 'yes' or 'no', a number, a day or 'never', the id
 *   of an option; or `{ state: 'unknown' }`
 * @param today the day in China (see `dayInChina`)
 */
export function decideAdmission<Text>(
  rules: AdmissionRules<Text>,
  sheet: AnswerSheet,
  today: string,
): AdmissionDecision {
  const diagrams = diagramsFor(rules, today);
  const { values, unknown, errors } = readSheet(rules, sheet);
  const { outputs, conditions, counting } = restricted(rules, diagrams, values);

  const [outcome, ...rest] = outputs as [Diagram, ...Diagram[]];
  const gateCount = rules.gates.length;
  const [tier, ...services] = rest.slice(gateCount) as [Diagram, ...Diagram[]];
  const verdicts = new Map(
    [...diagrams.conditions.keys()].map((id, index) => [id, verdictOf(conditions[index] ?? diagrams.outcome)]),
  );
  const possible = OUTCOMES.filter((_, index) => valuesOf(outcome).has(index));
  const unmetGates = rules.gates.filter((id) => verdicts.get(id) === 'unmet');
  const openGates = rules.gates.filter((id) => verdicts.get(id) === 'undecided');
  const support = supportOf(outputs);
  const isOpen = (id: string) => support.has(rules.questions.findIndex((question) => question.id === id));
  const ids = rules.questions.map(({ id }) => id);
  return {
    today,
    outcome: (possible.length === 1 && possible[0]) || 'undecided',
    possible,
    conditions: [...verdicts].map(([id, verdict]) => ({ id, verdict })),
    unmetGates,
    openGates,
    tiers: asked(tier).map((reached) => rules.tiers[reached - 1]?.id ?? null),
    services: rules.services.map(({ service, requires }, index) => {
      const verdict = serviceVerdictOf(services[index] ?? tier);
      const named = [...new Set(namesInExpression(requires).conditions)];
      const deciding = verdict === 'may' ? named : named.filter((id) => verdicts.get(id) !== 'met');
      return { service, verdict, deciding };
    }),
    afterAdmission: unmetGates.length + openGates.length > 0,
    open: ids.filter((id) => isOpen(id) && !unknown.has(id)),
    toFindOut: ids.filter((id) => isOpen(id) && unknown.has(id)),
    skipped: ids.filter((id) => !isOpen(id) && !counting.has(id)),
    errors,
  };
}

/** The diagrams that are left once the answers that count are put in: one for each thing that is decided. */
function restricted<Text>(
  { questions }: AdmissionRules<Text>,
  { forest, classes, outcome, gates, tier, services, conditions: all }: AdmissionDiagrams,
  values: ReadonlyMap<string, QuizValue>,
) {
  let outputs: Diagram[] = [outcome, ...gates, tier, ...services];
  let conditions = [...all.values()];
  const counting = new Set<string>();
  questions.forEach(({ id }, variable) => {
    const value = values.get(id);
    const own = classes[variable];
    if (value === undefined || !own || !supportOf(outputs).has(variable)) return;
    counting.add(id);
    const choice = own.classOf(value);
    outputs = outputs.map((diagram) => forest.restrict(diagram, variable, choice));
    conditions = conditions.map((diagram) => forest.restrict(diagram, variable, choice));
  });
  return { outputs, conditions, counting };
}

/**
 * The open questions in the order in which to ask them: first what still bears on most of what is undecided (outcome,
 * gates, tier, services), among equals in the order of the rules. It leads to a decision with fewer questions.
 */
export function askingOrder<Text>(
  rules: AdmissionRules<Text>,
  sheet: AnswerSheet,
  { open, today }: AdmissionDecision,
): string[] {
  const { outputs } = restricted(rules, diagramsFor(rules, today), readSheet(rules, sheet).values);
  const bearing = outputs.map((diagram) => supportOf([diagram]));
  const ids = rules.questions.map(({ id }) => id);
  const weights = new Map(open.map((id) => [id, bearing.filter((on) => on.has(ids.indexOf(id))).length] as const));
  return [...open].sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
}

function readSheet<Text>({ questions }: AdmissionRules<Text>, sheet: AnswerSheet) {
  const values = new Map<string, QuizValue>();
  const unknown = new Set<string>();
  const errors: QuizFault[] = Object.keys(sheet)
    .filter((id) => !questions.some((question) => question.id === id))
    .sort()
    .map((question) => ({ question, problem: 'unknownQuestion' }));
  for (const question of questions) {
    const answer = answerTo(sheet, question.id);
    if (answer === undefined) continue;
    if (answer.state === 'unknown') unknown.add(question.id);
    else if (answer.state === 'notApplicable') errors.push({ question: question.id, problem: 'noNotApplicable' });
    else {
      const value = answer.state === 'value' ? answer.value : undefined;
      const problem = problemOf(question, value);
      if (problem) errors.push({ question: question.id, problem });
      else values.set(question.id, value as QuizValue);
    }
  }
  return { values, unknown, errors };
}

const verdictOf = (diagram: Diagram): Verdict => {
  if (!isLeaf(diagram)) return 'undecided';
  return diagram.value === 1 ? 'met' : 'unmet';
};

/** Values that can still result, ascending, without "not asked". */
const asked = (diagram: Diagram): number[] =>
  [...valuesOf(diagram)].filter((value) => value !== NOT_ASKED).sort((a, b) => a - b);

function serviceVerdictOf(diagram: Diagram): ServiceVerdict {
  const [first, second] = asked(diagram);
  if (first === undefined) return 'notAsked';
  if (second !== undefined) return 'undecided';
  return first === 1 ? 'may' : 'mayNotYet';
}
