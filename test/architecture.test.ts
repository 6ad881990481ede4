/** Dependencies point inward: which folder of `src/` may import what. Change the table only for something better. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { readTexts } from './content/readTexts.ts';

const MAY_IMPORT: Record<string, (string | RegExp)[]> = {
  // The Chinese words for their keys alone, as a type: it leaves nothing in the code that runs.
  domain: ['src/domain', /^@noble\/hashes/, 'wink-porter2-stemmer', 'content/i18n/zh-CN.json'],
  schemas: ['src/schemas', 'src/domain', 'astro/zod', 'astro/loaders'],
  standard: [
    'src/standard',
    'src/schemas',
    'src/domain',
    'astro:content',
    '@astrojs/starlight/route-data',
    'diff',
    'package.json',
  ],
  files: [
    'src/files',
    'src/domain',
    'jsonc-parser',
    'uqr',
    'fflate',
    'docx',
    'write-excel-file/universal',
    'read-excel-file/universal',
    'papaparse',
    'yaml',
  ],
  stores: ['src/stores', 'src/domain', 'nanostores', '@nanostores/persistent', 'idb'],
  islands: ['src/islands', 'src/stores', 'src/files', 'src/domain', 'preact', 'nanostores', /^preact\/(hooks|compat)$/],
  scripts: ['src/scripts', 'src/stores', 'src/domain', '@oddbird/popover-polyfill'],
  components: [
    'src/components',
    'src/standard',
    'src/islands',
    'src/scripts',
    'src/domain',
    'src/files/qr.ts',
    'src/styles',
    /^@astrojs\/starlight\/(components|route-data)/,
    /^virtual:starlight\//,
    'hast-util-from-html',
    'hast-util-to-html',
    'unist-util-visit',
  ],
  pages: [
    'src/components',
    'src/files/csv.ts',
    'src/standard',
    'src/schemas',
    'src/domain',
    'astro',
    'astro:content',
    /^@astrojs\/starlight\/components/,
    // Pages include the pictures of the site's mark, drawn at the build.
    /^node:/,
    'sharp',
  ],
  commands: [
    'src/commands',
    'src/schemas',
    'src/domain',
    /^node:/,
    'yaml',
    'astro/zod',
    'playwright-core',
    '@sparticuz/chromium',
    /^pdfjs-dist/,
    '@cantoo/pdf-lib',
    'subset-font',
    'satteri',
  ],
  integrations: [
    'src/integrations',
    'src/schemas',
    'src/domain',
    'astro',
    /^node:/,
    'satteri',
    'yaml',
    'hast-util-from-html',
    'jieba-wasm',
    'opencc-js/t2cn',
    'pinyin-pro',
    'workbox-build',
  ],
};
/**
 * Two of these folders are divided into rooms, one for each concept: which other rooms each may import. A room imports only
 * rooms listed above it, so there are no cycles. Only what is imported today is listed.
 */
const ROOMS: Record<string, Record<string, string[]>> = {
  'src/domain': {
    basics: [],
    answers: ['basics'],
    clauses: ['basics'],
    profiles: ['basics'],
    guide: ['basics', 'clauses'],
    search: ['basics', 'clauses'],
    deadlines: ['basics', 'clauses', 'search'],
    admission: ['answers', 'basics'],
    scoring: ['answers', 'basics', 'profiles'],
    checklist: ['answers', 'basics', 'clauses'],
    start: ['answers', 'basics', 'checklist', 'clauses'],
    tables: ['answers', 'basics', 'profiles', 'scoring'],
    posts: ['answers', 'basics', 'clauses'],
    pictures: ['basics', 'checklist', 'guide', 'scoring'],
    standard: ['admission', 'answers', 'basics', 'clauses', 'deadlines', 'guide', 'profiles', 'scoring', 'search'],
    pack: ['admission', 'answers', 'basics', 'clauses', 'guide', 'standard'],
    formats: ['answers', 'basics', 'clauses', 'profiles', 'scoring', 'standard'],
    vectors: ['admission', 'answers', 'basics', 'checklist', 'profiles', 'scoring'],
    reports: [
      'admission',
      'answers',
      'basics',
      'checklist',
      'clauses',
      'deadlines',
      'posts',
      'profiles',
      'scoring',
      'start',
      'tables',
    ],
  },
  'src/islands': {
    // Knows no tool.
    kit: [],
    // Shared by the tools.
    reports: ['kit'],
    answering: ['kit'],
    // The tools: none reaches into another one.
    admission: ['answering', 'kit', 'reports'],
    checklist: ['answering', 'kit', 'reports'],
    comparison: ['answering', 'kit', 'reports'],
    deadlines: ['answering', 'kit', 'reports'],
    evaluation: ['answering', 'kit', 'reports'],
    posts: ['answering', 'kit', 'reports'],
    pack: ['answering', 'kit'],
    profile: ['kit'],
    start: ['answering', 'kit', 'reports'],
    workspace: ['answering', 'kit'],
    // Shows parts of several tools, and is none.
    parts: ['answering', 'checklist', 'kit', 'posts', 'start'],
  },
};
/** Files that stand directly in `src/`. */
const MAY_IMPORT_AT_TOP = ['src/schemas', 'astro:content', 'astro/loaders', 'astro/zod', '@astrojs/starlight/schema'];

