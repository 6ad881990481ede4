/** From the checklist to the gap report: answers, a document that shows two items, a task with a date, and the files. */
import { text } from 'node:stream/consumers';
import { expect, inject, test } from 'vitest';
import { toolIsReady, unfold, visitors } from '../visitor.ts';

const newVisitor = visitors();

test('what is missing stands in the report with its document, its task and its date', async () => {
  const { page, context, errors, foreign, open } = await newVisitor();
  await open('/en/tools/checklist/records/');
  await toolIsReady(page);
  const item = (place: number) => page.locator('.items > li').nth(place);
  await item(0).getByLabel('Not met', { exact: true }).check();
  await item(1).getByLabel('Partly', { exact: true }).check();
  await unfold(item(0));
  await item(0).getByRole('button', { name: 'Add evidence and a task' }).click();
  await item(0)
    .getByLabel(/Name of the document/)
    .fill('Rules on records');
  await item(0).getByLabel('Where it is kept').fill('Cabinet 3');
  await item(0).getByLabel('Valid until').fill('2020-01-01');
  await item(0).getByRole('button', { name: 'Register and attach' }).click();
  await item(0).getByLabel('Responsible (staff)').fill('Director');
  await item(0).getByLabel('To be done by').fill('2020-02-01');
  await unfold(item(1));
  await item(1).getByRole('button', { name: 'Add evidence and a task' }).click();
  await item(1).getByLabel('Use a document that is registered').selectOption({ label: 'Rules on records' });
  await item(1).getByRole('button', { name: 'Attach', exact: true }).click();
  await expect.poll(() => item(1).getByText('Rules on records').count()).toBeGreaterThan(0);
  await toolIsReady(page);

  // Beside an item that nobody has answered there is something to do as well; beside one that is met there is not.
  for (const [place, answer] of [
    [2, undefined],
    [3, 'Met'],
  ] as const) {
    if (answer) await item(place).getByLabel(answer, { exact: true }).check();
    await unfold(item(place));
    await item(place).getByRole('button', { name: 'Add evidence and a task' }).click();
    await item(place).getByLabel('Responsible (staff)').fill('Records officer');
    await item(place).getByLabel('To be done by').fill('2020-01-15');
  }
  await toolIsReady(page);

  await page.goto(`${inject('siteUrl')}/en/tools/checklist/`);
  await page.getByText('Gap report', { exact: true }).click();
  const gaps = page.locator('.gaps');
  await expect.poll(() => gaps.locator('ol > li').count()).toBe(2);
  const first = gaps.locator('ol > li').first();
  expect(await first.textContent()).toContain('Director 2020-02-01 (overdue)');
  expect(await first.textContent()).toContain('Registered: Rules on records');
  expect(await first.textContent()).toContain('Suggested: ');
  expect(await first.getByRole('link', { name: /^Change it in the checklist: 15/ }).getAttribute('href')).toMatch(
    /^\/en\/tools\/checklist\/records\/#item-/,
  );
  // One paper or more for each of the two, with links to where they are answered.
  const papers = gaps.locator('section').filter({ has: page.getByRole('heading', { name: /^By paper: \d+$/ }) });
  const answered = await first.getByRole('link').last().getAttribute('href');
  expect(await papers.locator(`a[href="${answered}"]`).count()).toBeGreaterThan(0);
  const dues = gaps.getByRole('table', { name: 'Action list' }).locator('tbody td:first-child');
  expect(await dues.allTextContents()).toEqual(['2020-01-15 (overdue)', '2020-02-01 (overdue)']);
  const saved = async (name: RegExp) => {
    const [download] = await Promise.all([page.waitForEvent('download'), gaps.getByRole('button', { name }).click()]);
    return text(await download.createReadStream());
  };
  const csv = await saved(/CSV/);
  expect(csv).toContain('Registered: Rules on records');
  expect(csv).toContain('expired on 2020-01-01');
  const calendar = await saved(/calendar/);
  expect(calendar.match(/DTSTART;VALUE=DATE:\d+/g)).toEqual([
    'DTSTART;VALUE=DATE:20200115',
    'DTSTART;VALUE=DATE:20200201',
  ]);
  expect([...errors, ...foreign]).toEqual([]);
  await context.close();
});

test('a document is changed, deleted and taken back in the register, for all items that it shows', async () => {
  const { page, context, errors, foreign, open } = await newVisitor();
  await open('/en/tools/checklist/records/');
  await toolIsReady(page);
  const item = (place: number) => page.locator('.items > li').nth(place);
  await unfold(item(0));
  await item(0).getByRole('button', { name: 'Add evidence and a task' }).click();
  // Without a name it is not registered, and says so.
  await item(0).getByRole('button', { name: 'Register and attach' }).click();
  await expect.poll(() => item(0).textContent()).toContain('Write what the document is called.');
  await item(0)
    .getByLabel(/Name of the document/)
    .fill('Insurance');
  await page.keyboard.press('Enter');
  await expect.poll(() => item(0).textContent()).toContain('“Insurance” is attached.');
  await unfold(item(1));
  await item(1).getByRole('button', { name: 'Add evidence and a task' }).click();
  await item(1).getByLabel('Use a document that is registered').selectOption({ label: 'Insurance' });
  await item(1).getByRole('button', { name: 'Attach', exact: true }).click();
  await toolIsReady(page);

  await page.goto(`${inject('siteUrl')}/en/tools/checklist/`);
  await toolIsReady(page);
  await page.getByText('Register of evidence').click();
  const register = page.locator('.register');
  const lines = register.locator(':scope > ul > li');
  await expect.poll(() => lines.count()).toBe(1);
  await register.getByRole('button', { name: 'Change “Insurance”' }).click();
  await expect.poll(() => lines.first().textContent()).toContain('stands in 2 clauses');
  await lines.first().getByLabel('Valid until').fill('2020-01-01');
  await lines.first().getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => lines.first().textContent()).toContain('expired on 2020-01-01');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Change “Insurance”');
  expect(await lines.first().getByRole('link').allTextContents()).toEqual(['15.1.1', '15.1.2']);
  await register.getByRole('button', { name: 'Delete “Insurance”' }).click();
  await expect.poll(() => lines.count()).toBe(0);
  await register.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => lines.first().getByRole('link').count()).toBe(2);
  await toolIsReady(page);

  // From the register to the item, which says the same.
  await lines.first().getByRole('link').nth(1).click();
  await toolIsReady(page);
  await expect.poll(() => item(1).textContent()).toMatch(/Insurance\s+expired on 2020-01-01/);
  expect([...errors, ...foreign]).toEqual([]);
  await context.close();
});
