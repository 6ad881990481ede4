/** A second standard, about canteens, below a base path: the program publishes it as it is, its tools go by its rules. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readTexts } from '../../content/readTexts.ts';
import { brokenLinks } from '../../site/brokenLinks.ts';
import { readPages } from '../../site/pages.ts';
import { openSearch, searchFor } from '../search/searching.ts';
import { serveFolder } from '../serveFolder.ts';
import { isRefusal, toolIsReady } from '../visitor.ts';
import { BASE, type OtherStandard, otherStandard } from './otherStandard.ts';

let other: OtherStandard;
let browser: Browser;
let site: Awaited<ReturnType<typeof serveFolder>>;
const said = { before: '', pages: '', local: '', after: '' };

beforeAll(async () => {
  other = await otherStandard();
  said.before = (await other.adapt()).said;
  said.pages = (await other.adapt('pages')).said;
  said.local = (await other.adapt('local', 'premises')).said;
  await rm(join(other.folder, 'content', 'local', 'premises.yaml'), { force: true });
  said.after = (await other.adapt()).said;
  await other.build();
  const { url, close } = await serveFolder(join(other.folder, 'dist'), BASE);
  site = { url: url + BASE.slice(0, -1), close };
  browser = await chromium.connect(inject('wsEndpoint'));
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await other?.remove();
});

/** A page of the other site, on a phone. */
async function visit(path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 760 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  page.on('console', (message) => {
    if (isRefusal(message.text())) throw new Error(message.text());
  });
  await page.goto(site.url + path);
  return page;
}
const built = (path: string) => readFileSync(join(other.folder, 'dist', path), 'utf8');

test('the command names each page that is missing, begins them all, and is content afterwards', () => {
  for (const page of ['guide/kitchen', 'guide/premises', 'tools/checklist/kitchen', 'guide/forms/order-list'])
    for (const folder of ['content/docs', 'content/docs/en']) {
      expect(said.before).toContain(`- ${folder}: the page "${page}" is missing`);
      expect(said.pages).toContain(`+ ${folder}/${page}.mdx`);
    }
  expect(said.before).toContain('content/lenses.yaml: "cooks" leads to "guide/kitchen", which is no page');
  expect(said.after).toContain('Nothing is missing.');
  expect(said.after).toContain('Yunxi district');
});

test('the command begins a file of local clauses and takes no word for what it is not', async () => {
  expect(said.local).toContain('+ content/local/premises.yaml');
  expect((await other.adapt('local', 'roof')).said).toContain(
    'there is no chapter "roof": name one of premises, kitchen',
  );
  expect((await other.adapt('local', 'kitchen')).said).toContain('is there already');
  const unknown = await other.adapt('everything');
  expect(unknown.said).toContain('"everything" is no task');
  expect(unknown.isFine).toBe(false);
});

test('the command says what the build would say, with the place and the cure', async () => {
  const file = join(other.folder, 'content', 'local', 'kitchen.yaml');
  const text = await readFile(file, 'utf8');
  const saidOf = async (from: string, to: string) => {
    expect(text).toContain(from);
    await writeFile(file, text.replace(from, to));
    const { said: words, isFine } = await other.adapt();
    await writeFile(file, text);
    expect(isFine).toBe(false);
    return words;
  };
  expect(await saidOf('chapter: kitchen', 'chapter: cellar')).toContain(
    'content/local/kitchen.yaml: the chapter "cellar" does not exist',
  );
  expect(await saidOf('key: yunxi-meals-warm', 'key: samples-kept')).toContain('"samples-kept" stands 2 times');
  expect(await saidOf('送到时饭菜应不低于60℃。', '""')).toContain('in "yunxi-meals-warm": the Chinese text is empty');
  expect(await saidOf('roles: [cook]', 'roles: []')).toContain('say who answers for it');
  expect(await saidOf('source: yunxi-rules', 'source: hearsay')).toContain(
    '"hearsay", which is not in content/sources.yaml',
  );
  expect(await saidOf('at: firstQuarter', 'at: firstYear')).toContain('a district may only ask for it earlier');
  expect(await saidOf('chapter: kitchen', 'chapter: [')).toContain('it is no YAML');
});

test('its pages stand in both languages and name nothing of this guide', () => {
  const pages = readTexts(join(other.folder, 'dist'), '.html');
  expect(pages.filter(({ file }) => file.includes('/dist/en/'))).toHaveLength((pages.length - 1) / 2);
  const own = /北仑|Beilun|北侖/;
  expect(pages.filter(({ text }) => own.test(text)).map(({ file }) => file)).toEqual([]);
  // No crisis cards, no training, no menu: nothing leads there.
  const foreign = /\/guide\/(?:risk|annex-curriculum|services)\//;
  expect(pages.filter(({ text }) => foreign.test(text)).map(({ file }) => file)).toEqual([]);
  expect(existsSync(join(other.folder, 'dist', 'data', 'standard.json'))).toBe(true);
});

