/** The search dialog and the page of searches: what they load, show, remember and say. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { IndexFile } from '../../../src/domain/search/indexFile.ts';
import { tries } from '../../tries.ts';
import { visitors } from '../visitor.ts';
import { openSearch, results, searchFor } from './searching.ts';

const newVisitor = visitors();

test('nothing of the search is fetched before someone wants to search', async () => {
  const { page, open, context, foreign } = await newVisitor();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  // A single request that hangs would hold up the browser's own "network idle".
  const isQuiet = async () => {
    const before = fetched.length;
    await page.waitForTimeout(500);
    return fetched.length === before;
  };
  await open('/guide/ethics/');
  await expect.poll(isQuiet).toBe(true);
  const ofSearch = /search(Dialog|Panel)|data\/search/;
  expect(fetched.filter((path) => ofSearch.test(path))).toEqual([]);
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open] input').waitFor();
  await expect.poll(() => fetched).toContain('/data/search/index.zh-CN.json');
  await expect.poll(isQuiet).toBe(true);
  // The texts are many times larger: they are fetched when something was found by the index.
  expect(fetched.filter((path) => /texts\.|script\.|\.en\.|records\./.test(path))).toEqual([]);
  expect(foreign).toEqual([]);
  await context.close();
});

const HOMES = [
  ['/', '保险', '找到'],
  ['/en/', 'insurance', 'found'],
] as const;

/** Daily in Chinese: what differs in English is words, which the pairs of query and clause try. */
describe.each(HOMES.slice(0, tries(1, HOMES.length)))('from %s', (home, word, count) => {
  test('a clause number leads to that clause, by keyboard alone', async () => {
    const { page, open, context } = await newVisitor();
    await open(home);
    await page.keyboard.press('Control+k');
    await searchFor(page, '6.1.1');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^6\.1\.1 /);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/guide/admission/#registered-legal-person');
    await context.close();
  });

  test('a section number leads to its section, and then come its clauses in order', async () => {
    const { page, open, context } = await newVisitor();
    await open(home);
    await openSearch(page);
    const shown = await searchFor(page, '6.2');
    expect(shown.slice(0, 4).map(({ kind, title }) => `${kind} ${title.split(' ')[0]}`)).toEqual([
      'section 6.2',
      'clause 6.2.1',
      'clause 6.2.2',
      'clause 6.2.3',
    ]);
    await context.close();
  });

  test('a word leads to a clause that holds it, highlighted, and the dialog says how much was found', async () => {
    const { page, open, context } = await newVisitor();
    await open(home);
    await openSearch(page);
    await searchFor(page, word);
    expect(await page.locator('dialog [role=status]').textContent()).toContain(count);
    const entry = page.locator('dialog ol > li', { has: page.locator('a[data-kind=clause]') }).first();
    expect((await entry.locator('mark').first().textContent())?.toLowerCase()).toBe(word);
    await entry.locator('a').click();
    await page.waitForURL('**/guide/**#*');
    expect((await page.locator(new URL(page.url()).hash).textContent())?.toLowerCase()).toContain(word);
    await context.close();
  });

  test('no clause is found twice', async () => {
    const { page, open, context } = await newVisitor();
    await open(home);
    await openSearch(page);
    await searchFor(page, word);
    while (await page.locator('dialog .more').isVisible()) await page.locator('dialog .more').click();
    const addresses = (await results(page)).map(({ href }) => href);
    expect(addresses.length).toBeGreaterThan(10);
    expect(new Set(addresses).size).toBe(addresses.length);
    const pages = (await results(page)).filter(({ kind }) => kind === 'page').map(({ href }) => href.split('#')[1]);
    const keys = (await results(page)).flatMap(({ key }) => (key === null ? [] : [key]));
    expect(keys.filter((key) => pages.includes(key))).toEqual([]);
    await context.close();
  });

  test('nothing found is said, with what to try', async () => {
    const { page, open, context } = await newVisitor();
    await open(home);
    await openSearch(page);
    expect(await searchFor(page, 'qqxxzz')).toEqual([]);
    expect(await page.locator('dialog [role=status]').textContent()).toContain('qqxxzz');
    expect(await page.locator('dialog .search-help a').getAttribute('href')).toMatch(/\/guide\/terms\/$/);
    await context.close();
  });
});

