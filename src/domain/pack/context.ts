/** What all papers of a pack say in the same way: whose they are, what they rest on, who keeps them and how long. */
import type { Plan } from '../answers/plan.ts';
import type { Label } from '../basics/labels.ts';
import { own } from '../basics/record.ts';
import type { ChosenRecord } from './chosen.ts';
import type { PackData, PackRecord } from './packData.ts';

export interface PackNames {
  /** Name of the organisation; '' where nobody gave one. */
  organisation: string;
  /** Roles or initials of those who hold a post, by its key. */
  holders: Readonly<Record<string, readonly string[]>>;
}

/** Names of those who hold each post. Whoever has left the team holds none. */
export const holderNames = ({ team = [], holders = {} }: Plan): PackNames['holders'] =>
  Object.fromEntries(
    Object.entries(holders).map(([post, ids]) => [
      post,
      ids.flatMap((id) => team.find((colleague) => colleague.id === id)?.name ?? []).filter((name) => name !== ''),
    ]),
  );

/** What each paper is made with. */
export interface PackContext {
  data: PackData;
  names: PackNames;
  label: Label;
}

/** Numbers that a foot has room for. */
const MAX_IN_FOOT = 8;

export const holdersOf = ({ names, label }: PackContext, post: string): string =>
  (own(names.holders, post) ?? []).join(label('list.separator'));

/** The role that keeps a record, with those who hold the post of that name. */
export function keeperOf(context: PackContext, { keeper, role }: PackRecord): string {
  const holders = holdersOf(context, role);
  return holders === '' ? keeper : context.label('pack.held', { post: keeper, holders });
}

/** Until when it is kept. */
export function keptOf({ keptUntil, keptWith }: PackRecord, label: Label): string {
  if (keptWith !== undefined) return label('record.keptWith', { name: keptWith });
  return keptUntil ?? label('record.notSet');
}

/** Printed numbers of clauses; where there are more than `most`, the first of them and how many there are. */
export function numbersOf(numbers: readonly string[], label: Label, most: number): string {
  const shown = numbers.slice(0, most).join(label('list.separator'));
  return numbers.length > most ? label('pack.clauses.more', { numbers: shown, count: numbers.length }) : shown;
}

/** That it is a blank, of which edition, and to be adapted. */
export const noticeOf = ({ data: { edition }, label }: PackContext): string =>
  label('pack.notice', { title: edition.title, version: edition.version });

/** The edition, and the clauses as far as there is room. */
export function footOf({ data: { edition }, label }: PackContext, numbers: readonly string[]): string {
  const said = label('pack.foot', { title: edition.title, version: edition.version });
  if (numbers.length === 0) return said;
  return said + label('pack.foot.clauses', { numbers: numbersOf(numbers, label, MAX_IN_FOOT) });
}

/** Posts of the organisation that the clauses of a paper are about, in the order of the list. */
export function postsOf({ data }: PackContext, { clauses }: ChosenRecord) {
  const named = new Set(
    clauses.filter(({ parties }) => parties === undefined).flatMap(({ posts }) => [...(posts ?? [])]),
  );
  return data.posts.filter(({ key }) => named.has(key));
}
