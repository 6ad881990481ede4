/** What to collect before applying: each document once, with all conditions that it shows. */
import type { AnswerSheet } from '../answers/answer.ts';
import type { AdmissionDecision } from './admission.ts';
import type { WayToNextTier } from './nextTier.ts';
import type { AdmissionRules } from './rules.ts';
import { type Standing, standingsOf, truthOf } from './standing.ts';

/**
 * How a document stands.
 *
 * `needed`: for an unmet gate · `open`: the answer is to be found out · `nextTier`: for a condition that leads to the next
 * tier · `notAsked`: nobody has answered yet whether the condition is met · `ready`: the conditions are met, so it is there
 * and has to be handed in · `later`: for conditions that are unmet, but neither gates nor on the way to the next tier
 */
export const URGENCIES = ['needed', 'open', 'nextTier', 'notAsked', 'ready', 'later'] as const;
type Urgency = (typeof URGENCIES)[number];

export interface PreparationLine<Text> {
  document: Text;
  urgency: Urgency;
  /** Ids of the conditions that it shows. */
  conditions: string[];
  /** Who issues it and how long that usually takes, as the first of these conditions says. */
  issuer: Text;
  time: Text;
}

/**
 * The documents of all conditions, the most urgent first, then in the order of the rules.
 *
 * What is there already is told by every answer, not only by those that decide. Conditions without a remedy are left out
 * while they are unmet: no document can help. Documents that belong to another case than the one that was answered are left
 * out too.
 */
export function preparationList(
  rules: AdmissionRules<string>,
  sheet: AnswerSheet,
  decision: AdmissionDecision,
  nextTier: WayToNextTier | null,
): PreparationLine<string>[] {
  const { today } = decision;
  const standings = standingsOf(rules, sheet, today);
  const urgencyOf = (id: string, standing: Standing | undefined): Urgency => {
    if (standing === 'have') return 'ready';
    if (standing === 'notAsked') return 'notAsked';
    if (decision.unmetGates.includes(id)) return 'needed';
    if (standing === 'toFindOut') return 'open';
    return nextTier?.conditions.includes(id) ? 'nextTier' : 'later';
  };
  const lines = new Map<string, PreparationLine<string>>();
  for (const { id, evidence, evidenceWhen = [], issuer, time, remedy } of rules.conditions) {
    const standing = standings.get(id);
    if (standing === 'missing' && remedy === undefined) continue;
    const urgency = urgencyOf(id, standing);
    const ofThisCase = evidenceWhen.filter(({ when }) => truthOf(rules, sheet, when, today) !== false);
    for (const document of [...evidence, ...ofThisCase.flatMap(({ documents }) => documents)]) {
      const known = lines.get(document);
      if (!known) lines.set(document, { document, urgency, conditions: [id], issuer, time });
      else {
        known.conditions.push(id);
        // A document that is wanted for two reasons is wanted for the more urgent one.
        if (URGENCIES.indexOf(urgency) < URGENCIES.indexOf(known.urgency)) known.urgency = urgency;
      }
    }
  }
  return [...lines.values()].sort((a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency));
}
