/** Words stay whole, large letters keep room to read, and every page leads everywhere. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { reader, visitors } from '../visitor.ts';

const read = reader();
const newVisitor = visitors();

/** Words of three letters and more that are broken in a table, and how far the page scrolls sideways. */
const measure = (page: Page) =>
  page.evaluate(() => {
    const torn: string[] = [];
    for (const cell of document.querySelectorAll('main :is(th, td)')) {
      const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode())
        for (const { index, 0: word } of (text.textContent ?? '').matchAll(/[A-Za-z]{3,}/g)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) torn.push(word);
        }
    }
    return { torn, sideways: document.documentElement.scrollWidth - innerWidth };
  });

test.each([
  '/en/guide/annex-indicators/',
  '/en/guide/evaluation/',
  '/en/guide/annex-curriculum/',
  '/en/tools/evaluation/',
])('no word of a table is torn apart on a telephone: %s', async (path) => {
  const { page, open } = await read();
  await page.setViewportSize({ width: 360, height: 740 });
  await open(path);
  expect(await measure(page)).toEqual({ torn: [], sideways: 0 });
});

test.each([
  ['/guide/admission/', 1280],
  ['/', 360],
  ['/en/', 320],
])('with the largest letters %s can be read at %i px', async (path, width) => {
  const { page, open } = await read();
  await page.setViewportSize({ width, height: 800 });
  await open(path);
  await page.evaluate(() => {
    document.documentElement.dataset['comfort'] = '175';
  });
  const { characters, outside } = await page.evaluate(() => {
    const text = document.querySelector('.sl-markdown-content p') as HTMLElement;
    const size = Number.parseFloat(getComputedStyle(text).fontSize);
    const boxes = [...document.querySelectorAll('.page > header *, .hero *')].filter(
      (each) => each.getBoundingClientRect().width > 0 && each.getBoundingClientRect().right > innerWidth + 1,
    );
    return { characters: text.clientWidth / size, outside: boxes.map(({ tagName }) => tagName) };
  });
  expect(outside).toEqual([]);
  // In 3 characters a line nobody reads; telephones are narrow.
  expect(characters).toBeGreaterThan(width > 1000 ? 25 : 6);
  await page.evaluate(() => {
    delete document.documentElement.dataset['comfort'];
  });
});

test.each([360, 768])('from the home page the menu, the language and the theme are reached at %i px', async (width) => {
  const { page, open } = await read();
  await page.setViewportSize({ width, height: 800 });
  await open('/en/');
  await page.locator('.sl-menu-button').click();
  const menu = page.locator('#starlight__sidebar');
  for (const control of [
    'starlight-lang-select select',
    'starlight-theme-select select',
    'a[href$="/guide/admission/"]',
  ])
    expect(await menu.locator(control).first().isVisible(), control).toBe(true);
  await page.goto(`${inject('siteUrl')}/en/`);
});

test.each([
  '/guide/risk/',
  '/en/tools/evaluation/',
  '/en/tools/admission/',
  '/en/tools/checklist/records/',
  '/en/tools/profile/',
])('four times as large, nothing lies over the text of %s', async (path) => {
  const { page, open, context } = await newVisitor({ viewport: { width: 320, height: 256 } });
  await open(path);
  const toTheMiddle = () =>
    page.evaluate(() => window.scrollTo({ top: document.body.scrollHeight / 2, behavior: 'instant' }));
  await toTheMiddle();
  // A tool begins to run when it is seen, and is longer then.
  if (path.includes('/tools/')) await page.locator('.tool .sticky').first().waitFor();
  await toTheMiddle();
  // Points down the middle of the window where something stays while the page scrolls.
  const covered = await page.evaluate(() =>
    Array.from({ length: 64 }, (_, index) => index * 4).filter((y) => {
      for (let at = document.elementFromPoint(160, y); at; at = at.parentElement)
        if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return true;
      return false;
    }),
  );
  expect(covered).toEqual([]);
  await context.close();
});

test('what no style names is in the colours of the site, not in the browser’s blue', async () => {
  const { page, open } = await read();
  await page.setViewportSize({ width: 1280, height: 800 });
  await open('/guide/admission/');
  const blue = await page.evaluate(() =>
    [...document.querySelectorAll('a[href]')]
      .filter((link) => ['rgb(0, 0, 238)', 'rgb(85, 26, 139)'].includes(getComputedStyle(link).color))
      .map(({ textContent }) => textContent),
  );
  expect(blue).toEqual([]);
  expect(await page.locator('.sl-anchor-link .sr-only').first().textContent()).toMatch(/^“.+”一节的链接$/);
});

test('the pointer may go from a term to its card', async () => {
  const { page, open } = await read();
  await open('/en/guide/admission/');
  const term = page.locator('a.term').first();
  await term.scrollIntoViewIfNeeded();
  await term.hover();
  const card = page.locator('.term-card');
  await expect.poll(() => card.isVisible()).toBe(true);
  const box = await card.boundingBox();
  const from = await term.boundingBox();
  if (!box || !from) throw new Error('nothing to point at');
  // Over the gap between them.
  const isBelow = box.y > from.y;
  await page.mouse.move(from.x + 5, isBelow ? from.y + from.height + 2 : from.y - 2, { steps: 3 });
  await page.mouse.move(box.x + 20, box.y + box.height / 2, { steps: 5 });
  await page.waitForTimeout(400);
  expect(await card.isVisible()).toBe(true);
  await page.mouse.move(2, 2);
  await expect.poll(() => card.isVisible()).toBe(false);
});
