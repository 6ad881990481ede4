/** Draws what was found. */
import { phrase } from '../../domain/basics/labels.ts';
import type { SearchEntry } from '../../domain/search/entry.ts';
import { type ExcerptPiece, excerptOf, foundRanges } from '../../domain/search/excerpt.ts';
import type { SearchQuery } from '../../domain/search/query.ts';
import type { DialogData } from './engine.ts';

/** An element with text or other elements in it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

const marked = (pieces: readonly ExcerptPiece[]): (Node | string)[] =>
  pieces.map(({ text, isFound }) => (isFound ? element('mark', {}, text) : text));

/** One result: a link with number and title, what kind of thing it is, and the words that were found. */
export function resultEntry(
  entry: SearchEntry,
  query: SearchQuery,
  { words, facets }: DialogData,
  lang: string,
): HTMLLIElement {
  const nameIn = (facet: keyof DialogData['facets'], value: string) =>
    facets[facet].find(([known]) => known === value)?.[1] ?? value;
  const { pieces, part } = excerptOf(entry, query);
  const isPart = part !== undefined && entry.kind !== 'clause';
  const title =
    entry.number === undefined || entry.title.startsWith(`${entry.number} `)
      ? entry.title
      : `${entry.number} ${entry.title}`;
  const ranges = foundRanges(title, query);
  const link = element('a', { href: isPart ? `${entry.url.replace(/#.*$/, '')}#${part.id}` : entry.url, lang });
  link.dataset['kind'] = entry.kind;
  if (entry.key !== undefined) link.dataset['key'] = entry.key;
  let at = 0;
  for (const [from, to] of ranges) {
    link.append(title.slice(at, from), element('mark', {}, title.slice(from, to)));
    at = to;
  }
  link.append(title.slice(at));
  const about = [
    element('span', { className: 'kind' }, phrase(words, `kind.${entry.kind}`)),
    ...(entry.level === undefined ? [] : [levelBadge(entry.level, nameIn('level', entry.level))]),
    ...(entry.chapter === undefined || entry.kind === 'page' ? [] : [nameIn('chapter', entry.chapter)]),
    ...(isPart ? [element('span', { lang }, part.title)] : []),
  ].flatMap((piece, index) => (index === 0 ? [piece] : [' · ', piece]));
  return element(
    'li',
    {},
    link,
    element('p', { className: 'about' }, ...about),
    // A section is its title; its clauses are results of their own.
    ...(entry.kind === 'section' ? [] : [element('p', { lang }, ...marked(pieces))]),
  );
}

function levelBadge(level: string, name: string): HTMLSpanElement {
  const badge = element('span', { className: 'level' }, name);
  badge.dataset['level'] = level;
  return badge;
}
