/** What leads an organisation to the next tier: the fewest conditions that it does not yet meet. */
import type { AnswerSheet } from '../answers/answer.ts';
import { type AdmissionDecision, diagramsFor } from './admission.ts';
import { satisfies } from './answerClasses.ts';
import { valuesOf } from './decisionDiagram.ts';
import { type Comparison, type Expression, namesInExpression, partsOf } from './expression.ts';
import type { AdmissionRules } from './rules.ts';
import { standingsOf, validAnswer } from './standing.ts';

export interface WayToNextTier {
  /** The tier above the one that is certain. */
  tier: string;
  /** Conditions to meet besides those that are met, in the order of the rules. */
  conditions: string[];
}

/**
 * The fewest named conditions, not yet met and possible together, with which the next tier's condition and those of all
 * tiers below hold. Among sets of the same size the first in the order of the rules.
 *
 * The gates are another matter: a tier holds only once they are met, and their remedies are listed by themselves.
 *
 * @returns `null` when the highest tier is certain, when tiers are not asked for, or when no set of conditions leads there
 */
export function wayToNextTier<Text>(
  rules: AdmissionRules<Text>,
  sheet: AnswerSheet,
  decision: AdmissionDecision,
): WayToNextTier | null {
  const { tiers, today } = decision;
  if (tiers.length === 0) return null;
  const certain = Math.min(...tiers.map((id) => rules.tiers.findIndex((tier) => tier.id === id)));
  const next = rules.tiers[certain + 1];
  if (!next) return null;

  const required: Expression = { all: rules.tiers.slice(0, certain + 2).map(({ requires }) => requires) };
  const { forest, conditions: diagrams } = diagramsFor(rules, today);
  const named = new Set(namesInExpression(required).conditions);
  // Every answer is looked at, also one that no longer counts: what an organisation has, it need not get.
  const standings = standingsOf(rules, sheet, today);
  const met = new Set([...named].filter((id) => standings.get(id) === 'have'));
  const candidates = rules.conditions.flatMap(({ id }) => (named.has(id) && !met.has(id) ? [id] : []));
  const holdsWith = (more: readonly string[]) =>
    truthOf(
      required,
      (id) => met.has(id) || more.includes(id),
      (comparison) => isSatisfied(rules, sheet, comparison, today),
    ) === true;
  if (!holdsWith(candidates)) return null;

  // What no set can do without is taken at once; only the rest is searched.
  const needed = candidates.filter((id) => !holdsWith(candidates.filter((other) => other !== id)));
  const optional = candidates.filter((id) => !needed.includes(id));
  const arePossibleTogether = (ids: readonly string[]) => {
    const together = [...met, ...ids].reduce(
      (all, id) => forest.combine(all, diagrams.get(id) ?? forest.leaf(0), Math.min),
      forest.leaf(1),
    );
    return valuesOf(together).has(1);
  };
  for (let size = 0; size <= optional.length; size += 1)
    for (const some of subsets(optional, size)) {
      const ids = candidates.filter((id) => needed.includes(id) || some.includes(id));
      if (holdsWith(ids) && arePossibleTogether(ids)) return { tier: next.id, conditions: ids };
    }
  return null;
}

/**
 * Whether an expression holds, in Kleene's logic of three values.
 *
 * @returns `undefined` while an answer is missing that could decide it: nothing is met by a question left open, not even
 *   the contrary of what it asks
 */
function truthOf(
  expression: Expression,
  isMet: (condition: string) => boolean,
  isTrue: (comparison: Comparison) => boolean | undefined,
): boolean | undefined {
  if ('question' in expression) return isTrue(expression);
  if ('condition' in expression) return isMet(expression.condition);
  const inner = (part: Expression) => truthOf(part, isMet, isTrue);
  if ('not' in expression) {
    const truth = inner(expression.not);
    return truth === undefined ? undefined : !truth;
  }
  const parts = partsOf(expression).map(inner);
  const needed = 'all' in expression ? parts.length : 'of' in expression ? expression.count : 1;
  if (parts.filter((truth) => truth === true).length >= needed) return true;
  return parts.filter((truth) => truth !== false).length >= needed ? undefined : false;
}

/** @returns `undefined` for a question without a valid answer */
function isSatisfied<Text>(
  { questions }: AdmissionRules<Text>,
  sheet: AnswerSheet,
  comparison: Comparison,
  today: string,
): boolean | undefined {
  const question = questions.find(({ id }) => id === comparison.question);
  const value = question && validAnswer(sheet, question);
  return value === undefined ? undefined : satisfies(value, comparison, today);
}

/** All selections of so many items, in the order of the list. */
function* subsets<T>(items: readonly T[], size: number): Generator<T[]> {
  if (size === 0) yield [];
  else
    for (let first = 0; first + size <= items.length; first += 1)
      for (const rest of subsets(items.slice(first + 1), size - 1)) yield [items[first] as T, ...rest];
}
