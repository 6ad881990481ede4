/** Reads `content/` as the site does, without Astro. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mdxToMdast } from 'satteri';
import { type ParseOptions, parse, type SchemaOptions } from 'yaml';
import type { ContentFiles } from '../domain/standard/contentFaults.ts';
import { isPassedOver, textFaultsOf } from '../domain/standard/contentText.ts';
import { checkFile, isOfCollection, joinContent, missingFiles, numbersOf } from '../schemas/content.ts';

/** Astro's parser takes an unquoted day for a date, and merge keys for what they name. */
const AS_ASTRO_READS: ParseOptions & SchemaOptions = { customTags: ['timestamp'], merge: true };

/**
 * All of `content/`, or what is wrong with files that cannot be read, one message each. Files that nobody wrote are passed
 * over and named.
 */
export type ReadContent = { passedOver: string[] } & (
  | { content: ContentFiles; faults: [] }
  | { content: undefined; faults: string[] }
);

/** @param root the folder in which `content/` is */
export function readContent(root: string): ReadContent {
  const folder = join(root, 'content');
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const passedOver = all.filter(isPassedOver);
  const lost = textFaultsOf({
    names: all,
    read: (name) => readFileSync(join(folder, name)),
    hasCollection: isOfCollection,
    parsePage: mdxToMdast,
  });
  const names = all.filter((name) => isOfCollection(name) && !isPassedOver(name)).sort();
  const readYaml = (name: string): unknown => parse(readFileSync(join(folder, name), 'utf8'), AS_ASTRO_READS);
  const numbers = numbersOf((name) => {
    if (!names.includes(name)) return undefined;
    try {
      return readYaml(name);
    } catch {
      // It is said below, where its turn comes.
      return undefined;
    }
  });
  const checked = new Map<string, unknown>();
  const faults = [...lost, ...missingFiles(names)];
  for (const name of names) {
    if (lost.some((fault) => fault.startsWith(`content/${name}: `))) continue;
    const isJson = name.endsWith('.json');
    try {
      const raw = isJson ? JSON.parse(readFileSync(join(folder, name), 'utf8')) : readYaml(name);
      const { data, faults: found } = checkFile(name, raw, numbers);
      checked.set(name, data);
      faults.push(...found);
    } catch (error) {
      faults.push(
        `content/${name}: it is no ${isJson ? 'JSON' : 'YAML'}: ${error instanceof Error ? error.message : error}`,
      );
    }
  }
  return faults.length === 0
    ? { content: joinContent(checked), faults: [], passedOver }
    : { content: undefined, faults, passedOver };
}

const read = new Map<string, ContentFiles>();

/**
 * The content of a project. Throws, with every fault named, when a file of it cannot be read.
 *
 * Read once: it takes seconds, and nothing changes content while a command or a run of tests looks at it. So nobody may
 * change what is returned.
 */
export function readStandardFiles(root = '.'): ContentFiles {
  const known = read.get(root);
  if (known) return known;
  const { content, faults } = readContent(root);
  if (!content) throw new Error(faults.join('\n'));
  read.set(root, content);
  return content;
}
