/** Searches with Pagefind and shows what it finds, down to the single clause. */
import { phrase } from '../domain/labels.ts';

interface SubResult {
  title: string;
  url: string;
  /** Escaped by Pagefind, with `<mark>` around the words found. */
  excerpt: string;
}
interface PageResult {
  url: string;
  meta: { title?: string };
  excerpt: string;
  sub_results: SubResult[];
}
interface Pagefind {
  init: () => Promise<void>;
  /** `null` when a later search has overtaken this one. */
  debouncedSearch: (query: string) => Promise<{ results: { data: () => Promise<PageResult> }[] } | null>;
}

const MOST_PAGES = 8;
const MOST_PARTS = 5;
const connected = new WeakSet<HTMLDialogElement>();

/** Makes the dialog search, once. */
export function connectDialog(host: HTMLElement, dialog: HTMLDialogElement): void {
  if (connected.has(dialog)) return;
  connected.add(dialog);
  const [input, status, list] = [dialog.querySelector('input'), dialog.querySelector('p'), dialog.querySelector('ol')];
  if (!input || !status || !list) return;
  const hint = status.textContent ?? '';
  const words = Object.fromEntries(Object.entries(host.dataset).map(([key, text]) => [key, text ?? '']));
  const pagefind = import(/* @vite-ignore */ words['pagefind'] ?? '') as Promise<Pagefind>;
  pagefind.then(({ init }) => init()).catch(() => {});

  const search = async () => {
    const query = input.value.trim();
    if (query === '') {
      list.replaceChildren();
      status.textContent = hint;
      return;
    }
    try {
      const found = await (await pagefind).debouncedSearch(query);
      if (found === null) return;
      const pages = await Promise.all(found.results.slice(0, MOST_PAGES).map(({ data }) => data()));
      // A page with the clause of that number before those that only mention it.
      const rank = ({ sub_results }: PageResult) => Number(sub_results.some((part) => isNumbered(part, query)));
      pages.sort((a, b) => rank(b) - rank(a));
      list.replaceChildren(...pages.map((page) => pageEntry(page, query)));
      status.textContent = phrase(words, pages.length === 0 ? 'none' : 'count', { query, count: found.results.length });
    } catch {
      list.replaceChildren();
      status.textContent = phrase(words, 'failed');
    }
  };
  input.addEventListener('input', () => void search());
  // Enter opens the first result, as people expect, instead of closing the dialog.
  input.form?.addEventListener('submit', (event) => {
    if (event.submitter instanceof HTMLButtonElement && document.activeElement === event.submitter) return;
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops: HTMLElement[] = [input, ...list.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  // What was typed while this module was on its way.
  if (input.value !== '') void search();
}

/** Whether a part is the clause or section with the number that was searched for. */
const isNumbered = ({ title }: SubResult, query: string): boolean =>
  /^\d+(\.\d+){1,2}$/.test(query) && title.startsWith(`${query} `);

/** Clauses before headings: their title begins with a number of three parts. */
const isClause = ({ title }: SubResult): boolean => /^\d+\.\d+\.\d+ /.test(title);

function pageEntry({ url, meta, excerpt, sub_results }: PageResult, query: string): HTMLLIElement {
  const worth = (part: SubResult) => 2 * Number(isNumbered(part, query)) + Number(isClause(part));
  const parts = sub_results
    .filter(({ url: address }) => address.includes('#'))
    .sort((a, b) => worth(b) - worth(a))
    .slice(0, MOST_PARTS);
  const entry = document.createElement('li');
  entry.append(link(url, meta.title ?? url, 'page'));
  if (parts.length === 0) entry.append(text(excerpt));
  else {
    const inner = document.createElement('ul');
    inner.append(
      ...parts.map((part) => {
        const item = document.createElement('li');
        item.append(link(part.url, part.title, 'part'), text(part.excerpt));
        return item;
      }),
    );
    entry.append(inner);
  }
  return entry;
}

function link(url: string, title: string, kind: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.className = kind;
  anchor.textContent = title;
  return anchor;
}

function text(excerpt: string): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.innerHTML = excerpt;
  return paragraph;
}
