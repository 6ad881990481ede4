/** Hundreds of items: answered, filtered, undone, in two tabs, and the files that come out, against what was answered. */
import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import readXlsx from 'read-excel-file/node';
import { expect, inject, test } from 'vitest';
import { tries } from '../../tries.ts';
import { characters, charactersOf, withFonts } from '../pdfText.ts';
import { toolIsReady, unfold, visitors } from '../visitor.ts';

const newVisitor = visitors();
const ITEMS = JSON.parse(readFileSync('dist/data/checklist.en.json', 'utf8')) as Record<
  string,
  { number: string; text: string; level: string; chapter: string; roles: string[]; services?: string[] }
>;
const PATH = '/en/tools/checklist/items/';

const listed = async (page: Page, count: number, all = Object.keys(ITEMS).length) =>
  expect
    .poll(() => page.locator('.list-tools > p').first().textContent())
    .toBe(`${count} of ${all} clauses are listed.`);
const how = (matches: (item: (typeof ITEMS)[string]) => boolean) => Object.values(ITEMS).filter(matches).length;
const figure = (page: Page, place: number) => page.locator('.figures strong').nth(place).textContent();

async function fillListed(page: Page, answer: string): Promise<void> {
  const bulk = page.locator('details.bulk');
  if (!(await bulk.evaluate((details: HTMLDetailsElement) => details.open))) await bulk.locator('summary').click();
  await bulk.getByLabel(answer, { exact: true }).check();
  await bulk.getByRole('button', { name: /^Fill in/ }).click();
}

test('the whole journey of more than 220 items', async () => {
  const { page, context, errors, foreign, open } = await newVisitor();
  await open(`${PATH}?level=shall`);
  await toolIsReady(page);
  const shall = how(({ level }) => level === 'shall');
  expect(shall).toBeGreaterThan(220);
  await listed(page, shall);

  // All of the shall clauses at once; then finance's are looked at one by one.
  await fillListed(page, 'Met');
  await expect.poll(() => figure(page, 0)).toBe(`${shall} / ${Object.keys(ITEMS).length}`);
  expect(await figure(page, 2)).toBe('100 %');
  await page.getByLabel('Role').selectOption({ value: 'finance' });
  expect(new URL(page.url()).search).toBe('?level=shall&role=finance');
  await listed(
    page,
    how(({ level, roles }) => level === 'shall' && roles.includes('finance')),
  );
  const first = page.locator('[data-item]').first();
  await first.getByLabel('Not met', { exact: true }).check();
  const key = (await first.getAttribute('data-item')) ?? '';
  await toolIsReady(page);

  // A second tab sees it, and what it answers comes back to the first.
  const other = await context.newPage();
  await other.goto(`${inject('siteUrl')}${PATH}?status=gap`);
  await toolIsReady(other);
  await listed(other, 1);
  expect(await other.locator('[data-item]').first().getAttribute('data-item')).toBe(key);
  await other.locator('[data-item]').first().getByLabel('Partly', { exact: true }).check();
  await expect.poll(() => first.getByLabel('Partly', { exact: true }).isChecked()).toBe(true);
  await toolIsReady(other);
  await other.close();

  // After a reload the address still holds the filter, and the answers are there.
  await page.reload();
  await toolIsReady(page);
  await expect.poll(() => page.getByLabel('Role').inputValue()).toBe('finance');
  // Rounded, but never up to all.
  const share = Math.min(999, Math.round((1000 * (shall - 1)) / shall));
  await expect.poll(() => figure(page, 2)).toBe(`${share / 10} %`);

  // The files hold what stands on the page.
  await page.getByRole('button', { name: 'Clear the filter' }).first().click();
  await listed(page, Object.keys(ITEMS).length);
  await page.getByText('Files and blank paper').click();
  const saved = async (name: RegExp) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return buffer(await download.createReadStream());
  };
  const xlsx = await saved(/Excel/);
  const sheets = await readXlsx(xlsx);
  // The data stand first, the figures behind them.
  const rows = (sheets[0]?.data ?? []).slice(1);
  expect(rows).toHaveLength(Object.keys(ITEMS).length);
  const expected = Object.entries(ITEMS).map(([each, { number, level }]) => [
    number,
    each === key ? 'Partly' : level === 'shall' ? 'Met' : 'Not answered',
  ]);
  const states = rows.map(([clause, , , state]) => [String(clause).split(' ')[0], state]);
  expect(states).toEqual(expected);
  const { value: text } = await mammoth.extractRawText({ buffer: await saved(/Word/) });
  for (const { number, text: words } of Object.values(ITEMS)) {
    expect(text).toContain(`\n${number}\n`);
    expect(text).toContain(words);
  }
  expect(text.match(/\nMet\n/g)).toHaveLength(shall - 1);
  expect([...errors, ...foreign]).toEqual([]);
  await context.close();
});

