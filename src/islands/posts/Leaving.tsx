import { assignmentOf } from '../../domain/posts/assignment.ts';
import { ifLeaves } from '../../domain/posts/changes.ts';
import { takersText } from '../../domain/reports/postsReport.ts';
import { personName, placeName, planLines, reasonsOf, type TeamPlan } from '../../domain/reports/postsWords.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { Reasons } from './Reasons.tsx';

/** For each of the team: what becomes free when that person leaves, who could take over, and what the others can do. */
export function Leaving({ plan }: { plan: TeamPlan }) {
  const label = useLabel();
  const { posts, team, holders } = plan;
  const leaving = (id: string) => {
    const { seats, broken } = ifLeaves(id, posts, team, holders);
    const rest = team.filter((person) => person.id !== id);
    const possible = assignmentOf(posts, rest);
    return (
      <section key={id}>
        <h3>{label('team.leaves.person', { name: personName(id, team, label) })}</h3>
        {seats.length === 0 && <p>{label('team.leaves.nothing')}</p>}
        <ul>
          {seats.map(({ takers, ...seat }) => (
            <li key={`${seat.post} ${seat.seat}`}>
              {placeName(seat, posts, label)}
              {label('gaps.colon')}
              {takersText(takers, team, label)}
            </li>
          ))}
        </ul>
        {broken.length > 0 && <Reasons reasons={reasonsOf(broken, plan, label)} />}
        <p>
          {label('team.leaves.rest')}
          {planLines({ posts, team: rest, holders: possible.holders }, label, possible).join('')}
        </p>
      </section>
    );
  };
  return (
    <div {...NOT_TRANSLATED}>
      <Disclosure summary={label('team.leaves')}>
        {() => (
          <>
            <p class="hint">
              {label('team.leaves.place')}
              {label('gaps.colon')}
              {label('team.leaves.takers')}
            </p>
            {team.map(({ id }) => leaving(id))}
          </>
        )}
      </Disclosure>
    </div>
  );
}
