/** The admission quiz by keyboard alone, on a phone's screen, with the language switched half-way, and its list on paper. */
import { buffer } from 'node:stream/consumers';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { tries } from '../../tries.ts';
import { expectText, toolIsReady, visitors } from '../visitor.ts';

const newVisitor = visitors();

/** Presses Tab until the element with the focus matches; fails when nothing on the page does. */
async function tabTo(page: Page, selector: string, most = 120): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`no Tab leads to ${selector}`);
}

const legend = (page: Page) => page.locator('.question legend').first().textContent();

/** Answers the question that is shown and goes on. */
async function answerByKeyboard(page: Page): Promise<void> {
  const before = await legend(page);
  const kind = await page.evaluate(() => {
    const question = document.querySelector('.question');
    if (question?.querySelector('.number input')) return 'number';
    return question?.querySelector('input[type=date]') ? 'date' : 'choice';
  });
  if (kind === 'number') {
    await tabTo(page, '.question .number input');
    await page.keyboard.type('5');
  } else {
    await tabTo(page, '.question input[type=radio]');
    await page.keyboard.press('Space');
    // The second choice: a "yes" to the first question would decide everything.
    await page.keyboard.press('ArrowDown');
  }
  await tabTo(page, '.steps > .choices button.primary');
  await page.keyboard.press('Enter');
  await expect.poll(() => legend(page)).not.toBe(before);
}

const BEGINNINGS = [
  ['zh-CN', '', '/en', 'See|your|the|Is|Does|Has|How'],
  ['en', '/en', '', '[\\u4e00-\\u9fff]'],
] as const;

describe.each(BEGINNINGS.slice(0, tries(1, BEGINNINGS.length)))(
  'begun in %s',
  (_, prefix, otherPrefix, otherScript) => {
    test('is taken by keyboard, goes on in the other language with every answer, and back', async () => {
      const { page, context, errors, foreign } = await newVisitor();
      await page.goto(`${inject('siteUrl')}${prefix}/tools/admission/`);
      await toolIsReady(page);
      for (let turn = 0; turn < 4; turn += 1) await answerByKeyboard(page);
      // The new question has the focus, so that a screen reader says it.
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('LEGEND');
      const status = await page.locator('.sticky .count').textContent();
      const left = /\d+/.exec(status ?? '')?.[0];
      await page.goto(`${inject('siteUrl')}${otherPrefix}/tools/admission/`);
      await toolIsReady(page);
      expect(/\d+/.exec((await page.locator('.sticky .count').textContent()) ?? '')?.[0]).toBe(left);
      expect(await legend(page)).toMatch(new RegExp(otherScript));
      await answerByKeyboard(page);
      // Back by keyboard shows what was answered.
      await tabTo(page, '.steps > .choices button:not(.primary):enabled');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.question :checked, .question .number input').count()).toBeGreaterThan(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect([errors, foreign]).toEqual([[], []]);
      await context.close();
    });
  },
);

test('"no" stays "no" over a reload and is not the same as nothing', async () => {
  const { page, context, open } = await newVisitor();
  await open('/en/tools/admission/');
  await toolIsReady(page);
  const question = await page.locator('.question').first().getAttribute('id');
  await page.locator('.question input[type=radio]').nth(1).click();
  await toolIsReady(page);
  await page.goto(`${inject('siteUrl')}/en/tools/admission/#${question}`);
  await page.reload();
  await toolIsReady(page);
  await expect.poll(() => page.locator(`#${question} input[type=radio]`).nth(1).isChecked()).toBe(true);
  await context.close();
});

test('the preparation list prints alone, and opens in Word and Excel with all that the page shows', async () => {
  const { page, context, open, errors } = await newVisitor();
  await open('/tools/admission/');
  await toolIsReady(page);
  const documents = await page.locator('.preparation li strong').allTextContents();
  expect(documents.length).toBeGreaterThan(20);
  const save = async (name: string) => {
    const button = page.getByRole('button', { name });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    return buffer(await download.createReadStream());
  };
  const word = await mammoth.extractRawText({ buffer: await save('存为Word') });
  for (const document of documents) expect(word.value).toContain(document);
  expect((await save('存为Excel')).subarray(0, 2).toString()).toBe('PK');
  await page.evaluate(() => {
    window.print = () => {};
  });
  // One button, and no sheet without a word.
  await page.locator('.preparation').getByRole('button', { name: '打印' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => page.locator('.printed-report').textContent()).toContain(documents[0] ?? '-');
  expect(await page.locator('#result').isVisible()).toBe(false);
  // Whatever keeps its place would print as empty sheets.
  const keepsItsPlace = await page.evaluate(() =>
    [...document.body.children]
      .filter((each) => getComputedStyle(each).display !== 'none' && !each.matches('.printed-report'))
      .map(({ className }) => className),
  );
  expect(keepsItsPlace).toEqual([]);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  expect(await page.locator('#result').isVisible()).toBe(true);
  await expectText(page, '.preparation h3').toBe('准备清单');
  expect(errors).toEqual([]);
  await context.close();
});

test('the short way ends with what was not asked, and goes on to list all that is missing', async () => {
  const { page, open, context } = await newVisitor();
  await open('/en/tools/admission/');
  await toolIsReady(page);
  // Seriously dishonest: nothing else can change that, so nothing else is asked.
  await open('/en/tools/admission/#question-serious-dishonesty-listed');
  await page.reload();
  await toolIsReady(page);
  await page.locator('.question').getByLabel('Yes', { exact: true }).check();
  const more = page.getByRole('button', { name: /Answer \d+ more/ });
  await more.click();
  const first = await legend(page);
  await page.locator('.question input').first().click();
  await expect.poll(() => legend(page)).not.toBe(first);
  await page.locator('.standing', { hasText: 'in place' }).first().waitFor();
  await expectText(page, '.standing summary').toMatch(/^missing: \d+$/);
  await context.close();
});