test('many answers are taken back at once, and what somebody answered since stays', async () => {
  const { page, context, errors, open } = await newVisitor();
  // So few that all of them are shown at once.
  await open(`${PATH}?chapter=scope`);
  await toolIsReady(page);
  const count = how(({ chapter }) => chapter === 'scope');
  const items = page.locator('[data-item]');
  await items.nth(0).getByLabel('Cannot tell', { exact: true }).check();
  await fillListed(page, 'Met');
  // The first has an answer already: it is left alone.
  await expect.poll(() => items.locator('input[value=met]:checked').count()).toBe(count - 1);
  // One that only forbids.
  await items.nth(2).getByLabel('Not kept', { exact: true }).check();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => items.locator('input[value=met]:checked').count()).toBe(0);
  expect(await items.nth(0).locator('input:checked').inputValue()).toBe('unknown');
  expect(await items.nth(2).locator('input:checked').inputValue()).toBe('unmet');
  expect(errors).toEqual([]);
  await context.close();
});

test('single keys move and answer, but not while somebody types, and can be switched off', async () => {
  const { page, context, errors, open } = await newVisitor();
  await open(`${PATH}?chapter=grading&level=shall`);
  await toolIsReady(page);
  const items = page.locator('[data-item]');
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('[data-item]')?.getAttribute('data-item') ?? '');
  await expect.poll(() => items.count()).toBeGreaterThan(0);
  const keys = await items.evaluateAll((all) => all.map((item) => item.getAttribute('data-item') ?? ''));
  await page.keyboard.press('j');
  expect(await focused()).toBe(keys[0]);
  await page.keyboard.press('3');
  await page.keyboard.press('j');
  await page.keyboard.press('1');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  expect(await focused()).toBe(keys[1]);
  expect(await items.nth(0).locator('input:checked').inputValue()).toBe('unmet');
  expect(await items.nth(1).locator('input:checked').inputValue()).toBe('met');
  // "Not applicable" asks for a reason: what is typed there is text.
  await page.keyboard.press('j');
  await page.keyboard.press('4');
  const reason = items.nth(2).getByLabel('Why it does not apply');
  await expect.poll(() => reason.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('j1 k2');
  expect(await reason.inputValue()).toBe('j1 k2');
  expect(await items.nth(2).locator('input:checked').inputValue()).toBe('notApplicable');
  // The next open one comes after it.
  await page.getByRole('button', { name: 'Next open clause' }).click();
  await expect.poll(focused).toBe(keys[3]);
  await page.locator('details.keys summary').click();
  await page.getByLabel('Use single keys').uncheck();
  await items.nth(3).focus();
  await page.keyboard.press('1');
  expect(await items.nth(3).locator('input:checked').count()).toBe(0);
  expect(errors).toEqual([]);
  await context.close();
});

test('the next open clause goes on from the last one, answered or not', async () => {
  const { page, context, errors, open } = await newVisitor();
  await open(`${PATH}?chapter=grading`);
  await toolIsReady(page);
  const items = page.locator('[data-item]');
  const keys = await items.evaluateAll((all) => all.map((item) => item.getAttribute('data-item') ?? ''));
  const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-item'));
  await items.nth(0).focus();
  for (const place of [1, 2, 3]) {
    await page.getByRole('button', { name: 'Next open clause' }).click();
    await expect.poll(at).toBe(keys[place]);
  }
  expect(errors).toEqual([]);
  await context.close();
});

test('whoever scrolls away from the next open clause at once is not taken back to it', async () => {
  const { page, context, errors, open } = await newVisitor();
  await open(`${PATH}?chapter=grading&level=shall`);
  await toolIsReady(page);
  // Twice, as what is above has been laid out by then.
  for (const _ of [1, 2]) {
    const button = page.getByRole('button', { name: 'Next open clause' });
    const top = await button.evaluate(async (next) => {
      const frames = async (count: number) => {
        for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
      };
      (next as HTMLElement).click();
      await frames(3);
      scrollTo({ top: 0, behavior: 'instant' });
      await frames(10);
      return scrollY;
    });
    expect(top).toBe(0);
  }
  expect(errors).toEqual([]);
  await context.close();
});

