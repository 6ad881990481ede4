/** What to collect before applying: each document once, with all conditions that it shows. */
import type { AdmissionDecision, Verdict } from './admission.ts';
import type { WayToNextTier } from './nextTier.ts';
import type { AdmissionRules } from './rules.ts';

/**
 * How a document stands.
 *
 * `needed`: for an unmet gate · `open`: nobody knows yet · `nextTier`: for a condition that leads to the next tier ·
 * `ready`: the conditions are met, so it is there and has to be handed in · `later`: for conditions that are unmet, but
 * neither gates nor on the way to the next tier
 */
export const URGENCIES = ['needed', 'open', 'nextTier', 'ready', 'later'] as const;
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
 * Conditions without a remedy are left out while they are unmet: no document can help.
 */
export function preparationList(
  rules: AdmissionRules<string>,
  decision: AdmissionDecision,
  nextTier: WayToNextTier | null,
): PreparationLine<string>[] {
  const verdicts = new Map(decision.conditions.map(({ id, verdict }) => [id, verdict]));
  const urgencyOf = (id: string, verdict: Verdict | undefined): Urgency => {
    if (verdict === 'met') return 'ready';
    if (decision.unmetGates.includes(id)) return 'needed';
    if (decision.openGates.includes(id)) return 'open';
    if (nextTier?.conditions.includes(id)) return 'nextTier';
    return verdict === 'undecided' ? 'open' : 'later';
  };
  const lines = new Map<string, PreparationLine<string>>();
  for (const { id, evidence, issuer, time, remedy } of rules.conditions) {
    const verdict = verdicts.get(id);
    if (verdict === 'unmet' && remedy === undefined) continue;
    const urgency = urgencyOf(id, verdict);
    for (const document of evidence) {
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
