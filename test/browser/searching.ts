/** How a visitor uses the search dialog. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

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
  await expect
    .poll(() => page.locator(`${within} ol`).first().getAttribute('aria-busy'), { interval: 10, timeout: 20_000 })
    .toBe('false');
  return page.$$eval(`${within} ol a`, (links) =>
    links.map((link) => ({
      kind: (link as HTMLElement).dataset['kind'] ?? '',
      title: link.textContent ?? '',
      key: (link as HTMLElement).dataset['key'] ?? null,
      href: link.getAttribute('href') ?? '',
    })),
  );
}
