/** Several evaluations side by side: three organisations from a file, ranked, merged, and taken away as files. */
import { buffer } from 'node:stream/consumers';
import mammoth from 'mammoth';
import { expect, inject, test } from 'vitest';
import { indicatorsOf } from '../../../src/domain/profiles/profile.ts';
import { bring, evaluation, profile, profileHash } from '../evaluation/evaluations.ts';
import { expectText, visitors } from '../visitor.ts';

const newVisitor = visitors();

test('organisations are ranked, one period at a time, and evaluators of one are merged, on the page and in files', async () => {
  const { page, context, errors, foreign } = await newVisitor();
  const hash = await profileHash(page);
  await bring(page, [
    evaluation('orgone1', 'Organisation A', 1, hash, { period: '2026', rater: 'E1' }),
    evaluation('orgonetwo', 'Organisation A', 1, hash, { period: '2026', rater: 'E2' }),
    evaluation('orgonethree', 'Organisation A', 0, hash, { period: '2026', rater: 'E3' }),
    evaluation('orgtwo2', 'Organisation B', 0, hash, { period: '2026' }),
    evaluation('orgthree3', 'Organisation C', 0, hash, { period: '2026' }),
    evaluation('orgfour4', 'By another profile', 0, 'ffffffffffffffff', { period: '2026' }),
    evaluation('orgoneold', 'Organisation A', 9, hash, { period: '2025' }),
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
  expect(cells[2]?.[1]).toBe('Organisation A (3 evaluators merged)');
  expect(await page.locator('.comparison .result').textContent()).toContain('1 sheets of other periods');
  expect(Number(cells[2]?.[3])).toBeCloseTo(100 - first, 1);
  expect(await page.locator('.comparison .result li').textContent()).toContain('another profile or version');

  await page.getByRole('radio', { name: 'Evaluators merged' }).check();
  await expectText(page, '.comparison .result h3').toBe('Organisation A · 2026');
  await expectText(page, '.comparison tbody th').toBe(indicatorsOf(profile)[0]?.title.en ?? '');
  const top = await page.locator('.comparison tbody tr').first().locator('td').allTextContents();
  // Two give nothing, one everything: the median is nothing.
  expect(top).toEqual(['0.0', '0.0', '100.0', '0.0', '100.0', '']);
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
