/**
 * Makes the index of the site search when the site has been built: for each language one small file from which the first
 * results come, files of texts behind it, and a file for what is typed in other characters or by its sound.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { LOCALES, type Locale } from '../domain/basics/locale.ts';
import type { EntryText, SearchKind, SearchRecord, SearchRecords } from '../domain/search/entry.ts';
import { hasHan } from '../domain/search/fold.ts';
import { makeIndex } from '../domain/search/indexFile.ts';
import { builtPage } from './builtPage.ts';
import { scriptFile } from './scriptFile.ts';
import { stopsOf, wordsOf } from './searchWords.ts';

/** Below the site's root. */
const FOLDER = 'data/search';
/** A file of texts of pages is closed when it holds more characters than this. */
const FULL = 60_000;

export function searchIndex(): AstroIntegration {
  let base = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        let count = 0;
        for (const locale of LOCALES) count += await writeIndex(site, base, locale);
        logger.info(`${count} entries can be found`);
      },
    },
  };
}

/** @returns how many entries can be found in this language */
async function writeIndex(site: string, base: string, locale: Locale): Promise<number> {
  const source = join(site, FOLDER, `records.${locale}.json`);
  const published = JSON.parse(await readFile(source, 'utf8')) as SearchRecords;
  // It is made for this alone.
  await rm(source);
  const records = [...published.records, ...(await pagesOf(site, base, locale, published))];
  const files = filesOf(records);
  const index = makeIndex({
    records,
    dictionary: wordsOf(records, published),
    stops: stopsOf(published.stops),
    frames: published.frames,
    files,
  });
  const write = (name: string, data: unknown) => writeJson(join(site, FOLDER, name), data);
  await write(`index.${locale}.json`, index);
  let start = 0;
  for (const [at, count] of files.entries()) {
    const texts = records
      .slice(start, start + count)
      .map(({ text, more, parts }): EntryText => ({ text, ...(more && { more }), ...(parts && { parts }) }));
    await write(`texts.${locale}.${at}.json`, texts);
    start += count;
  }
  if (records.some(({ text }) => hasHan(text))) await write(`script.${locale}.json`, scriptFile(records));
  return records.length;
}

async function writeJson(path: string, data: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify(data));
}

/** Pages by address: the same bytes whatever order the files came in. */
async function pagesOf(
  site: string,
  base: string,
  locale: Locale,
  { pages, records }: SearchRecords,
): Promise<SearchRecord[]> {
  const recorded = new Set(records.map(({ url }) => url));
  const names = (await readdir(site, { recursive: true })).filter((name) => name.endsWith('index.html')).sort();
  const found: SearchRecord[] = [];
  for (const name of names) {
    const html = await readFile(join(site, name), 'utf8');
    // Reading a page takes long: only those are read that can be found, in this language.
    if (!html.includes(`<html lang="${locale}"`) || !html.includes('data-pagefind-body')) continue;
    const page = builtPage(html);
    if (page?.lang !== locale) continue;
    const url = `${base}/${relative(site, join(site, dirname(name))).replaceAll('\\', '/')}/`.replace(/\/{2,}$/, '/');
    const { title, text } = page;
    // What is an entry of its own is not found a second time as a part of its page.
    const parts = page.parts?.filter(({ id }) => !recorded.has(`${url}#${id}`));
    found.push({ url, kind: 'page', asks: [], ...pages[url], title, text, ...(parts && { parts }) });
  }
  return found;
}

/** Kinds of which all entries stand on one page. */
const LISTED: readonly SearchKind[] = ['term', 'indicator', 'record', 'limit', 'post'];

/** Texts that are looked at together lie in one file: those of a chapter, of all terms, of a few pages. */
function filesOf(records: readonly SearchRecord[]): number[] {
  const files: number[] = [];
  let [last, size] = ['', 0];
  for (const { kind, chapter, text } of records) {
    const isPage = kind !== 'clause' && kind !== 'section';
    const group = isPage ? (LISTED.includes(kind) ? kind : 'page') : `chapter ${chapter}`;
    if (group !== last || (isPage && size > FULL)) {
      files.push(0);
      size = 0;
    }
    files[files.length - 1] = (files.at(-1) ?? 0) + 1;
    size += text.length;
    last = group;
  }
  return files;
}
