/** What the quiz was told, handed over to the self-assessment: the conditions are about clauses that it asks about too. */
import type { Answer } from '../answers/answer.ts';
import type { Pending } from '../answers/entry.ts';
import type { AdmissionRules } from './rules.ts';
import type { Standing } from './standing.ts';

/**
 * Answers that wait for confirmation, by the key of the clause.
 *
 * A condition that is met speaks for `met`, one that is not for `unmet`. Several conditions about one clause stand side by
 * side where they disagree. What was not asked, or has to be found out, says nothing.
 *
 * @param edition in which the quiz was answered
 */
export function handedOver<Text>(
  rules: Pick<AdmissionRules<Text>, 'conditions'>,
  standings: ReadonlyMap<string, Standing>,
  edition: string,
): ReadonlyMap<string, Pending> {
  const answers = new Map<string, { item: string; answer: Answer }[]>();
  for (const { id, clause } of rules.conditions) {
    const standing = standings.get(id);
    if (standing !== 'have' && standing !== 'missing') continue;
    const answer: Answer = { state: standing === 'have' ? 'met' : 'unmet' };
    const known = answers.get(clause) ?? [];
    if (known.some((each) => each.answer.state === answer.state)) continue;
    answers.set(clause, [...known, { item: id, answer }]);
  }
  return new Map([...answers].map(([clause, given]) => [clause, { edition, from: 'admission', answers: given }]));
}
