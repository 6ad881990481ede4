/**
 * The service menu: activities by which clients and volunteers do something for everyone.
 *
 * The names are reported and what is done is drafted, so that each part says where it comes from. Whether an activity
 * is fit as a public benefit activity of the institution, or only as volunteering, is part of the data: the two are
 * recorded apart, and one that looks like a punishment in public is for free will alone.
 */
import type { LocalizedText } from '../basics/locale.ts';
import { repeated } from '../basics/repeated.ts';
import type { Basis, Origin } from '../clauses/clause.ts';

export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;
export const PLACES = ['indoor', 'open-air', 'waterside', 'roadside'] as const;
/** From the least to the most, as are the risks. */
export const STRENGTHS = ['light', 'moderate', 'heavy'] as const;
export const RISKS = ['low', 'medium'] as const;
/** For whom an activity is fit beyond those who can do anything. `minors-apart`: for minors, in hours of their own. */
export const SUITS = [
  'elderly',
  'limited-mobility',
  'working-people',
  'minors-apart',
  'pregnancy-nursing',
  'quiet',
] as const;
export const ARRANGEMENTS = ['public-benefit', 'volunteering', 'both'] as const;
export const ACTIVITY_KINDS = ['regular', 'temporary'] as const;

/** Where a part of an entry comes from. */
interface Grounded {
  origin: Origin;
  basis: readonly Basis[];
}

export interface MenuActivity<Text = LocalizedText> {
  id: string;
  title: Text;
  kind: (typeof ACTIVITY_KINDS)[number];
  what: Text;
  seasons: readonly (typeof SEASONS)[number][];
  place: (typeof PLACES)[number];
  strength: (typeof STRENGTHS)[number];
  suits: readonly (typeof SUITS)[number][];
  risk: { level: (typeof RISKS)[number]; what: Text };
  preconditions: readonly Text[];
  arrangement: { as: (typeof ARRANGEMENTS)[number]; why: Text };
  /** Keys of the clauses on which the preconditions rest. */
  clauses: readonly string[];
  name: Grounded;
  description: Grounded;
}

/** `content/menu.yaml`. */
export interface ServiceMenu<Text = LocalizedText> {
  /** In the order in which they are shown. */
  activities: readonly MenuActivity<Text>[];
}

/** What an activity is chosen by. */
export interface MenuTraits extends Pick<MenuActivity, 'seasons' | 'place' | 'strength' | 'suits'> {
  risk: (typeof RISKS)[number];
}

export const traitsOf = ({ seasons, place, strength, suits, risk }: MenuActivity<unknown>): MenuTraits => ({
  seasons,
  place,
  strength,
  suits,
  risk: risk.level,
});

/**
 * What can be chosen, by the name that it has in an address.
 *
 * Strength and risk are ceilings: who can do moderate work can do light work. The highest of each is not offered, since
 * it lets everything through.
 */
export const MENU_CHOICES = {
  season: SEASONS,
  place: PLACES,
  strength: ['light', 'moderate'],
  suits: SUITS,
  risk: ['low'],
} as const;

type Choices = typeof MENU_CHOICES;
/** What was chosen; a name that is absent lets everything through. */
export type MenuFilter = { [Name in keyof Choices]?: Choices[Name][number] };

const NAMES = Object.keys(MENU_CHOICES) as (keyof Choices)[];

const isWithin = <T>(value: T, ceiling: T | undefined, scale: readonly T[]): boolean =>
  ceiling === undefined || scale.indexOf(value) <= scale.indexOf(ceiling);

export const passesFilter = (traits: MenuTraits, { season, place, strength, suits, risk }: MenuFilter): boolean =>
  (season === undefined || traits.seasons.includes(season)) &&
  (place === undefined || traits.place === place) &&
  isWithin<string>(traits.strength, strength, STRENGTHS) &&
  (suits === undefined || traits.suits.includes(suits)) &&
  isWithin<string>(traits.risk, risk, RISKS);

/** The filter in the query of an address. Unknown values are left out: a link that has aged still shows the menu. */
export function parseMenuFilter(query: string): MenuFilter {
  const params = new URLSearchParams(query);
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = params.get(name);
      const choices: readonly string[] = MENU_CHOICES[name];
      return value !== null && choices.includes(value) ? [[name, value]] : [];
    }),
  );
}

/** The query with the filter in it, in one order; what else stands in the query stays. */
export function withMenuFilter(query: string, filter: MenuFilter): string {
  const params = new URLSearchParams(query);
  for (const name of NAMES) {
    params.delete(name);
    const value = filter[name];
    if (value !== undefined) params.append(name, value);
  }
  return params.size > 0 ? `?${params}` : '';
}

/** Those for whom only light work is fit. */
const LIGHT_ONLY = ['elderly', 'limited-mobility', 'pregnancy-nursing'] as const;
/** Where minors are not taken, however low the risk is said to be. */
const NOT_FOR_MINORS = ['waterside', 'roadside'] as const;

/** What is wrong within the menu; references to clauses and sources are checked where those are known. */
export const faultsOfMenu = ({ activities }: ServiceMenu): string[] => [
  ...repeated(activities.map(({ id }) => id)).map((id) => `"${id}" stands twice: give each its own`),
  ...activities.flatMap(({ id, strength, suits, place, risk }) => [
    ...LIGHT_ONLY.filter((who) => suits.includes(who) && strength !== 'light').map(
      (who) => `"${id}" is said to suit "${who}" but takes more than light strength: correct one`,
    ),
    ...(suits.includes('minors-apart') && (risk.level !== 'low' || NOT_FOR_MINORS.some((where) => where === place))
      ? [`"${id}" is said to suit minors but is of medium risk, by the water or by the road: correct one`]
      : []),
  ]),
];
