/** Through the calculator as an evaluator goes: to what is missing, with the result beside it, and what if. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { indicatorsOf } from '../../../src/domain/profiles/profile.ts';
import { toolIsReady, visitors } from '../visitor.ts';
import { bring, evaluation, profile, profileHash } from './evaluations.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const newVisitor = visitors();

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate('axe.run("main").then(({ violations }) => violations)');
  return (found as { id: string; nodes: { target: string[] }[] }[]).map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

const boxOf = async (element: Locator) => {
  const box = await element.boundingBox();
  if (!box) throw new Error('it is not drawn');
  return box;
};
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test.each([
  [360, 'light'],
  [1280, 'dark'],
] as const)('at %i pixels one is led from gap to gap, and tries out people instead of shares', async (width, theme) => {
  const { page, open, context, errors } = await newVisitor({ viewport: { width, height: 800 }, colorScheme: theme });
  const hash = await profileHash(page);
  const whole = evaluation('half', 'Half', 0, hash);
  const indicators = indicatorsOf(profile);
  const [gap, last] = [indicators[1], indicators.at(-1)];
  // Two gaps, and all the rest attained.
  const entries = whole.entries.filter(({ item }) => item !== gap?.id && item !== last?.id);
  await bring(page, [{ ...whole, entries }]);
  await open('/en/tools/evaluation/');
  await toolIsReady(page);

  const bar = page.getByRole('navigation', { name: 'Parts of this page' });
  const next = bar.getByRole('button', { name: 'Next not filled in 2 left' });
  await next.click();
  const found = page.locator(`#indicator-${gap?.id}`);
  await expect
    .poll(() =>
      found
        .getByRole('textbox')
        .first()
        .evaluate((field) => field === document.activeElement),
    )
    .toBe(true);
  const title = await boxOf(found.locator('legend'));
  const under = await boxOf(bar);
  expect(title.y).toBeGreaterThanOrEqual(under.y + under.height - 1);
  await page.keyboard.press('Alt+ArrowDown');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('.indicator')?.id))
    .toBe(`indicator-${last?.id}`);

  const result = page.locator('#result');
  expect(await result.locator('.missing a').allTextContents()).toEqual([gap?.title.en, last?.title.en]);
  if (width === 1280) {
    // Still beside the last indicator.
    const [inputs, beside] = [await boxOf(page.locator(`#indicator-${last?.id}`)), await boxOf(result)];
    expect(beside.x).toBeGreaterThan(inputs.x + inputs.width);
    expect(beside.y).toBeGreaterThanOrEqual(0);
    expect(beside.y + beside.height).toBeLessThanOrEqual(800);
  }
  expect(await violations(page)).toEqual([]);

  await page.getByText('Try out what would change it').click();
  const [first] = indicators;
  const slider = page.locator('.try').getByRole('slider', { name: new RegExp(`^${first?.title.en}`) });
  await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('10 items / 10 items');
  await slider.press('ArrowLeft');
  expect(await slider.getAttribute('aria-valuetext')).toBe('9 items / 10 items');
  expect(await page.locator('.try').getByText('What caps what was tried').count()).toBe(1);
  expect(await violations(page)).toEqual([]);
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  expect(errors).toEqual([]);
  await context.close();
});

test('a ranking has readable names on a telephone, and its tables use the width of a desktop', async () => {
  const { page, open, context, errors } = await newVisitor();
  const hash = await profileHash(page);
  const long = '北仑区启明社会工作发展与社区矫正帮教服务中心';
  await bring(page, [
    evaluation('orgone1', long, 1, hash, { period: '2026', rater: 'E1' }),
    evaluation('orgonetwo', long, 4, hash, { period: '2026', rater: 'E2' }),
    evaluation('orgtwo2', 'Organisation B', 2, hash, { period: '2026', rater: 'E1' }),
    evaluation('orgtwo3', 'Organisation B', 3, hash, { period: '2026', rater: 'E2' }),
  ]);
  await open('/en/tools/comparison/');
  const name = page.locator('.comparison tbody th', { hasText: long }).first();
  await name.waitFor();
  const lines = await name.evaluate((cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  });
  // 23 letters and how many evaluators were merged.
  expect(lines).toBeLessThanOrEqual(5);
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  expect(await page.locator('.comparison tbody tr').first().textContent()).toContain('Not firm');

  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByText('Scores by dimension').click();
  await page.locator('.comparison .scroll').nth(1).waitFor();
  const cut = await page
    .locator('.comparison .scroll')
    .evaluateAll((all) => all.map((each) => each.scrollWidth - each.clientWidth));
  expect(cut).toEqual([0, 0]);
  expect(await violations(page)).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});
