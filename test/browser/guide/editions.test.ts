/** The list of changes between two editions, narrowed to a chapter and to a kind of change. */
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { visitors } from '../visitor.ts';

const newVisitor = visitors();

test.each([
  ['', '哪一章', '改动'],
  ['/en', 'Chapter', 'Change'],
] as const)('below "%s" changes are shown by chapter and kind, and counted', async (prefix, part, kind) => {
  const { page, open, errors } = await newVisitor();
  await open(`${prefix}/editions/0.3.0-to-0.4.0/`);
  const shown = () => page.locator('li[data-change]:visible').count();
  const all = await shown();
  expect(all).toBeGreaterThan(10);
  const chapters = page.getByLabel(part);
  await chapters.selectOption({ index: 1 });
  const chosen = await chapters.inputValue();
  await expect.poll(shown).toBeLessThan(all);
  expect(await page.locator(`section[data-changes="${chosen}"] li[data-change]:visible`).count()).toBe(await shown());
  expect(await page.locator('changes-filter [role=status]').textContent()).toContain(`${await shown()}`);

  await chapters.selectOption('');
  const kinds = page.getByLabel(kind, { exact: true });
  await kinds.selectOption({ index: 1 });
  const type = await kinds.inputValue();
  const types = await page
    .locator('li[data-change]:visible')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-change')));
  expect(types.filter((each) => !each?.split(' ').includes(type))).toEqual([]);
  const found = await page.evaluate(`${axe.source}; axe.run('changes-filter')`);
  expect((found as { violations: unknown[] }).violations).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(errors).toEqual([]);
});

test('without scripts all changes are there, and no control that does nothing', async () => {
  const { page, open } = await newVisitor({ javaScriptEnabled: false });
  await open('/editions/0.3.0-to-0.4.0/');
  expect(await page.locator('changes-filter form').isVisible()).toBe(false);
  expect(await page.locator('li[data-change]').count()).toBeGreaterThan(10);
});
