/**
 * Makes the index of the site search when the site has been built.
 *
 * Pagefind reads the pages, without their clauses and terms, and is given each clause, section and term as a record of
 * its own. Beside its index stands one file of texts for each language, from which results are shown and in which runs
 * of Chinese characters are looked up. Pagefind's own copies of the texts and its ready-made interfaces are left out.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { Converter } from 'opencc-js/t2cn';
import * as pagefind from 'pagefind';
import { LOCALES, type Locale } from '../domain/basics/locale.ts';
import type { SearchEntry, SearchRecords, SearchTexts } from '../domain/search/entry.ts';
import { entryOfPage, type PagefindFragment } from '../domain/search/fragment.ts';

const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
const LEFT_OUT = /^(fragment\/|pagefind-(ui|modular-ui|component-ui|highlight)\.)/;
/** What Pagefind writes before the JSON of a fragment. */
const SIGNATURE = 'pagefind_dcd';
/** Every character that has a simplified form stands in these blocks. */
const HAN_BLOCKS = [
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
] as const;

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
        const count = await writeIndex(site, base);
        logger.info(`${count} entries can be found`);
      },
    },
  };
}

/** @returns how many entries were written, in all languages */
async function writeIndex(site: string, base: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const check = (result: { errors: string[] }) => {
    if (result.errors.length > 0) throw new Error(`Pagefind: ${result.errors.join('; ')}`);
  };
  try {
    check(await index.addDirectory({ path: site }));
    const published = new Map<Locale, SearchRecords>();
    for (const locale of LOCALES) {
      const records = JSON.parse(
        await readFile(join(site, `data/search/records.${locale}.json`), 'utf8'),
      ) as SearchRecords;
      published.set(locale, records);
      const added = records.records.map(({ url, number = '', key = '', title, text, more = '' }) =>
        index.addCustomRecord({
          url,
          content: [number, text, more, key].filter((part) => part !== '').join('\n'),
          // In lower case, or Pagefind makes an index that no page asks for.
          language: locale.toLowerCase(),
          meta: { title },
        }),
      );
      for (const result of await Promise.all(added)) check(result);
    }
    const { files, ...result } = await index.getFiles();
    check(result);
    const fragments = files.flatMap(({ path, content }) => {
      const id = FRAGMENT.exec(path)?.[1];
      return id === undefined ? [] : [{ id, fragment: fragmentIn(content) }];
    });
    for (const { path, content } of files) if (!LEFT_OUT.test(path)) await write(join(site, 'pagefind', path), content);
    let count = 0;
    for (const [locale, records] of published) {
      const entries = entriesOf(records, fragments, locale, base);
      const texts: SearchTexts = { entries, traditional: traditionalIn(entries) };
      await write(join(site, `pagefind/texts.${locale}.json`), JSON.stringify(texts));
      count += entries.length;
    }
    return count;
  } finally {
    await pagefind.close();
  }
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

function fragmentIn(content: Uint8Array): PagefindFragment {
  const text = gunzipSync(content).toString();
  if (!text.startsWith(SIGNATURE))
    throw new Error('Pagefind writes its fragments in another form: revise searchIndex.ts');
  return JSON.parse(text.slice(SIGNATURE.length)) as PagefindFragment;
}

/** Records in the order of the guide, then the pages by address: the same bytes whatever order the files came in. */
function entriesOf(
  { records, pages }: SearchRecords,
  fragments: readonly { id: string; fragment: PagefindFragment }[],
  locale: Locale,
  base: string,
): SearchEntry[] {
  const own = fragments.filter(({ id }) => id.startsWith(`${locale.toLowerCase()}_`));
  const ids = new Map(own.map(({ id, fragment }) => [fragment.url, id]));
  const recorded = records.map((record): SearchEntry => {
    const id = ids.get(record.url);
    if (id === undefined) throw new Error(`Pagefind lost the record of ${record.url}`);
    return { id, ...record };
  });
  const urls = new Set(records.map(({ url }) => url));
  const read = own
    .filter(({ fragment }) => !urls.has(fragment.url))
    .map(({ id, fragment }) => {
      const url = base + fragment.url;
      return entryOfPage(fragment, { id, url, traits: pages[url] });
    })
    .sort((a, b) => (a.url < b.url ? -1 : 1));
  return [...recorded, ...read];
}

/** Traditional characters of all regions whose simplified form occurs in the texts; one that the texts use is kept. */
function traditionalIn(entries: readonly SearchEntry[]): [string, string] {
  const used = new Set(entries.flatMap(({ title, text, more = '' }) => [...title, ...text, ...more]));
  const converters = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));
  const pairs = HAN_BLOCKS.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  ).flatMap((character): (readonly [string, string])[] => {
    if (used.has(character)) return [];
    const simple = converters.map((convert) => convert(character)).find((converted) => converted !== character);
    return simple !== undefined && used.has(simple) ? [[character, simple]] : [];
  });
  return [pairs.map(([from]) => from).join(''), pairs.map(([, to]) => to).join('')];
}
