/**
 * `npm run bench`: this site beside a bare Starlight site with the same pages, in one table.
 *
 * Figures are only comparable within one run, so read the ratios. Bytes are what travels, gzip included; times are
 * taken in Chromium with the processor slowed down four times.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Browser, chromium, type Page } from 'playwright-core';
import { browserOptions } from '../../src/commands/browser.ts';
import { serveFolder } from '../browser/serveFolder.ts';
import { readPages } from '../site/pages.ts';

const CHAPTER = '/guide/admission/';
const TOOL = '/tools/evaluation/';
const LIST = '/tools/checklist/items/';
const LIST_ITEMS = 1000;
const SLOWDOWN = 4;
const KEYS = 200;
const RUNS = 5;

// Inside the project, so that its packages are found, but not inside node_modules, where Astro takes nothing for source.
const BARE = resolve('.astro/bench-bare');

/** Seconds of one build. */
function build(folder: string): number {
  const start = performance.now();
  execFileSync(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: folder,
    stdio: 'pipe',
  });
  return (performance.now() - start) / 1000;
}

/** A Starlight site as it comes, with what stands on our pages as its pages. */
function writeBareSite(): void {
  rmSync(BARE, { recursive: true, force: true });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(BARE, path)), { recursive: true });
    writeFileSync(join(BARE, path), text);
  };
  // Astro compiles the packages that are named as dependencies, and hands all others to Node as they are.
  write('package.json', JSON.stringify({ type: 'module', dependencies: { '@astrojs/starlight': '*', astro: '*' } }));
  write(
    'astro.config.mjs',
    `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
process.env.ASTRO_TELEMETRY_DISABLED = '1';
export default defineConfig({ site: 'http://localhost', integrations: [starlight({ title: 'Bare', defaultLocale: 'root',
  locales: { root: { label: '简体中文', lang: 'zh-CN' }, en: { label: 'English', lang: 'en' } } })] });\n`,
  );
  write(
    'src/content.config.ts',
    `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n`,
  );
  for (const { path, html } of readPages()) {
    const content = /<div class="sl-markdown-content">([\s\S]*?)<\/div>\s*<footer/.exec(html)?.[1];
    if (content === undefined || path.includes('/tools/')) continue;
    const title = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1]?.replace(/<[^>]+>/g, '') ?? path;
    // Blank lines would end the HTML block and make Markdown of the rest.
    write(
      `src/content/docs${path}index.md`,
      `---\ntitle: ${JSON.stringify(title)}\n---\n\n${content.replace(/\n\s*\n/g, '\n')}\n`,
    );
  }
}

interface Loaded {
  requests: number;
  html: number;
  scripts: number;
  styles: number;
  other: number;
  total: number;
  lcp: number;
  blocking: number;
}

