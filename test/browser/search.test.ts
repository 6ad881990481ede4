/** What the search dialog finds, and when its code is fetched. */
import { describe, expect, test } from 'vitest';
import { visitors } from './visitor.ts';

const newVisitor = visitors();

test('nothing of the search is fetched before someone wants to search', async () => {
  const { page, open, context } = await newVisitor();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await open('/guide/ethics/');
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((url) => /pagefind|searchDialog/.test(url))).toEqual([]);
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open] input').waitFor();
  await expect.poll(() => fetched.some((url) => url.includes('/pagefind/pagefind.js'))).toBe(true);
  await context.close();
});

describe.each([
  ['/', '保险', '找到'],
  ['/en/', 'insurance', 'pages found'],
])('from %s', (home, word, count) => {
  test('a clause number leads to that clause', async () => {
    const { page, open, context } = await newVisitor();
    await open(home);
    await page.click('button.search-open');
    await page.fill('dialog input', '6.1.1');
    await expect.poll(() => page.locator('dialog ol a.part').first().textContent()).toMatch(/^6\.1\.1 /);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/guide/admission/#registered-legal-person');
    await context.close();
  });

  test('a word leads to a clause that holds it, and the dialog says how much was found', async () => {
    const { page, open, context } = await newVisitor();
    await open(home);
    await page.click('button.search-open');
    await page.fill('dialog input', word);
    const part = page.locator('dialog ol a.part', { hasText: /^\d+\.\d+\.\d+ / }).first();
    await part.waitFor();
    expect(await page.locator('dialog p[role=status]').textContent()).toContain(count);
    const href = (await part.getAttribute('href')) ?? '';
    await part.click();
    await page.waitForURL(`**${href}`);
    expect(await page.locator(new URL(page.url()).hash).textContent()).toContain(word);
    await context.close();
  });

  test('nothing found is said, with what to try', async () => {
    const { page, open, context } = await newVisitor();
    await open(home);
    await page.click('button.search-open');
    await page.fill('dialog input', 'qqxxzz');
    await expect.poll(() => page.locator('dialog p[role=status]').textContent()).toContain('qqxxzz');
    expect(await page.locator('dialog ol li').count()).toBe(0);
    await context.close();
  });
});
