/** The director's way, from the home page to the first paper: how many taps, and what is kept. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { toolIsReady, visitors } from '../visitor.ts';

const newVisitor = visitors();

interface Words {
  home: string;
  begin: RegExp;
  answers: string[];
  next: RegExp;
  have: string;
  confirm: RegExp;
  met: string;
  goOn: RegExp;
}
const WORDS: Readonly<Record<string, Words>> = {
  '/': {
    home: '/',
    begin: /先做什么？/,
    answers: ['法治教育', '走访调查', '不服务', '3人', '还没有登记'],
    next: /^下一步：准备“法人登记证书”$/,
    have: '我们有这份材料',
    confirm: /^下一步：看“法人登记证书”/,
    met: '符合',
    goOn: /^起步清单：/,
  },
  '/en/': {
    home: '/en/',
    begin: /What comes first\?/,
    answers: ['Legal education', 'Home visits and inquiries', 'No', '3', 'Not registered yet'],
    next: /^Next: prepare “Registration certificate”$/,
    have: 'We have this paper',
    confirm: /^Next: does “Registration certificate” show/,
    met: 'Met',
    goOn: /^Getting started: /,
  },
};
/** From the home page to the first useful list, as the design demands. */
const MOST_TAPS = 8;

const barOf = (page: Page) => page.locator('.next-step button').textContent();
const answered = (page: Page) => page.locator('.stages progress').getAttribute('value');

describe.each(Object.values(WORDS))('$home', (words) => {
  test('leads from the home page to the papers that come first in eight taps, and what is done stays', async () => {
    const { page, errors, foreign, open } = await newVisitor();
    let taps = 0;
    const tap = async (locator: ReturnType<Page['locator']>) => {
      await locator.click();
      taps += 1;
    };
    await open(words.home);
    await tap(page.getByRole('link', { name: words.begin }));
    await toolIsReady(page);
    for (const answer of words.answers) await tap(page.getByLabel(answer, { exact: true }));
    const papers = page.locator('.paper-card');
    await expect.poll(() => papers.count()).toBeGreaterThan(10);
    expect(await papers.count()).toBeLessThanOrEqual(25);
    expect(Number(await page.locator('.stages progress').getAttribute('max'))).toBeLessThanOrEqual(60);
    expect(taps).toBeLessThanOrEqual(MOST_TAPS);

    // A paper that is there settles no clause: each is looked at.
    expect(await barOf(page)).toMatch(words.next);
    await page.locator('.next-step button').click();
    await page.getByRole('button', { name: words.have }).click();
    await expect.poll(() => barOf(page)).toMatch(words.confirm);
    expect(await answered(page)).toBe('0');
    await page.locator('.paper-card[open]').getByLabel(words.met, { exact: true }).first().check();
    await expect.poll(() => answered(page)).toBe('1');
    await toolIsReady(page);

    // The home page leads back to it, and the plan is still there.
    await open(words.home);
    await page.getByRole('link', { name: words.goOn }).click();
    await toolIsReady(page);
    await expect.poll(() => answered(page)).toBe('1');
    expect(await page.locator('.plan').evaluate((plan: HTMLDetailsElement) => plan.open)).toBe(false);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
  });
});

test('what the quiz was told is brought over and waits at its clause', async () => {
  const { page, errors, open } = await newVisitor();
  await open('/en/tools/admission/');
  await toolIsReady(page);
  await page.getByLabel('All on one page').check();
  await page.locator('#question-registration-form input').first().check();
  await toolIsReady(page);
  await page.getByRole('link', { name: /What to prepare first/ }).click();
  await toolIsReady(page);
  await page.getByText('Taken the admission quiz? Bring its results over').click();
  await page.getByRole('button', { name: /Bring its results over/ }).click();
  await expect.poll(() => page.locator('.from-admission').textContent()).toMatch(/\d+ brought over/);
  await page.locator('.paper-card summary').first().click();
  const clause = page.locator('.paper-card[open] .paper-clauses > li').first();
  await expect.poll(() => clause.textContent()).toContain('This was answered in the admission quiz');
  expect(await answered(page)).toBe('0');
  await clause.getByRole('button', { name: 'Still my answer' }).click();
  await expect.poll(() => answered(page)).toBe('1');
  expect(errors).toEqual([]);
});

test('a later stage is drawn once its words are here, and its papers can be printed and saved', async () => {
  const { page, errors, open } = await newVisitor();
  await open('/en/tools/start/');
  await toolIsReady(page);
  await page.getByRole('button', { name: /^In the first year/ }).click();
  await expect.poll(() => page.locator('.paper-card').count()).toBeGreaterThan(5);
  await page.locator('.paper-card summary').first().click();
  await expect.poll(() => page.locator('.paper-card[open] .paper-clauses legend').count()).toBeGreaterThan(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /CSV/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Getting started .*\.csv$/);
  expect(errors).toEqual([]);
});
