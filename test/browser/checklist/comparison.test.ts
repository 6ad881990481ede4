/** Self and evaluator side by side: what differs, why, and the file that comes out. */
import { text } from 'node:stream/consumers';
import { expect, inject, test } from 'vitest';
import { deskIsReady, toolIsReady, visitors } from '../visitor.ts';

const newVisitor = visitors();

test('two self-assessments are compared clause by clause, and the reason stays', async () => {
  const { page, context, errors, foreign, open } = await newVisitor();
  const answer = async (choices: string[]) => {
    await page.goto(`${inject('siteUrl')}/en/tools/checklist/grading/`);
    await toolIsReady(page);
    for (const [place, choice] of choices.entries())
      await page.locator('[data-item]').nth(place).locator(`input[value=${choice}]`).check();
    await toolIsReady(page);
  };
  await answer(['met', 'met', 'unmet']);
  await open('/en/tools/workspace/');
  await deskIsReady(page);
  await page.locator('.desk form input[type=radio]').nth(1).check();
  await page.getByLabel(/^Name, for example/).fill('Evaluator');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.waitForURL('**/tools/checklist/');
  await answer(['met', 'partly', 'met', 'met']);

  await open('/en/tools/checklist/comparison/');
  const lines = page.locator('.differences > li');
  await expect.poll(() => lines.count()).toBe(3);
  expect(await page.locator('.comparison').textContent()).toContain(
    '3 clauses differ: the second is better in 1 and worse in 1',
  );
  const worse = page.locator('.differences > li[data-change=worse]');
  expect(await worse.locator('dd').allTextContents()).toEqual(['Met', 'Partly']);
  const field = worse.getByLabel('Reason for the difference');
  // At the speed of dictation: what comes last is kept.
  await field.pressSequentially('The plan lacks a date');
  await field.blur();
  // Writing it does not change who stands where.
  await expect
    .poll(() => page.getByLabel('Second', { exact: true }).locator('option:checked').textContent())
    .toBe('Evaluator');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /CSV/ }).click(),
  ]);
  expect(await text(await download.createReadStream())).toContain('The plan lacks a date');
  await page.reload();
  await expect.poll(() => field.inputValue()).toBe('The plan lacks a date');
  // What looks like a telephone number is said, and breaks nothing, now and when the page is opened again.
  await field.fill('Ask 13812345678');
  await page.getByRole('button', { name: /mask/i }).click();
  const kept = () =>
    page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open('ccguide');
        request.onsuccess = () => done(request.result);
      });
      const rows = await new Promise<unknown[]>((done) => {
        const request = database.transaction('entries').objectStore('entries').getAll();
        request.onsuccess = () => done(request.result);
      });
      database.close();
      return JSON.stringify(rows);
    });
  await expect.poll(kept).toMatch(/"Ask (?!13812345678)/);
  await page.reload();
  await expect.poll(() => field.inputValue()).toMatch(/^Ask /);
  expect(await field.inputValue()).not.toContain('13812345678');
  expect([...errors, ...foreign]).toEqual([]);
  await context.close();
});
