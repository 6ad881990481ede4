/**
 * The search itself: an input, filters, results and help. It works the same in the dialog of every page and on the page
 * of searches, whose address says what is searched for.
 */
import { phrase } from '../../domain/basics/labels.ts';
import type { SearchEntry } from '../../domain/search/entry.ts';
import {
  hasFilter,
  passesSearchFilter,
  type SearchFilter,
  type SearchState,
  searchAddress,
} from '../../domain/search/filter.ts';
import { clearRecentSearches, keepSearch, recentSearches } from '../../stores/recentSearches.ts';
import { type Answer, type DialogData, NoIndexError, type SearchEngine, startEngine } from './engine.ts';
import { connectFilters } from './filters.ts';
import { helpFor } from './help.ts';
import { element, resultEntry } from './results.ts';

/** How many results are shown at first, and how many more each time. */
const STEP = 10;
/** Milliseconds without a keystroke before a search begins. */
const PAUSE = 80;

export interface SearchPanel {
  show: (state: SearchState) => void;
}

interface Wishes {
  /** Called when the visitor changed what is searched for. */
  onState: (state: SearchState) => void;
  /** Called when a result is followed. */
  onFollow: () => void;
  /** Whether a link to the search page with the same state is offered. */
  hasShareLink: boolean;
}

