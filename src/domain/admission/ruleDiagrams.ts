/** The rules of admission as decision diagrams: one for each condition, and one for each thing that is decided. */
import { type AnswerClasses, answerClasses } from './answerClasses.ts';
import { type Diagram, Forest } from './decisionDiagram.ts';
import { type Comparison, type Expression, partsOf } from './expression.ts';
import type { AdmissionRules } from './rules.ts';

/** Leaf of a diagram that is not asked for, since an unmet gate without a remedy has decided. */
export const NOT_ASKED = -1;

/** Leaves of the outcome's diagram. */
export const OUTCOMES = ['inadmissible', 'remediable', 'admissible'] as const;

export interface AdmissionDiagrams {
  forest: Forest;
  classes: AnswerClasses[];
  /** 1 when met. */
  conditions: Map<string, Diagram>;
  /** Position in `OUTCOMES`. */
  outcome: Diagram;
  /** For each gate, 1 when met or `NOT_ASKED`: while the outcome is open, the set of unmet gates belongs to it. */
  gates: Diagram[];
  /** Number of tiers reached from below, or `NOT_ASKED`. */
  tier: Diagram;
  /** For each service, 1 when it may be offered, or `NOT_ASKED`. */
  services: Diagram[];
  /** 1 when all gates are met. */
  admissible: Diagram;
}

const comparisonsIn = (expression: Expression): Comparison[] =>
  'question' in expression ? [expression] : partsOf(expression).flatMap(comparisonsIn);

/** @param today the day in China: dates are compared with it */
export function admissionDiagrams<Text>(rules: AdmissionRules<Text>, today: string): AdmissionDiagrams {
  const forest = new Forest();
  const expressions = [
    ...rules.conditions.map(({ when }) => when),
    ...[...rules.tiers, ...rules.services].map(({ requires }) => requires),
  ];
  const comparisons = expressions.flatMap(comparisonsIn);
  const classes = rules.questions.map((question) =>
    answerClasses(
      question,
      comparisons.filter((comparison) => comparison.question === question.id),
      today,
    ),
  );
  const variables = new Map(rules.questions.map(({ id }, index) => [id, index]));
  const conditions = new Map<string, Diagram>();

  const and = (parts: readonly Diagram[]) => parts.reduce((a, b) => forest.combine(a, b, Math.min), forest.leaf(1));
  const sum = (parts: readonly Diagram[]) =>
    parts.reduce((a, b) => forest.combine(a, b, (x, y) => x + y), forest.leaf(0));

  function diagramOf(expression: Expression): Diagram {
    if ('question' in expression) {
      const variable = variables.get(expression.question);
      const own = variable === undefined ? undefined : classes[variable];
      if (variable === undefined || !own) throw new RangeError(`no question "${expression.question}"`);
      return forest.branch(
        variable,
        own.truthOf(expression).map((truth) => forest.leaf(truth ? 1 : 0)),
      );
    }
    if ('condition' in expression) {
      const condition = conditions.get(expression.condition);
      if (!condition) throw new RangeError(`no condition "${expression.condition}"`);
      return condition;
    }
    if ('not' in expression) return forest.map(diagramOf(expression.not), (value) => 1 - value);
    const parts = partsOf(expression).map(diagramOf);
    if ('all' in expression) return and(parts);
    const least = 'of' in expression ? expression.count : 1;
    return forest.map(sum(parts), (met) => (met >= least ? 1 : 0));
  }

  for (const { id, when } of rules.conditions) conditions.set(id, diagramOf(when));
  const gate = (id: string): Diagram => conditions.get(id) ?? forest.leaf(1);
  const hasRemedy = (id: string) => rules.conditions.some((c) => c.id === id && c.remedy !== undefined);

  const notBarred = and(rules.gates.filter((id) => !hasRemedy(id)).map(gate));
  const admissible = and(rules.gates.map(gate));
  const unlessBarred = (diagram: Diagram) =>
    forest.combine(notBarred, diagram, (free, value) => (free ? value : NOT_ASKED));

  const reached = rules.tiers.map((_, index) =>
    and(rules.tiers.slice(0, index + 1).map(({ requires }) => diagramOf(requires))),
  );
  return {
    forest,
    classes,
    conditions,
    admissible,
    outcome: sum([notBarred, admissible]),
    gates: rules.gates.map((id) => unlessBarred(gate(id))),
    tier: unlessBarred(sum(reached)),
    services: rules.services.map(({ requires }) => unlessBarred(diagramOf(requires))),
  };
}
