/** Self and assessor: their differences with reasons, and evaluators who are invited with the profile they need. */
import { text } from 'node:stream/consumers';
import { expect, inject, test } from 'vitest';
import { bring, evaluation, profileHash } from '../evaluation/evaluations.ts';
import { deskIsReady, expectText, toolIsReady, visitors } from '../visitor.ts';

const newVisitor = visitors();

test('the reason for a difference is written on the agenda and stands beside the indicator', async () => {
  const { page, context, errors } = await newVisitor();
  const hash = await profileHash(page);
  await bring(page, [evaluation('aself', 'Self', 0, hash), evaluation('bother', 'Assessor', 2, hash)]);
  await page.goto(`${inject('siteUrl')}/en/tools/comparison/`);
  await page.getByRole('radio', { name: 'Two compared' }).check();
  const agenda = page.getByRole('region', { name: 'Agenda of differences' });
  await expect.poll(() => agenda.locator('li').count()).toBe(2);
  const reason = agenda.getByLabel('Reason for the difference').first();
  await reason.fill('Records were missing');
  await reason.blur();
  await page.waitForTimeout(500);
  await page.reload();
  await page.getByRole('radio', { name: 'Two compared' }).check();
  await expect
    .poll(() => agenda.getByLabel('Reason for the difference').first().inputValue())
    .toBe('Records were missing');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.result').getByRole('button', { name: /CSV/ }).click(),
  ]);
  expect(await text(await download.createReadStream())).toContain('Records were missing');
  expect(errors).toEqual([]);
  await context.close();
});

test('an invited evaluator opens the file and fills in a blank evaluation of one’s own', async () => {
  const here = await newVisitor();
  const hash = await profileHash(here.page);
  await bring(here.page, [evaluation('aself', 'Self', 0, hash)]);
  await here.page.goto(`${inject('siteUrl')}/en/tools/comparison/`);
  await here.page.getByText('Invite an evaluator').click();
  await here.page.getByLabel('Organisation to be evaluated').fill('Org A');
  await here.page.getByLabel(/^Period/).fill('2026');
  await here.page.getByRole('textbox', { name: /^Evaluator/ }).fill('E2');
  const [download] = await Promise.all([
    here.page.waitForEvent('download'),
    here.page.getByRole('button', { name: 'Save as an invitation file' }).click(),
  ]);
  const file = await text(await download.createReadStream());
  expect(JSON.parse(file)).toMatchObject({
    assessments: [{ name: 'Org A', period: '2026', rater: 'E2', entries: [] }],
  });

  const there = await newVisitor();
  await there.open('/en/tools/workspace/');
  await deskIsReady(there.page);
  const buffer = Buffer.from(file);
  await there.page
    .locator('.import input[type=file]')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
  await there.page.getByRole('button', { name: 'Import as chosen' }).click();
  await there.page.getByRole('link', { name: 'Open' }).first().click();
  await toolIsReady(there.page);
  await expectText(there.page, '.assessment-name').toBe('Org A · 2026 · E2');
  await expectText(there.page, '.sticky [role=status]').toContain('0.0–100.0');
  expect([...here.foreign, ...there.foreign]).toEqual([]);
  await Promise.all([here.context.close(), there.context.close()]);
});

test('an invitation link says who is to be evaluated, and leads to a blank evaluation of one’s own', async () => {
  const here = await newVisitor();
  await here.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await here.open('/en/tools/comparison/');
  // Nothing has been evaluated yet.
  await here.page.getByText('Invite an evaluator').click();
  await here.page.getByLabel('Organisation to be evaluated').fill('Org A');
  await here.page.getByRole('textbox', { name: /^Evaluator/ }).fill('E3');
  await here.page.getByRole('button', { name: 'Copy an invitation link' }).click();
  await expectText(here.page, '.invite .said').not.toBe('');
  const link = await here.page.evaluate(() => navigator.clipboard.readText());

  const there = await newVisitor();
  await there.page.goto(link);
  const invitation = there.page.getByRole('region', { name: 'You are asked to evaluate: Org A · E3' });
  await invitation.getByRole('button', { name: 'Begin' }).click();
  await toolIsReady(there.page);
  await expectText(there.page, '.assessment-name').toBe('Org A · E3');
  expect([...here.errors, ...there.errors]).toEqual([]);
  await Promise.all([here.context.close(), there.context.close()]);
});