/** Opens a page with an empty cache and counts what travels and how long it takes. */
async function load(browser: Browser, url: string, prepare?: (page: Page) => Promise<void>): Promise<Loaded> {
  const context = await browser.newContext({ viewport: { width: 360, height: 760 } });
  const page = await context.newPage();
  await prepare?.(page);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const kinds = new Map<string, string>();
  const loaded: Loaded = { requests: 0, html: 0, scripts: 0, styles: 0, other: 0, total: 0, lcp: 0, blocking: 0 };
  devtools.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind =
      ({ Document: 'html', Script: 'scripts', Stylesheet: 'styles' } as const)[kinds.get(requestId) ?? ''] ?? 'other';
    loaded.requests += 1;
    loaded[kind] += encodedDataLength;
    loaded.total += encodedDataLength;
  });
  await page.addInitScript(() => {
    const seen = { lcp: 0, blocking: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) seen.lcp = startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.blocking += Math.max(0, duration - 50);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  // What a page fetches once it is idle belongs to its cost.
  await page.waitForTimeout(2000);
  const seen = await page.evaluate(() => (window as unknown as { seen: { lcp: number; blocking: number } }).seen);
  await context.close();
  return { ...loaded, ...seen };
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Medians of several loads. */
async function loadOften(browser: Browser, url: string): Promise<Loaded> {
  const runs: Loaded[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await load(browser, url));
  const [first] = runs;
  if (!first) throw new Error('no runs');
  return Object.fromEntries(
    Object.keys(first).map((key) => [key, median(runs.map((run) => run[key as keyof Loaded]))]),
  ) as unknown as Loaded;
}

/** Answers every indicator with something valid. */
async function fillEverything(page: Page): Promise<void> {
  for (const indicator of await page.locator('.indicator').all()) {
    const numbers = await indicator.locator('input[type=text]').all();
    // Mean, responses and invited of a survey; else a numerator below its denominator.
    const values = numbers.length === 3 ? ['4', '40', '50'] : ['8', '10'];
    for (const [index, input] of numbers.entries()) await input.fill(values[index] ?? '1');
    if (numbers.length === 0) await indicator.locator('input[type=radio]').nth(1).check();
  }
}

/**
 * Milliseconds from each key to the end of the first frame in which the page has changed because of it, ascending.
 *
 * @param counted which of the keys are wanted; absent means all
 */
async function keyToPaint(
  page: Page,
  input: string,
  pressed = ['1', 'Backspace'],
  counted: readonly string[] = pressed,
): Promise<number[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.evaluate(() => {
    const times: [string, number][] = [];
    Object.assign(window, { times });
    let changed = false;
    const change = () => {
      changed = true;
    };
    new MutationObserver(change).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    addEventListener('focusin', change, { capture: true });
    addEventListener(
      'keydown',
      ({ key }) => {
        const start = performance.now();
        changed = false;
        let left = 30;
        const onFrame = () => {
          left -= 1;
          if (!changed && left > 0) {
            requestAnimationFrame(onFrame);
            return;
          }
          // A message comes after the frame was painted.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push([key, performance.now() - start]);
          port2.postMessage(0);
        };
        requestAnimationFrame(onFrame);
      },
      { capture: true },
    );
  });
  await page.locator(input).first().focus();
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(pressed[key % pressed.length] ?? '1');
    // The next key only after the paint of this one: a queue of keys would be timed, not a key.
    await page.waitForTimeout(150);
  }
  const times = await page.evaluate(() => (window as unknown as { times: [string, number][] }).times);
  return times.flatMap(([key, time]) => (counted.includes(key) ? [time] : [])).sort((x, y) => x - y);
}

/** The tool with every indicator filled in. */
async function keysInTool(browser: Browser, url: string): Promise<number[]> {
  const context = await browser.newContext({ viewport: { width: 360, height: 760 } });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.locator('.saving[data-state=saved]').waitFor();
  await fillEverything(page);
  const times = await keyToPaint(page, '.indicator input[type=text]');
  await context.close();
  return times;
}

/**
 * The list of all items with a thousand of them, drawn to the end: keys that answer, with one that goes on between each two,
 * and the memory in use.
 */
async function keysInList(browser: Browser, url: string): Promise<{ times: number[]; heap: number }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 760 } });
  const page = await context.newPage();
  await page.route('**/data/checklist.zh-CN.json', async (route) => {
    const items = Object.entries((await (await route.fetch()).json()) as Record<string, object>);
    const thousand = Array.from({ length: LIST_ITEMS }, (_, index) => {
      const [key, item] = items[index % items.length] ?? ['', {}];
      return [index < items.length ? key : `${key}-${index}`, item];
    });
    await route.fulfill({ json: Object.fromEntries(thousand) });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.locator('.saving[data-state=saved]').waitFor();
  const drawn = () => page.locator('[data-item]').count();
  while ((await drawn()) < LIST_ITEMS) await page.locator('[data-item]').last().scrollIntoViewIfNeeded();
  const times = await keyToPaint(page, '[data-item]', ['1', 'j', '2', 'j'], ['1', '2']);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await context.close();
  return { times, heap: usedSize };
}

/** A page with one input whose text is shown below it: what this machine and this way of measuring take by themselves. */
async function keysInNothing(browser: Browser): Promise<number[]> {
  const context = await browser.newContext({ viewport: { width: 360, height: 760 } });
  const page = await context.newPage();
  await page.setContent('<input><p></p>');
  await page.evaluate(() => {
    const [input, shown] = [document.querySelector('input'), document.querySelector('p')];
    input?.addEventListener('input', () => shown?.replaceChildren(input.value));
  });
  const times = await keyToPaint(page, 'input');
  await context.close();
  return times;
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const ms = (time: number) => `${time.toFixed(0)} ms`;

/** Milliseconds until a checklist has read an assessment of so many answers, each with a note of 200 characters. */
async function readMany(browser: Browser, url: string, answers: number): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector('.saving[data-state=saved]');
  await page.evaluate(async (count) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('ccguide');
      request.onsuccess = () => resolve(request.result);
    });
    const id = localStorage.getItem('ccguide:current:checklist:guide') ?? '';
    const transaction = database.transaction(['assessments', 'entries'], 'readwrite');
    const instrument = { kind: 'checklist', id: 'guide', edition: '', version: '', hash: '' };
    const head = { id, instrument, name: '', created: 1, archived: false, binned: null, sharedUpTo: 0 };
    transaction.objectStore('assessments').put(head);
    for (let index = 0; index < count; index += 1) {
      const base = { assessment: id, item: `item-${index}`, stamp: 1, tab: 'bench', from: [] };
      transaction.objectStore('entries').put({ ...base, field: 'answer', value: { state: 'met' } });
      transaction.objectStore('entries').put({ ...base, field: 'note', value: '备'.repeat(200) });
    }
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  }, answers);
  await page.reload();
  // From the moment the island asks for its answers, which is when it is drawn, to the moment that it shows them.
  await page.waitForSelector('.saving[data-state=saved]');
  const time = await page.evaluate(() => {
    const [navigation] = window.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return window.performance.now() - (navigation?.domContentLoadedEventEnd ?? 0);
  });
  await context.close();
  return time;
}

