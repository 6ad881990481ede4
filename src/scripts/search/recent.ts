/** The searches that were made last, each a button that searches for it again. */
import { phrase } from '../../domain/basics/labels.ts';
import { clearRecentSearches, recentSearches } from '../../stores/recentSearches.ts';
import { element } from './element.ts';
import type { DialogData } from './engine.ts';

/** @returns nothing to show when no search is kept */
export function recentList(
  words: DialogData['words'],
  onChoice: (query: string) => void,
  onCleared: () => void,
): HTMLElement[] {
  const recent = recentSearches();
  if (recent.length === 0) return [];
  const clear = element('button', { type: 'button' }, phrase(words, 'clearRecent'));
  clear.addEventListener('click', () => {
    clearRecentSearches();
    onCleared();
  });
  const items = recent.map((query) => {
    const again = element('button', { type: 'button', className: 'suggestion' }, query);
    again.addEventListener('click', () => onChoice(query));
    return element('li', {}, again);
  });
  return [element('h2', {}, phrase(words, 'recent')), element('ul', { className: 'suggestions' }, ...items), clear];
}
