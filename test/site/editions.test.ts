/** Published editions stay as they are, and pages show what changed between them. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EditionMap } from '../../src/domain/answers/editionMap.ts';
import { changesBetweenEditions, compareVersions } from '../../src/domain/standard/editionChanges.ts';
import type { EditionSnapshot } from '../../src/domain/standard/editionSnapshot.ts';
import { nameChangesBetween } from '../../src/domain/standard/nameChanges.ts';
import { builtSearch } from '../browser/search/builtSearch.ts';
import { readPage, readPageText, textOf } from './pages.ts';

const readJson = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;
const built = readJson<EditionSnapshot>('dist/data/edition.json');
const frozen = readdirSync('content/editions')
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, edition: readJson<EditionSnapshot>(`content/editions/${name}`) }));

describe('a frozen edition', () => {
  test.each(frozen)('$name has its version for a name and is published', ({ name, edition }) => {
    expect(name).toBe(`${edition.version}.json`);
    expect(readJson(`dist/data/editions/${name}`)).toEqual(edition);
  });

  test('is what the site still says, as long as the version is the same', () => {
    const same = frozen.find(({ edition }) => edition.version === built.version);
    // No snapshot yet: the edition is in preparation.
    expect(same?.edition ?? built, 'the content of a frozen edition changed: raise the version').toEqual(built);
  });
});

describe('npm run edition', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'edition-'));
    await cp('content/editions', join(folder, 'content', 'editions'), { recursive: true });
    await cp('dist/data/edition.json', join(folder, 'dist', 'data', 'edition.json'));
    await cp('dist/data/edition-maps.json', join(folder, 'dist', 'data', 'edition-maps.json'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const run = () =>
    promisify(execFile)(process.execPath, [resolve('src/commands/edition.ts')], { cwd: folder }).then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      ({ code, stderr }: { code: number; stderr: string }) => ({ code, said: stderr }),
    );

  test('writes what was built, and never writes it again', async () => {
    const file = join(folder, 'content', 'editions', `${built.version}.json`);
    await rm(file, { force: true });
    expect(await run()).toEqual({ code: 0, said: `${join('content', 'editions', `${built.version}.json`)}\n` });
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(built);
    expect(await run()).toMatchObject({ code: 1, said: expect.stringContaining('frozen already') });
  });
});

const [maps] = [readJson<EditionMap[]>('dist/data/edition-maps.json')];
describe.each(
  maps.flatMap((map) => [
    { ...map, prefix: '', locale: 'zh-CN' as const },
    { ...map, prefix: '/en', locale: 'en' as const },
  ]),
)('what changed from $from to $to in $locale', ({ from, to, prefix, locale }) => {
  const html = readPage(`${prefix}/editions/${from}-to-${to}/`);
  const edition = (version: string) =>
    frozen.find((each) => each.edition.version === version)?.edition ?? expect.fail(`${version} is not frozen`);
  const pair = [edition(from), edition(to), maps.filter((map) => map.from === from && map.to === to)] as const;
  const changes = changesBetweenEditions(...pair);
  const names = nameChangesBetween(...pair);
  const items = [...html.matchAll(/<li id="([^"]+)" data-change="([^"]+)"[^>]*>([\s\S]*?)(?=<li id="|<h2|<\/main)/g)];

  test('stands on the page item by item, once', () => {
    expect(items.map(([, key, types]) => `${key}: ${types}`).sort()).toEqual(
      [...changes, ...names.map(({ list, key, types }) => ({ key: `${list}-${key}`, types }))]
        .map(({ key, types }) => `${key}: ${types.join(' ')}`)
        .sort(),
    );
    expect(changes.length).toBeGreaterThan(0);
  });

  test('with the words of both editions', () => {
    const ofLists = new Set(names.map(({ list, key }) => `${list}-${key}`));
    for (const [, key = '', , body = ''] of items.filter(([, each = '']) => !ofLists.has(each))) {
      // What was put in stands between the words of the earlier edition, what was left out between those of the later.
      const wordsWithout = (mark: string) =>
        textOf(body.replace(new RegExp(`<${mark}>.*?</${mark}>`, 'gs'), '')).replace(/\s/g, '');
      const beginning = (text: string) => text.replace(/\s/g, '').slice(0, 12);
      const isSaid = ({ before, after }: (typeof changes)[number]) =>
        (!before || wordsWithout('ins').includes(beginning(before.text[locale]))) &&
        (!after || wordsWithout('del').includes(beginning(after.text[locale])));
      // A question of the quiz may have the key of a clause.
      expect([key, changes.filter((each) => each.key === key).some(isSaid)]).toEqual([key, true]);
    }
  });

  test('is linked from the history of editions', () => {
    expect(readPage(`${prefix}/guide/annex-revisions/`)).toContain(`${prefix}/editions/${from}-to-${to}/"`);
  });
});

const earlier = frozen
  .map(({ edition }) => edition)
  .filter(({ version }) => compareVersions(version, built.version) < 0);
describe.each(
  earlier.flatMap((edition) => [
    { version: edition.version, edition, prefix: '', locale: 'zh-CN' as const },
    { version: edition.version, edition, prefix: '/en', locale: 'en' as const },
  ]),
)('edition $version in $locale', ({ version, edition, prefix, locale }) => {
  const path = `${prefix}/editions/${version}/`;

  test('can be read clause by clause', () => {
    const text = readPageText(path);
    const missing = edition.items.checklist.filter((item) => !text.includes(item.text[locale].replace(/\s+/g, ' ')));
    expect(missing.map(({ key }) => key)).toEqual([]);
  });

  test('names the present edition as what counts, and is found by no search', () => {
    const html = readPage(path);
    expect(html).toMatch(new RegExp(`<link rel="canonical" href="[^"]*${prefix}/guide/all/"`));
    expect(html.match(/rel="canonical"/g)).toHaveLength(1);
    expect(html).toContain('<meta name="robots" content="noindex"');
    expect(readPageText(path)).toContain(built.version);
    expect(builtSearch(locale).entries.filter(({ url }) => url.includes(`/editions/${version}`))).toEqual([]);
    expect(readFileSync('dist/sitemap-0.xml', 'utf8')).not.toContain(`/editions/${version}/`);
  });

  test('is linked from the history of editions', () => {
    expect(readPage(`${prefix}/guide/annex-revisions/`)).toContain(`href="${path}"`);
  });
});

test('there is an earlier edition, and none of the present one', () => {
  expect(earlier.length).toBeGreaterThan(0);
  expect(() => readPage(`/editions/${built.version}/`)).toThrow();
});
