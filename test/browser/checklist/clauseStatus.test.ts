/** How clauses stand in the reader's self-assessment, beside the clauses themselves. */
import { expect, inject, test } from 'vitest';
import { toolIsReady, visitors } from '../visitor.ts';

const newVisitor = visitors();

test('who has begun no self-assessment is sent no script for it', async () => {
  const { page, context, errors, open } = await newVisitor();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open('/en/guide/grading/');
  await page.waitForLoadState('networkidle');
  expect(await page.locator('.clause-status').count()).toBe(0);
  expect(asked.filter((url) => /clauseStatusControls|clause-status/.test(url))).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});

test('an answer that waits to be confirmed cannot be replaced unseen beside its clause', async () => {
  const { page, context, errors, open } = await newVisitor();
  await open('/en/tools/checklist/grading/');
  await toolIsReady(page);
  const item = page.locator('[data-item]').nth(1);
  const key = (await item.getAttribute('data-item')) ?? '';
  // The first answer makes the assessment.
  await item.getByLabel('Kept', { exact: true }).check();
  await toolIsReady(page);
  await page.evaluate(async (waiting) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('ccguide');
      request.onsuccess = () => resolve(request.result);
    });
    const assessment = localStorage.getItem('ccguide:current:checklist:guide') ?? '';
    const transaction = database.transaction('entries', 'readwrite');
    const base = { assessment, item: waiting, stamp: Date.now() + 1000, tab: 'test', from: [] };
    transaction.objectStore('entries').put({ ...base, field: 'answer', value: null });
    const value = { edition: '0.0.9', answers: [{ item: waiting, answer: { state: 'partly' } }] };
    transaction.objectStore('entries').put({ ...base, field: 'pending', value });
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  }, key);
  await page.goto(`${inject('siteUrl')}/en/guide/grading/`);
  const field = page.locator(`[id="${key}"] .clause-status select`);
  await expect.poll(() => field.locator('option:checked').textContent()).toBe('To confirm, in the checklist');
  expect(await field.isDisabled()).toBe(true);
  await page.goto(`${inject('siteUrl')}/en/tools/checklist/grading/`);
  await toolIsReady(page);
  await item.getByRole('button', { name: 'Still my answer' }).click();
  await page.goto(`${inject('siteUrl')}/en/guide/grading/`);
  await expect.poll(() => field.inputValue()).toBe('partly');
  // What was left unsaved is saved first.
  await expect.poll(() => field.isEnabled()).toBe(true);
  expect(errors).toEqual([]);
  await context.close();
});

test('what is set beside a clause stands in the checklist, and what is answered there beside the clause', async () => {
  const { page, context, errors, foreign, open } = await newVisitor();
  await open('/en/tools/checklist/grading/');
  await toolIsReady(page);
  const items = page.locator('[data-item]');
  const [first, second] = await items.evaluateAll((all) => all.map((item) => item.getAttribute('data-item') ?? ''));
  await items.nth(0).getByLabel('Partly', { exact: true }).check();
  await toolIsReady(page);

  await page.goto(`${inject('siteUrl')}/en/guide/grading/`);
  const status = (key: string | undefined) => page.locator(`[id="${key}"] .clause-status`);
  await expect.poll(() => status(first).locator('select').inputValue()).toBe('partly');
  await status(second).locator('select').selectOption({ label: 'Not applicable' });
  const reason = status(second).locator('input');
  expect(await reason.getAttribute('aria-label')).toMatch(/^Why 9\.\d+\.\d+ does not apply$/);
  await reason.fill('No such service');
  // The mark of a clause that cannot be checked would promise what no checklist asks.
  expect(await page.locator('li[data-level]:not([data-checkable]) .clause-status').count()).toBe(0);

  const tool = await context.newPage();
  await tool.goto(`${inject('siteUrl')}/en/tools/checklist/grading/`);
  await toolIsReady(tool);
  const other = tool.locator('[data-item]');
  await expect.poll(() => other.nth(1).getByLabel('Why it does not apply').inputValue()).toBe('No such service');
  // The guide stays open beside it, and follows.
  await other.nth(0).getByLabel('Met', { exact: true }).check();
  await expect.poll(() => status(first).locator('select').inputValue()).toBe('met');
  expect([...errors, ...foreign]).toEqual([]);
  await context.close();
});
