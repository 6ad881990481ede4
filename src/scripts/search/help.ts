/** What helps when nothing was found. */
import { phrase } from '../../domain/basics/labels.ts';
import type { SearchFilter } from '../../domain/search/filter.ts';
import { nearbyWords } from '../../domain/search/suggest.ts';
import { element } from './element.ts';
import type { DialogData } from './engine.ts';

interface Situation {
  query: string;
  data: DialogData;
  /** Words of the query that can be found by themselves. */
  within: readonly string[];
  /** How many there would be without the filters; 0 when none is chosen. */
  unfiltered: number;
  /** Address of the terms. */
  glossary: string;
}

export function helpFor(
  {
    query,
    data: {
      words,
      query: { groups },
    },
    within,
    unfiltered,
    glossary,
  }: Situation,
  put: (query: string, filter?: SearchFilter) => void,
): HTMLElement {
  const button = (text: string, onClick: () => void) => {
    const made = element('button', { type: 'button', className: 'suggestion' }, text);
    made.addEventListener('click', onClick);
    return made;
  };
  const buttons = (key: string, suggestions: readonly string[]) =>
    suggestions.length === 0
      ? []
      : [element('li', {}, phrase(words, key), ...suggestions.flatMap((word) => [' ', button(word, () => put(word))]))];
  return element(
    'div',
    { className: 'search-help' },
    element('p', {}, phrase(words, 'help')),
    element(
      'ul',
      {},
      ...(unfiltered > 0
        ? [
            element(
              'li',
              {},
              button(phrase(words, 'removeFiltersCount', { count: unfiltered }), () => put(query, {})),
            ),
          ]
        : []),
      ...buttons('help.fewer', within),
      ...buttons('help.synonyms', nearbyWords(query, groups)),
      element('li', {}, element('a', { href: glossary }, phrase(words, 'help.glossary'))),
      element('li', {}, phrase(words, 'help.number')),
    ),
  );
}
