/** The words of the interface on the pages of the built site. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { wordsOfIslands } from '../../src/components/tools/islandWords.ts';
import type { Labels } from '../../src/domain/basics/labels.ts';
import { readTexts } from '../content/readTexts.ts';
import { words as english } from '../islands/words.ts';
import { readPages } from './pages.ts';

const chinese = JSON.parse(readFileSync('content/i18n/zh-CN.json', 'utf8')) as Labels;
const sources = readTexts('src/islands', '.tsx').map(({ file }) => file.replace('src/islands/', ''));
/** Modules of the islands that a page names, by the address of their scripts: `/_astro/Comparison.<hash>.js`. */
const islandsOn = (html: string): string[] =>
  [...new Set([...html.matchAll(/component-url="[^"]*\/(\w+)\.[\w-]+\.js"/g)].map(([, name]) => `/${name}.tsx`))].map(
    (ending) => sources.find((source) => source.endsWith(ending)) ?? ending,
  );
const blocksOn = (html: string): string[] =>
  [...html.matchAll(/<script type="application\/json" class="words">(.*?)<\/script>/gs)].map(([, text = '']) => text);

const tools = readPages().filter(({ html }) => html.includes('<astro-island'));

describe('a page with islands', () => {
  test('exists', () => {
    expect(tools.length).toBeGreaterThan(40);
  });
  test.each(tools)('$path carries every word of its islands, once', ({ path, html }) => {
    const blocks = blocksOn(html);
    expect(blocks).toHaveLength(1);
    const given = JSON.parse(blocks[0] ?? '') as Record<string, string>;
    expect(given).toEqual(wordsOfIslands(islandsOn(html), path.startsWith('/en/') ? english : chinese));
  });
});

test('a page without islands carries no words', () => {
  const others = readPages().filter(({ html }) => !html.includes('<astro-island'));
  expect(others.filter(({ html }) => blocksOn(html).length > 0).map(({ path }) => path)).toEqual([]);
});
