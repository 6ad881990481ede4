import { useMemo } from 'preact/hooks';
import type { Colleague } from '../../domain/answers/plan.ts';
import type { Scope } from '../../domain/answers/scope.ts';
import type { Tool } from '../../domain/answers/tool.ts';
import { dayInChina } from '../../domain/basics/calendarDate.ts';
import { type Assignment, assignmentOf } from '../../domain/posts/assignment.ts';
import { firstTeam } from '../../domain/posts/team.ts';
import { type PlannedPost, plannedPosts, type TeamPost } from '../../domain/posts/teamPost.ts';
import { postsReport } from '../../domain/reports/postsReport.ts';
import { planLines } from '../../domain/reports/postsWords.ts';
import { AssessmentBar } from '../answering/AssessmentBar.tsx';
import { usePlan, useReady, useSurroundings, useTool } from '../answering/assessmentHooks.ts';
import { InTool } from '../answering/InTool.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useStore } from '../kit/useStore.ts';
import { useLabel } from '../kit/words.tsx';
import { ReportButtons } from '../reports/ReportButtons.tsx';
import { Leaving } from './Leaving.tsx';
import { PlanFindings } from './PlanFindings.tsx';
import { PostRows } from './PostRows.tsx';
import { type ClausePlaces, clausePlaces } from './Reasons.tsx';
import { TeamFields } from './TeamFields.tsx';

interface Props {
  tool: Tool;
  posts: readonly TeamPost[];
  clauses: ClausePlaces;
  /** What services are called, by their key. */
  services: Readonly<Record<string, string>>;
  /** The list of posts, in which each has an anchor. */
  postsHref: string;
  /** Where the services are chosen. */
  scopeHref: string;
}

/** Who holds which post: what a team can do by itself, what somebody from outside has to take, and why. */
export default function TeamPlan({ tool, clauses, ...props }: Props) {
  const surroundings = useTool(tool);
  return (
    <InTool value={surroundings}>
      <clausePlaces.Provider value={clauses}>
        <Plan {...props} clauses={clauses} />
      </clausePlaces.Provider>
    </InTool>
  );
}

const NO_SCOPE: Scope = {};

/** The plan that is proposed. Names change at every key, and it does not depend on them. */
function useProposal(posts: readonly PlannedPost[], team: readonly Colleague[]): Assignment {
  const facts = JSON.stringify(team.map(({ name: _, ...known }) => known));
  return useMemo(() => assignmentOf(posts, team), [posts, facts]);
}

function Plan({ posts: all, clauses, services, postsHref, scopeHref }: Omit<Props, 'tool'>) {
  const label = useLabel();
  const { store, tool } = useSurroundings();
  const ready = useReady(store);
  const scope = useStore(store.$scope, { ssr: () => NO_SCOPE });
  const [people] = usePlan('people');
  const [listed, setTeam] = usePlan('team');
  const [kept, setHolders] = usePlan('holders');
  const team = useMemo(() => listed ?? firstTeam(people), [listed, people]);
  const posts = useMemo(() => plannedPosts(all, scope), [all, scope]);
  const proposal = useProposal(posts, team);
  const plan = { posts, team, holders: kept ?? proposal.holders };
  const [first, ...others] = planLines(plan, label, proposal);
  const report = () =>
    postsReport(
      plan,
      clauses,
      { assessment: store.$head.get(), program: tool.program, today: dayInChina(Date.now()) },
      label,
    );
  return (
    <form class="tool not-content" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      <TeamFields team={team} isDisabled={!ready} onTeam={setTeam} />
      <p class="hint" {...NOT_TRANSLATED}>
        {scope.services
          ? label('team.services', {
              list: scope.services.map((key) => services[key] ?? key).join(label('list.separator')),
            })
          : label('team.services.all')}{' '}
        <a href={scopeHref}>{label('team.services.change')}</a>
      </p>
      <section class="result" {...NOT_TRANSLATED} aria-label={label('team.result')}>
        <div role="status" {...NOT_TRANSLATED}>
          <p class="verdict">{first}</p>
          {others.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <p>{label(kept ? 'team.kept' : 'team.proposed')}</p>
        <p class="choices">
          {kept ? (
            <button type="button" disabled={!ready} onClick={() => setHolders(undefined)}>
              {label('team.again')}
            </button>
          ) : (
            <button type="button" class="primary" disabled={!ready} onClick={() => setHolders(proposal.holders)}>
              {label('team.keep')}
            </button>
          )}
        </p>
        <AssessmentBar />
      </section>
      <PlanFindings plan={plan} possible={proposal} />
      <PostRows plan={plan} postsHref={postsHref} isDisabled={!ready} onHolders={setHolders} />
      <p class="hint">{label('team.explain')}</p>
      <Leaving plan={plan} />
      <div class="plan-files">
        <ReportButtons report={report} />
      </div>
    </form>
  );
}
