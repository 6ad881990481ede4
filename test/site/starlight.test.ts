/** Guards of what the content root adapter and the interface words lean on: internals of Starlight. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { readPage, readPages } from './pages.ts';

/** Dates of pages come from git. An archive of the sources has none, nor has a machine without git. */
const { stdout: history } = spawnSync('git', ['log', '--max-count=1', '--', 'content/docs'], { encoding: 'utf8' });

describe.each([
  ['zh-CN', '/site/deploy/', '/guide/admission/', '复制到剪贴板', '终端窗口', '最近更新', '编制说明'],
  [
    'en',
    '/en/site/deploy/',
    '/en/guide/admission/',
    'Copy to clipboard',
    'Terminal window',
    'Last updated',
    'About this edition',
  ],
])('pages in %s', (lang, withCode, chapter, copy, terminal, updated, about) => {
  test('have code blocks whose button and title speak their language', () => {
    expect(readPage(withCode)).toContain(`title="${copy}"`);
    expect(readPage(withCode)).toContain(`>${terminal}</span>`);
  });

  test.runIf(history)('show when they were last updated', () => {
    expect(readPage(chapter)).toMatch(new RegExp(`${updated}[\\s\\S]{0,80}<time datetime="20`));
  });

  test('have a sidebar group that is filled from a folder', () => {
    expect(readPage(chapter)).toContain(`>0 ${about}<`);
  });

  test('have headings with a link to themselves', () => {
    expect(readPage(chapter)).toMatch(/<a class="sl-anchor-link"/);
  });

  test('say their language', () => {
    const pages = readPages().filter(({ path }) => path.startsWith('/en/') === (lang === 'en'));
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.filter(({ html }) => !html.includes(`<html lang="${lang}"`)).map(({ path }) => path)).toEqual([]);
  });

  test('have a title, a description of their own and one main heading', () => {
    const pages = readPages().filter(({ path }) => path.startsWith('/en/') === (lang === 'en') && path !== '/404.html');
    const descriptions = pages.map(({ html }) => /<meta name="description" content="([^"]+)"/.exec(html)?.[1] ?? '');
    expect(descriptions.filter((description) => description.length < 20)).toEqual([]);
    expect(new Set(descriptions).size).toBe(pages.length);
    expect(pages.filter(({ html }) => html.match(/<h1/g)?.length !== 1).map(({ path }) => path)).toEqual([]);
  });
});

test('an aside on a page is labelled in the page’s language', () => {
  expect(readPage('/en/site/deploy/')).toMatch(/<aside aria-label="Note"/);
  expect(readPage('/site/deploy/')).toMatch(/<aside aria-label="注意"/);
});

test('the not-found page speaks both languages', () => {
  const page = readPages().find(({ path }) => path === '/404.html');
  expect(page?.html).toContain('没有这个页面');
  expect(page?.html).toMatch(/<div lang="en"[^>]*>[\s\S]*The address may be mistyped/);
});
