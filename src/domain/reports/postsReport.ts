/** Who holds which post, as a table for the wall and a file. */
import type { Label } from '../basics/labels.ts';
import type { Report, ReportTable } from '../basics/report.ts';
import type { TeamCondition } from '../clauses/teamCondition.ts';
import { assignmentOf } from '../posts/assignment.ts';
import { brokenRules, seatedAt } from '../posts/brokenRules.ts';
import { ifLeaves } from '../posts/changes.ts';
import { guideStamp, type ReportOn, titleOn } from './heading.ts';
import { factsOn, fileOn, reportPaper } from './paper.ts';
import {
  conditionReasons,
  personName,
  placeName,
  placesByPerson,
  planLines,
  type Reason,
  reasonsOf,
  seatName,
  type TeamPlan,
  vacancyGroups,
} from './postsWords.ts';

/** Numbers of clauses by their key. */
export type ClauseNumbers = Readonly<Record<string, { number: string }>>;

/** A reason with the number of its clause. */
export function reasonText({ text, clause }: Reason, clauses: ClauseNumbers, label: Label): string {
  const number = clause === undefined ? undefined : clauses[clause]?.number;
  return number === undefined ? text : label('team.withClause', { text, clause: number });
}

/** Each post with its holders and its deputy. */
const postsTable = ({ posts, team, holders }: TeamPlan, label: Label): ReportTable => ({
  title: label('team.posts'),
  columns: [
    { title: label('team.post'), width: 30 },
    { title: label('team.holder'), width: 26 },
    { title: label('team.deputy'), width: 20 },
  ],
  rows: posts.map((post) => {
    const names = seatedAt(post, holders).map((id) => personName(id, team, label));
    return [
      post.name,
      names.slice(0, post.holders).join(label('list.separator')),
      names.slice(post.holders).join(label('list.separator')),
    ];
  }),
});

/** Each seat by itself, for a workbook. */
const seatsTable = ({ posts, team, holders }: TeamPlan, label: Label): ReportTable => ({
  title: label('team.posts'),
  columns: [
    { title: label('team.post'), width: 34 },
    { title: label('team.seat'), width: 14 },
    { title: label('team.who'), width: 20 },
  ],
  rows: posts.flatMap((post) =>
    seatedAt(post, holders).map((id, seat) => [post.name, seatName(post, seat, label), personName(id, team, label)]),
  ),
});

/** What a person has to look at, with who holds the post. */
const checksTable = ({ posts, team, holders }: TeamPlan, clauses: ClauseNumbers, label: Label): ReportTable => ({
  title: label('team.checks'),
  columns: [
    { title: label('team.post'), width: 18 },
    { title: label('team.who'), width: 16 },
    { title: label('team.checks'), width: 50 },
  ],
  rows: posts
    .filter(({ checks }) => checks.length > 0)
    .map((post) => [
      post.name,
      seatedAt(post, holders)
        .map((id) => personName(id, team, label))
        .join(label('list.separator')),
      post.checks.map((check) => reasonText(check, clauses, label)).join('\n'),
    ]),
});

const byPersonTable = (plan: TeamPlan, label: Label): ReportTable => ({
  title: label('team.byPerson'),
  columns: [
    { title: label('team.who'), width: 14 },
    { title: label('team.post'), width: 60 },
  ],
  rows: placesByPerson(plan, label).map(({ name, places }) => [name, places.join(label('list.separator'))]),
});

const reasonsTable = (
  title: string,
  places: readonly { name: string; reasons: readonly Reason[] }[],
  clauses: ClauseNumbers,
  label: Label,
): ReportTable => ({
  title,
  columns: [
    { title: label('team.post'), width: 22 },
    { title: label('team.why'), width: 60 },
  ],
  rows: places.map(({ name, reasons }) => [
    name,
    reasons.map((reason) => reasonText(reason, clauses, label)).join('\n'),
  ]),
});

function leavingTable({ posts, team, holders }: TeamPlan, label: Label): ReportTable {
  return {
    title: label('team.leaves'),
    columns: [
      { title: label('team.who'), width: 14 },
      { title: label('team.leaves.place'), width: 30 },
      { title: label('team.leaves.takers'), width: 30 },
    ],
    rows: team.flatMap(({ id }) =>
      ifLeaves(id, posts, team, holders).seats.map(({ takers, ...seat }) => [
        personName(id, team, label),
        placeName(seat, posts, label),
        takersText(takers, team, label),
      ]),
    ),
  };
}

/** Who could take a seat, by name. */
export const takersText = (takers: readonly string[], team: TeamPlan['team'], label: Label): string =>
  takers.length === 0
    ? label('team.leaves.nobody')
    : takers.map((id) => personName(id, team, label)).join(label('list.separator'));

export function postsReport(
  plan: TeamPlan,
  clauses: ClauseNumbers,
  on: ReportOn,
  label: Label,
  conditions: readonly TeamCondition<string>[] = [],
): Report {
  const possible = assignmentOf(plan.posts, plan.team);
  const vacancies = vacancyGroups(plan, label, possible);
  const broken = reasonsOf(brokenRules(plan.posts, plan.team, plan.holders), plan, label);
  const vacant = vacancies.map((group) => reasonsTable(label(`team.${group.kind}`), group.vacancies, clauses, label));
  const verdict = planLines(plan, label, possible);
  const reasons = [...broken, ...conditionReasons(conditions, plan.team, label)].map((reason) =>
    reasonText(reason, clauses, label),
  );
  const posts = postsTable(plan, label);
  const others = [byPersonTable(plan, label), ...vacant, leavingTable(plan, label), checksTable(plan, clauses, label)];
  return {
    title: titleOn(label('team.title'), on, label),
    lines: [...verdict, ...reasons, label('team.explain')],
    tables: [posts, ...others],
    stamp: guideStamp(on, label),
    file: fileOn(label('team.title'), on.assessment),
    paper: reportPaper(
      {
        title: label('team.title'),
        facts: factsOn(on, label),
        conclusion: [...verdict, ...reasons],
        tables: [posts],
        annexes: others,
        notes: [label('team.explain')],
      },
      label,
    ),
    data: seatsTable(plan, label),
  };
}

/** The page for the wall: who holds which post. Why, and who lacks what, is nobody’s business there. */
export const wallReport = (plan: TeamPlan, on: ReportOn, label: Label): Report => ({
  title: titleOn(label('team.title'), on, label),
  lines: [],
  tables: [postsTable(plan, label), byPersonTable(plan, label)],
  file: fileOn(label('team.title'), on.assessment),
  stamp: guideStamp(on, label),
});
