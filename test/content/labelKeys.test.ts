/**
 * The words of the interface and the code that asks for them fit together.
 *
 * `astro check` refuses a key that does not exist. Here the type checker is asked which keys each call may mean, templates
 * included, so that a key that nobody asks for is found as well.
 */
import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { labelUsesIn } from '../../src/components/tools/islandWords.ts';
import { SEARCH_FACETS } from '../../src/domain/search/filter.ts';
import { words } from '../islands/words.ts';
import { readTexts } from './readTexts.ts';

const KEYS = Object.keys(words);

/** Every key that a script may ask for: strings whose type is a key, or several. */
function keysInScripts(files: readonly string[]): Set<string> {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve('.'));
  const program = ts.createProgram(files, { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const known = new Set(KEYS);
  const found = new Set<string>();
  const look = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node);
    if (isText) {
      const type = checker.getContextualType(node as ts.Expression)?.isUnion()
        ? checker.getTypeAtLocation(node)
        : undefined;
      const own = ts.isTemplateExpression(node) ? undefined : node.text;
      if (own !== undefined && known.has(own)) found.add(own);
      for (const each of type?.isUnion() ? type.types : type ? [type] : [])
        if (each.isStringLiteral() && known.has(each.value)) found.add(each.value);
    }
    ts.forEachChild(node, look);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source) look(source);
  }
  return found;
}

const scripts = ['.ts', '.tsx'].flatMap((ending) => readTexts('src', ending)).map(({ file }) => file);
const fromScripts = keysInScripts(scripts.filter((file) => !file.endsWith('.d.ts')).map((file) => resolve(file)));
const pages = readTexts('src', '.astro');
/** Astro's files are read as text: a template counts for all keys that fit it. */
const usesOnPages = pages.map(({ file, text }) => ({ file, ...labelUsesIn(text) }));

/** Keys that Starlight asks for, and those of the sidebar, which `astro.config.mjs` names without their prefix. */
const ASKED_ELSEWHERE = [
  /^expressiveCode\./,
  /^heading\./,
  /^sidebar\./,
  /^search\.(label|ctrlKey|cancelLabel|devWarning)$/,
];

/** The search gets its words without their prefix. */
const ofSearch = ['src/scripts/search', 'src/domain/search'].flatMap((folder) =>
  readTexts(folder, '.ts').map(({ text }) => text),
);
const isOfSearch = (key: string): boolean => {
  const name = key.replace(/^search\./, '');
  const isFacet = SEARCH_FACETS.some((facet) => facet === name);
  return key.startsWith('search.') && (isFacet || ofSearch.some((text) => text.includes(`'${name}'`)));
};

describe('words of the interface', () => {
  test('a template in a script is asked for key by key', () => {
    expect(fromScripts.has('evaluation.outcome.void')).toBe(true);
    expect(fromScripts.has('merge.standing.conflict')).toBe(true);
    expect(fromScripts.size).toBeGreaterThan(600);
  });

  test('a page of Astro asks for no key that does not exist', () => {
    const missing = usesOnPages.flatMap(({ file, asked }) =>
      asked.filter((key) => !KEYS.includes(key)).map((key) => `${file}: ${key}`),
    );
    expect(missing).toEqual([]);
    const empty = usesOnPages.flatMap(({ file, askedTemplates }) =>
      askedTemplates
        .filter((template) => !KEYS.some((key) => template.test(key)))
        .map((template) => `${file}: ${template}`),
    );
    expect(empty).toEqual([]);
  });

  test('there is no key that nobody asks for', () => {
    const named = new Set(usesOnPages.flatMap(({ strings }) => strings));
    const templates = usesOnPages.flatMap((each) => each.templates);
    const unused = KEYS.filter(
      (key) =>
        !fromScripts.has(key) &&
        !named.has(key) &&
        !isOfSearch(key) &&
        ![...ASKED_ELSEWHERE, ...templates].some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });
});
