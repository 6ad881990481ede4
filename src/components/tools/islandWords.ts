/**
 * Which words of the interface an island needs, read from its source: a list kept by hand would miss one some day, and the
 * visitor would see an error instead of a word.
 */
import type { Labels } from '../../domain/basics/labels.ts';

/** Source of each module that an island may be made of, by its path below `src/`. */
const sources = new Map(
  Object.entries(
    import.meta.glob<string>('../../{islands,domain,files,stores}/**/*.{ts,tsx}', {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
  ).map(([path, source]) => [path.replace('../../', ''), source]),
);

/** Resolves './x.ts' and '../y/x.ts' as seen from a module. */
const resolved = (from: string, specifier: string): string => new URL(specifier, `file:///${from}`).pathname.slice(1);

/** What a module imports at run time, also on demand. */
function importsOf(path: string, source: string): string[] {
  const running = source.replace(/^import type [^;]*;/gm, '');
  const found = running.matchAll(/(?:\bfrom|\bimport\()\s*'(\.[^']+)'/g);
  return [...found].map(([, specifier = '']) => resolved(path, specifier));
}

/** The modules of an island, itself included. */
function modulesOf(root: string, found = new Set<string>()): Set<string> {
  if (found.has(root)) return found;
  const source = sources.get(root);
  if (source === undefined) throw new Error(`src/${root} does not exist: correct the name of the island`);
  found.add(root);
  for (const each of importsOf(root, source)) modulesOf(each, found);
  return found;
}

/** A template such as `answer.${state}`, as a pattern of the keys that it may become. */
const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w.-]+')}$`);

/** What a source says about words: keys and templates that it asks for by `label(…)`, and all others that may be some. */
export function labelUsesIn(source: string): {
  asked: string[];
  askedTemplates: RegExp[];
  strings: string[];
  templates: RegExp[];
} {
  const code = source.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '');
  const all = (pattern: RegExp): string[] => [...code.matchAll(pattern)].map(([, text = '']) => text);
  return {
    asked: all(/\blabel\(\s*'([^']+)'/g),
    askedTemplates: all(/\blabel\(\s*`([^`]*\$\{[^`]*)`/g).map(patternOf),
    strings: all(/'([\w-]+(?:\.[\w-]+)+)'/g),
    templates: all(/`([\w.-]*\.[\w.-]*\$\{[^`]*)`/g).map(patternOf),
  };
}

/**
 * The words that islands need, in the order of the table.
 *
 * @param islands modules below `src/islands/`, as 'evaluation/EvaluationSummary.tsx'
 * @throws when an island asks for a key that the table does not have
 */
export function wordsOfIslands(islands: readonly string[], labels: Labels): Labels {
  const modules = new Set(islands.flatMap((island) => [...modulesOf(`islands/${island}`)]));
  const uses = [...modules].map((path) => ({ path, ...labelUsesIn(sources.get(path) ?? '') }));
  for (const { path, asked } of uses) {
    const missing = asked.find((key) => !Object.hasOwn(labels, key));
    if (missing !== undefined)
      throw new Error(`content/i18n: the key "${missing}" is missing, and src/${path} asks for it: add it`);
  }
  const named = new Set(uses.flatMap(({ strings }) => strings));
  const templates = uses.flatMap((each) => [...each.templates, ...each.askedTemplates]);
  return Object.fromEntries(
    Object.entries(labels).filter(([key]) => named.has(key) || templates.some((template) => template.test(key))),
  );
}
