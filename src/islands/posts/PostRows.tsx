import type { Holders } from '../../domain/answers/plan.ts';
import { NOBODY, OUTSIDE, seatedAt } from '../../domain/posts/brokenRules.ts';
import { withSeat } from '../../domain/posts/changes.ts';
import { type PlannedPost, seatsOf } from '../../domain/posts/teamPost.ts';
import { personName, placeName, seatName, type TeamPlan } from '../../domain/reports/postsWords.ts';
import { useLabel } from '../kit/words.tsx';
import { Reasons } from './Reasons.tsx';

interface Props {
  plan: TeamPlan;
  /** The list of posts, in which each has an anchor. */
  postsHref: string;
  isDisabled: boolean;
  onHolders: (holders: Holders) => void;
}

/** Each post with its holders, who can be changed, and what a person has to look at. */
export function PostRows({ plan, postsHref, isDisabled, onHolders }: Props) {
  const label = useLabel();
  const { posts, holders } = plan;
  return (
    <fieldset class="post-rows" disabled={isDisabled}>
      <legend>{label('team.posts')}</legend>
      <ul>
        {posts.map((post) => (
          <li key={post.key}>
            <a href={`${postsHref}#post-${post.key}`}>{post.name}</a>
            <div class="seats">
              {Array.from({ length: seatsOf(post) }, (_, seat) => (
                <SeatField
                  key={seat}
                  post={post}
                  seat={seat}
                  plan={plan}
                  onHolder={(id) => onHolders(withSeat(post, holders, seat, id))}
                />
              ))}
            </div>
            {post.checks.length > 0 && (
              <details>
                <summary>{label('team.checks.count', { count: post.checks.length })}</summary>
                <Reasons reasons={post.checks} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

interface SeatProps {
  post: PlannedPost;
  seat: number;
  plan: TeamPlan;
  onHolder: (id: string) => void;
}

function SeatField({ post, seat, plan, onHolder }: SeatProps) {
  const label = useLabel();
  const { posts, team, holders } = plan;
  const seated = seatedAt(post, holders)[seat] ?? NOBODY;
  const ids = [...team.map(({ id }) => id), ...(post.outside.length > 0 ? [OUTSIDE] : [])];
  const value = ids.includes(seated) ? seated : NOBODY;
  return (
    <span class="measure">
      {seatsOf(post) > 1 && (
        <span aria-hidden="true" class="unit">
          {seatName(post, seat, label)}
        </span>
      )}
      <select
        aria-label={placeName({ post: post.key, seat }, posts, label)}
        data-vacant={value === OUTSIDE || value === NOBODY}
        value={value}
        onChange={({ currentTarget }) => onHolder(currentTarget.value)}
      >
        {[...ids, NOBODY].map((id) => (
          <option key={id} value={id} selected={id === value}>
            {personName(id, team, label)}
          </option>
        ))}
      </select>
    </span>
  );
}
