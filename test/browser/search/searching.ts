/** How a visitor uses the search dialog. */
import type { Page } from 'playwright-core';

export interface Shown {
  kind: string;
  title: string;
  key: string | null;
  href: string;
}

export async function openSearch(page: Page): Promise<void> {
  await page.click('button.search-open');
  await page.locator('dialog[open] input').waitFor();
}

/** Types a query and waits until its results are shown. */
export async function searchFor(page: Page, query: string, within = 'dialog[open]'): Promise<Shown[]> {
  await page.fill(`${within} input`, query);
  return results(page, within);
}

/** What is shown once the search is over. */
export async function results(page: Page, within = 'dialog[open]'): Promise<Shown[]> {
  await page.locator(`${within} ol[aria-busy=false]`).waitFor({ state: 'attached' });
  return page.$$eval(`${within} ol a`, (links) =>
    links.map((link) => ({
      kind: (link as HTMLElement).dataset['kind'] ?? '',
      title: link.textContent ?? '',
      key: (link as HTMLElement).dataset['key'] ?? null,
      href: link.getAttribute('href') ?? '',
    })),
  );
}

/**
 * Types many queries one after the other, without leaving the browser in between.
 *
 * @param isWhole whether more is asked for until there is no more
 */
export const searchForEach = (
  page: Page,
  queries: readonly string[],
  isWhole = false,
): Promise<Pick<Shown, 'key' | 'href'>[][]> =>
  page.evaluate(
    async ([all, untilEnd]) => {
      const [input, list] = [
        document.querySelector<HTMLInputElement>('dialog input'),
        document.querySelector('dialog ol'),
      ];
      if (!input || !list) throw new Error('the search dialog is not open');
      const shown = [];
      for (const query of all) {
        input.value = query;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise<void>((done) => {
          const observer = new MutationObserver(() => {
            if (list.getAttribute('aria-busy') !== 'false') return;
            observer.disconnect();
            done();
          });
          observer.observe(list, { attributes: true });
        });
        const more = document.querySelector<HTMLButtonElement>('dialog .more');
        while (untilEnd && more?.hidden === false) more.click();
        const links = [...document.querySelectorAll<HTMLElement>('dialog ol a')];
        shown.push(links.map((link) => ({ key: link.dataset['key'] ?? null, href: link.getAttribute('href') ?? '' })));
      }
      return shown;
    },
    [queries, isWhole] as const,
  );
