/** The site without a network, and how it changes to a new version. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { IS_FULL } from '../../tries.ts';
import { openSearch, searchFor } from '../search/searching.ts';
import { serveFolder } from '../serveFolder.ts';
import { expectText, toolIsReady, visitors } from '../visitor.ts';

const newVisitor = visitors();

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0)) await clean();
});

async function served(folder: string) {
  const site = await serveFolder(folder);
  cleanups.push(site.close);
  return site;
}

/** What a worker keeps, in its own code: `{url:"/guide/risk/",revision:"…"}`. */
const KEPT = /\{url:"([^"]*)"[^}]*\},?/g;
/** Scripts, styles, and the pages that the test of new versions opens: to install all would be most of its time. */
const FEW = /^\/(?:_astro\/|offline\/|site\/saving\/|tools\/start\/|data\/start)/;

/** A copy of the site for a test that makes new versions. Its worker keeps a few pages. */
async function copyOfSite(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  cleanups.push(() => rm(folder, { recursive: true }));
  await cp(resolve('dist'), folder, { recursive: true });
  const worker = join(folder, 'sw.js');
  const few = (await readFile(worker, 'utf8')).replace(KEPT, (entry, url: string) => (FEW.test(url) ? entry : ''));
  await writeFile(worker, few);
  return folder;
}

/** Publishes a new version, of which one page says something else; its worker names the page by another revision. */
async function publish(folder: string, words: string): Promise<void> {
  const page = join(folder, 'site', 'saving', 'index.html');
  const worker = join(folder, 'sw.js');
  const revised = (await readFile(worker, 'utf8')).replace(/(url:"\/site\/saving\/",revision:")[^"]*/, `$1${words}`);
  expect(revised).toContain(words);
  await writeFile(page, (await readFile(page, 'utf8')).replace(/<h1([^>]*)>[^<]*<\/h1>/, `<h1$1>${words}</h1>`));
  await writeFile(worker, revised);
}

const visit = async () => {
  const visitor = await newVisitor({ serviceWorkers: 'allow' });
  cleanups.push(() => visitor.context.close());
  return visitor;
};

/** Daily in one language: the workers are the same code, and a test of the build compares what each keeps. */
const LANGUAGES = [
  {
    prefix: '',
    chapter: '服务伦理',
    answers: ['法治教育', '不服务', '3人', '还没有登记'],
    stage: /^头三个月内/,
    pack: '生成空白文件包（ZIP）',
  },
  {
    prefix: '/en',
    chapter: 'Ethics',
    answers: ['Legal education', 'No', '3', 'Not registered yet'],
    stage: /^In the first three months/,
    pack: 'Make the starter pack (ZIP)',
  },
].slice(0, IS_FULL ? 2 : 1);

/** Waits until the pages of the language of this page are kept. */
const pagesAreKept = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.ready));

describe.each(LANGUAGES)('without a network, after one visit to "$prefix/"', (words) => {
  test('pages, search and tools go on, and what is answered stays', async () => {
    const { page, errors } = await visit();
    const site = await served(resolve('dist'));
    await page.goto(`${site.url}${words.prefix}/tools/start/`);
    await toolIsReady(page);
    await pagesAreKept(page);
    await site.close();

    // In mid-journey: this page came from the network, and loads what it has not needed before.
    for (const answer of words.answers) await page.getByLabel(answer, { exact: true }).check();
    await page.locator('.stages').getByRole('button', { name: words.stage }).click();
    await expect.poll(() => page.locator('.paper-card').count()).toBeGreaterThan(20);
    await toolIsReady(page);

    await page.goto(`${site.url}${words.prefix}/guide/ethics/`);
    await expectText(page, 'h1').toContain(words.chapter);
    await openSearch(page);
    expect((await searchFor(page, '8.3.6'))[0]?.title).toContain('8.3.6');

    await page.goto(`${site.url}${words.prefix}/tools/start/?from=elsewhere`);
    await toolIsReady(page);
    await page.locator('.plan summary').click();
    for (const answer of words.answers) expect(await page.getByLabel(answer, { exact: true }).isChecked()).toBe(true);

    await page.goto(`${site.url}${words.prefix}/tools/deadlines/#event=danger-seen&at=2026-12-01T09:30`);
    await expect.poll(() => page.locator('.due-list .due').count()).toBeGreaterThan(0);
    await page.goto(`${site.url}${words.prefix}/tools/posts/`);
    await toolIsReady(page);
    await page.goto(`${site.url}${words.prefix}/guide/risk/suicide-self-harm/`);
    expect(await page.locator('.crisis-phones a').count()).toBeGreaterThan(1);

    await page.goto(`${site.url}${words.prefix}/tools/pack/`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: words.pack }).click(),
    ]);
    expect(await download.failure()).toBe(null);
    expect(errors).toEqual([]);
  });
});

test('a page that is not kept says so, and a visitor can have the kept pages removed', async () => {
  const { page } = await visit();
  const site = await served(resolve('dist'));
  await page.goto(`${site.url}/site/saving/`);
  await expectText(page, 'kept-pages [role=status]').toMatch(/^(正在保存网页|这种语言的各页)/);
  await pagesAreKept(page);
  await page.goto(`${site.url}/en/guide/risk/`);
  await expectText(page, 'h1').toContain('Risk');
  await site.close();
  await page.goto(`${site.url}/en/guide/people/`);
  await expectText(page, 'h1').toBe('没有网络');

  await page.goto(`${site.url}/site/saving/`);
  await page.getByRole('button', { name: '删除保存的网页' }).click();
  await expectText(page, 'kept-pages [role=status]').toMatch(/^网页没有存在这台设备上/);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await expect(page.reload()).rejects.toThrow('ERR_CONNECTION_REFUSED');
});

test('a new version is announced and taken when a visitor asks; whoever is filling in stays where they are', async () => {
  const folder = await copyOfSite();
  const site = await served(folder);
  const { page, context } = await visit();
  const saving = `${site.url}/site/saving/`;
  await page.goto(saving);
  const first = await page.locator('h1').textContent();
  await pagesAreKept(page);
  const strip = page.locator('.update-strip');

  await publish(folder, '第二版');
  await page.goto(saving);
  await expectText(page, '.update-strip').toContain('本站有新版本');
  await expectText(page, 'h1').toBe(first);
  await strip.getByRole('button', { name: '以后再说' }).click();
  expect(await strip.textContent()).toBe('');
  await page.goto(saving);
  await expectText(page, 'h1').toBe(first);
  await strip.getByRole('button', { name: '换用新版本' }).click();
  await expectText(page, 'h1').toBe('第二版');

  // The next one is taken in another tab while this one is being filled in.
  const filling = await context.newPage();
  await filling.goto(`${site.url}/tools/start/`);
  await toolIsReady(filling);
  await publish(folder, '第三版');
  await page.goto(saving);
  await strip.getByRole('button', { name: '换用新版本' }).click();
  await expectText(page, 'h1').toBe('第三版');
  await expectText(filling, '.update-strip').toContain('本站有新版本');
  await filling.getByLabel('还没有登记', { exact: true }).check();
  await toolIsReady(filling);
  await filling.locator('.update-strip').getByRole('button', { name: '换用新版本' }).click();
  await filling.waitForLoadState();
  await toolIsReady(filling);
  expect(await filling.getByLabel('还没有登记', { exact: true }).isChecked()).toBe(true);
  expect(await filling.locator('.update-strip').textContent()).toBe('');
});
