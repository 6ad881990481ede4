/**
 * The search itself: an input, filters, results and help. It works the same in the dialog of every page and on the search
 * page, whose address holds the search.
 */
import type { SearchFilter, SearchState } from '../../domain/search/filter.ts';
import { wordsWithin } from '../../domain/search/suggest.ts';
import { keepSearch } from '../../stores/recentSearches.ts';
import { element } from './element.ts';
import { NoIndexError, type SearchAnswer, startEngine } from './engine.ts';
import { connectFilters } from './filters.ts';
import { openFirstOnEnter, walkWithArrows } from './keys.ts';
import { STEP } from './results.ts';
import { searchView } from './view.ts';

/** Milliseconds without a keystroke before a search begins. */
const PAUSE = 80;

interface SearchPanel {
  show: (state: SearchState) => void;
}

interface PanelOptions {
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
  { onState, onFollow, hasShareLink }: PanelOptions,
): SearchPanel | undefined {
  const [form, input] = [host.querySelector('form'), host.querySelector('input')];
  const [status, list] = [host.querySelector<HTMLElement>('[role=status]'), host.querySelector('ol')];
  if (!form || !input || !status || !list) return undefined;
  const {
    root = '',
    locale = '',
    other = '',
    lacking = '',
    failed = '',
    searchPage = '',
    glossary = '',
    about = '',
  } = settings;
  const engine = startEngine(root, locale, other);

  let filter: SearchFilter = {};
  /** The query for which only what was typed is looked for. */
  let exactQuery: string | undefined;
  const state = (): SearchState => ({ query: input.value.trim(), filter });
  const set = (next: SearchState) => {
    input.value = next.query;
    filter = next.filter;
  };
  const changed = () => {
    onState(state());
    void search();
  };
  const put = (query: string, chosen = filter) => {
    set({ query, filter: chosen });
    input.focus();
    changed();
  };
  const view = searchView(
    status,
    list,
    { locale, glossary, about, sharePage: hasShareLink ? searchPage : undefined },
    {
      put,
      focusInput: () => input.focus(),
      setExact: (isExact) => {
        exactQuery = isExact ? state().query : undefined;
        input.focus();
        void search();
      },
    },
  );
  const place = element('div');
  form.after(place);
  const filters = connectFilters(place, engine.data, (chosen) => {
    filter = chosen;
    changed();
  });

  let turn = 0;
  /** Begins a turn, after which the earlier ones are late. @returns whether this one is late */
  const begin = (): (() => boolean) => {
    turn += 1;
    const own = turn;
    view.setBusy(true);
    return () => own !== turn;
  };
  async function search(): Promise<void> {
    const isLate = begin();
    try {
      const { query } = state();
      const isExact = query !== '' && query === exactQuery;
      const [data, entries] = await Promise.all([engine.data, engine.entries()]);
      const draw = (answer: SearchAnswer | undefined, elsewhere?: Awaited<ReturnType<typeof engine.askOther>>) => {
        const within = answer ? wordsWithin(answer.query, answer.isKnown) : [];
        const shown = view.show({ state: state(), data, entries, answer, isExact, within, elsewhere });
        filters.draw(shown, filter);
      };
      let answer = query === '' ? undefined : await engine.ask(query, isExact);
      if (answer && !answer.isWhole) {
        // The texts are many times larger than the index: what it finds is shown before them.
        if (answer.found.length > 0 && !answer.isNear) {
          const first = await engine.askShown(query, isExact, STEP);
          if (isLate()) return;
          draw(first);
        }
        await engine.loadAllTexts();
        answer = await engine.ask(query, isExact);
      }
      const elsewhere = query === '' ? undefined : await engine.askOther(query, isExact);
      if (isLate()) return;
      draw(answer, elsewhere);
    } catch (error) {
      if (isLate()) return;
      view.fail(error instanceof NoIndexError ? lacking : failed);
    }
    view.setBusy(false);
  }

  let pause: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    // Busy from the first keystroke: what is shown, or still on its way, belongs to the query before.
    begin();
    clearTimeout(pause);
    pause = setTimeout(changed, PAUSE);
  });
  openFirstOnEnter(host, form);
  walkWithArrows(host);
  host.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.closest('ol a')) return;
    keepSearch(input.value.trim());
    onFollow();
  });

  return {
    show: (next) => {
      set(next);
      void search();
    },
  };
}
