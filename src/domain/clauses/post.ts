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
type Outsider = (typeof OUTSIDERS)[number];

export interface Post<Text = LocalizedText> {
  key: string;
  name: Text;
  /** Key of the role under which clauses address it. */
  role: string;
  does: Text;
  /** At least so many. */
  needed: { count: number; per: PostScope };
  outside: readonly Outsider[];
  /** What is asked of the person, with the clause that asks it. */
  requires: readonly { text: Text; clause: string }[];
  /** What one person may not hold as well, with the clause that bars it; each pair stands with one of the two. */
  notWith: readonly {
    post: string;
    clause: string;
    /** Where the bar holds only there. */
    when?: Text | undefined;
  }[];
}

/** What one person may not hold with a post, told from both sides. */
export const barsOf = <Text>(key: string, posts: readonly Post<Text>[]): Post<Text>['notWith'][number][] =>
  posts.flatMap((post) =>
    post.notWith.flatMap((bar) => {
      if (post.key === key) return [bar];
      return bar.post === key ? [{ ...bar, post: post.key }] : [];
    }),
  );

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
    ...repeated(pairs).map((pair) => `they are kept apart twice (${pair.trim()}): say it at one of them`),
  ];
}
