/** Shows what a search came to: the results, what is said about them, and what else may help. */
import { phrase } from '../../domain/basics/labels.ts';
import type { SearchEntry } from '../../domain/search/entry.ts';
import { hasFilter, type SearchFilter, type SearchState, searchAddress } from '../../domain/search/filter.ts';
import { type FoundEntries, searchOutcome } from '../../domain/search/outcome.ts';
import { element } from './element.ts';
import type { DialogData, FoundEntry, SearchAnswer } from './engine.ts';
import { helpFor } from './help.ts';
import { recentList } from './recent.ts';
import { fillInSteps, resultEntry, STEP, urgentEntry } from './results.ts';

interface Settings {
  locale: string;
  /** Address of the glossary page. */
  glossary: string;
  /** Address of the page that says whom to ask. */
  about: string;
  /** Address of the search page; absent where no link to it is offered. */
  sharePage: string | undefined;
}

/** What a visitor can do with what is shown. */
interface Actions {
  /** Searches for something else. Without a filter the current one stays. */
  put: (query: string, filter?: SearchFilter) => void;
  focusInput: () => void;
  /** Searches again for what was typed alone, or for other words as well. */
  setExact: (isExact: boolean) => void;
}

/** What was searched for, and what came of it. */
interface Search {
  state: SearchState;
  data: DialogData;
  entries: readonly SearchEntry[];
  /** Absent without a query. */
  answer: SearchAnswer | undefined;
  /** Whether only what was typed was looked for. */
  isExact: boolean;
  /** Words of the query that can be found by themselves. */
  within: readonly string[];
  /** Absent when the other language was not asked. */
  elsewhere: { answer: SearchAnswer; locale: string } | undefined;
}

interface SearchView {
  setBusy: (isBusy: boolean) => void;
  /** @returns the entries that the filter narrows */
  show: (search: Search) => readonly SearchEntry[];
  /** Says why there is nothing to show. */
  fail: (reason: string) => void;
}

export function searchView(
  status: HTMLElement,
  list: HTMLOListElement,
  { locale, glossary, about, sharePage }: Settings,
  { put, focusInput, setExact }: Actions,
): SearchView {
  const hint = status.textContent ?? '';
  const [before, after] = [element('div'), element('div', { className: 'search-after' })];
  list.before(before);
  list.after(after);
  // A screen reader would read the same text out again.
  const say = (text: string) => {
    if (status.textContent !== text) status.textContent = text;
  };
  const clear = () => {
    for (const part of [before, list, after]) part.replaceChildren();
  };
  const showRecent = (words: DialogData['words']) => {
    const onCleared = () => {
      before.replaceChildren();
      say(phrase(words, 'recentCleared'));
      focusInput();
    };
    say(hint);
    before.append(...recentList(words, put, onCleared));
  };

  return {
    setBusy: (isBusy) => list.setAttribute('aria-busy', String(isBusy)),
    fail: (reason) => {
      clear();
      say(reason);
    },
    show: ({ state, data, entries, answer, isExact, within, elsewhere }) => {
      const { words } = data;
      const { query, filter } = state;
      const texts = new Map((answer?.found ?? []).map((found) => [found.entry, found]));
      const withText = (entry: SearchEntry): FoundEntry => texts.get(entry) ?? { entry, text: undefined };
      const outcome = searchOutcome(entries, answer && summary(answer), elsewhere && summary(elsewhere.answer), filter);
      const { candidates, found } = outcome;
      clear();
      if (!answer && !hasFilter(filter)) {
        showRecent(words);
        return candidates;
      }
      const sought = answer?.query ?? { phrase: '', concepts: [] };
      const cards = hasFilter(filter) ? [] : (answer?.cards ?? elsewhere?.answer.cards ?? []);
      const isCard = (entry: SearchEntry) => cards.some(({ url }) => url === entry.url);
      const listed = found.filter((entry) => !isCard(entry));
      after.append(fillInSteps(list, listed.map(withText), (each) => resultEntry(each, sought, data, locale), words));
      list.prepend(...cards.map((card) => urgentEntry(card, words)));
      if (answer) before.append(...understoodLine(answer, isExact, words, setExact));
      if (sharePage !== undefined && found.length > 0) {
        const link = element('a', { href: sharePage + searchAddress(state) }, phrase(words, 'share'));
        after.append(element('p', { className: 'share' }, link));
      }
      const said = [
        ...(cards.length > 0 ? [phrase(words, 'urgent')] : []),
        phrase(words, outcome.message, { query, count: found.length }),
      ];
      if (elsewhere && outcome.elsewhere) {
        const count = outcome.elsewhere.length;
        const text = phrase(words, count > 0 ? 'other' : 'otherNone', { query, count });
        const shown = new Set(outcome.elsewhere.slice(0, STEP));
        const items = elsewhere.answer.found
          .filter(({ entry }) => shown.has(entry))
          .map((each) => resultEntry(each, elsewhere.answer.query, data, elsewhere.locale));
        after.append(element('p', { className: 'elsewhere' }, text), element('ol', {}, ...items));
        // The first count alone would hide that there is more below.
        said.push(text);
      }
      say(said.join(' '));
      const unfiltered = hasFilter(filter) ? candidates.length : 0;
      if (outcome.needsHelp) {
        const whom = element('a', { href: about }, phrase(words, 'help.ask'));
        after.append(
          helpFor({ query, data, within, unfiltered, glossary }, put),
          element('p', { className: 'search-ask' }, whom),
        );
      }
      return candidates;
    },
  };
}

const summary = ({ found, isNear }: SearchAnswer): FoundEntries => ({
  entries: found.map(({ entry }) => entry),
  isNear,
});

/** What else was looked for, and a way to look for what was typed alone. */
function understoodLine(
  { query: { understood } }: SearchAnswer,
  isExact: boolean,
  words: DialogData['words'],
  setExact: (isExact: boolean) => void,
): HTMLElement[] {
  if (understood.length === 0 && !isExact) return [];
  const button = element(
    'button',
    { type: 'button', className: 'suggestion' },
    phrase(words, isExact ? 'alsoOthers' : 'typedAlone'),
  );
  button.addEventListener('click', () => setExact(!isExact));
  const others = [...new Set(understood.map(({ as }) => as))].join(phrase(words, 'between'));
  return [
    element(
      'p',
      { className: 'understood' },
      isExact ? phrase(words, 'exact') : phrase(words, 'understood', { words: others }),
      ' ',
      button,
    ),
  ];
}
