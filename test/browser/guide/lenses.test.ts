/** Ways into the guide: the chosen one stands first, on this visit and the next, until it is forgotten. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visitors } from '../visitor.ts';

const visitor = visitors();
const order = (page: Page) =>
  page.locator('[data-lens]').evaluateAll((lenses) => lenses.map((lens) => lens.getAttribute('data-lens')));

test.each(['/', '/en/'])('below "%s" a way is chosen on one page, kept for the other, and forgotten', async (root) => {
  const { page, open, errors } = await visitor();
  await open(root);
  const usual = await order(page);
  expect(usual.length).toBeGreaterThan(2);
  const last = usual.at(-1) ?? '';
  const button = page.locator(`[data-lens="${last}"] button`);
  await button.focus();
  await page.keyboard.press('Enter');
  const chosen = [last, ...usual.slice(0, -1)];
  await expect.poll(() => order(page)).toEqual(chosen);
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);

  await open(`${root}lenses/`);
  await expect.poll(() => order(page)).toEqual(chosen);
  const found = await page.evaluate(`${axe.source}; axe.run('reader-lenses')`);
  expect((found as { violations: unknown[] }).violations).toEqual([]);
  await button.click();
  await expect.poll(() => order(page)).toEqual(usual);
  await open(root);
  await expect.poll(() => button.getAttribute('aria-pressed')).toBe('false');
  expect(await order(page)).toEqual(usual);
  expect(await page.evaluate(() => localStorage.getItem('ccguide:lens'))).toBeNull();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(errors).toEqual([]);
});

test('on a shared computer the choice stays in the tab', async () => {
  const { page, open } = await visitor();
  await open('/');
  await page.evaluate(() => sessionStorage.setItem('ccguide:shared-computer', 'yes'));
  await open('/lenses/');
  await page.locator('[data-lens] button').last().click();
  expect(await page.evaluate(() => localStorage.getItem('ccguide:lens'))).toBeNull();
  expect(await page.evaluate(() => sessionStorage.getItem('ccguide:lens'))).not.toBeNull();
});