/** What a file imports, statically or on demand; a relative path as seen from the project's root. */
function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const found = source.matchAll(/(?:(?<!['".\w])from|^\s*import|\bimport\()\s*['"]([^'"]+)['"]/gm);
  return [...found].map(([, path = '']) => (path.startsWith('.') ? relative('.', join(dirname(file), path)) : path));
}

const files = ['.ts', '.tsx', '.astro'].flatMap((ending) => readTexts('src', ending).map(({ file }) => file));

describe('imports', () => {
  test('are found in every kind of file', () => {
    expect(importsOf('src/components/clauses/Clauses.astro')).toContain('src/standard/standard.ts');
    expect(importsOf('src/scripts/search/search.ts')).toContain('src/scripts/search/dialog.ts');
    expect(importsOf('src/islands/admission/AdmissionQuiz.tsx')).toContain('preact/hooks');
  });

  test.each(files.filter((file) => !file.endsWith('.d.ts')))('%s imports only what its folder may', (file) => {
    const [, folder = '', ...rest] = file.split('/');
    const allowed = rest.length === 0 ? MAY_IMPORT_AT_TOP : MAY_IMPORT[folder];
    expect(allowed, `no rule for src/${folder}: add one to the table`).toBeDefined();
    const isAllowed = (path: string) =>
      allowed?.some((rule) =>
        typeof rule === 'string' ? path === rule || path.startsWith(`${rule}/`) : rule.test(path),
      );
    expect(importsOf(file).filter((path) => !isAllowed(path))).toEqual([]);
  });
});

/** The cycles that a graph has, as paths that end where they begin; none when it has no cycle. */
function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const cycles: string[] = [];
  const finished = new Set<string>();
  const visit = (node: string, path: readonly string[]): void => {
    if (path.includes(node)) cycles.push([...path.slice(path.indexOf(node)), node].join(' → '));
    else if (!finished.has(node)) {
      for (const next of graph.get(node) ?? []) visit(next, [...path, node]);
      finished.add(node);
    }
  };
  for (const node of graph.keys()) visit(node, []);
  return cycles;
}

describe('import cycles', () => {
  const graphOf = (arrows: Record<string, string[]>) => new Map(Object.entries(arrows));

  test('are found wherever they begin, and a shared import is none', () => {
    expect(cyclesIn(graphOf({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([]);
    expect(cyclesIn(graphOf({ a: ['b'], b: ['c'], c: ['b'] }))).toEqual(['b → c → b']);
    expect(cyclesIn(graphOf({ a: ['a'] }))).toEqual(['a → a']);
  });
  test('do not exist in src, not even between types', () => {
    expect(cyclesIn(new Map(files.map((file) => [file, importsOf(file)])))).toEqual([]);
  });
});

describe.each(Object.entries(ROOMS))('the rooms of %s', (layer, mayImport) => {
  const roomOf = (path: string) => (path.startsWith(`${layer}/`) ? path.split('/')[2] : undefined);
  const arrows = files.flatMap((file) => {
    const from = roomOf(file);
    return importsOf(file).flatMap((path) => {
      const to = roomOf(path);
      return from === undefined || to === undefined || from === to ? [] : [{ file, path, from, to }];
    });
  });

  test('hold every file', () => {
    const unlisted = files.filter((file) => {
      const room = roomOf(file);
      return room !== undefined && !Object.hasOwn(mayImport, room);
    });
    expect(unlisted, 'move the file into a room, or add its room to the table').toEqual([]);
  });
  test('import only what the table allows', () => {
    const forbidden = arrows.filter(({ from, to }) => !mayImport[from]?.includes(to));
    expect(forbidden.map(({ file, path }) => `${file} imports ${path}`)).toEqual([]);
  });
  test('use every import that the table allows', () => {
    const unused = Object.entries(mayImport).flatMap(([room, others]) =>
      others
        .filter((other) => !arrows.some(({ from, to }) => from === room && to === other))
        .map((other) => `${room} → ${other}`),
    );
    expect(unused).toEqual([]);
  });
  test('import only rooms listed above their own, so that there are no cycles', () => {
    const rooms = Object.keys(mayImport);
    const upward = Object.entries(mayImport).flatMap(([room, others]) =>
      others
        .filter((other) => !rooms.slice(0, rooms.indexOf(room)).includes(other))
        .map((other) => `${room} → ${other}`),
    );
    expect(upward).toEqual([]);
  });
});

test('the build runs without the development packages: all that it imports is a dependency', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  const packages = [...files, 'astro.config.mjs']
    // Printing takes a browser, which no build does.
    .filter((file) => !file.startsWith('src/commands/'))
    .flatMap(importsOf)
    .map((path) => /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? '')
    .filter((name) => !/^(?:src|content|virtual:.*|astro:.*|node:.*|package\.json|\..*)$/.test(name));
  expect(packages).toContain('astro');
  expect(packages.filter((name) => dependencies[name] === undefined)).toEqual([]);
});

test('the rules of the domain know neither the clock, nor chance, nor the browser', () => {
  const wild =
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bwindow\b|\bdocument\.|\blocalStorage\b|(?<![./])\bprocess\./;
  const found = readTexts('src/domain', '.ts').filter(({ text }) =>
    wild.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
  );
  expect(found.map(({ file }) => file)).toEqual([]);
});

test('no word of the interface stands in code: Chinese text lives in content', () => {
  const chinese = files
    .map((file) => ({ file, code: readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '') }))
    // Chinese numerals, modal verbs, and what a name looks like, are rules about the language, not wording.
    .filter(
      ({ file }) =>
        ![
          'src/domain/clauses/citation.ts',
          'src/domain/clauses/prohibition.ts',
          'src/domain/answers/personalData.ts',
        ].includes(file),
    )
    .filter(({ code }) => /\p{Script=Han}/u.test(code));
  expect(chinese.map(({ file }) => file)).toEqual([]);
});

test('code that is loaded on demand is asked for again when it cannot be had', () => {
  const loose = files
    .filter((file) => file.startsWith('src/islands/') || file.startsWith('src/scripts/'))
    .flatMap((file) => {
      const code = readFileSync(file, 'utf8');
      // What is handed to `LazyDetails` is loaded by `imported` there; Pagefind is no part of our build.
      const found = [...code.matchAll(/(?<!imported\(\(\) => |const load\w+ = \(\) => )import\((?!\/\*)/g)];
      return found.map(({ index }) => `${file}:${code.slice(0, index).split('\n').length}`);
    });
  expect(loose, 'write imported(() => import(…))').toEqual([]);
});

/** Lines of a script on which a literal is spread into another one: it says no more than the literal itself. */
function spreadLiterals(name: string, code: string): number[] {
  const script = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true);
  const found: number[] = [];
  const look = (node: ts.Node): void => {
    const isSpread = ts.isSpreadAssignment(node) || ts.isSpreadElement(node) || ts.isJsxSpreadAttribute(node);
    const spread = isSpread ? node.expression : undefined;
    // JSX has no other way to give an attribute a computed name.
    const isLiteral =
      spread !== undefined &&
      (ts.isArrayLiteralExpression(spread) ||
        (ts.isObjectLiteralExpression(spread) &&
          !spread.properties.some(({ name }) => name !== undefined && ts.isComputedPropertyName(name))));
    if (isLiteral) found.push(script.getLineAndCharacterOfPosition(node.getStart()).line + 1);
    ts.forEachChild(node, look);
  };
  look(script);
  return found;
}

test('a literal is not spread into another one: the formatter breaks lines', () => {
  expect(
    spreadLiterals('a.tsx', 'f({ ...{ a }, b: [...[1], ...c] }, <X {...{ d }} {...{ [e]: 1 }} {...f} />)'),
  ).toHaveLength(3);
  const scripts = ['src', 'test'].flatMap((folder) => ['.ts', '.tsx'].flatMap((ending) => readTexts(folder, ending)));
  const found = scripts.flatMap(({ file, text }) => spreadLiterals(file, text).map((line) => `${file}:${line}`));
  expect(found).toEqual([]);
});