/** Makes the parts inside `host` search. */
export function connectPanel(
  host: HTMLElement,
  settings: DOMStringMap,
  { onState, onFollow, hasShareLink }: Wishes,
): SearchPanel | undefined {
  const [form, input] = [host.querySelector('form'), host.querySelector('input')];
  const [status, list] = [host.querySelector<HTMLElement>('[role=status]'), host.querySelector('ol')];
  if (!form || !input || !status || !list) return undefined;
  const { root = '', locale = '', other = '', lacking = '', failed = '', searchPage = '', glossary = '' } = settings;
  const hint = status.textContent ?? '';
  const engine: SearchEngine = startEngine(root, locale, other);
  const [filtersPlace, before, after] = [element('div'), element('div'), element('div', { className: 'search-after' })];
  form.after(filtersPlace);
  list.before(before);
  list.after(after);

  let filter: SearchFilter = {};
  let asked = 0;
  const state = (): SearchState => ({ query: input.value.trim(), filter });
  const filters = connectFilters(filtersPlace, engine.data, (chosen) => {
    filter = chosen;
    changed();
  });
  const changed = () => {
    onState(state());
    void search();
  };
  const put = (query: string, chosen: SearchFilter = filter) => {
    input.value = query;
    filter = chosen;
    input.focus();
    changed();
  };

  async function search(): Promise<void> {
    asked += 1;
    const turn = asked;
    const isLate = () => turn !== asked;
    list?.setAttribute('aria-busy', 'true');
    try {
      const { query } = state();
      const [data, entries] = await Promise.all([engine.data, engine.entries()]);
      const answer = query === '' ? undefined : await engine.ask(query);
      const elsewhere = query === '' ? undefined : await engine.askOther(query);
      if (isLate()) return;
      // What comes near in this language is worth nothing beside what the other one holds.
      const isBetterElsewhere = answer?.isNear && elsewhere && !elsewhere.answer.isNear;
      draw(data, entries, isBetterElsewhere ? { ...answer, found: [], isNear: false } : answer, elsewhere);
    } catch (error) {
      if (isLate()) return;
      clear();
      say(error instanceof NoIndexError ? lacking : failed);
    }
    list?.setAttribute('aria-busy', 'false');
  }

  const say = (text: string) => {
    if (status.textContent !== text) status.textContent = text;
  };
  const clear = () => {
    for (const part of [before, list, after]) part.replaceChildren();
  };

  function draw(
    data: DialogData,
    entries: readonly SearchEntry[],
    answer: Answer | undefined,
    elsewhere: { answer: Answer; locale: string } | undefined,
  ): void {
    clear();
    const { words } = data;
    const { query } = state();
    const candidates = answer ? answer.found.map(({ entry }) => entry) : entries;
    filters.draw(candidates, filter);
    if (!answer && !hasFilter(filter)) {
      say(hint);
      drawRecent(data);
      return;
    }
    const found = candidates.filter((entry) => passesSearchFilter(entry, filter));
    drawList(found, answer?.query ?? { wordings: [], concepts: [] }, data);
    if (found.length > 0 && answer?.isNear) say(phrase(words, 'near', { query }));
    else if (found.length > 0) say(phrase(words, 'count', { count: found.length }));
    else say(phrase(words, hasFilter(filter) ? 'noneFiltered' : 'none', { query }));
    if (hasShareLink && found.length > 0)
      after.append(
        element(
          'p',
          { className: 'share' },
          element('a', { href: searchPage + searchAddress(state()) }, phrase(words, 'share')),
        ),
      );
    const isElsewhere = elsewhere !== undefined && drawElsewhere(elsewhere, data);
    if (answer && !isElsewhere && (found.length === 0 || answer.isNear))
      after.append(
        helpFor({ query, data, entries, unfiltered: hasFilter(filter) ? candidates.length : 0, glossary }, put),
      );
  }

  function drawList(found: readonly SearchEntry[], query: Answer['query'], data: DialogData): void {
    let shown = 0;
    const more = element('button', { type: 'button', className: 'more' });
    const add = () => {
      const next = found.slice(shown, shown + STEP);
      const items = next.map((entry) => resultEntry(entry, query, data, locale));
      list?.append(...items);
      shown += next.length;
      more.hidden = shown >= found.length;
      more.textContent = phrase(data.words, 'more', { count: Math.min(STEP, found.length - shown) });
      return items[0];
    };
    add();
    more.addEventListener('click', () => add()?.querySelector('a')?.focus());
    if (!more.hidden) after.append(more);
  }

  /** @returns whether there is anything in the other language */
  function drawElsewhere({ answer, locale: lang }: { answer: Answer; locale: string }, data: DialogData): boolean {
    const { words } = data;
    const found = answer.isNear
      ? []
      : answer.found.map(({ entry }) => entry).filter((entry) => passesSearchFilter(entry, filter));
    const { query } = state();
    const items = found.slice(0, STEP).map((entry) => resultEntry(entry, answer.query, data, lang));
    const text =
      found.length > 0 ? phrase(words, 'other', { count: found.length }) : phrase(words, 'otherNone', { query });
    after.append(element('p', { className: 'elsewhere' }, text), element('ol', {}, ...items));
    // What is read out must say that there is more than the first count.
    say(`${status?.textContent ?? ''} ${text}`);
    return found.length > 0;
  }

  function drawRecent({ words }: DialogData): void {
    const recent = recentSearches();
    if (recent.length === 0) return;
    const clearAll = element('button', { type: 'button' }, phrase(words, 'clearRecent'));
    clearAll.addEventListener('click', () => {
      clearRecentSearches();
      before.replaceChildren();
      say(phrase(words, 'recentCleared'));
      input?.focus();
    });
    const buttons = recent.map((query) => {
      const again = element('button', { type: 'button', className: 'suggestion' }, query);
      again.addEventListener('click', () => put(query));
      return element('li', {}, again);
    });
    before.append(
      element('h2', {}, phrase(words, 'recent')),
      element('ul', { className: 'suggestions' }, ...buttons),
      clearAll,
    );
  }

  let pause: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    // Busy from the first keystroke: what is shown, or still on its way, belongs to the query before.
    asked += 1;
    list.setAttribute('aria-busy', 'true');
    clearTimeout(pause);
    pause = setTimeout(changed, PAUSE);
  });
  // Enter opens the first result, as people expect, instead of closing the dialog.
  form.addEventListener('submit', (event) => {
    if (event.submitter instanceof HTMLButtonElement && document.activeElement === event.submitter) return;
    event.preventDefault();
    host.querySelector<HTMLAnchorElement>('ol a')?.click();
  });
  host.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('ol a')) return;
    keepSearch(input.value.trim());
    onFollow();
  });
  host.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops: HTMLElement[] = [input, ...host.querySelectorAll<HTMLElement>('ol a, .suggestion')];
    // In a list of choices the arrows choose.
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (document.activeElement instanceof HTMLSelectElement || !next) return;
    event.preventDefault();
    next.focus();
  });

  return {
    show: (next) => {
      input.value = next.query;
      filter = next.filter;
      void search();
    },
  };
}
