import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.connect(inject('wsEndpoint'));
});
afterAll(() => browser.close());

test.each([
  ['/', 'zh-CN', '社会组织参与社区矫正的服务标准指南'],
  ['/en/', 'en', 'Service standard guide for social organisations in community corrections'],
])('the home page %s opens in its language', async (path, lang, title) => {
  const page = await browser.newPage();
  await page.goto(inject('siteUrl') + path);
  expect(await page.getAttribute('html', 'lang')).toBe(lang);
  expect(await page.textContent('h1')).toBe(title);
  await page.close();
});