test('an item far down is drawn and gone to when an address names it, and on the way back', async () => {
  const { page, context, errors, open } = await newVisitor();
  const key = Object.keys(ITEMS)[300] ?? '';
  await open(`${PATH}#item-${key}`);
  const item = page.locator(`#item-${key}`);
  const isInView = () =>
    item.evaluate((each) => {
      const { top, bottom } = each.getBoundingClientRect();
      return document.activeElement === each && bottom > 0 && top < innerHeight;
    });
  await item.waitFor();
  await expect.poll(isInView).toBe(true);
  await page.evaluate(() => history.replaceState(null, '', location.pathname));
  await item.locator('a.number').click();
  await page.waitForURL('**/guide/**');
  await page.goBack();
  await item.waitFor();
  await expect.poll(() => item.evaluate((each) => each.getBoundingClientRect().top < innerHeight)).toBe(true);
  expect(errors).toEqual([]);
  await context.close();
});

test('a note and a task that are emptied stay to be written anew', async () => {
  const { page, context, errors, open } = await newVisitor();
  await open(`${PATH}?chapter=grading`);
  await toolIsReady(page);
  const item = page.locator('[data-item]').first();
  await unfold(item);
  await item.getByRole('button', { name: 'Add a note' }).click();
  await item.getByLabel('Note').fill('old');
  await item.getByRole('button', { name: 'Add evidence and a task' }).click();
  await item.getByLabel('Responsible (staff)').fill('Director');
  await toolIsReady(page);
  await page.reload();
  await toolIsReady(page);
  // Folded away, it says what is in it.
  expect(await item.locator('.beside').textContent()).toBe('DirectorNote: old');
  await unfold(item);
  for (const [name, text] of [
    ['Note', '1 jar'],
    ['Responsible (staff)', 'Jing'],
  ] as const) {
    const field = item.getByLabel(name);
    await field.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.keyboard.type(text);
    expect(await field.inputValue()).toBe(text);
  }
  expect(await item.locator('input:checked').count()).toBe(0);
  expect(errors).toEqual([]);
  await context.close();
});

test('only what concerns the services offered is asked, and what is left out says why', async () => {
  const { page, context, errors, open } = await newVisitor();
  await open('/en/tools/checklist/');
  await toolIsReady(page);
  await page.locator('details.scope summary').click();
  for (const service of ['Counselling', 'Home visits and inquiries'])
    await page.getByLabel(new RegExp(`^${service}`)).uncheck();
  const out = ({ services }: { services?: string[] }) =>
    services?.every((each) => ['counselling', 'home-visits'].includes(each)) ?? false;
  const asked = how((item) => !out(item));
  await expect.poll(() => figure(page, 0)).toBe(`0 / ${asked}`);
  await toolIsReady(page);
  await page.getByRole('link', { name: /See what is left out/ }).click();
  await toolIsReady(page);
  await listed(page, asked, asked);
  const leftOut = page.locator('details.left-out');
  await leftOut.locator('summary').click();
  expect(await leftOut.locator('li').count()).toBe(how(out));
  expect(await leftOut.locator('li').first().textContent()).toMatch(/Concerns only: (Counselling|Home visits)/);
  expect(errors).toEqual([]);
  await context.close();
});

test('a should clause that is not met asks for the reason', async () => {
  const { page, context, errors, open } = await newVisitor();
  await open(`${PATH}?level=should`);
  await toolIsReady(page);
  const item = page.locator('[data-item]').first();
  await item.getByLabel('Not met', { exact: true }).check();
  await item.getByLabel('Reason for not meeting it').fill('No second room yet');
  await toolIsReady(page);
  await page.goto(`${inject('siteUrl')}/en/tools/checklist/`);
  await page.getByText('Gap report').click();
  await expect.poll(() => page.locator('.gaps').textContent()).toContain('No second room yet');
  await page.getByText('Progress over time').click();
  await expect.poll(() => page.locator('table').last().textContent()).toContain(`1 / ${Object.keys(ITEMS).length}`);
  expect(errors).toEqual([]);
  await context.close();
});

