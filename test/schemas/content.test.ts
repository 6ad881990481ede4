/** The build and the commands read by one table: they see the same files and find the same faults in them. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from '../../src/commands/readContent.ts';
import type { Post } from '../../src/domain/clauses/post.ts';
import { COLLECTIONS, type Collection } from '../../src/schemas/collections.ts';
import { joinContent, missingFiles } from '../../src/schemas/content.ts';
import { contentLoader } from '../../src/schemas/contentLoader.ts';

/** Astro's own parser, which reads YAML a little differently from ours. */
const yaml = createRequire(import.meta.resolve('astro/package.json'))('js-yaml') as { load: (text: string) => unknown };

type Context = Parameters<typeof contentLoader.load>[0];

interface Entry {
  id: string;
  data: unknown;
  /** Here the whole text of the file. */
  digest: string;
  filePath: string;
}

/** What Astro keeps of the files below a folder: its own loader and parsers, and our checks. */
async function loaded(root: string, cached: readonly Entry[] = []): Promise<Map<string, unknown>> {
  const entries = new Map(cached.map((entry) => [entry.id, entry]));
  const parser = { getEntryInfo: ({ contents }: { contents: string }) => ({ data: yaml.load(contents) }) };
  await contentLoader.load({
    collection: 'standard',
    config: { root: pathToFileURL(`${root}/`), srcDir: pathToFileURL(`${root}/src/`) },
    logger: { warn: (words: string) => expect.fail(words) },
    generateDigest: (text: string) => text,
    entryTypes: new Map(['.yaml', '.json'].map((ending) => [ending, parser])),
    store: {
      clear: () => entries.clear(),
      keys: () => entries.keys(),
      get: (id: string) => entries.get(id),
      set: (entry: Entry) => entries.set(entry.id, entry),
    },
  } as unknown as Context);
  return new Map([...entries.values()].map(({ id, data }) => [id, data]));
}

/** What the build says of a folder; `undefined` when it is content. */
async function refusal(root: string): Promise<string | undefined> {
  try {
    const faults = missingFiles([...(await loaded(root)).keys()]);
    return faults.length > 0 ? faults.join('\n') : undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('test/fixtures/standard/content', join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const change = (name: string, from: string, to: string) => {
  const file = join(root, 'content', name);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
};

test('a rule takes the number that a district sets', async () => {
  cpSync('content/posts.yaml', join(root, 'content/posts.yaml'));
  cpSync('content/parameters.yaml', join(root, 'content/parameters.yaml'));
  mkdirSync(join(root, 'content/local'), { recursive: true });
  const own = 'district: { zh-CN: 某区, en: A district }\nvalues:\n  - { key: supervisors, value: 3 }\n';
  writeFileSync(join(root, 'content/local/parameters.yaml'), own);
  const neededIn = (posts: readonly Post[] | undefined) => posts?.find(({ key }) => key === 'supervisor')?.needed.count;
  expect(neededIn(readContent(root).content?.posts?.data)).toBe(3);
  expect(neededIn((await loaded(root)).get('posts.yaml') as Post[])).toBe(3);
});

test.each(['.', 'test/fixtures/standard'])('both see the same content of %s, in every collection', async (folder) => {
  const built = joinContent(await loaded(folder));
  expect(built).toEqual(readContent(folder).content);
  expect(Object.keys(built)).toEqual(Object.keys(COLLECTIONS));
});

test('no collection of this guide is overlooked: only local clauses are left to districts', () => {
  const empty = Object.entries(readContent('.').content ?? {}).filter(
    ([, files]) => !files || ('length' in files && !files.length),
  );
  expect(empty.map(([field]) => field)).toEqual(['local', 'localParameters']);
});

test('a file that has not changed is checked again, since its schema may have', async () => {
  const file = join('content', 'menu.yaml');
  const digest = readFileSync(join(root, file), 'utf8');
  const kept = await loaded(root, [{ id: 'menu.yaml', data: 'as an earlier schema left it', digest, filePath: file }]);
  expect(kept.get('menu.yaml')).toEqual({ activities: [] });
});

test('an edition without a folder is whole', async () => {
  for (const folder of ['local', 'forms']) rmSync(join(root, 'content', folder), { recursive: true });
  expect(await refusal(root)).toBeUndefined();
  expect(readContent(root).content).toMatchObject({ local: [], forms: [], snapshots: [] });
});

const single = Object.values<Collection>(COLLECTIONS).flatMap((each) => ('file' in each ? [each.file] : []));
test.each(single)('without %s both say what is missing', async (name) => {
  rmSync(join(root, 'content', name));
  const message = `content/${name}: it is missing: add it`;
  expect([await refusal(root), readContent(root).faults]).toEqual([message, [message]]);
});

test.each([
  ['an unknown choice', 'clauses/kitchen.yaml', 'level: shall', 'level: must', 'sections.0.clauses.0.level'],
  ['an empty text in a list', 'sources.yaml', 'id: notes', 'id: Notes', '0.id: in "Notes": a key is made of'],
  ['a field that nobody knows', 'search.yaml', 'groups:', 'remark: x\ngroups:', 'Unrecognized key: "remark"'],
  ['a day without quotes', 'edition.yaml', '"2026-03-02"', '2026-03-02', 'a day is written in quotes: "2026-11-23"'],
  ['another kind of value', 'menu.yaml', 'activities: []', 'activities: none', 'activities: '],
])('%s is named alike by both, with its place', async (_, name, from, to, named) => {
  change(name, from, to);
  const said = await refusal(root);
  expect(said).toContain(`content/${name}: `);
  expect(said).toContain(named);
  expect(readContent(root).faults.join('\n')).toBe(said);
});

test('a merge key of YAML is read by both', async () => {
  change('sources.yaml', 'title: {', 'title: { <<: { en: Notes },');
  change('sources.yaml', ', en: Drafting notes', '');
  expect(joinContent(await loaded(root))).toEqual(readContent(root).content);
});

test('a file that is no YAML is named, and said to be so', () => {
  change('edition.yaml', 'version: ', 'version: [');
  expect(readContent(root).faults).toEqual([expect.stringContaining('content/edition.yaml: it is no YAML: ')]);
});
