/** Shows what a search came to: the results, what is said about them, and what else may help. */
import { phrase } from '../../domain/basics/labels.ts';
import type { SearchEntry } from '../../domain/search/entry.ts';
import { hasFilter, type SearchFilter, type SearchState, searchAddress } from '../../domain/search/filter.ts';
import { searchOutcome } from '../../domain/search/outcome.ts';
import { element } from './element.ts';
import type { DialogData, SearchAnswer } from './engine.ts';
import { helpFor } from './help.ts';
import { recentList } from './recent.ts';
import { fillInSteps, resultEntry, STEP } from './results.ts';

interface Settings {
  locale: string;
  /** Address of the glossary page. */
  glossary: string;
  /** Address of the search page; absent where no link to it is offered. */
  sharePage: string | undefined;
}

/** What a visitor can do with what is shown. */
interface Actions {
  /** Searches for something else. Without a filter the current one stays. */
  put: (query: string, filter?: SearchFilter) => void;
  focusInput: () => void;
}

/** What was searched for, and what came of it. */
interface Search {
  state: SearchState;
  data: DialogData;
  entries: readonly SearchEntry[];
  /** Absent without a query. */
  answer: SearchAnswer | undefined;
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
  { locale, glossary, sharePage }: Settings,
  { put, focusInput }: Actions,
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
    show: ({ state, data, entries, answer, elsewhere }) => {
      const { words } = data;
      const { query, filter } = state;
      const outcome = searchOutcome(entries, answer, elsewhere?.answer, filter);
      const { candidates, found } = outcome;
      clear();
      if (!answer && !hasFilter(filter)) {
        showRecent(words);
        return candidates;
      }
      const sought = answer?.query ?? { wordings: [], concepts: [] };
      after.append(fillInSteps(list, found, (entry) => resultEntry(entry, sought, data, locale), words));
      if (sharePage !== undefined && found.length > 0) {
        const link = element('a', { href: sharePage + searchAddress(state) }, phrase(words, 'share'));
        after.append(element('p', { className: 'share' }, link));
      }
      const said = [phrase(words, outcome.message, { query, count: found.length })];
      if (elsewhere && outcome.elsewhere) {
        const count = outcome.elsewhere.length;
        const text = phrase(words, count > 0 ? 'other' : 'otherNone', { query, count });
        const items = outcome.elsewhere
          .slice(0, STEP)
          .map((entry) => resultEntry(entry, elsewhere.answer.query, data, elsewhere.locale));
        after.append(element('p', { className: 'elsewhere' }, text), element('ol', {}, ...items));
        // The first count alone would hide that there is more below.
        said.push(text);
      }
      say(said.join(' '));
      const unfiltered = hasFilter(filter) ? candidates.length : 0;
      if (outcome.needsHelp) after.append(helpFor({ query, data, entries, unfiltered, glossary }, put));
      return candidates;
    },
  };
}
