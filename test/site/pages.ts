/** Reads the built site. */
import { readFileSync } from 'node:fs';
import { readTexts } from '../content/readTexts.ts';

export interface Page {
  /** Path as a visitor types it, below the base: '/guide/admission/'. */
  path: string;
  html: string;
}

export const readPages = (folder = 'dist'): Page[] =>
  readTexts(folder, '.html').map(({ file, text }) => ({
    path: `/${file.slice(folder.length + 1)}`.replace(/index\.html$/, ''),
    html: text,
  }));

export const readPage = (path: string, folder = 'dist'): string => readFileSync(`${folder}${path}index.html`, 'utf8');

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
