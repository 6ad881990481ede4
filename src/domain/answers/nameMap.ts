/**
 * Records, time limits and posts from one edition to the next. Nobody answers them, but an assessment names them by key: a
 * document may be a record, a deadline has its limit, a plan says who holds which post.
 */
import { isRecord, own } from '../basics/record.ts';
import type { Entry, FieldValue } from './entry.ts';
import type { Holders } from './plan.ts';

export const NAME_LISTS = ['records', 'parameters', 'posts'] as const;
export type NameList = (typeof NAME_LISTS)[number];

/** What became of a key of a list. */
export type NameFate =
  | { readonly fate: 'renamed'; readonly to: string }
  | { readonly fate: 'split'; readonly into: readonly string[] }
  | { readonly fate: 'withdrawn' };

type NameFates = Readonly<Record<string, NameFate>> | undefined;
/** By list, then by key as it was in the earlier edition. A key that is not named is the same. */
export type NameChanges = { readonly [list in NameList]?: NameFates };

/** Keys that a key is now; none when it was withdrawn. */
export function namesNow(fates: NameFates, key: string): readonly string[] {
  const change = own(fates ?? {}, key);
  if (!change) return [key];
  if (change.fate === 'renamed') return [change.to];
  return change.fate === 'split' ? change.into : [];
}

/** What is wrong with the changes of names, given the keys of the later edition. Messages for an editor. */
export function faultsOfNames(
  changes: NameChanges,
  to: string,
  keysNow: Readonly<Record<NameList, ReadonlySet<string>>>,
): string[] {
  return NAME_LISTS.flatMap((list) =>
    Object.entries(changes[list] ?? {}).flatMap(([key, { fate }]) => {
      const into = namesNow(changes[list], key);
      if (fate === 'split' && new Set(into).size < 2)
        return [`${list}: "${key}" is split into fewer than two: call it renamed or withdrawn`];
      return [
        ...into
          .filter((each) => !keysNow[list].has(each))
          .map((each) => `${list}: "${key}" goes to "${each}", which edition ${to} does not have: correct it`),
        ...(keysNow[list].has(key) && !into.includes(key)
          ? [`${list}: "${key}" is said to be ${fate}, but edition ${to} has it`]
          : []),
      ];
    }),
  );
}

/** The key by which something is named now. What was split or withdrawn keeps its name: nobody knows which part is meant. */
function nameNow(fates: NameFates, key: string): string {
  const [now = key, ...others] = namesNow(fates, key);
  return others.length > 0 ? key : now;
}

/** Whoever held a post holds all its parts. A post that was withdrawn stays in the plan, where it is asked no more. */
function holdersNow(holders: Holders, fates: NameFates): Holders {
  const now = new Map<string, readonly string[]>();
  for (const [post, ids] of Object.entries(holders)) {
    const posts = namesNow(fates, post);
    for (const each of posts.length > 0 ? posts : [post])
      now.set(each, [...new Set([...(now.get(each) ?? []), ...ids])]);
  }
  return Object.fromEntries(now);
}

/** What an entry says under the names of the later edition; `undefined` where it names nothing. */
export function withNamesOf(changes: NameChanges, entry: Entry): FieldValue | undefined {
  const { item, field, value } = entry;
  if (value === null) return undefined;
  if (field === 'plan')
    return item === 'holders' && isRecord(value)
      ? { field, value: holdersNow(value as Holders, changes.posts) }
      : undefined;
  if (field === 'deadline') return { field, value: { ...value, limit: nameNow(changes.parameters, value.limit) } };
  if (field === 'document' && value.record !== undefined)
    return { field, value: { ...value, record: nameNow(changes.records, value.record) } };
  return undefined;
}
