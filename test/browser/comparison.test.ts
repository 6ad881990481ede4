/** Several evaluations side by side: three organisations from a file, ranked, merged, and taken away as files. */
import { buffer } from 'node:stream/consumers';
import mammoth from 'mammoth';
import { expect, inject, test } from 'vitest';
import { type Indicator, indicatorsOf } from '../../src/domain/profile.ts';
import { readStandardFiles } from '../content/readContent.ts';
import { deskIsReady, expectText, visitors } from './visitor.ts';

const newVisitor = visitors();
const files = readStandardFiles();
const [filed] = files.evaluations;
if (!filed) throw new Error('content/evaluations holds no profile');
const profile = filed.data;

/** What makes an indicator attain everything, or nothing. */
function inputFor(indicator: Indicator, full: boolean): Record<string, unknown> {
  switch (indicator.kind) {
    case 'ratio':
      return { numerator: (full ? indicator.target : indicator.floor) * 1000, denominator: 1000 };
    case 'count':
      return { done: full ? 10 : 0, planned: 10 };
    case 'band':
      return { numerator: (full ? indicator.innerLow : indicator.outerHigh + 1) * 1000, denominator: 1000 };
    case 'rubric':
      return { level: indicator.levels.at(full ? -1 : 0)?.id };
    case 'survey':
      return { mean: full ? indicator.high : indicator.low, responses: 60, invited: 60 };
    case 'boolean':
      return { yes: full };
    case 'deduction':
      return { events: full ? 0 : 1000 };
  }
}

/** An evaluation in which everything but the first `failed` indicators is attained. */
function evaluation(id: string, name: string, failed: number, hash: string) {
  const entry = (item: string, value: unknown) => ({
    ...{ item, field: 'answer', value: { state: 'value', value }, stamp: 1000, tab: 'test', from: [] },
  });
  return {
    ...{ id, name, created: 1000, archived: false, binned: null, sharedUpTo: 0 },
    instrument: {
      ...{ kind: 'evaluation', id: profile.id, hash },
      ...{ edition: files.edition.data.version, version: String(profile.version) },
    },
    entries: [
      ...indicatorsOf(profile).map((indicator, index) => entry(indicator.id, inputFor(indicator, index >= failed))),
      ...profile.redLines.map(({ id: line }) => entry(line, { yes: false })),
    ],
  };
}

test('organisations are ranked, raters merged, and both go into files', async () => {
  const { page, context, errors, foreign } = await newVisitor();
  const site = inject('siteUrl');
  // The hash of the profile that this site uses, as its own calculator says it.
  await page.goto(`${site}/en/tools/evaluation/`);
  const hash = await page.evaluate(
    () => /hash&quot;:\[0,&quot;([0-9a-f]{16})/.exec(document.body.innerHTML)?.[1] ?? '',
  );
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  const file = {
    ...{ format: 'ccguide-workspace', version: 2, made: '2026-11-23T00:00:00.000Z', edition: '0.1.0' },
    program: { name: 'test', version: '1' },
    assessments: [
      evaluation('orgone1', 'Organisation A', 1, hash),
      evaluation('orgtwo2', 'Organisation B', 0, hash),
      evaluation('orgthree3', 'Organisation C', 0, hash),
      evaluation('orgfour4', 'By another profile', 0, 'ffffffffffffffff'),
    ],
  };
  await page.goto(`${site}/en/tools/workspace/`);
  await deskIsReady(page);
  const json = Buffer.from(JSON.stringify(file));
  await page.locator('input[type=file]').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: json });
  await page.getByRole('button', { name: 'Import as chosen' }).click();
  await expect.poll(() => page.locator('.desk-list > li').count()).toBe(4);

  await page.goto(`${site}/en/tools/comparison/`);
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
