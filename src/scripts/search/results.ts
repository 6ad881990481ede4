/** Results as elements of a list. */
import { phrase } from '../../domain/basics/labels.ts';
import { type ExcerptPiece, excerptOf, foundRanges } from '../../domain/search/excerpt.ts';
import type { SearchQuery } from '../../domain/search/query.ts';
import { element } from './element.ts';
import type { DialogData, FoundEntry, UrgentCard } from './engine.ts';

/** How many results are shown at first, and how many more each time. */
export const STEP = 10;

const marked = (pieces: readonly ExcerptPiece[]): (Node | string)[] =>
  pieces.map(({ text, isFound }) => (isFound ? element('mark', {}, text) : text));

/** One result: a link with number and title, what kind of thing it is, and the words that were found. */
export function resultEntry(
  { entry, text }: FoundEntry,
  query: Pick<SearchQuery, 'phrase' | 'concepts'>,
  { words, facets }: DialogData,
  lang: string,
): HTMLLIElement {
  const nameIn = (facet: keyof DialogData['facets'], value: string) =>
    facets[facet].find(([known]) => known === value)?.[1] ?? value;
  const { pieces, part } = excerptOf(text ?? { text: '' }, query);
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

/** The card for a danger: what to do first, and whom to call, before anything else is read. */
export function urgentEntry({ url, title, act, phones }: UrgentCard, words: DialogData['words']): HTMLLIElement {
  const link = element('a', { href: url }, title);
  link.dataset['kind'] = 'card';
  const calls = phones.map(({ number, name }) =>
    element('a', { href: `tel:${number}`, className: 'call' }, phrase(words, 'call', { name, number })),
  );
  return element(
    'li',
    { className: 'urgent' },
    link,
    element('p', { className: 'about' }, element('span', { className: 'kind' }, phrase(words, 'kind.card'))),
    element('p', {}, element('strong', {}, phrase(words, 'firstAct', { act }))),
    element('p', { className: 'calls' }, ...calls),
  );
}

/**
 * Fills a list with results, a few at first.
 *
 * @returns the button that adds more; hidden when there are no more
 */
export function fillInSteps(
  list: HTMLElement,
  found: readonly FoundEntry[],
  entryOf: (found: FoundEntry) => HTMLLIElement,
  words: DialogData['words'],
): HTMLButtonElement {
  let shown = 0;
  const more = element('button', { type: 'button', className: 'more' });
  const add = () => {
    const items = found.slice(shown, shown + STEP).map(entryOf);
    list.append(...items);
    shown += items.length;
    more.hidden = shown >= found.length;
    more.textContent = phrase(words, 'more', { count: Math.min(STEP, found.length - shown) });
    return items[0];
  };
  add();
  more.addEventListener('click', () => add()?.querySelector('a')?.focus());
  return more;
}

function levelBadge(level: string, name: string): HTMLSpanElement {
  const badge = element('span', { className: 'level' }, name);
  badge.dataset['level'] = level;
  return badge;
}
