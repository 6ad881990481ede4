/** Paper loses nothing that the screen shows, opened or not. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readPages } from '../../site/pages.ts';
import { IS_FULL } from '../../tries.ts';
import { visitors } from '../visitor.ts';

const visitor = visitors();

/** A form and a crisis card are sheets of their own, with tests of their own. English pages have the same markup. */
const chapters = readPages()
  .filter(({ path, html }) => /^\/guide\/(?!all\/)/.test(path) && !/class="(form-sheet|crisis-card)"/.test(html))
  .map(({ path }) => path);
/** Every fourth page has folded parts of each kind: bases, examples, tables and diagrams. */
const printed = chapters.filter((_, index) => IS_FULL || index % 4 === 0);

/** Title and text as they are drawn, as one line: what is not drawn is not printed either. */
const drawnText = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main h1, .sl-markdown-content')]
      // biome-ignore lint/performance/useDomNodeTextContent: only this knows what is drawn
      .map((part) => part.innerText)
      .join(' ')
      .replace(/\s+/g, ' '),
  );

/** Where two texts part, with what stands there on the screen. */
function firstDifference(printed: string, shown: string): string | undefined {
  if (printed === shown) return undefined;
  const [paper, screen] = [[...printed], [...shown]];
  const at = screen.findIndex((sign, index) => sign !== paper[index]);
  return screen.slice(at, at + 80).join('');
}

describe('a printed page of the guide', () => {
  test('shows all that its screen shows, folded parts included, in chapters and annexes', async () => {
    expect(chapters.length).toBeGreaterThan(30);
    const { page, open } = await visitor();
    for (const path of printed) {
      await page.emulateMedia({ media: 'screen' });
      await open(path);
      // What filters a table is no part of its text.
      await page.evaluate(() => document.querySelector('.menu-filter')?.remove());
      await page.emulateMedia({ media: 'print' });
      const onPaper = await drawnText(page);
      await page.emulateMedia({ media: 'screen' });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true;
      });
      // Not the texts themselves: a failure would print the chapter twice.
      const lost = firstDifference(onPaper, await drawnText(page));
      expect(lost, path).toBeUndefined();
    }
  });

  test('is dark on white in the dark theme too', async () => {
    const { page, open } = await visitor();
    await page.emulateMedia({ colorScheme: 'dark' });
    await open('/guide/roles/');
    await page.emulateMedia({ media: 'print' });
    const level = page.locator('.level[data-level=shall]').first();
    const lightness = (color: string) => Math.max(...[...color.matchAll(/\d+/g)].slice(0, 3).map(Number));
    expect(lightness(await level.evaluate((element) => getComputedStyle(element).color))).toBeLessThan(100);
    expect(
      lightness(
        await page
          .locator('.clause-text')
          .first()
          .evaluate((element) => getComputedStyle(element).color),
      ),
    ).toBeLessThan(100);
  });
});
