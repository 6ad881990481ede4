/** The page of plain words: each summary as its own page has it. */
import { expect, test } from 'vitest';
import { readTexts } from '../content/readTexts.ts';
import { readPage, textOf } from './pages.ts';

const HEADINGS = { '': '用平常话说', '/en': 'In plain words' } as const;

test.each(['', '/en'] as const)('"%s/plain/" has the summary of every page of the guide that has one', (prefix) => {
  const html = readPage(`${prefix}/plain/`);
  const sections = new Map(
    [...html.matchAll(/<section data-page="([^"]+)">([\s\S]*?)<\/section>/g)].map(([, page = '', body = '']) => [
      page,
      body,
    ]),
  );
  const pages = readTexts(`content/docs${prefix}/guide`, '.mdx').filter(({ text }) =>
    text.includes(`\n## ${HEADINGS[prefix]}\n`),
  );
  expect(pages.length).toBeGreaterThan(20);
  expect([...sections.keys()].sort()).toEqual(
    pages.map(({ file }) => file.replace(`content/docs${prefix}/guide/`, '').replace(/(\/index)?\.mdx$/, '')).sort(),
  );
  for (const [page, body] of sections) {
    const words = textOf(body.replace(/<h2[\s\S]*?<\/h2>/, ''));
    expect(words.length, page).toBeGreaterThan(40);
    expect(textOf(readPage(`${prefix}/guide/${page}/`)), page).toContain(words);
    expect(body, page).not.toMatch(/href="#/);
  }
});
