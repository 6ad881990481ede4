/** The named jobs of the standard: what each does, how many it takes, who may hold it, and what one person may not hold. */
import { LOCALES, type LocalizedText } from '../basics/locale.ts';
import { repeated } from '../basics/repeated.ts';

/** What the number of holders is counted by. */
export const POST_SCOPES = [
  'organisation',
  'client',
  'visit',
  'activity',
  'service',
  'matter',
  'year',
  'alliance',
] as const;
type PostScope = (typeof POST_SCOPES)[number];

/** Who may hold it from outside: another organisation’s people, or somebody engaged or invited. */
export const OUTSIDERS = ['member', 'professional'] as const;
export type Outsider = (typeof OUTSIDERS)[number];

/** What a plan of the team knows of each person. */
export const TEAM_FACTS = ['certificate', 'employed', 'woman', 'man'] as const;
export type TeamFact = (typeof TEAM_FACTS)[number];

/**
 * What is asked of the people who hold a post, with the clause that asks it.
 *
 * The plan of a team decides from the other fields. Where there are none, only a person can look whether it is so.
 */
export interface Requirement<Text = LocalizedText> {
  text: Text;
  clause: string;
  /** A fact about each of them. Whoever holds the post `orPost` does not need it. */
  has?: { fact: TeamFact; orPost?: string | undefined } | undefined;
  /** So many holders in the case that the clause describes. */
  count?: number | undefined;
  /** So many of the holders are the organisation’s own people. */
  own?: number | undefined;
  /** Somebody stands in for the holder; `keepsApart`: and is bound by `notWith` even while the holder is there. */
  deputy?: { otherSex?: true | undefined; keepsApart?: true | undefined } | undefined;
  /** `notWith` sees to it. */
  apart?: true | undefined;
}

/** What one person may not hold together, with the clause that bars it. */
export interface Bar<Text = LocalizedText> {
  post: string;
  clause: string;
  /** Where the bar holds only there. */
  when?: Text | undefined;
  /** The post of the two that need not be apart from the other where one of its people comes from outside. */
  unlessOutside?: string | undefined;
}

export interface Post<Text = LocalizedText> {
  key: string;
  name: Text;
  /** Key of the role under which clauses address it. */
  role: string;
  does: Text;
  /** At least so many. */
  needed: { count: number; per: PostScope };
  /** Keys of the services without which nobody needs to hold it; absent: it is held whatever is offered. */
  services?: readonly string[] | undefined;
  outside: readonly Outsider[];
  requires: readonly Requirement<Text>[];
  /** Each pair stands with one of the two. */
  notWith: readonly Bar<Text>[];
}

/** What one person may not hold with a post, told from both sides. */
export const barsOf = <Text>(key: string, posts: readonly Pick<Post<Text>, 'key' | 'notWith'>[]): Bar<Text>[] =>
  posts.flatMap((post) =>
    post.notWith.flatMap((bar) => {
      if (post.key === key) return [bar];
      return bar.post === key ? [{ ...bar, post: post.key }] : [];
    }),
  );

/** How many holders a post has in the case that takes most. */
export const holdersOf = ({
  needed,
  requires,
}: Pick<Post<unknown>, 'needed'> & { requires: readonly Pick<Requirement<unknown>, 'count'>[] }): number =>
  Math.max(needed.count, ...requires.map(({ count = 0 }) => count));

/** What a plan could not follow in one post. */
function faultsOfPlanning({ key, outside, requires, ...post }: Post, posts: readonly Post[]): string[] {
  const holders = holdersOf({ ...post, requires });
  return [
    ...requires.flatMap(({ has, own = 0 }) => [
      ...(has?.orPost === undefined || posts.some((each) => each.key === has.orPost)
        ? []
        : [`"${key}" asks a fact of whoever does not hold "${has.orPost}", which is no post: correct the key`]),
      ...(own > holders
        ? [`"${key}" asks for ${own} of the organisation’s own people and has ${holders} holders: correct one of them`]
        : []),
    ]),
    ...(requires.filter(({ deputy }) => deputy).length > 1 ? [`"${key}" has two deputies: ask for one`] : []),
  ];
}

/** What is wrong within the list; references to clauses and roles are checked where those are known. */
export function faultsOfPosts(posts: readonly Post[]): string[] {
  const known = new Set(posts.map(({ key }) => key));
  const pairs = posts.flatMap(({ key, notWith }) =>
    notWith.map(({ post, when }) => `${[key, post].sort().join(' + ')} ${when?.[LOCALES[0]] ?? ''}`),
  );
  return [
    ...repeated(posts.map(({ key }) => key)).map((key) => `"${key}" stands twice: give each its own key`),
    ...LOCALES.flatMap((locale) => repeated(posts.map(({ name }) => name[locale]))).map(
      (name) => `"${name}" names two posts: give each its own name`,
    ),
    ...posts.flatMap(({ key, notWith }) =>
      notWith.flatMap(({ post }) => [
        ...(known.has(post) ? [] : [`"${key}" may not be held with "${post}", which is no post: correct the key`]),
        ...(post === key ? [`"${key}" is kept apart from itself: correct the key`] : []),
      ]),
    ),
    ...posts.flatMap(({ key, notWith }) =>
      notWith.flatMap(({ post, unlessOutside }) =>
        unlessOutside === undefined ||
        (posts.find((each) => each.key === unlessOutside)?.outside.length && [key, post].includes(unlessOutside))
          ? []
          : [
              `"${key}" and "${post}" may go together where an outsider holds "${unlessOutside}": it must be one of the two, and open to outsiders`,
            ],
      ),
    ),
    ...posts.flatMap((post) => faultsOfPlanning(post, posts)),
    ...repeated(pairs).map((pair) => `they are kept apart twice (${pair.trim()}): say it at one of them`),
  ];
}
