/** From the checklist to the gap report: answers, a document that shows two items, a task with a date, and the files. */
import { text } from 'node:stream/consumers';
import { expect, inject, test } from 'vitest';
import { toolIsReady, visitors } from './visitor.ts';

const newVisitor = visitors();

test('what is missing stands in the report with its document, its task and its date', async () => {
  const { page, context, errors, foreign, open } = await newVisitor();
  await open('/en/tools/checklist/records/');
  await toolIsReady(page);
  const item = (place: number) => page.locator('.items > li').nth(place);
  await item(0).getByLabel('Not met', { exact: true }).check();
  await item(1).getByLabel('Partly', { exact: true }).check();
  await item(0).getByRole('button', { name: 'Add evidence and a task' }).click();
  await item(0)
    .getByLabel(/Name of the document/)
    .fill('Rules on records');
  await item(0).getByLabel('Where it is kept').fill('Cabinet 3');
  await item(0).getByLabel('Valid until').fill('2020-01-01');
  await item(0).getByRole('button', { name: 'Register and attach' }).click();
  await item(0).getByLabel('Responsible (staff)').fill('Director');
  await item(0).getByLabel('To be done by').fill('2020-02-01');
  await item(1).getByRole('button', { name: 'Add evidence and a task' }).click();
  await item(1).getByLabel('Use a document that is registered').selectOption({ label: 'Rules on records' });
  await expect.poll(() => item(1).getByText('Rules on records').count()).toBeGreaterThan(0);
  await toolIsReady(page);

  await page.goto(`${inject('siteUrl')}/en/tools/checklist/`);
  await page.getByText('Gap report').click();
  const gaps = page.locator('.gaps');
  await expect.poll(() => gaps.locator('ol > li').count()).toBe(2);
  expect(await gaps.locator('ol > li').first().textContent()).toContain('Director 2020-02-01 (overdue)');
  expect(await gaps.textContent()).toContain('expired on 2020-01-01');
  const saved = async (name: RegExp) => {
    const [download] = await Promise.all([page.waitForEvent('download'), gaps.getByRole('button', { name }).click()]);
    return text(await download.createReadStream());
  };
  const csv = await saved(/CSV/);
  expect(csv).toContain('Rules on records');
  expect(csv).toMatch(/15\.1\.1.*15\.1\.2|15\.1\.1/);
  const calendar = await saved(/calendar/);
  expect(calendar).toContain('DTSTART;VALUE=DATE:20200201');
  expect([...errors, ...foreign]).toEqual([]);
  await context.close();
});
