/** Citing a clause: what is copied, what happens when the browser refuses, and the way back from a printed number. */
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { expect, inject, test } from 'vitest';
import { visitors } from '../visitor.ts';

const newVisitor = visitors();
const NUMBERS = JSON.parse(readFileSync('dist/data/numbers.json', 'utf8')) as Record<string, string>;
const [number = '', place = ''] =
  Object.entries(NUMBERS).find(([asked, path]) => /^\d+\.\d+\.\d+$/.test(asked) && path.startsWith('guide/records/')) ??
  [];
const key = place.split('#')[1] ?? '';

test.each([
  ['', '复制编号和条文', '复制参考文献条目（GB/T 7714）', '报告错误：复制文字'],
  ['/en', 'Copy number and text', 'Copy as a reference (GB/T 7714)', 'Report a mistake: copy the text'],
] as const)(
  'below "%s/", a clause is copied with its number, as a reference and as a report',
  async (prefix, words, reference, mistake) => {
    const { page, context, errors, foreign, open } = await newVisitor({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(`${prefix}/guide/records/`);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => /citeCard|citing\./.test(url) && !/astro_type_script/.test(url))).toEqual([]);
    const link = page.locator(`[id="${key}"] a.cite-clause`);
    await link.click();
    const card = page.locator('.cite-card');
    await expect.poll(() => card.isVisible()).toBe(true);
    const copied = async (name: string) => {
      await card.getByRole('button', { name }).click();
      await expect.poll(() => card.locator('[role=status]').textContent()).not.toBe('');
      const text = await card.locator('textarea').inputValue();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
      return text;
    };
    const address = `${inject('siteUrl')}${prefix}/guide/records/#${key}`;
    expect(await copied(words)).toMatch(new RegExp(`^${number.replaceAll('.', '\\.')} .{8,}`));
    expect(await copied(reference)).toMatch(/\[EB\/OL\]\. \(\d{4}-\d\d-\d\d\)\[\d{4}-\d\d-\d\d\]\. http/);
    expect(await copied(mistake)).toContain(address);
    // Escape closes it and gives the focus back.
    await page.keyboard.press('Escape');
    await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect([...errors, ...foreign]).toEqual([]);
    await context.close();
  },
);

test('the chapter and the whole guide are cited by the same card, also as a file for programs', async () => {
  const { page, context, errors, open } = await newVisitor();
  await open('/en/guide/records/');
  await page.locator(`[id="${key}"] a.cite-clause`).click();
  const card = page.locator('.cite-card');
  const copied = async (name: string) => {
    await card.getByRole('button', { name }).click();
    await expect.poll(() => card.locator('textarea').inputValue()).not.toBe('');
    return card.locator('textarea').inputValue();
  };
  expect(await copied('Copy as BibTeX')).toContain(`clause ${number}`);
  await card.getByRole('radio', { name: /^chapter/ }).check();
  expect(await copied('Copy as APA text')).toMatch(/\(\d{4}, [A-Z][a-z]+ \d+\).*chapter \d+.*\/en\/guide\/records\/$/);
  expect(await card.getByRole('button', { name: 'Copy number and text' }).isVisible()).toBe(false);
  await card.getByRole('radio', { name: 'the whole guide' }).check();
  const [file] = await Promise.all([page.waitForEvent('download'), card.getByRole('link', { name: '.ris' }).click()]);
  expect(file.suggestedFilename()).toMatch(/^guide-\d+\.\d+\.\d+\.ris$/);
  const ris = await text(await file.createReadStream());
  expect(ris).toMatch(/^TY {2}- ELEC\r\n/);
  expect(ris).toContain(`UR  - ${inject('siteUrl')}/en/guide/all/\r\n`);
  expect(errors).toEqual([]);
  await context.close();
});

test('what the browser refuses to copy is selected', async () => {
  const { page, context, errors, open } = await newVisitor();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await open('/en/guide/records/');
  await page.locator(`[id="${key}"] a.cite-clause`).click();
  await page.locator('.cite-card').getByRole('button', { name: 'Copy the link' }).click();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toContain(`#${key}`);
  expect(errors).toEqual([]);
  await context.close();
});

test('without scripts the link is the permanent link', async () => {
  const { page, context, open } = await newVisitor({ javaScriptEnabled: false });
  await open('/guide/records/');
  await page.locator(`[id="${key}"] a.cite-clause`).click();
  expect(page.url()).toBe(`${inject('siteUrl')}/guide/records/#${key}`);
  await context.close();
});

test('the printed number leads to the clause, and one that does not exist is said', async () => {
  const { page, context, errors, open } = await newVisitor();
  await open(`/en/c/?${number}`);
  await page.waitForURL(`**/en/guide/records/#${key}`);
  // As a program for messages passes it on; a section; a key.
  await open(`/c/?${number}&from=singlemessage&isappinstalled=0`);
  await page.waitForURL(`**/guide/records/#${key}`);
  await open('/c/?17.4');
  await page.waitForURL('**/guide/evaluation/#*');
  await open(`/c/?${key}`);
  await page.waitForURL(`**/guide/records/#${key}`);
  await open('/c/?%E4');
  await expect.poll(() => page.locator('go-to-clause [role=status]').textContent()).toContain('%e4');
  await open('/c/?99.9.9');
  await expect.poll(() => page.locator('go-to-clause [role=status]').textContent()).toContain('99.9.9');
  await page.getByLabel('条款编号').fill(number.replace('.', '。'));
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/guide/records/#${key}`);
  expect(errors).toEqual([]);
  await context.close();
});