test('Escape closes the dialog and gives the focus back', async () => {
  const { page, open, context } = await newVisitor();
  await open('/');
  await page.locator('button.search-open').focus();
  await page.keyboard.press('Enter');
  await page.locator('dialog[open] input').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('site-search dialog').getAttribute('open')).toBeNull();
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('search-open');
  await context.close();
});

test('words of a question that no text holds together are suggested one by one', async () => {
  const { page, open, context } = await newVisitor();
  await open('/');
  await openSearch(page);
  await searchFor(page, '航天飞机驾驶舱里的仪表盘和降落伞zzqq培训');
  await page.locator('dialog .search-help button', { hasText: '培训' }).first().click();
  expect((await results(page)).length).toBeGreaterThan(3);
  await context.close();
});

test('a query in the other script is answered from the other language, which is said', async () => {
  const { page, open, context } = await newVisitor();
  await open('/en/');
  await openSearch(page);
  await searchFor(page, '年度检查');
  expect(await page.locator('dialog [role=status]').textContent()).toContain('Chinese edition');
  const first = page.locator('dialog .search-after ol a').first();
  expect(await first.getAttribute('lang')).toBe('zh-CN');
  expect(await first.getAttribute('href')).toMatch(/^\/guide\//);
  await context.close();
});

describe('filters', () => {
  test('work without a query, count what they leave, and stand in an address that opens the same search', async () => {
    const { page, open, context } = await newVisitor();
    await open('/search/');
    const within = 'search-page';
    await results(page, within);
    await page.locator('search-page summary').click();
    const option = page.locator('search-page select[name=level] option[value=may]');
    const count = Number(/\d+/.exec((await option.textContent()) ?? '')?.[0]);
    await page.selectOption('search-page select[name=level]', 'may');
    await results(page, within);
    expect(await page.locator('search-page [role=status]').textContent()).toContain(`${count}`);
    await page.selectOption('search-page select[name=chapter]', 'exit');
    const byFilter = await results(page, within);
    expect(byFilter.length).toBeGreaterThan(0);
    expect(byFilter.every(({ kind, title }) => kind === 'clause' && title.startsWith('18.'))).toBe(true);
    expect(new URL(page.url()).search).toBe('?chapter=exit&level=may');

    const again = await newVisitor();
    await again.open(`/search/${new URL(page.url()).search}`);
    expect(await results(again.page, within)).toEqual(byFilter);
    expect(await again.page.locator('search-page select[name=chapter]').inputValue()).toBe('exit');
    await again.context.close();
    await context.close();
  });

  test('narrow a search to a role, a service and a kind', async () => {
    const { page, open, context } = await newVisitor();
    await open('/search/?q=%E5%9F%B9%E8%AE%AD&role=finance');
    await expect.poll(() => page.locator('search-page input').inputValue()).toBe('培训');
    const ofFinance = await results(page, 'search-page');
    expect(ofFinance.length).toBeGreaterThan(0);
    await open('/en/search/?service=livelihood');
    expect((await results(page, 'search-page')).every(({ kind }) => kind === 'clause')).toBe(true);
    await open('/en/search/?q=complaint&kind=form');
    expect((await results(page, 'search-page')).every(({ kind }) => kind === 'form')).toBe(true);
    await context.close();
  });

  test('that leave nothing can be removed with one button', async () => {
    const { page, open, context } = await newVisitor();
    await open('/search/?q=%E8%BD%AE%E5%80%BC%E4%B8%BB%E5%B8%AD&chapter=scope');
    expect(await results(page, 'search-page')).toEqual([]);
    await page.locator('.search-help button').first().click();
    expect((await results(page, 'search-page')).length).toBeGreaterThan(0);
    expect(new URL(page.url()).searchParams.has('chapter')).toBe(false);
    await context.close();
  });

  test('of the dialog go along to the page of searches', async () => {
    const { page, open, context } = await newVisitor();
    await open('/en/');
    await openSearch(page);
    await searchFor(page, 'insurance');
    await page.locator('dialog summary').click();
    await page.selectOption('dialog select[name=kind]', 'clause');
    const shown = await results(page);
    await page.locator('dialog .share a').click();
    await page.waitForURL('**/en/search/?q=insurance&kind=clause');
    expect(await results(page, 'search-page')).toEqual(shown);
    await context.close();
  });
});

describe('recent searches', () => {
  const follow = async (visitor: Awaited<ReturnType<typeof newVisitor>>) => {
    await visitor.open('/');
    await openSearch(visitor.page);
    await searchFor(visitor.page, '保险');
    await visitor.page.locator('dialog ol a').first().click();
    await visitor.page.waitForURL('**/guide/**');
    await openSearch(visitor.page);
    await results(visitor.page);
  };

  test('are offered again, and can be cleared', async () => {
    const visitor = await newVisitor();
    const { page } = visitor;
    await follow(visitor);
    await page.locator('dialog .suggestions button', { hasText: '保险' }).click();
    expect((await results(page)).length).toBeGreaterThan(3);
    await page.fill('dialog input', '');
    await results(page);
    await page.locator('dialog button', { hasText: '清除' }).click();
    expect(await page.evaluate(() => localStorage.getItem('ccguide:recent-searches'))).toBeNull();
    expect(await page.locator('dialog .suggestions').count()).toBe(0);
    await visitor.context.close();
  });

  test('are not kept on a shared computer', async () => {
    const visitor = await newVisitor();
    await visitor.page.addInitScript(() => sessionStorage.setItem('ccguide:shared-computer', 'yes'));
    await follow(visitor);
    expect(await visitor.page.locator('dialog .suggestions').count()).toBe(0);
    expect(await visitor.page.evaluate(() => localStorage.getItem('ccguide:recent-searches'))).toBeNull();
    await visitor.context.close();
  });
});

test('where there is no index, the dialog says why', async () => {
  const { page, open, context } = await newVisitor();
  await page.route('**/data/search/index.*', (route) => route.fulfill({ status: 404 }));
  await open('/en/');
  await openSearch(page);
  await searchFor(page, 'insurance');
  expect(await page.locator('dialog [role=status]').textContent()).toContain('npm run build');
  await context.close();
});

test('results come by the index, while the texts are on their way', async () => {
  const { page, open, context } = await newVisitor();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { files } = JSON.parse(readFileSync('dist/data/search/index.zh-CN.json', 'utf8')) as IndexFile;
  // Those of the clauses that are shown come; the last one, of pages, waits.
  await page.route(`**/data/search/texts.*.${files.length - 1}.json`, async (route) => {
    await held;
    await route.continue();
  });
  await open('/');
  await openSearch(page);
  await page.fill('dialog input', '轮值主席');
  await page.locator('dialog ol a').first().waitFor();
  expect(await page.locator('dialog ol').getAttribute('aria-busy')).toBe('true');
  release();
  expect((await results(page)).length).toBeGreaterThan(3);
  await context.close();
});

test('words of danger show the card first, with its first act and whom to call', async () => {
  const { page, open, context } = await newVisitor();
  await open('/en/');
  await openSearch(page);
  const [first] = await searchFor(page, 'my son wants to die');
  expect(first?.href).toBe('/en/guide/risk/suicide-self-harm/');
  const card = page.locator('dialog ol > li').first();
  expect(await card.locator('strong').textContent()).toContain('First:');
  expect(await card.locator('a[href="tel:120"]').count()).toBe(1);
  expect(await page.locator('dialog [role=status]').textContent()).toContain('crisis card');
  await searchFor(page, 'suicide prevention training');
  expect(await page.locator('dialog .urgent').count()).toBe(0);
  await context.close();
});

test('what else was searched for is said, and can be undone', async () => {
  const { page, open, context } = await newVisitor();
  await open('/');
  await openSearch(page);
  await searchFor(page, 'baomi chengnuo');
  expect(await page.locator('dialog .understood').textContent()).toContain('保密承诺');
  await searchFor(page, '家访');
  const understood = page.locator('dialog .understood');
  expect(await understood.textContent()).toContain('走访');
  await understood.getByRole('button').click();
  await results(page);
  expect(await understood.textContent()).toContain('只查了输入的词');
  await context.close();
});
