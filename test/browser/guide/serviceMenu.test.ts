/** The filter of the service menu. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { visitors } from '../visitor.ts';

const newVisitor = visitors();
const { activities } = readStandardFiles().menu.data;
const path = '/guide/services/public-benefit-activities/';

/** Titles that are on view, in their order. */
const onView = (page: Page) =>
  page
    .locator('service-menu tbody tr')
    .filter({ visible: true })
    .evaluateAll((rows) => rows.map((row) => row.querySelector('th strong')?.textContent ?? ''));
const status = (page: Page) => page.locator('service-menu [role=status]').textContent();
const query = (page: Page) => new URL(page.url()).search;

test('choosing narrows the menu, says how many are left, and stands in the address', async () => {
  const { page, open, context, foreign, errors } = await newVisitor({ viewport: { width: 1280, height: 900 } });
  await open(path);
  await expect.poll(() => status(page)).toContain(`${activities.length}项中的${activities.length}项`);
  await page.getByLabel('季节').selectOption('summer');
  expect(await onView(page)).toEqual(['敬老', '导医', '垃圾分类']);
  expect(await status(page)).toContain('9项中的3项');
  await page.getByLabel('地点').selectOption('indoor');
  expect(await onView(page)).toEqual(['敬老', '导医']);
  expect(query(page)).toBe('?season=summer&place=indoor');
  expect([foreign, errors]).toEqual([[], []]);
  await context.close();
});

test('an address with a filter shows what it names, and other parts of it stay', async () => {
  const { page, open, context } = await newVisitor();
  await open(`${path}?from=poster&risk=low&strength=nonsense#service`);
  await expect.poll(() => status(page)).toContain('9项中的4项');
  expect(await page.getByLabel('风险').inputValue()).toBe('low');
  expect(await page.getByLabel('体力').inputValue()).toBe('');
  await page.getByLabel('体力').selectOption('light');
  expect(query(page)).toBe('?from=poster&strength=light&risk=low');
  expect(page.url()).toContain('#service');
  await page.reload();
  await expect.poll(() => onView(page)).toEqual(['敬老', '导医', '垃圾分类']);
  await context.close();
});

test('where nothing fits it says so, and clearing brings everything back', async () => {
  const { page, open, context } = await newVisitor();
  await open(`/en${path}?season=summer&place=waterside`);
  await expect.poll(() => status(page)).toContain('No activity fits');
  expect(await onView(page)).toEqual([]);
  expect(await page.locator('service-menu table').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Clear filter' }).click();
  expect((await onView(page)).length).toBe(activities.length);
  expect(query(page)).toBe('');
  await context.close();
});

test('the keyboard reaches each choice, changes it and clears it', async () => {
  const { page, open, context } = await newVisitor();
  await open(path);
  const first = page.getByLabel('季节');
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => first.inputValue()).toBe('spring');
  expect((await onView(page)).length).toBe(activities.length);
  for (const name of ['place', 'strength', 'suits', 'risk']) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(name);
  }
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await onView(page)).length).toBe(4);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await onView(page)).length).toBe(activities.length);
  // Focus is not lost with the button's work done.
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('season');
  await context.close();
});

test('on a telephone each activity is a card that says what each part is, and nothing is wider than the screen', async () => {
  const { page, open, context } = await newVisitor();
  await open(path);
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  const table = page.locator('service-menu table');
  expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  const named = await table
    .locator('td')
    .first()
    .evaluate((cell) => getComputedStyle(cell, '::before').content);
  expect(named).toContain('季节');
  // Laid out as blocks, and still a table for those who hear it.
  expect(await page.getByRole('table', { name: '服务菜单' }).getByRole('row').count()).toBe(activities.length + 1);
  const tall = await page
    .locator('.menu-filter :is(select, button)')
    .evaluateAll((all) => all.map((a) => a.clientHeight));
  expect(Math.min(...tall)).toBeGreaterThanOrEqual(42);
  await context.close();
});

test('without scripts the whole menu is there, and no form that would do nothing', async () => {
  const { page, open, context } = await newVisitor({ javaScriptEnabled: false });
  await open(`${path}?season=summer`);
  expect(await page.locator('service-menu tbody tr').filter({ visible: true }).count()).toBe(activities.length);
  expect(await page.locator('.menu-filter').isVisible()).toBe(false);
  await context.close();
});

test('on paper there is the table and no form', async () => {
  const { page, open, context } = await newVisitor();
  await open(path);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.menu-filter').isVisible()).toBe(false);
  const shown = await page.locator('service-menu table').evaluate((table) => getComputedStyle(table).display);
  expect(shown).toBe('table');
  await context.close();
});
