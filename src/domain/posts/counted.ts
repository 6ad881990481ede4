/** How a team stands to what clauses ask of it as a whole. */
import type { Colleague } from '../answers/plan.ts';
import type { TeamCondition } from '../clauses/teamCondition.ts';
import { hasFact } from './brokenRules.ts';

export interface CountedCondition {
  condition: TeamCondition<string>;
  /** People of the team who fit. */
  count: number;
  isMet: boolean;
}

/** Counts the people of whom every fact is true, somebody from outside among them. */
export const countedConditions = (
  conditions: readonly TeamCondition<string>[],
  team: readonly Colleague[],
): CountedCondition[] =>
  conditions.map((condition) => {
    const count = team.filter((person) => condition.has.every((fact) => hasFact(person, fact))).length;
    return { condition, count, isMet: count >= condition.least };
  });