test.each(['', '/en'])('on a telephone, below "%s/", several items are whole on a screen', async (prefix) => {
  const { page, context, open } = await newVisitor({ viewport: { width: 360, height: 740 } });
  await open(`${prefix}/tools/checklist/admission/`);
  await toolIsReady(page);
  const found = await page.locator('[data-item]').evaluateAll((items) => {
    const rects = items.map((item) => item.getBoundingClientRect());
    const span = (rects.at(-1)?.bottom ?? 0) - (rects[0]?.top ?? 0);
    const controls = items.map((item) =>
      [...item.querySelectorAll('.segment, .item-more > summary')].map((each) => each.getBoundingClientRect()),
    );
    return {
      perScreen: (innerHeight * items.length) / span,
      withoutCriterion: items.filter((item) => (item.querySelector('.criterion')?.clientHeight ?? 0) === 0).length,
      small: controls.flat().filter(({ width, height }) => width < 43.5 || height < 43.5).length,
      // What opens the rest stands clear of the answers, and the next item of both.
      near: controls.filter((all) => (all[5]?.left ?? 0) - (all[4]?.right ?? 0) < 7.5).length,
      touching: rects.filter(({ top }, index) => index > 0 && top - (rects[index - 1]?.bottom ?? 0) < 7.5).length,
    };
  });
  expect(found.perScreen).toBeGreaterThanOrEqual(3);
  expect(found).toMatchObject({ withoutCriterion: 0, small: 0, near: 0, touching: 0 });
  await context.close();
});

const PAPERS = [
  ['', 'zh-CN', '存成文件，打印空白表', '打印空白表', '打印', '只列角色：财务人员'],
  ['/en', 'en', 'Files and blank paper', 'Print the blank sheet', 'Print', 'Only Role: Finance officer'],
] as const;

test.each(PAPERS.slice(0, tries(1, PAPERS.length)))(
  'on paper, below "%s/", stand all items that are listed',
  async (...each) => {
    const [prefix, lang, title, blank, print, narrowed] = each;
    const { page, context, errors, open } = await newVisitor({ bypassCSP: true });
    await page.addInitScript(() => {
      window.print = () => {};
    });
    await open(`${prefix}/tools/checklist/items/?role=finance`);
    await toolIsReady(page);
    await withFonts(page);
    const items = Object.values(
      JSON.parse(readFileSync(`dist/data/checklist.${lang}.json`, 'utf8')) as typeof ITEMS,
    ).filter(({ roles }) => roles.includes('finance'));
    const missing = (text: string) =>
      items.filter(({ number, text: words }) => !text.includes(number) || !text.includes(characters(words)));
    await page.locator('[data-item]').first().locator('input').first().check();
    await page.getByText(title).click();
    await page.getByRole('button', { name: blank }).click();
    const paper = page.locator('.blank-paper');
    await expect.poll(() => paper.locator('tbody tr').count()).toBe(items.length);
    expect(await paper.locator('tbody tr').first().locator('.paper-box').count()).toBe(5);
    expect(await paper.locator('svg.qr').getAttribute('aria-label')).toBe(
      `${inject('siteUrl')}${prefix}/tools/checklist/items/?role=finance`,
    );
    const blankText = await charactersOf(await page.pdf({ preferCSSPageSize: true }));
    expect(missing(blankText)).toEqual([]);
    expect(blankText).toContain(characters((await page.locator('h1').first().textContent()) ?? ''));

    // The report beside it says what was answered; the blank sheet does not. Its figures are over all that is asked.
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    const pageTitle = await page.title();
    await page.getByRole('button', { name: print, exact: true }).click();
    await expect.poll(() => page.locator('.printed-report table').count()).toBe(2);
    // A PDF is called by what it holds.
    const report = (await page.locator('.printed-report h1').textContent()) ?? '';
    expect(await page.title()).toBe(report);
    const filled = await charactersOf(await page.pdf({ preferCSSPageSize: true }));
    const all = Object.keys(ITEMS).length;
    expect(missing(filled)).toEqual([]);
    expect(filled).toContain(`1/${all}`);
    expect(blankText).not.toContain(`1/${all}`);
    for (const each of [filled, blankText]) expect(each).toContain(characters(narrowed));
    // Whose it is stands at the foot of each page.
    const sheets = filled.split(characters(report)).length - 2;
    expect(sheets).toBeGreaterThan(1);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.title()).toBe(pageTitle);
    expect(errors).toEqual([]);
    await context.close();
  },
);
