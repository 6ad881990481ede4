/** What changed between two editions, item by item, and how far the version has to rise for it. */
import { KINDS, type Kind } from '../answers/assessment.ts';
import type { EditionMap, Fate } from '../answers/editionMap.ts';
import { own } from '../basics/record.ts';
import { CLAUSE_LEVELS } from '../clauses/clause.ts';
import type { EditionSnapshot, FrozenItem } from './editionSnapshot.ts';

/** How far a version rises. */
export const STEPS = ['patch', 'minor', 'major'] as const;
type Step = (typeof STEPS)[number];

/**
 * Typed by what they mean for someone who has already assessed themselves, as ASVS does.
 *
 * Patch: nothing to do. Minor: every answer stands, but something is new, asks less, or is asked no more. Major: an answer
 * has to be confirmed, or weighs more than it did.
 */
export const STEP_OF = {
  /** Same meaning in other words. */
  wording: 'patch',
  /** Another printed number or chapter. */
  moved: 'patch',
  /** Another key, which assessments follow: of records, limits and posts. */
  renamed: 'patch',
  added: 'minor',
  removed: 'minor',
  /** 应 became 宜, or 宜 became 可. */
  lowered: 'minor',
  raised: 'major',
  /** Another time or number, of limits and quantities. */
  limit: 'major',
  /** Another meaning under the same key. */
  reworded: 'major',
  split: 'major',
  merged: 'major',
} as const satisfies Record<string, Step>;
export type ChangeType = keyof typeof STEP_OF;

export interface EditionChange {
  kind: Kind;
  /** Its key: the earlier one, unless it was added. */
  key: string;
  /** In the order of `STEP_OF`; at least one. */
  types: readonly ChangeType[];
  before?: FrozenItem | undefined;
  after?: FrozenItem | undefined;
  /** Keys that hold it now, of what was split or merged. */
  into?: readonly string[] | undefined;
}

/** What became of a key on the way through several maps. */
export function fateThrough(maps: readonly EditionMap[], kind: Kind, key: string): Fate {
  let at = [key];
  let isSame = true;
  for (const map of maps)
    at = at.flatMap((each) => {
      const fate = own(map.changes[kind] ?? {}, each) ?? { fate: 'same' };
      if (fate.fate !== 'same') isSame = false;
      if (fate.fate === 'removed') return [];
      if (fate.fate === 'split') return fate.into;
      return fate.fate === 'merged' ? [fate.into] : [each];
    });
  const [first, ...others] = new Set(at);
  if (first === undefined) return { fate: 'removed' };
  if (isSame) return { fate: 'same' };
  if (others.length > 0) return { fate: 'split', into: [first, ...others] };
  return first === key ? { fate: 'reworded' } : { fate: 'merged', into: first };
}

const sameTexts = (before: FrozenItem, after: FrozenItem): boolean =>
  JSON.stringify([before.text, before.criteria ?? []]) === JSON.stringify([after.text, after.criteria ?? []]);

/** Whether the words of an item differ, be its meaning the same or not. */
export const isRephrased = ({ before, after }: Pick<EditionChange, 'before' | 'after'>): boolean =>
  before !== undefined && after !== undefined && !sameTexts(before, after);

function typesOf(before: FrozenItem, after: FrozenItem | undefined, { fate }: Fate): ChangeType[] {
  if (fate === 'split' || fate === 'merged') return [fate];
  if (fate === 'removed' || !after) return ['removed'];
  const [was, is] = [before, after].map(({ level }) => (level ? CLAUSE_LEVELS.indexOf(level) : -1)) as [number, number];
  return [
    ...(fate === 'same' && !sameTexts(before, after) ? (['wording'] as const) : []),
    ...(before.number !== after.number || before.chapter !== after.chapter ? (['moved'] as const) : []),
    ...(is > was ? (['lowered'] as const) : []),
    ...(is < was ? (['raised'] as const) : []),
    ...(fate === 'reworded' ? (['reworded'] as const) : []),
  ];
}

/**
 * All changes, in the order of the later edition; what it has no more follows.
 *
 * @param maps those that lead from `before` to `after`
 */
export function changesBetweenEditions(
  before: EditionSnapshot,
  after: EditionSnapshot,
  maps: readonly EditionMap[],
): EditionChange[] {
  return KINDS.flatMap((kind) => {
    const [were, are] = [before, after].map(({ items }) => new Map(items[kind].map((item) => [item.key, item]))) as [
      Map<string, FrozenItem>,
      Map<string, FrozenItem>,
    ];
    const ofEarlier = (item: FrozenItem): EditionChange[] => {
      const fate = fateThrough(maps, kind, item.key);
      const into = fate.fate === 'split' ? fate.into : fate.fate === 'merged' ? [fate.into] : undefined;
      const now = are.get(item.key);
      const types = typesOf(item, now, fate);
      return types.length > 0 ? [{ kind, key: item.key, types, before: item, after: now, into }] : [];
    };
    return [
      ...[...are.values()].flatMap((item): EditionChange[] => {
        const earlier = were.get(item.key);
        return earlier ? ofEarlier(earlier) : [{ kind, key: item.key, types: ['added'], after: item }];
      }),
      ...[...were.values()].filter(({ key }) => !are.has(key)).flatMap(ofEarlier),
    ];
  });
}

/** The least step that these changes ask for, be they of items or of names. */
export const neededStep = (changes: readonly Pick<EditionChange, 'types'>[]): Step =>
  STEPS[Math.max(0, ...changes.flatMap(({ types }) => types.map((type) => STEPS.indexOf(STEP_OF[type]))))] ?? 'patch';

const numbersOf = (version: string): number[] => version.split('.').map(Number);

/** Negative when the first version comes before the second, 0 when they are the same. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  const at = left.findIndex((number, index) => number !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

/**
 * How far a version rose; `undefined` when it did not.
 *
 * Before 1.0.0 the text is not settled yet: its second number stands for the first, and every step of the third for a minor
 * one.
 */
export function stepBetween(from: string, to: string): Step | undefined {
  if (compareVersions(from, to) >= 0) return undefined;
  const [[major, minor], [nextMajor, nextMinor]] = [numbersOf(from), numbersOf(to)] as [number[], number[]];
  if (major !== nextMajor) return 'major';
  const isSettled = major !== 0;
  if (minor !== nextMinor) return isSettled ? 'minor' : 'major';
  return isSettled ? 'patch' : 'minor';
}
