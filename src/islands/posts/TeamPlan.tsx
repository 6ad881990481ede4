import { useMemo, useState } from 'preact/hooks';
import type { Colleague, Holders } from '../../domain/answers/plan.ts';
import type { Scope } from '../../domain/answers/scope.ts';
import type { Tool } from '../../domain/answers/tool.ts';
import { dayInChina } from '../../domain/basics/calendarDate.ts';
import type { TeamCondition } from '../../domain/clauses/teamCondition.ts';
import { type Assignment, assignmentOf } from '../../domain/posts/assignment.ts';
import { firstTeam, peopleAfter } from '../../domain/posts/team.ts';
import { type PlannedPost, plannedPosts, type TeamPost } from '../../domain/posts/teamPost.ts';
import { postsReport, wallReport } from '../../domain/reports/postsReport.ts';
import { personName, planLines } from '../../domain/reports/postsWords.ts';
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
import { type Undoable, UndoLine } from './UndoLine.tsx';

interface Props {
  tool: Tool;
  posts: readonly TeamPost[];
  /** What clauses ask of the whole team. */
  conditions?: readonly TeamCondition<string>[];
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
const NO_CONDITIONS: readonly TeamCondition<string>[] = [];

/** The plan that is proposed. Names change at every key, and it does not depend on them. */
function useProposal(posts: readonly PlannedPost[], team: readonly Colleague[]): Assignment {
  const facts = JSON.stringify(team.map(({ name: _, ...known }) => known));
  return useMemo(() => assignmentOf(posts, team), [posts, facts]);
}

function Plan({
  posts: all,
  conditions = NO_CONDITIONS,
  clauses,
  services,
  postsHref,
  scopeHref,
}: Omit<Props, 'tool'>) {
  const label = useLabel();
  const { store, tool } = useSurroundings();
  const ready = useReady(store);
  const scope = useStore(store.$scope, { ssr: () => NO_SCOPE });
  const [people, setPeople] = usePlan('people');
  const [listed, setTeam] = usePlan('team');
  const [kept, setHolders] = usePlan('holders');
  const team = useMemo(() => listed ?? firstTeam(people), [listed, people]);
  const posts = useMemo(() => plannedPosts(all, scope), [all, scope]);
  const proposal = useProposal(posts, team);
  const plan = { posts, team, holders: kept ?? proposal.holders };
  const [first, ...others] = planLines(plan, label, proposal);
  const [done, setDone] = useState<Undoable & { what: 'removed' | 'replanned'; store: typeof store }>();
  const undoOf = (what: 'removed' | 'replanned') => (done?.what === what && done.store === store ? done : undefined);
  // Any other change goes on from what is left: there is nothing to go back to any more.
  const changeTeam = (next: readonly Colleague[]) => {
    setTeam(next);
    const count = peopleAfter(people, team, next);
    if (count !== people) setPeople(count);
    setDone(undefined);
  };
  const changeHolders = (next: Holders | undefined) => {
    setHolders(next);
    setDone(undefined);
  };
  const removePerson = (id: string) => {
    changeTeam(team.filter((person) => person.id !== id));
    const undo = () => {
      setTeam(team);
      setPeople(people);
      setDone(undefined);
    };
    setDone({ what: 'removed', store, said: label('team.removed', { name: personName(id, team, label) }), undo });
  };
  const planAgain = () => {
    changeHolders(undefined);
    setDone({ what: 'replanned', store, said: label('team.replanned'), undo: () => changeHolders(kept) });
  };
  const on = () => ({ assessment: store.$head.get(), program: tool.program, today: dayInChina(Date.now()) });
  return (
    <form class="tool not-content" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      <TeamFields
        team={team}
        isDisabled={!ready}
        onTeam={changeTeam}
        onRemove={removePerson}
        removed={undoOf('removed')}
      />
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
            <button type="button" disabled={!ready} onClick={planAgain}>
              {label('team.again')}
            </button>
          ) : (
            <button type="button" class="primary" disabled={!ready} onClick={() => changeHolders(proposal.holders)}>
              {label('team.keep')}
            </button>
          )}
        </p>
        <UndoLine done={undoOf('replanned')} />
        <AssessmentBar />
      </section>
      <PlanFindings plan={plan} possible={proposal} conditions={conditions} />
      <PostRows plan={plan} postsHref={postsHref} isDisabled={!ready} onHolders={changeHolders} />
      <p class="hint">{label('team.explain')}</p>
      <Leaving plan={plan} />
      <div class="plan-files">
        <ReportButtons
          report={() => postsReport(plan, clauses, on(), label, conditions)}
          printed={() => wallReport(plan, on(), label)}
        />
      </div>
    </form>
  );
}
