import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What the configuration needs of `content/`, so that another edition changes no code: title, group names, pages. */
export function readSiteWords(root: URL): {
  title: Record<string, string>;
  /** A sidebar group's label in the default language, and its translations. */
  group: (key: string) => { label: string; translations: Record<string, string> };
  /** Those of some pages that there are, as 'tools/start': a standard without time limits has no clock. */
  present: (pages: readonly string[]) => string[];
  /** Whether a folder of `content/` holds anything. */
  hasFiles: (folder: string) => boolean;
} {
  const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
  const edition = parse(read('content/edition.yaml')) as { shortTitle: Record<string, string> };
  const words = (lang: string) => JSON.parse(read(`content/i18n/${lang}.json`)) as Record<string, string>;
  const [chinese, english] = [words('zh-CN'), words('en')];
  const word = (from: Record<string, string>, key: string): string => {
    const text = from[`sidebar.${key}`];
    if (text === undefined)
      throw new Error(`content/i18n: the key "sidebar.${key}" is missing in one language: add it`);
    return text;
  };
  return {
    title: edition.shortTitle,
    group: (key) => ({ label: word(chinese, key), translations: { en: word(english, key) } }),
    hasFiles: (folder) => {
      const path = new URL(`content/${folder}/`, root);
      return existsSync(path) && readdirSync(path).some((name) => name.endsWith('.yaml'));
    },
    present: (pages) => pages.filter((page) => existsSync(new URL(`content/docs/${page}.mdx`, root))),
  };
}
