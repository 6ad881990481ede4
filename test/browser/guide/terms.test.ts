/** The definition of a term, on hover, focus and touch. */
import { expect, test } from 'vitest';
import { visitors } from '../visitor.ts';

const newVisitor = visitors();
const card = '.term-card:popover-open';

test('pointing at a term shows its definition, and leaving hides it', async () => {
  const { page, open, context, foreign } = await newVisitor({ viewport: { width: 1280, height: 800 } });
  await open('/guide/grading/');
  const term = page.locator('ol.clauses a.term').first();
  await term.hover();
  await expect.poll(() => page.locator(card).textContent()).toMatch(/\p{Script=Han}{5}/u);
  expect(await term.getAttribute('aria-describedby')).toBe('term-card');
  await page.mouse.move(5, 5);
  await expect.poll(() => page.locator(card).count()).toBe(0);
  expect(foreign).toEqual([]);
  await context.close();
});

test('the keyboard reaches a term, sees its definition and closes it with Escape', async () => {
  const { page, open, context } = await newVisitor();
  await open('/en/guide/grading/');
  await page.locator('ol.clauses a.term').first().focus();
  await expect.poll(() => page.locator(card).textContent()).toMatch(/[a-z]{3}/);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator(card).count()).toBe(0);
  await context.close();
});

test('a first touch shows the definition, a second goes to the glossary', async () => {
  const { page, open, context } = await newVisitor({ hasTouch: true });
  await open('/guide/grading/');
  const address = page.url();
  const term = page.locator('ol.clauses a.term').first();
  const id = await term.getAttribute('data-term');
  await term.tap();
  await expect.poll(() => page.locator(card).count()).toBe(1);
  expect(page.url()).toBe(address);
  await term.tap();
  await page.waitForURL(`**/guide/terms/#${id}`);
  expect(await page.locator(`[id="${id}"] dt`).count()).toBe(1);
  await context.close();
});
