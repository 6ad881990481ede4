/** No two controls touch, each is large enough for a finger, no text is cut off, and no page scrolls sideways. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { visitors } from '../visitor.ts';
import { crowdingIn } from './controls.ts';
import { inTurn, isReady, unfold } from './kinds.ts';

const newVisitor = visitors();

/** Widths of a large screen, a laptop, a tablet and a telephone. */
const WIDTHS = [1920, 1280, 768, 360];

/** What is wrong on a page: at each width as it opens, and on a telephone with all of it unfolded. */
async function faultsOf(page: Page, path: string): Promise<string[]> {
  const faults: string[] = [];
  const look = async (state: string | number) => {
    const found = await page.evaluate(crowdingIn);
    faults.push(...found.map((fault) => `${path}, ${state}: ${fault}`));
  };
  await page.setViewportSize({ width: WIDTHS[0] ?? 0, height: 760 });
  await page.goto(inject('siteUrl') + path, { waitUntil: 'domcontentloaded' });
  await isReady(page, path);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 760 });
    await look(width);
  }
  await unfold(page);
  await look('unfolded');
  return faults;
}

test('on each kind of page nothing is crowded or cut off, and nothing scrolls sideways', async () => {
  const { context, page } = await newVisitor();
  const paths = inTurn(1);
  // Two pages at a time: while one is loaded, the other one is measured.
  const read = async (from: Page): Promise<string[]> => {
    const faults: string[] = [];
    for (let path = paths.shift(); path !== undefined; path = paths.shift())
      faults.push(...(await faultsOf(from, path)));
    return faults;
  };
  const faults = await Promise.all([read(page), read(await context.newPage())]);
  expect(faults.flat()).toEqual([]);
  await context.close();
});
