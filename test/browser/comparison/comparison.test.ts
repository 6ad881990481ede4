/** Several evaluations side by side: three organisations from a file, ranked, merged, and taken away as files. */
import { buffer } from 'node:stream/consumers';
import mammoth from 'mammoth';
import { expect, inject, test } from 'vitest';
import { indicatorsOf } from '../../../src/domain/profiles/profile.ts';
import { bring, evaluation, profile, profileHash } from '../evaluation/evaluations.ts';
import { expectText, visitors } from '../visitor.ts';

const newVisitor = visitors();

test('organisations are ranked, raters merged, and both go into files', async () => {
  const { page, context, errors, foreign } = await newVisitor();
  const hash = await profileHash(page);
  await bring(page, [
    evaluation('orgone1', 'Organisation A', 1, hash),
    evaluation('orgtwo2', 'Organisation B', 0, hash),
    evaluation('orgthree3', 'Organisation C', 0, hash),
    evaluation('orgfour4', 'By another profile', 0, 'ffffffffffffffff'),
  ]);

  await page.goto(`${inject('siteUrl')}/en/tools/comparison/`);
  await expectText(page, '.comparison h2').toBe('Organisations ranked');
  const cells = await page
    .locator('.comparison tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].slice(0, 4).map((cell) => cell.textContent)));
  expect(cells.slice(0, 2).map(([place, , , score]) => [place, score])).toEqual([
    ['1', '100.0'],
    ['1', '100.0'],
  ]);
  const first = indicatorsOf(profile)[0]?.weight ?? 0;
  expect(cells[2]?.[0]).toBe('3');
  expect(cells[2]?.[1]).toBe('Organisation A');
  expect(Number(cells[2]?.[3])).toBeCloseTo(100 - first, 1);
  expect(await page.locator('.comparison .result li').textContent()).toContain('another profile or version');

  await page.getByRole('radio', { name: 'Evaluators merged' }).check();
  await page.getByLabel('By another profile').uncheck();
  await expectText(page, '.comparison tbody th').toBe(indicatorsOf(profile)[0]?.title.en ?? '');
  const top = await page.locator('.comparison tbody tr').first().locator('td').allTextContents();
  expect([...top].sort()).toEqual(['0.0', '100.0', '100.0', '100.0', '100.0'].sort());
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as Word' }).click(),
  ]);
  const { value } = await mammoth.extractRawText({ buffer: await buffer(await download.createReadStream()) });
  expect(value).toContain('3 evaluators');
  for (const indicator of indicatorsOf(profile)) expect(value).toContain(indicator.title.en);
  expect([errors, foreign]).toEqual([[], []]);
  await context.close();
});
