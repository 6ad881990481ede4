/**
 * What an organisation plans, as facts about itself: how many people it has, who they are and which posts they hold.
 *
 * The facts stand in the self-assessment, one entry for each, so that they are kept, merged and handed over with it.
 */
import { isRecord } from '../basics/record.ts';

/** One of its people, or somebody from outside: a role or initials, never a full name. */
export interface Colleague {
  id: string;
  name: string;
  /** Has a certificate as a social worker. */
  certificate: boolean;
  /** Has a contract of employment with the organisation. */
  employed: boolean;
  /** '' where nobody said. */
  sex: 'woman' | 'man' | '';
  /** '' for its own people; a `member` comes from another organisation, a `professional` is engaged or invited. */
  outside: 'member' | 'professional' | '';
}

/** Ids of the people who hold a post, by the key of the post. */
export type Holders = Readonly<Record<string, readonly string[]>>;

export interface Plan {
  /** How many people work for the organisation. */
  people?: number;
  /** Year of registration; 0 while it is not registered. */
  registered?: number;
  team?: readonly Colleague[];
  holders?: Holders;
}
export const PLAN_NAMES = ['people', 'registered', 'team', 'holders'] as const satisfies readonly (keyof Plan)[];
export type PlanName = (typeof PLAN_NAMES)[number];
export type PlanValue = NonNullable<Plan[PlanName]>;

export const MAX_PEOPLE = 999;
export const LATEST_YEAR = 9999;
/** Most people of whom a plan says who holds which post. */
export const MAX_TEAM = 30;
export const MAX_COLLEAGUE_NAME = 40;
const MAX_POSTS = 200;

const isId = (raw: unknown): raw is string => typeof raw === 'string' && /^[a-z][a-z0-9]{0,40}$/.test(raw);
/** A key of ours. "__proto__" is none. */
const isKey = (key: string): boolean => /^[a-z][a-z0-9-]{0,99}$/.test(key);

function parseColleague(raw: unknown): Colleague | undefined {
  if (!isRecord(raw)) return undefined;
  const { id, name, certificate, employed } = raw;
  const sex = (['woman', 'man', ''] as const).find((each) => each === raw['sex']);
  const outside = (['member', 'professional', ''] as const).find((each) => each === raw['outside']);
  if (!isId(id) || typeof name !== 'string' || name.length > MAX_COLLEAGUE_NAME) return undefined;
  if (typeof certificate !== 'boolean' || typeof employed !== 'boolean') return undefined;
  return sex === undefined || outside === undefined ? undefined : { id, name, certificate, employed, sex, outside };
}

function parseTeam(raw: unknown): Colleague[] | undefined {
  if (!Array.isArray(raw) || raw.length > MAX_TEAM) return undefined;
  const team = raw.flatMap((each: unknown) => parseColleague(each) ?? []);
  const isWhole = team.length === raw.length && new Set(team.map(({ id }) => id)).size === team.length;
  return isWhole ? team : undefined;
}

function parseHolders(raw: unknown): Holders | undefined {
  if (!isRecord(raw)) return undefined;
  const all = Object.entries(raw);
  if (all.length > MAX_POSTS) return undefined;
  const isWhole = all.every(
    ([post, ids]) => isKey(post) && Array.isArray(ids) && ids.length <= MAX_TEAM && ids.every(isId),
  );
  return isWhole ? (raw as Record<string, string[]>) : undefined;
}

const wholeFrom =
  (least: number, most: number) =>
  (raw: unknown): number | undefined =>
    Number.isInteger(raw) && (raw as number) >= least && (raw as number) <= most ? (raw as number) : undefined;

const PARSERS: { readonly [Name in PlanName]-?: (raw: unknown) => Plan[Name] | undefined } = {
  people: wholeFrom(1, MAX_PEOPLE),
  registered: wholeFrom(0, LATEST_YEAR),
  team: parseTeam,
  holders: parseHolders,
};

/** Reads one fact from storage or a file. @returns `undefined` when it is none, or has no name that is known */
export const parsePlan = (raw: unknown, name: string): PlanValue | undefined =>
  Object.hasOwn(PARSERS, name) ? PARSERS[name as PlanName](raw) : undefined;
