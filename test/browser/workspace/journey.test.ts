/** The journey of a visitor through every layer, in both languages. */
import { describe, expect, test } from 'vitest';
import { tries } from '../../tries.ts';
import { expectText, toolIsReady, visitors } from '../visitor.ts';

const newVisitor = visitors();

const LANGUAGES = [
  {
    lang: 'zh-CN',
    prefix: '',
    home: '社会组织参与社区矫正的服务标准指南',
    chapter: '准入：入口条件',
    word: '保密',
    yes: '是',
    step: '先跳过这一题',
    met: '符合',
    notKept: '没做到',
    notApplicable: '不适用',
    reason: '不适用的理由',
    undecided: '尚不能判定',
  },
  {
    lang: 'en',
    prefix: '/en',
    home: 'Service standard guide for social organisations in community corrections',
    chapter: 'Admission: entry conditions',
    word: 'confidentiality',
    yes: 'Yes',
    step: 'Skip for now',
    met: 'Met',
    notKept: 'Not kept',
    notApplicable: 'Not applicable',
    reason: 'Why it does not apply',
    undecided: 'Not decided yet',
  },
] as const;

/** Daily in Chinese: what differs in English is words. */
describe.each(LANGUAGES.slice(0, tries(1, LANGUAGES.length)))('in $lang', (words) => {
  test('a visitor reads, searches, answers all three tools, and finds the answers again', async () => {
    const visitor = await newVisitor();
    const { page, open } = visitor;

    // Reads a chapter that the home page leads to.
    await open(`${words.prefix}/`);
    expect(await page.getAttribute('html', 'lang')).toBe(words.lang);
    expect(await page.textContent('h1')).toBe(words.home);
    await page.click(`main a[href="${words.prefix}/guide/admission/"]`);
    expect(await page.textContent('h1')).toBe(`6 ${words.chapter}`);
    await expect.poll(() => page.locator('ol.clauses > li').count()).toBeGreaterThan(30);

    // Finds a clause by a word of it, down to the clause.
    await page.click('button.search-open');
    await page.fill('dialog input', words.word);
    const found = page.locator('dialog ol a[data-kind=clause]').first();
    await found.waitFor();
    const key = new URL((await found.getAttribute('href')) ?? '', page.url()).hash;
    expect(key).toMatch(/^#[a-z]/);
    await found.click();
    await page.waitForURL(`**/${key}`);
    expect(await page.locator(key).textContent()).toMatch(new RegExp(words.word.slice(0, 10), 'i'));

    // Takes the quiz: two answers, one at a time.
    await open(`${words.prefix}/tools/admission/`);
    await toolIsReady(page);
    const questions = page.locator('.question legend');
    const first = await questions.textContent();
    // "No": a yes to the first question would decide everything.
    await page.locator('.question input[type=radio]').nth(1).click();
    await expect.poll(() => questions.textContent()).not.toBe(first);
    const second = await questions.textContent();
    await page.getByRole('button', { name: words.step }).click();
    await expect.poll(() => questions.textContent()).not.toBe(second);
    await expectText(page, '.sticky strong').toBe(words.undecided);

    // Works through a checklist: a figure for what was assessed, beside how much that is.
    await open(`${words.prefix}/tools/checklist/admission/`);
    await toolIsReady(page);
    const items = page.locator('ol.items > li');
    const all = await items.count();
    await items.nth(0).getByLabel(words.met, { exact: true }).check();
    // A clause that only forbids is kept or not.
    await items.nth(1).getByLabel(words.notKept, { exact: true }).check();
    await items.nth(2).getByLabel(words.notApplicable, { exact: true }).check();
    await expectText(page, '.figures dd strong').toBe(`2 / ${all}`);
    await page.getByLabel(words.reason).fill('不提供这类服务 / no such service');
    await expectText(page, '.figures dd strong').toBe(`3 / ${all}`);
    await expectText(page, '.figures > div:nth-child(2) strong').toBe('50 %');

    // Fills in the calculator.
    await open(`${words.prefix}/tools/evaluation/`);
    await toolIsReady(page);
    await expectText(page, '.sticky strong').toBe('0.0–100.0');
    const plan = page.locator('.indicator').first().locator('input[type=text]');
    await plan.nth(0).fill('9');
    await plan.nth(1).fill('10');
    // 90 % of a weight of 8, less the 5 points that an open red line could take: 7.2 − 5 and 100 − 0.8.
    await expectText(page, '.sticky strong').toBe('2.2–99.2');
    await toolIsReady(page);

    // Closes the page, comes back in the other language: everything is where it was.
    await page.close();
    visitor.page = await visitor.context.newPage();
    const other = words.prefix === '' ? '/en' : '';
    await visitor.open(`${other}/tools/evaluation/`);
    await expectText(visitor.page, '.sticky strong').toBe('2.2–99.2');
    await expect
      .poll(() => visitor.page.locator('.indicator').first().locator('input[type=text]').first().inputValue())
      .toBe('9');
    await visitor.open(`${other}/tools/checklist/admission/`);
    await expectText(visitor.page, '.figures dd strong').toBe(`3 / ${all}`);
    await visitor.open(`${other}/tools/admission/`);
    await toolIsReady(visitor.page);
    await visitor.page.locator('input[name=quiz-mode]').nth(1).check();
    await expect.poll(() => visitor.page.locator('.question input:checked').count()).toBe(1);

    expect(visitor.foreign).toEqual([]);
    expect(visitor.errors).toEqual([]);
    await visitor.context.close();
  });
});

test('a wrong input says what is wrong beside the field, and the other indicators keep their results', async () => {
  const { page, open, context } = await newVisitor();
  await open('/tools/evaluation/');
  await toolIsReady(page);
  const [plan, coverage] = [page.locator('.indicator').nth(0), page.locator('.indicator').nth(1)];
  await plan.locator('input[type=text]').nth(0).fill('9');
  await plan.locator('input[type=text]').nth(1).fill('10');
  await coverage.locator('input[type=text]').nth(0).fill('12');
  await coverage.locator('input[type=text]').nth(1).fill('10');
  await expectText(page, '.indicator:nth-of-type(2) .error').toContain('不能大于分母（10）');
  expect(await coverage.locator('input[type=text]').nth(0).getAttribute('aria-invalid')).toBe('true');
  await expectText(page, '.sticky strong').toBe('2.2–99.2');
  await coverage.locator('input[type=text]').nth(0).fill('abc');
  await expectText(page, '.indicator:nth-of-type(2) .error').toContain('请填数字');
  await page.reload();
  await toolIsReady(page);
  await expect.poll(() => coverage.locator('input[type=text]').nth(0).inputValue()).toBe('abc');
  await context.close();
});

test('from a clause to where it is asked, and back to the clause', async () => {
  const { page, open, context } = await newVisitor();
  await open('/guide/admission/');
  const clause = page.locator('ol.clauses > li', { has: page.locator('.uses a[href*="/tools/admission/"]') }).nth(3);
  const key = await clause.getAttribute('id');
  const link = clause.locator('.uses a[href*="/tools/admission/"]');
  const question = new URL((await link.getAttribute('href')) ?? '', page.url()).hash;
  await link.click();
  await toolIsReady(page);
  // One question at a time, and it is this one.
  await expect.poll(() => page.locator('.question').count()).toBe(1);
  expect(`#${await page.locator('.question').getAttribute('id')}`).toBe(question);

  await page.goBack();
  await page.locator(`[id="${key}"] .uses a[href*="/tools/checklist/"]`).click();
  await toolIsReady(page);
  const item = page.locator(`[id="item-${key}"]`);
  await expect.poll(() => item.isVisible()).toBe(true);
  await item.locator('legend a.number').click();
  await page.waitForURL(`**/guide/admission/#${key}`);
  await context.close();
});
