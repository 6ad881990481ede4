/** One organisation over several periods, and two evaluations item by item, in both languages. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { indicatorsOf } from '../../../src/domain/profiles/profile.ts';
import { bring, evaluation, profile, profileHash } from '../evaluation/evaluations.ts';
import { deskIsReady, expectText, visitors } from '../visitor.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const newVisitor = visitors();
const [first] = indicatorsOf(profile);

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate('axe.run().then(({ violations }) => violations)');
  return (found as { id: string; nodes: { target: string[] }[] }[]).map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

test('an organisation is followed over its periods, and results by another profile are not joined to them', async () => {
  const { page, context, errors, foreign } = await newVisitor();
  const hash = await profileHash(page);
  await bring(page, [
    evaluation('yeartwo', 'Organisation A', 0, hash, { period: '2026' }),
    evaluation('yearone', 'Organisation A', 1, hash, { period: '2025' }),
    evaluation('earlier', 'Organisation A', 0, 'ffffffffffffffff', { period: '2024' }),
    evaluation('undated', 'Organisation A', 0, hash),
  ]);
  // A period is given by renaming.
  await page.locator('.desk-list > li', { hasNotText: '202' }).locator('.menu summary').click();
  await page.locator('.menu[open]').getByRole('button', { name: 'Rename' }).click();
  await page.getByLabel('Period (optional, for example 2026)').fill(' 2027 ');
  await page.getByRole('button', { name: 'Save name' }).click();
  await expect.poll(() => page.locator('.desk-list h3').allTextContents()).toContain('Organisation A · 2027 ');

  await page.goto(`${inject('siteUrl')}/en/tools/comparison/`);
  await page.getByRole('radio', { name: 'Changes over time' }).check();
  await expectText(page, '.comparison h2').toBe('Changes over time');
  expect(await page.locator('.comparison .result tbody th').allTextContents()).toEqual([
    '2024',
    '2025',
    '2026',
    '2027',
  ]);
  const lost = 100 - (first?.weight ?? 0);
  const scores = await page.locator('.comparison .result tbody tr td:nth-child(3)').allTextContents();
  expect(scores.map(Number)).toEqual([100, lost, 100, 100]);
  expect(await page.locator('svg.trend .joined').count()).toBe(2);
  expect(await page.locator('svg.trend circle, svg.trend rect').count()).toBe(4 + 2);
  expect(await page.locator('.comparison .warning').textContent()).toContain('Organisation A · 2024');
  await page.getByLabel('What to draw').selectOption({ index: 1 });
  expect(await page.locator('svg.trend[role=img]').first().getAttribute('aria-label')).toContain(
    profile.dimensions[0]?.title.en ?? '-',
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await violations(page)).toEqual([]);
  expect([errors, foreign]).toEqual([[], []]);
  await context.close();
});

test('two evaluations are compared item by item, and saved as CSV', async () => {
  const { page, context, errors, foreign } = await newVisitor();
  const hash = await profileHash(page);
  await bring(page, [evaluation('orgone1', '=甲', 0, hash), evaluation('orgtwo2', '乙', 2, hash)]);
  await page.goto(`${inject('siteUrl')}/tools/comparison/`);
  await page.getByRole('radio', { name: '两份对照' }).check();
  await expectText(page, '.comparison h2').toBe('两份对照');
  await page.getByLabel('前一份').selectOption({ label: '=甲' });
  await page.getByLabel('后一份').selectOption({ label: '=甲' });
  await expectText(page, '.comparison .error').toContain('同一份');
  await page.getByLabel('后一份').selectOption({ label: '乙' });
  const table = page.locator('.comparison .scroll').nth(2);
  const rows = await table
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  const [one, two] = indicatorsOf(profile);
  expect(rows.slice(0, 2).map((row) => row.slice(0, 4))).toEqual([
    [one?.title['zh-CN'], '100.0', '0.0', '-100.0'],
    [two?.title['zh-CN'], '100.0', '0.0', '-100.0'],
  ]);
  expect(rows).toHaveLength(indicatorsOf(profile).length);
  expect(await violations(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.result').getByRole('button', { name: '存为CSV' }).click(),
  ]);
  const bytes = await buffer(await download.createReadStream());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const { data } = Papa.parse<string[]>(bytes.toString('utf8'));
  const head = data.find(([cell]) => cell === '方面或者指标');
  expect(head?.slice(1, 3)).toEqual(["'=甲", '乙']);
  expect(data.find(([cell]) => cell === one?.title['zh-CN'])?.slice(1, 4)).toEqual(['100.0', '0.0', '-100']);
  await page.goto(`${inject('siteUrl')}/tools/workspace/`);
  await deskIsReady(page);
  expect([errors, foreign]).toEqual([[], []]);
  await context.close();
});
