/** A visitor with a browser profile of their own, and how they use the tools. */
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

export interface Visitor {
  context: BrowserContext;
  page: Page;
  /** Addresses outside the site that a page asked for, and errors that it reported. Both must stay empty. */
  foreign: string[];
  errors: string[];
  /** What the browser refused by the site's policy, in its own words. After each test it must be empty. */
  refused: string[];
  open: (path: string) => Promise<void>;
}

/** Whether a message of Chromium's console is about a policy. */
export const isRefusal = (message: string): boolean =>
  /Content Security Policy|This document requires 'Trusted/.test(message);

/** Hands out visitors who share one browser; it is closed after the tests of a file. */
export function visitors(): (options?: BrowserContextOptions) => Promise<Visitor> {
  let browser: Browser;
  const refusals: string[][] = [];
  beforeAll(async () => {
    browser = await chromium.connect(inject('wsEndpoint'));
  });
  afterEach(() => {
    const refused = refusals.flatMap((list) => list.splice(0));
    expect(refused, 'what the Content-Security-Policy refused').toEqual([]);
  });
  afterAll(() => browser.close());
  return async (options) => {
    // A worker would fetch the whole site for each visitor. The tests of it ask for it.
    const context = await browser.newContext({
      viewport: { width: 360, height: 760 },
      serviceWorkers: 'block',
      ...options,
    });
    const visitor: Visitor = {
      context,
      page: await context.newPage(),
      foreign: [],
      errors: [],
      refused: [],
      open: async (path) => {
        await visitor.page.goto(inject('siteUrl') + path);
      },
    };
    context.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(inject('siteUrl')))
        visitor.foreign.push(request.url());
    });
    refusals.push(visitor.refused);
    context.on('console', (message) => {
      if (isRefusal(message.text())) visitor.refused.push(message.text());
    });
    context.on('weberror', (error) => visitor.errors.push(String(error.error())));
    return visitor;
  };
}

/**
 * Hands out the page of one reader to all tests of a file: reading leaves nothing behind, and a new page takes longer to
 * make than most take to read.
 *
 * @param script runs in each document before its own scripts
 */
export function reader({ script }: { script?: string } = {}): () => Promise<Visitor> {
  const newVisitor = visitors();
  let visitor: Promise<Visitor> | undefined;
  return async () => {
    visitor ??= newVisitor().then(async (made) => {
      if (script !== undefined) await made.context.addInitScript(script);
      return made;
    });
    const { page } = await visitor;
    await page.emulateMedia({ media: null, colorScheme: null });
    return visitor;
  };
}

/**
 * Waits until the tool on a page has read its answers, shows them and lets itself be filled in.
 *
 * Its islands come to life one after the other: the one that says "saved" may be ahead of the one with the fields.
 */
export async function toolIsReady(page: Page): Promise<void> {
  await expect.poll(() => page.locator('.saving').first().getAttribute('data-state')).toBe('saved');
  await expect
    .poll(() => page.locator('.tool astro-island[client=idle][ssr], .tool fieldset:disabled').count())
    .toBe(0);
  // What was read reaches a field in an effect, which runs after the next frame.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );
}

/** Opens what an item of a checklist keeps folded away: basis, note, documents, who and by when. */
export const unfold = (item: Locator): Promise<void> => item.locator('.item-more > summary').click();

/** Waits until the workspace page has read all assessments. */
export async function deskIsReady(page: Page): Promise<void> {
  await expect.poll(() => page.locator('.desk-notice').getAttribute('data-state')).toBe('read');
}

/** Text of an element, once it is what it should be. */
export const expectText = (page: Page, selector: string) =>
  expect.poll(async () => (await page.locator(selector).first().textContent())?.trim() ?? '');
