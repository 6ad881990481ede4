import type { TeamCondition } from '../../domain/clauses/teamCondition.ts';
import { brokenRules } from '../../domain/posts/brokenRules.ts';
import {
  conditionReasons,
  type Possible,
  reasonsOf,
  type TeamPlan,
  vacancyGroups,
} from '../../domain/reports/postsWords.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { Reasons } from './Reasons.tsx';

interface Props {
  plan: TeamPlan;
  possible: Possible;
  /** What clauses ask of the whole team. */
  conditions: readonly TeamCondition<string>[];
}

/** What a plan breaks, and the seats that the team cannot take, with the clauses that say so. */
export function PlanFindings({ plan, possible, conditions }: Props) {
  const label = useLabel();
  const broken = reasonsOf(brokenRules(plan.posts, plan.team, plan.holders), plan, label);
  const groups = vacancyGroups(plan, label, possible);
  return (
    <div {...NOT_TRANSLATED}>
      {broken.length > 0 && (
        <section>
          <h2>{label('team.brokenRules')}</h2>
          <Reasons reasons={broken} />
        </section>
      )}
      {groups.map(({ kind, vacancies }) => (
        <section key={kind}>
          <h2>{label(`team.${kind}`)}</h2>
          <p class="hint">{label(`team.${kind}.explain`)}</p>
          <ul>
            {vacancies.map(({ post, seat, name, reasons }) => (
              <li key={`${post} ${seat}`}>
                <strong>{name}</strong>
                <Reasons reasons={reasons} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {conditions.length > 0 && (
        <section>
          <h2>{label('team.besides')}</h2>
          <p class="hint">{label('team.besides.explain')}</p>
          <Reasons reasons={conditionReasons(conditions, plan.team, label)} />
        </section>
      )}
    </div>
  );
}
