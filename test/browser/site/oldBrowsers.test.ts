/** What an old telephone shows: the guide can be read, the menu used, and the tools filled in or honestly refused. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { HAS_OLD_CHROMIUM, launchOld } from '../oldChromium.ts';
import { toolIsReady } from '../visitor.ts';

/** Starlight marks headings in its contents by a selector that these do not know; nothing else follows from it. */
const KNOWN_FAULT = /sl-heading-wrapper.*is not a valid selector/;

describe.skipIf(!HAS_OLD_CHROMIUM).each([92, 103] as const)('in Chromium %i', (version) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchOld(version);
  });
  afterAll(() => browser?.close());

  async function visit(path: string, width: number): Promise<{ page: Page; errors: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => KNOWN_FAULT.test(message) || errors.push(message));
    await page.goto(inject('siteUrl') + path);
    return { page, errors };
  }

  // Playwright's own looks and clicks ask these browsers for what they do not have.
  const isSeen = (page: Page, selector: string) =>
    page.evaluate((wanted) => (document.querySelector(wanted)?.getClientRects().length ?? 0) > 0, selector);
  async function click(page: Page, selector: string): Promise<void> {
    const [x, y] = await page.evaluate((wanted) => {
      const element = document.querySelector(wanted);
      element?.scrollIntoView({ block: 'nearest' });
      const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
      return [left + width / 2, top + height / 2];
    }, selector);
    await page.mouse.click(x ?? 0, y ?? 0);
  }
  async function type(page: Page, selector: string, text: string): Promise<void> {
    await page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), selector);
    await page.keyboard.type(text);
  }
  const hasPopovers = (page: Page) => page.evaluate(() => 'popover' in HTMLElement.prototype);

  test('a chapter can be read, and the menu opens, leads on and closes', async () => {
    const { page, errors } = await visit('/guide/admission/', 412);
    await expect.poll(() => hasPopovers(page)).toBe(true);
    expect(await isSeen(page, '.sidebar-pane')).toBe(false);
    // Nothing lies over the text, and nothing sticks out.
    const isOnTop = await page.evaluate(() => {
      const element = document.querySelector('#registered-legal-person .clause-text');
      element?.scrollIntoView({ block: 'center' });
      const { left, top } = element?.getBoundingClientRect() ?? new DOMRect();
      return element?.contains(document.elementFromPoint(left + 4, top + 4));
    });
    expect(isOnTop).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.evaluate(() => scrollTo(0, 0));
    for (const expected of [true, false, true]) {
      await click(page, '.sl-menu-button');
      await expect.poll(() => isSeen(page, '.sidebar-pane')).toBe(expected);
    }
    await click(page, '.sidebar-pane a[href$="/guide/ethics/"]');
    await page.waitForURL('**/guide/ethics/');
    expect(errors).toEqual([]);
    await page.close();
  });

  test('on a wide screen nothing stands open that should be closed', async () => {
    const { page, errors } = await visit('/guide/admission/', 1280);
    await expect.poll(() => hasPopovers(page)).toBe(true);
    if (version >= 99) expect(await isSeen(page, '.sidebar-pane')).toBe(true);
    expect(await isSeen(page, '#reading-comfort')).toBe(false);
    await click(page, 'reading-comfort > button');
    await expect.poll(() => isSeen(page, '#reading-comfort')).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => isSeen(page, '#reading-comfort')).toBe(false);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('a tool can be filled in, or says that the browser is too old', async () => {
    const { page, errors } = await visit('/tools/evaluation/', 412);
    if (version < 99) {
      expect(await isSeen(page, '.too-old')).toBe(true);
      expect(await isSeen(page, '.indicator legend')).toBe(true);
    } else {
      expect(await isSeen(page, '.too-old')).toBe(false);
      await toolIsReady(page);
      await type(page, '.indicator input[type=text]', '9');
      await page.keyboard.press('Tab');
      await page.keyboard.type('10');
      const score = () => page.evaluate(() => document.querySelector('.sticky [role=status]')?.textContent);
      await expect.poll(score).toMatch(/\d\.\d–\d+\.\d/);
      expect(await page.locator('.indicator input[type=text]').nth(1).inputValue()).toBe('10');
      expect(errors).toEqual([]);
    }
    await page.close();
  });
});
