/** A district's own profile: changed in the browser, used for an evaluation, taken to another browser and left again. */
import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { profile as common } from '../evaluation/evaluations.ts';
import { expectText, toolIsReady, visitors } from '../visitor.ts';

const newVisitor = visitors();
const WEIGHT = 'Weight';

/** What the file holds that a button hands over. */
async function textSavedBy(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return text(await download.createReadStream());
}

test('weights that do not add up are named, mended, and an evaluation is made by the new profile', async () => {
  const here = await newVisitor();
  await here.open('/en/tools/profile/');
  const first = here.page.locator('.profile-figures').nth(0).getByLabel(WEIGHT, { exact: true });
  const second = here.page.locator('.profile-figures').nth(1).getByLabel(WEIGHT, { exact: true });
  await expect.poll(() => first.inputValue()).toBe('8');
  const begin = here.page.getByRole('button', { name: 'Begin an evaluation with it' });
  await first.fill('6');
  await expectText(here.page, '.faults').toContain('the weights add up to 98');
  expect(await begin.isDisabled()).toBe(true);
  await second.fill('abc');
  await expectText(here.page, '.faults').toContain('above 0');
  await second.fill('7');
  await expect.poll(() => begin.isEnabled()).toBe(true);
  await here.page.getByLabel('Name of the profile').fill('District profile');
  await here.page.getByRole('button', { name: 'Raise the version by 1' }).click();
  await here.page.reload();
  await expect.poll(() => second.inputValue()).toBe('7');
  const saved = await textSavedBy(here.page, 'Save the profile as a file');
  expect(parse(saved)).toMatchObject({ version: common.version + 1, title: { en: 'District profile' } });

  await begin.click();
  await here.page.waitForURL(/tools\/evaluation/);
  await toolIsReady(here.page);
  await expectText(here.page, '.tool .notice').toContain('District profile');
  const weights = () => here.page.locator('fieldset.indicator .weight').allTextContents();
  await expect.poll(async () => (await weights()).slice(0, 2)).toEqual(['weight 6', 'weight 7']);
  expect(await here.page.locator('h2#red-lines').count()).toBe(1);
  // Full marks for the first indicator, less the 5 points that an open red line could still take off.
  await here.page.locator('.indicator input[type=text]').nth(0).fill('10');
  await here.page.locator('.indicator input[type=text]').nth(1).fill('10');
  await expectText(here.page, '.sticky [role=status]').toContain('1.0–100.0');
  await toolIsReady(here.page);
  await here.page.reload();
  await expectText(here.page, '.sticky [role=status]').toContain('1.0–100.0');

  // In the other language, the same profile.
  await here.page.goto(`${inject('siteUrl')}/tools/evaluation/`);
  await expectText(here.page, '.sticky [role=status]').toContain('1.0–100.0');

  // A colleague opens the workspace file: the profile is in it.
  await here.page.goto(`${inject('siteUrl')}/en/tools/workspace/`);
  const work = await textSavedBy(here.page, 'Save everything as a file');
  const there = await newVisitor();
  await there.open('/en/tools/workspace/');
  await there.page
    .locator('.import input[type=file]')
    .setInputFiles({ name: 'work.json', mimeType: 'application/json', buffer: Buffer.from(work) });
  await there.page.getByRole('button', { name: 'Import as chosen' }).click();
  await there.page.getByRole('link', { name: 'Open' }).first().click();
  await expectText(there.page, '.sticky [role=status]').toContain('1.0–100.0');

  await there.page.getByRole('button', { name: 'Go on with the profile of this site' }).click();
  await expectText(there.page, '.sticky [role=status]').toContain('3.0–100.0');
  await toolIsReady(there.page);
  expect(await there.page.locator('.tool .notice').count()).toBe(0);
  expect([...here.errors, ...here.foreign, ...there.errors, ...there.foreign]).toEqual([]);
  await Promise.all([here.context.close(), there.context.close()]);
});

test('a file that is no profile changes nothing and says what is wrong', async () => {
  const { page, context, open } = await newVisitor();
  await open('/tools/profile/');
  const input = page.locator('input[type=file]');
  await expect.poll(() => input.count()).toBe(1);
  await input.setInputFiles({ name: 'a.yaml', mimeType: 'text/yaml', buffer: Buffer.from('id: x\nversion: "1"\n') });
  await expect.poll(() => page.getByText('dimensions', { exact: true }).count()).toBe(1);
  await input.setInputFiles({ name: 'b.yaml', mimeType: 'text/yaml', buffer: Buffer.from('a: "\n') });
  await expect.poll(() => page.getByText('不是正确的YAML').count()).toBe(1);
  expect(await page.locator('.profile-figures').first().getByLabel('权重').inputValue()).toBe('8');
  await context.close();
});
