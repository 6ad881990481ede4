/** What does not fit between clauses and what is said of posts, and of those who hold them. */
import { repeated } from '../basics/repeated.ts';
import { faultsOfPosts } from '../clauses/post.ts';
import { placedSections, unknownClauses } from './referenceFaults.ts';
import type { Standard, StandardFiles } from './standard.ts';

/** A clause names the posts that it is about, and a post has clauses: those that set its requirements are among them. */
export function faultsOfPostReferences(files: StandardFiles, standard: Standard): string[] {
  const { file, data } = files.posts ?? { file: 'content/posts.yaml', data: [] };
  const known = new Set(data.map(({ key }) => key));
  const naming = placedSections(files).flatMap(({ file: place, section }) =>
    section.clauses.flatMap(({ key, appliesTo: { services }, posts = [] }) =>
      posts.map((post) => ({ place, key, services, post })),
    ),
  );
  const named = new Set(naming.map(({ post }) => post));
  const names = new Set(naming.map(({ key, post }) => `${key} ${post}`));
  return [
    ...naming
      .filter(({ post }) => !known.has(post))
      .map(
        ({ place, key, post }) => `${place}: "${key}" names the post "${post}", which is not in ${file}: correct it`,
      ),
    ...[
      ...faultsOfPosts(data),
      ...data
        .filter(({ key }) => !named.has(key))
        .map(({ key }) => `no clause names the post "${key}": remove the post`),
      ...data.flatMap(({ key, role, services = [], requires, notWith }) => [
        ...(standard.catalogue.roles.some((each) => each.key === role)
          ? []
          : [`"${key}" has the role "${role}", which is not in content/catalogue.yaml: correct it`]),
        ...services
          .filter((service) => !naming.some((each) => each.post === key && each.services?.includes(service)))
          .map(
            (service) => `"${key}" is for the service "${service}", and no clause on that service names it: correct it`,
          ),
        ...[...requires, ...notWith].flatMap(({ clause }) =>
          standard.clauses.has(clause) && !names.has(`${clause} ${key}`)
            ? [`"${key}" rests on the clause "${clause}", which does not name it: add it there under posts`]
            : unknownClauses(standard, [clause]).map((fault) => `"${key}" names ${fault}`),
        ),
      ]),
    ].map((fault) => `${file}: ${fault}`),
  ];
}

/** What is asked of the whole team rests on clauses that there are. */
export const faultsOfTeam = ({ team }: StandardFiles, standard: Standard): string[] =>
  team === undefined
    ? []
    : [
        ...repeated(team.data.map(({ key }) => key)).map((key) => `"${key}" stands twice: give each its own key`),
        ...team.data.flatMap(({ key, clause }) =>
          unknownClauses(standard, [clause]).map((fault) => `"${key}" names ${fault}`),
        ),
      ].map((fault) => `${team.file}: ${fault}`);
