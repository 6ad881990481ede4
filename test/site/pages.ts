/** Reads the built site. What is read is kept, since nothing changes it while the tests run. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { readTexts } from '../content/readTexts.ts';

export interface Page {
  /** Path as a visitor types it, below the base: '/guide/admission/'. */
  path: string;
  html: string;
}

function kept<T>(read: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const value = known.get(key) ?? read(key);
    known.set(key, value);
    return value;
  };
}

const pagesIn = kept((folder): Page[] =>
  readTexts(folder, '.html').map(({ file, text }) => ({
    path: `/${relative(folder, file).replaceAll('\\', '/')}`.replace(/index\.html$/, ''),
    html: text,
  })),
);
export const readPages = (folder = 'dist'): Page[] => pagesIn(folder);

export const readPage = kept((path): string => readFileSync(`dist${path}index.html`, 'utf8'));

/** What can be read on a page, as `textOf` has it. */
export const readPageText = kept((path): string => textOf(readPage(path)));

/** What can be read on a page without scripts and styles, as one line. */
export const textOf = (html: string): string =>
  html
    .replace(/<(script|style|astro-island-template)\b[\s\S]*?<\/\1>/g, ' ')
    // Words of a line run on through what only marks them.
    .replace(/<\/?(?:a|strong|em|span|mark)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(?:#39|#x27|apos);/g, "'")
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
