/** Text size, line spacing and the reading ruler: kept, in place before anything is drawn, and never on paper. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visitors } from '../visitor.ts';

const visitor = visitors();
const PAGE = '/guide/scope/';
const sizeOf = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
const openSettings = async (page: Page) => {
  await page.locator('reading-comfort > button').click();
  await expect.poll(() => page.locator('input[name=size]:checked').count()).toBe(1);
};

test('what is chosen shows at once, is kept for other pages and languages, and goes with a reset', async () => {
  const { page, open, errors } = await visitor();
  await open(PAGE);
  const before = await sizeOf(page);
  await openSettings(page);
  await page.locator('input[name=size][value="150"]').check();
  await page.locator('input[name=spacing][value=wide]').check();
  expect(Number.parseFloat(await sizeOf(page))).toBe(1.5 * Number.parseFloat(before));
  await open(`/en${PAGE}`);
  expect(Number.parseFloat(await sizeOf(page))).toBe(1.5 * Number.parseFloat(before));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.emulateMedia({ media: 'print' });
  expect(await sizeOf(page)).toBe(before);
  await page.emulateMedia({ media: 'screen' });
  await openSettings(page);
  expect(await page.locator('input[name=size]:checked').inputValue()).toBe('150');
  await page.locator('reading-comfort button[type=reset]').click();
  expect(await sizeOf(page)).toBe(before);
  expect(await page.evaluate(() => localStorage.getItem('ccguide:comfort'))).toBeNull();
  expect(errors).toEqual([]);
});

test('it is in place before the body exists', async () => {
  const { page, open } = await visitor();
  await open(PAGE);
  await page.evaluate(() => localStorage.setItem('ccguide:comfort', '130 wide'));
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      document.documentElement.dataset['before'] = document.documentElement.dataset['comfort'] ?? 'nothing';
    }).observe(document, { childList: true, subtree: true });
  });
  await open(PAGE);
  expect(await page.locator('html').getAttribute('data-before')).toBe('130 wide');
});

test('the ruler follows the pointer and the keyboard, takes no clicks and is not printed', async () => {
  const { page, open } = await visitor();
  await open(PAGE);
  await page.evaluate(() => localStorage.setItem('ccguide:comfort', 'ruler'));
  await open(PAGE);
  const ruler = page.locator('.reading-ruler');
  const middle = async () => {
    const box = await ruler.boundingBox();
    return box ? Math.round(box.y + box.height / 2) : undefined;
  };
  await expect.poll(() => ruler.count()).toBe(1);
  await page.mouse.move(100, 400);
  await expect.poll(middle).toBe(400);
  expect(await page.evaluate(() => document.elementFromPoint(100, 400)?.className)).not.toBe('reading-ruler');
  await page.keyboard.press('Tab');
  await expect.poll(middle).not.toBe(400);
  await page.emulateMedia({ media: 'print' });
  expect(await ruler.isVisible()).toBe(false);
});

test('on a shared computer it stays in the tab, and what this browser keeps is not used', async () => {
  const { page, open } = await visitor();
  await open(PAGE);
  await page.evaluate(() => {
    localStorage.setItem('ccguide:comfort', '175');
    sessionStorage.setItem('ccguide:shared-computer', 'yes');
  });
  await open(PAGE);
  expect(await page.locator('html').getAttribute('data-comfort')).toBeNull();
  await openSettings(page);
  await page.locator('input[name=size][value="115"]').check();
  const kept = await page.evaluate(() => [localStorage, sessionStorage].map((each) => each.getItem('ccguide:comfort')));
  expect(kept).toEqual(['175', '115']);
});

test('a browser that forbids storage shows the page, its theme switch and the settings without an error', async () => {
  const { page, open, errors } = await visitor({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await open(PAGE);
  await page.locator('starlight-theme-select select').first().selectOption('light');
  expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
  await openSettings(page);
  await page.locator('input[name=size][value="130"]').check();
  expect(await page.locator('html').getAttribute('data-comfort')).toBe('130');
  expect(errors).toEqual([]);
});

test('the open settings are accessible', async () => {
  const { page, open } = await visitor();
  await open(PAGE);
  await openSettings(page);
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run('reading-comfort');
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
  expect(violations).toEqual([]);
});

test('the table of contents marks what lies behind the reader, and the header how far it is', async () => {
  const { page, open } = await visitor({ viewport: { width: 1280, height: 800 } });
  await open(PAGE);
  /** Share of the header's width that the line takes. */
  const read = () =>
    page.evaluate(() => {
      const line = getComputedStyle(document.querySelector('.page > header') as Element, '::after');
      return new DOMMatrix(line.transform).a;
    });
  await expect.poll(read).toBe(0);
  const links = page.locator('starlight-toc a');
  await expect.poll(() => page.locator('starlight-toc a[aria-current=true]').count()).toBe(1);
  await page
    .locator('.sl-markdown-content h2')
    .nth(3)
    .evaluate((heading) => heading.scrollIntoView());
  const marked = () => links.evaluateAll((all) => all.map((link) => getComputedStyle(link).boxShadow !== 'none'));
  await expect.poll(async () => (await marked()).lastIndexOf(true)).toBeGreaterThan(3);
  // No gap: whatever stands before the section that is read lies behind.
  expect((await marked()).indexOf(false)).toBeGreaterThan((await marked()).lastIndexOf(true));
  await expect.poll(read).toBeGreaterThan(0.1);
  expect(await read()).toBeLessThan(1);
});
