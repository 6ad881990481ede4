/** A plan of the team in words. */
import type { Colleague, Holders } from '../answers/plan.ts';
import type { Label } from '../basics/labels.ts';
import { repeated } from '../basics/repeated.ts';
import type { TeamCondition } from '../clauses/teamCondition.ts';
import { type Assignment, assignmentOf } from '../posts/assignment.ts';
import { type BrokenRule, brokenRules, OUTSIDE, seatedAt } from '../posts/brokenRules.ts';
import { type Seat, type Vacancy, vacanciesIn } from '../posts/changes.ts';
import { countedConditions } from '../posts/counted.ts';
import { type PlannedPost, seatsOf } from '../posts/teamPost.ts';

/** Who may hold which posts, and who does. */
export interface TeamPlan {
  posts: readonly PlannedPost[];
  team: readonly Colleague[];
  holders: Holders;
}

/** Names that several of the team have. */
export const sharedNames = (team: readonly Colleague[]): string[] =>
  repeated(team.map(({ name }) => name.trim()).filter((name) => name !== ''));

/** What somebody is called; a number stands for whoever has no name yet, and tells those apart who share one. */
export function personName(id: string, team: readonly Colleague[], label: Label): string {
  if (id === OUTSIDE) return label('team.someone');
  const place = team.findIndex((person) => person.id === id);
  if (place < 0) return label('team.nobody');
  const name = team[place]?.name.trim() ?? '';
  const number = place + 1;
  if (name === '') return label('team.person', { number });
  return sharedNames(team).includes(name) ? label('team.sameName', { name, number }) : name;
}

/** What a seat of a post is called: holder or deputy, with its number where there are several. */
export function seatName({ holders }: Pick<PlannedPost, 'holders'>, seat: number, label: Label): string {
  if (seat >= holders) return label('team.deputy');
  return holders === 1 ? label('team.holder') : label('team.holder.number', { number: seat + 1 });
}

/** A seat together with its post. */
export function placeName({ post, seat }: Seat, posts: readonly PlannedPost[], label: Label): string {
  const found = posts.find(({ key }) => key === post);
  if (!found) return post;
  return seatsOf(found) === 1
    ? found.name
    : label('team.place', { post: found.name, seat: seatName(found, seat, label) });
}

/** What a team can do at best. */
export type Possible = Pick<Assignment, 'open' | 'outside'>;

/**
 * Whether the team does, and what its plan lacks.
 *
 * A plan that was kept may have become worse than the team: what the team lacks is said of the best plan, and of this one
 * only what stands empty and what it breaks.
 */
export function planLines(
  { posts, team, holders }: TeamPlan,
  label: Label,
  possible: Possible = assignmentOf(posts, team),
): string[] {
  const { open, outside } = possible;
  const known = new Set([OUTSIDE, ...team.map(({ id }) => id)]);
  const empty = posts.flatMap((post) => seatedAt(post, holders)).filter((id) => !known.has(id)).length;
  const broken = reasonsOf(brokenRules(posts, team, holders), { posts, team }, label).length;
  const size = { people: team.length, posts: posts.length };
  const isWhole = empty <= open && broken === 0;
  return [
    ...(open > 0 ? [label('team.short', { ...size, count: open })] : []),
    ...(outside > 0 ? [label(open > 0 ? 'team.andOutside' : 'team.withOutside', { ...size, count: outside })] : []),
    ...(open === 0 && outside === 0 && isWhole ? [label('team.enough', size)] : []),
    ...(empty > open ? [label('team.vacant', { count: empty })] : []),
    ...(broken > 0 ? [label('team.broken', { count: broken })] : []),
  ];
}

/** One reason in words, with the clause that gives it. */
export interface Reason {
  text: string;
  clause: string | undefined;
}

/** What clauses ask of the whole team, with how many people fit. */
export const conditionReasons = (
  conditions: readonly TeamCondition<string>[],
  team: readonly Colleague[],
  label: Label,
): Reason[] =>
  countedConditions(conditions, team).map(({ condition: { text, clause, least }, count, isMet }) => ({
    text: isMet
      ? label('team.besides.met', { text, count })
      : label('team.besides.unmet', { text, count: least - count }),
    clause,
  }));

/** An empty seat is said where the seats are. */
type Spoken = Exclude<BrokenRule, { rule: 'open' }>;
const isSpoken = (broken: BrokenRule): broken is Spoken => broken.rule !== 'open';

type People = Pick<TeamPlan, 'posts' | 'team'>;

const postName = (key: string, { posts }: People): string => posts.find((post) => post.key === key)?.name ?? key;

