/** What the evaluation page hands over: the result as JSON for other programs. */
import { buffer } from 'node:stream/consumers';
import Ajv from 'ajv/dist/2020.js';
import { expect, inject, test } from 'vitest';
import { indicatorsOf } from '../../../src/domain/profiles/profile.ts';
import { toolIsReady, visitors } from '../visitor.ts';
import { bring, evaluation, profile, profileHash } from './evaluations.ts';

const newVisitor = visitors();

test('the result as JSON is valid against the schema that the site publishes', async () => {
  const { page, context, errors, foreign } = await newVisitor();
  const hash = await profileHash(page);
  await bring(page, [evaluation('orgone1', 'Organisation A', 1, hash, { period: '2026' })]);
  await page.locator('.desk-list > li a.button').first().click();
  await toolIsReady(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as JSON (for other programs)' }).click(),
  ]);
  const result = JSON.parse((await buffer(await download.createReadStream())).toString('utf8'));
  const response = await page.request.get(`${inject('siteUrl')}/data/evaluation-result.schema.json`);
  const isValid = new Ajv({ strict: true, allowUnionTypes: true }).compile(await response.json());
  expect(isValid(result), JSON.stringify(isValid.errors)).toBe(true);
  const lost = indicatorsOf(profile)[0]?.weight ?? 0;
  expect(result).toMatchObject({
    profile: { id: profile.id, version: String(profile.version), hash },
    assessment: { name: 'Organisation A', period: '2026' },
  });
  expect(result.result.score.low).toBeCloseTo(100 - lost, 9);
  expect(result.trace.indicators).toHaveLength(indicatorsOf(profile).length);
  expect(Object.keys(result.inputs)).toHaveLength(indicatorsOf(profile).length + profile.redLines.length);
  expect([errors, foreign]).toEqual([[], []]);
  await context.close();
});

test('the printed report is A4 lying, for its six columns, with nothing of the page around it, and its figures add up as they are printed', async () => {
  const { page, context } = await newVisitor({ viewport: { width: 1000, height: 800 } });
  await page.addInitScript(() => Object.assign(window, { print: () => {} }));
  await page.goto(`${inject('siteUrl')}/en/tools/evaluation/`);
  await toolIsReady(page);
  await page.locator('.indicator input[type=text]').nth(0).fill('9');
  await page.locator('.indicator input[type=text]').nth(1).fill('10');
  const observed = page.locator('fieldset', { hasText: 'Loss of contact' });
  await observed.locator('input').nth(0).fill('1');
  await observed.locator('input').nth(1).fill('80');
  await expect.poll(() => observed.textContent()).toContain('Share 1.25%');
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await expect.poll(() => page.locator('.printed-report').count()).toBe(1);
  await page.emulateMedia({ media: 'print' });
  const printed = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && element.childElementCount === 0)
      .filter((element) => element.closest('.printed-report') === null && (element.textContent ?? '').trim() !== '')
      .map((element) => element.textContent),
  );
  expect(printed).toEqual([]);
  const text = (await page.locator('.printed-report').textContent()) ?? '';
  expect(text).toContain('9 ÷ 10: 90%');
  expect(text).toContain('1 / 80');
  expect(text).toMatch(new RegExp(`version ${profile.version} \\([0-9a-f]{16}\\)`));
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  for (const [, width, height] of pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g))
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595]);
  await context.close();
});
