/** Answers outlive the page, reach other tabs, and are not lost in silence where nothing may be kept. */
import { expect, test } from 'vitest';
import { expectText, toolIsReady, visitors } from '../visitor.ts';

const newVisitor = visitors();
const FIRST = '.indicator:first-of-type input[type=text]';

test('two open tabs see each other’s changes', async () => {
  const { context, page, open } = await newVisitor();
  await open('/tools/evaluation/');
  await toolIsReady(page);
  const other = await context.newPage();
  await other.goto(page.url().replace('/tools/', '/en/tools/'));
  await toolIsReady(other);

  await page.locator(FIRST).nth(0).fill('3');
  await expect.poll(() => other.locator(FIRST).nth(0).inputValue()).toBe('3');
  await other.locator(FIRST).nth(1).fill('4');
  await expect.poll(() => page.locator(FIRST).nth(1).inputValue()).toBe('4');
  await expectText(page, '.sticky strong').toBe('1.0–98.0');
  await context.close();
});

test('where storage is forbidden the tool says so and goes on in memory', async () => {
  const { context, page, open, errors } = await newVisitor();
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await open('/tools/evaluation/');
  await expectText(page, '.saving').toContain('没有保存：浏览器不允许本站保存数据');
  await page.locator(FIRST).nth(0).fill('9');
  await page.locator(FIRST).nth(1).fill('10');
  await expectText(page, '.sticky strong').toBe('2.2–99.2');
  // Starlight's own theme switch reads localStorage unguarded; the tool must not fail with it.
  expect(errors.filter((error) => !/SecurityError|StarlightThemeProvider/.test(error))).toEqual([]);
  await context.close();
});

test('when storage is full the tool says so, keeps the answer on the page, and saves it once there is room', async () => {
  const { context, page, open } = await newVisitor();
  await open('/en/tools/evaluation/');
  await toolIsReady(page);
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    Object.assign(window, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put }) });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.locator(FIRST).nth(0).fill('9');
  await expectText(page, '.saving').toContain('the browser’s storage is full');
  await expect.poll(() => page.locator(FIRST).nth(0).inputValue()).toBe('9');
  await page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom());
  await page.locator(FIRST).nth(1).fill('10');
  await toolIsReady(page);
  await page.reload();
  await expectText(page, '.sticky strong').toBe('2.2–99.2');
  await context.close();
});