function print(
  title: string,
  rows: [string, number, number | undefined, (value: number) => string][],
  columns: string[],
): void {
  console.log(`\n${title}`);
  console.log(['', ...columns].map((cell, i) => (i === 0 ? cell.padEnd(18) : cell.padStart(12))).join(''));
  for (const [name, ours, bare, format] of rows) {
    const cells = [
      format(ours),
      ...(bare === undefined ? [] : [format(bare), bare === 0 ? '—' : `${(ours / bare).toFixed(2)} ×`]),
    ];
    console.log(name.padEnd(18) + cells.map((cell) => cell.padStart(12)).join(''));
  }
}

const ourBuild = build('.');
writeBareSite();
const bareBuild = build(BARE);
const [ours, bare] = [await serveFolder(resolve('dist')), await serveFolder(join(BARE, 'dist'))];
const browser = await chromium.launch(await browserOptions());

const chapter = await loadOften(browser, ours.url + CHAPTER);
const bareChapter = await loadOften(browser, bare.url + CHAPTER);
const count = (value: number) => String(value);
print(
  `The chapter ${CHAPTER}, cold, processor ÷ ${SLOWDOWN}, median of ${RUNS}`,
  [
    ['requests', chapter.requests, bareChapter.requests, count],
    ['bytes', chapter.total, bareChapter.total, kB],
    ['  html', chapter.html, bareChapter.html, kB],
    ['  scripts', chapter.scripts, bareChapter.scripts, kB],
    ['  styles', chapter.styles, bareChapter.styles, kB],
    ['  other', chapter.other, bareChapter.other, kB],
    ['LCP', chapter.lcp, bareChapter.lcp, ms],
    ['blocking time', chapter.blocking, bareChapter.blocking, ms],
    ['build', ourBuild, bareBuild, (seconds) => `${seconds.toFixed(1)} s`],
  ],
  ['ours', 'bare', 'ratio'],
);

const tool = await loadOften(browser, ours.url + TOOL);
const [keys, floor] = [await keysInTool(browser, ours.url + TOOL), await keysInNothing(browser)];
const at = (times: number[], share: number) =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
print(
  `The tool ${TOOL}, cold`,
  [
    ['requests', tool.requests, undefined, count],
    ['bytes', tool.total, undefined, kB],
    ['  html', tool.html, undefined, kB],
    ['  scripts', tool.scripts, undefined, kB],
    ['  styles', tool.styles, undefined, kB],
    ['LCP', tool.lcp, undefined, ms],
    ['blocking time', tool.blocking, undefined, ms],
  ],
  ['ours'],
);
print(
  `From key to paint with every indicator filled in, ${keys.length} keys, beside a page with one input and nothing else`,
  [
    ['median', at(keys, 0.5), at(floor, 0.5), ms],
    ['p98', at(keys, 0.98), at(floor, 0.98), ms],
  ],
  ['ours', 'one input', 'ratio'],
);

const list = await keysInList(browser, ours.url + LIST);
print(
  `From key to paint in the list of ${LIST_ITEMS} items, ${list.times.length} answers, processor ÷ ${SLOWDOWN}`,
  [
    ['median', at(list.times, 0.5), at(floor, 0.5), ms],
    ['p98', at(list.times, 0.98), at(floor, 0.98), ms],
    ['memory', list.heap, undefined, kB],
  ],
  ['ours', 'one input', 'ratio'],
);

const assessed = await load(browser, ours.url + CHAPTER, async (page) => {
  await page.addInitScript(() => localStorage.setItem('ccguide:current:checklist:guide', 'abench1234'));
});
print(
  `Scripts of the chapter ${CHAPTER}, for who has begun a self-assessment and who has not`,
  [
    ['scripts', assessed.scripts, chapter.scripts, kB],
    ['requests', assessed.requests, chapter.requests, count],
  ],
  ['begun', 'not begun', 'ratio'],
);

const many = await readMany(browser, `${ours.url}/tools/checklist/scope/`, 10_000);
const one = await readMany(browser, `${ours.url}/tools/checklist/scope/`, 1);
print(
  'From the page being there to its answers being read, full speed',
  [['10,000 answers', many, one, ms]],
  ['with notes', 'one answer', 'ratio'],
);

await browser.close();
await Promise.all([ours.close(), bare.close()]);
