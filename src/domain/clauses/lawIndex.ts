/**
 * The law and the clauses in both directions: which clauses rest on an article, and on which articles a clause rests.
 *
 * Both are derived from the bases of the clauses, so that the annex cannot say anything the clauses do not.
 */
import { articleNumbers } from './citation.ts';
import type { NumberedClause } from './clause.ts';
import type { Source, SourceKind } from './source.ts';

/** Kinds of source that are law in the wide sense: what binds whether or not this guide says so. */
export const LAW_KINDS: readonly SourceKind[] = ['law', 'regulation', 'rule'];

interface CitedArticle {
  /** Absent: the clauses cite the source as a whole. */
  article?: string | undefined;
  /** Id of its place on the page. */
  anchor: string;
  clauses: readonly NumberedClause[];
}
interface CitedLaw {
  source: Source;
  articles: readonly CitedArticle[];
}
interface RestingClause {
  clause: NumberedClause;
  laws: readonly { source: Source; articles: readonly string[] }[];
}

/** Id of an article's place on a page: 'criminal-law-253-1', or the source's own id where no article is cited. */
export function articleAnchor(source: string, article: string | undefined): string {
  if (article === undefined) return source;
  const [number, inserted] = articleNumbers(article);
  return [source, number, ...(inserted === 0 ? [] : [inserted])].join('-');
}

function byNumber(a: string, b: string): number {
  const [[first, firstInserted], [second, secondInserted]] = [articleNumbers(a), articleNumbers(b)];
  return first - second || firstInserted - secondInserted;
}

/** Names in the order in which they first stand in a list, each once. */
const distinct = <T>(all: readonly T[]): T[] => [...new Set(all)];

/** Every cited law with its cited articles, in the order of the sources; first what is cited without an article. */
export function clausesByArticle(sources: Iterable<Source>, clauses: Iterable<NumberedClause>): CitedLaw[] {
  const all = [...clauses];
  return [...sources]
    .filter(({ kind }) => LAW_KINDS.includes(kind))
    .map((source) => {
      const cited = distinct(
        all.flatMap(({ basis }) => basis.filter((each) => each.source === source.id).map(({ article }) => article)),
      );
      const whole = cited.includes(undefined) ? [undefined] : [];
      const single = cited.filter((article) => article !== undefined).sort(byNumber);
      return {
        source,
        articles: [...whole, ...single].map((article) => ({
          article,
          anchor: articleAnchor(source.id, article),
          clauses: all.filter(({ basis }) =>
            basis.some((each) => each.source === source.id && each.article === article),
          ),
        })),
      };
    })
    .filter(({ articles }) => articles.length > 0);
}

/** Every clause that rests on a law, in the order of the guide; its laws in the order in which it names them. */
export function articlesByClause(
  sources: ReadonlyMap<string, Source>,
  clauses: Iterable<NumberedClause>,
): RestingClause[] {
  return [...clauses]
    .map((clause) => ({
      clause,
      laws: distinct(clause.basis.map(({ source }) => source)).flatMap((id) => {
        const source = sources.get(id);
        if (!source || !LAW_KINDS.includes(source.kind)) return [];
        const articles = clause.basis.flatMap((each) =>
          each.source === id && each.article !== undefined ? [each.article] : [],
        );
        return [{ source, articles: distinct(articles).sort(byNumber) }];
      }),
    }))
    .filter(({ laws }) => laws.length > 0);
}