test('every link leads somewhere below the base path, down to the anchor', () => {
  const folder = join(other.folder, 'dist');
  expect(brokenLinks(readPages(folder), folder, BASE)).toEqual([]);
});

test('local clauses follow the common ones, whose numbers stay, wherever the chapter is shown', async () => {
  const { chapters } = JSON.parse(built('data/standard.json')) as {
    chapters: {
      key: string;
      sections: { key: string; isLocal?: true; clauses: { key: string; number: string }[] }[];
    }[];
  };
  const kitchen = chapters.find(({ key }) => key === 'kitchen')?.sections ?? [];
  expect(kitchen.map(({ key, isLocal }) => [key, isLocal ?? false])).toEqual([
    ['samples', false],
    ['yunxi-winter', true],
  ]);
  expect(kitchen.flatMap(({ clauses }) => clauses.map(({ key, number }) => `${number} ${key}`))).toEqual([
    '3.1.1 samples-kept',
    '3.1.2 menu-posted',
    '3.2.1 yunxi-meals-warm',
  ]);
  for (const [path, words] of [
    ['guide/kitchen/index.html', ['本地条款', '由云溪区民政局增加', '送到时饭菜应不低于60℃。']],
    ['guide/kitchen/index.html', ['云溪区规定，早于通用文本（“第一年内”）']],
    [
      'en/guide/kitchen/index.html',
      ['Local clauses', 'Added by Yunxi district', 'Meals shall be no colder than 60 °C'],
    ],
    ['guide/all/index.html', ['本地条款', '送到时饭菜应不低于60℃。']],
    ['guide/references/index.html', ['云溪区送餐办法']],
    ['data/clauses.csv', ['3.2.1,yunxi-meals-warm,kitchen']],
  ] as const)
    for (const word of words) expect(built(path).includes(word), `${path}: ${word}`).toBe(true);
  const page = await visit('/en/guide/kitchen/');
  expect(await page.locator('nav a[href="#yunxi-winter"]').count()).toBeGreaterThan(0);
});

test('its search finds its clauses, by its own words', async () => {
  const page = await visit('/');
  await openSearch(page);
  expect((await searchFor(page, '样品')).map(({ key }) => key)).toContain('samples-kept');
  expect((await searchFor(page, '3.2.1'))[0]?.key).toBe('yunxi-meals-warm');
});

test('its quiz decides by its conditions', async () => {
  const page = await visit('/en/tools/admission/');
  await toolIsReady(page);
  expect(await page.locator('.question legend').first().textContent()).toContain('free of steps');
  // Chosen with the mouse, it leads on by itself.
  await page.getByLabel('Yes', { exact: true }).click();
  await page.locator('.question .number input').fill('40');
  await expect.poll(() => page.locator('.tool').textContent()).not.toContain('Still possible');
  expect(await page.locator('.tool').textContent()).toContain('Central canteen');
  await page.goto(`${site.url}/tools/admission/`);
  await toolIsReady(page);
  await expect.poll(() => page.locator('.tool').textContent()).toContain('中心点');
});

test('its checklist asks its clauses, the local ones among them', async () => {
  const page = await visit('/en/tools/checklist/kitchen/');
  await toolIsReady(page);
  const keys = await page
    .locator('[data-item]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-item')));
  expect(keys).toEqual(['samples-kept', 'menu-posted', 'yunxi-meals-warm']);
  for (const key of ['samples-kept', 'yunxi-meals-warm'])
    await page.locator(`[data-item="${key}"]`).getByLabel('Met', { exact: true }).check();
  await expect.poll(() => page.locator('.figures strong').first().textContent()).toBe('2 / 3');
});

test('its calculator scores by its profile', async () => {
  const page = await visit('/en/tools/evaluation/');
  await toolIsReady(page);
  await page.getByLabel('Dishes with a sample').fill('3');
  await page.getByLabel('All dishes').fill('4');
  const entrance = page.locator('fieldset.indicator').nth(1);
  await entrance.getByLabel('Yes', { exact: true }).check();
  // 60 × (0.75 − 0.5) / 0.5 + 40 = 70, the least for "Fine"; the red line is still open.
  await expect.poll(() => page.locator('.sticky').textContent()).toContain('70.0');
  await page.locator('#red-line-poisoning, [id*=poisoning]').first().getByLabel('No', { exact: true }).check();
  await expect.poll(() => page.locator('main').textContent()).toContain('Fine');
});
