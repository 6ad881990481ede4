/**
 * Marks Chinese on pages in another language: laws, titles and terms that English sentences give in the original. A screen
 * reader would otherwise spell them with an English voice, and browsers may take Japanese forms of characters.
 *
 * Done once, for all pages that were built, since such words come from everywhere: data, pages, menus. What islands draw they
 * mark themselves (`src/islands/kit/ChineseMarked.tsx`): they would take away what they did not draw.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fromHtml } from 'hast-util-from-html';
import { chineseRuns } from '../domain/basics/chineseRuns.ts';
import { LOCALES } from '../domain/basics/locale.ts';

type Tree = ReturnType<typeof fromHtml>;
type Node = Tree['children'][number];

const CHINESE = LOCALES[0];
/** Nothing is read aloud here, or it is drawn again. */
const LEFT_ALONE = ['script', 'style', 'template', 'textarea', 'astro-island'];
/** These hold text alone, so the mark is theirs. */
const TEXT_ALONE = ['option', 'title', 'text', 'tspan'];

interface Insertion {
  at: number;
  text: string;
}

function insertionsIn(
  node: Tree | Node,
  html: string,
  parent: { name: string; start: number; lang: string },
): Insertion[] {
  const { name, start, lang } = parent;
  if (node.type === 'text') {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (from === undefined || to === undefined || lang.startsWith('zh')) return [];
    const runs = chineseRuns(html.slice(from, to));
    if (!runs.some(({ isChinese }) => isChinese)) return [];
    if (TEXT_ALONE.includes(name)) return [{ at: start + 1 + name.length, text: ` lang="${CHINESE}"` }];
    let at = from;
    return runs.flatMap(({ text, isChinese }) => {
      const begin = at;
      at += text.length;
      return isChinese
        ? [
            { at: begin, text: `<span lang="${CHINESE}">` },
            { at, text: '</span>' },
          ]
        : [];
    });
  }
  if (node.type === 'root') return node.children.flatMap((child) => insertionsIn(child, html, parent));
  if (node.type !== 'element' || LEFT_ALONE.includes(node.tagName)) return [];
  const own = node.properties['lang'];
  const here = {
    name: node.tagName,
    start: node.position?.start.offset ?? 0,
    lang: typeof own === 'string' ? own : lang,
  };
  return node.children.flatMap((child) => insertionsIn(child, html, here));
}

/** The page with a mark around each run of Chinese that stands in another language. All else stays byte by byte. */
export function markChinese(html: string): string {
  let marked = '';
  let done = 0;
  for (const { at, text } of insertionsIn(fromHtml(html), html, { name: '', start: 0, lang: '' })) {
    marked += html.slice(done, at) + text;
    done = at;
  }
  return marked + html.slice(done);
}

export const markedChinese = (): AstroIntegration => ({
  name: 'marked-chinese',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const site = fileURLToPath(dir);
      for (const locale of LOCALES.slice(1))
        for (const name of await readdir(join(site, locale), { recursive: true })) {
          if (!name.endsWith('.html')) continue;
          const file = join(site, locale, name);
          await writeFile(file, markChinese(await readFile(file, 'utf8')));
        }
    },
  },
});