/** What a rule asks. */
function why(broken: Spoken, plan: People, label: Label): string {
  const post = postName(broken.post, plan);
  switch (broken.rule) {
    case 'bar': {
      const other = postName(broken.other, plan);
      return broken.when === undefined
        ? label('team.why.bar', { post, other })
        : label('team.why.barWhen', { post, other, when: broken.when });
    }
    case 'fact':
      return label('team.why.fact', { post, fact: label(`team.fact.${broken.fact}`) });
    case 'otherSex':
      return label('team.why.otherSex', { post });
    case 'own':
      return label('team.why.own', { post, count: broken.count });
    case 'outside':
      return label('team.why.outside', { post });
    case 'twice':
      return label('team.why.twice', { post });
  }
}

/** What is said of somebody, or of several. */
const saidOf = (ids: readonly string[], text: string, { team }: People, label: Label): string =>
  ids.length === 0
    ? text
    : label('team.saidOf', {
        people: ids.map((id) => personName(id, team, label)).join(label('list.separator')),
        text,
      });

const clauseOf = (broken: Spoken): string | undefined => ('clause' in broken ? broken.clause : undefined);

/** Broken rules in words. What holds for several people is said once. */
export function reasonsOf(rules: readonly BrokenRule[], plan: People, label: Label): Reason[] {
  const groups = new Map<string, { text: string; clause: string | undefined; ids: string[] }>();
  for (const broken of rules.filter(isSpoken)) {
    const [text, clause] = [why(broken, plan, label), clauseOf(broken)];
    const place = `${clause} ${text}`;
    const ids = groups.get(place)?.ids ?? [];
    groups.set(place, { text, clause, ids: 'person' in broken ? [...ids, broken.person] : ids });
  }
  return [...groups.values()].map(({ text, clause, ids }) => ({ text: saidOf(ids, text, plan, label), clause }));
}

/** What keeps somebody from a seat. All that the person holds and one clause keeps apart from it is said in one. */
function obstacleReasons(
  { post }: Seat,
  { person, broken }: Vacancy['obstacles'][number],
  plan: People,
  label: Label,
): Reason[] {
  const barred = new Map<string, string[]>();
  const rest: BrokenRule[] = [];
  for (const each of broken)
    if (each.rule === 'bar' && each.person === person) {
      const other = postName(each.post === post ? each.other : each.post, plan);
      barred.set(each.clause, [...new Set([...(barred.get(each.clause) ?? []), other])]);
    } else rest.push(each);
  return [
    ...[...barred].map(([clause, others]) => ({
      text: saidOf([person], label('team.why.holds', { others: others.join(label('list.separator')) }), plan, label),
      clause,
    })),
    ...rest
      .filter(isSpoken)
      .map((each) => ({ text: saidOf([person], why(each, plan, label), plan, label), clause: clauseOf(each) })),
  ];
}

/** The seats of a plan that nobody of the team has, with the reasons why. */
export const vacancyReasons = (plan: TeamPlan, label: Label): (Vacancy & { name: string; reasons: Reason[] })[] =>
  vacanciesIn(plan.posts, plan.team, plan.holders).map((vacancy) => ({
    ...vacancy,
    name: placeName(vacancy, plan.posts, label),
    reasons: vacancy.obstacles.flatMap((obstacle) => obstacleReasons(vacancy, obstacle, plan, label)),
  }));

/**
 * The seats that the team cannot take, by what is to be done: find more of the organisation’s own people, plan again, or ask
 * somebody from outside. A seat that somebody could take as well is in none of them.
 */
export function vacancyGroups(
  plan: TeamPlan,
  label: Label,
  { open }: Pick<Possible, 'open'> = assignmentOf(plan.posts, plan.team),
) {
  const vacancies = vacancyReasons(plan, label).filter(({ obstacles }) =>
    obstacles.every((each) => each.broken.length > 0),
  );
  const nobody = vacancies.filter(({ kind }) => kind === 'own');
  const groups = [
    { kind: nobody.length > open ? 'empty' : 'own', vacancies: nobody },
    { kind: 'outside', vacancies: vacancies.filter(({ kind }) => kind === 'outside') },
  ] as const;
  return groups.filter((group) => group.vacancies.length > 0);
}

/** The places that each person has. */
export const placesByPerson = (
  { posts, team, holders }: TeamPlan,
  label: Label,
): { name: string; places: string[] }[] =>
  team.map(({ id }) => ({
    name: personName(id, team, label),
    places: posts.flatMap((post) =>
      seatedAt(post, holders).flatMap((each, seat) =>
        each === id ? [placeName({ post: post.key, seat }, posts, label)] : [],
      ),
    ),
  }));
