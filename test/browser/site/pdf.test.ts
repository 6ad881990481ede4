/** The whole guide as a PDF, as a program reads it: every clause, bookmarks, tags, and no character lost. */
import { resolve } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { printGuide } from '../../../src/commands/guidePdf.ts';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { clausesOf } from '../../../src/domain/clauses/clause.ts';
import { readPage, textOf } from '../../site/pages.ts';
import { characters, charactersOf } from '../pdfText.ts';

const { chapters, edition } = readStandardFiles();
const inOrder = chapters.toSorted((a, b) => a.data.number - b.data.number);
const clauses = inOrder.flatMap(({ data }) => clausesOf(data));

let browser: Browser;
let document: PDFDocumentProxy;
let text = '';

beforeAll(async () => {
  browser = await chromium.connect(inject('wsEndpoint'));
  // Without page numbers in the contents: they take a second print, which checks itself.
  const pdf = await printGuide(browser, resolve('dist'), 'zh-CN', false);
  document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  text = await charactersOf(pdf);
});
afterAll(() => browser.close());

test('every clause is there with its number, in order', () => {
  expect(clauses.length).toBeGreaterThan(600);
  let from = 0;
  const missing = clauses.filter((clause) => {
    const at = text.indexOf(clause.number, from);
    const opening = characters(clause.text['zh-CN']).slice(0, 12);
    const found = at < 0 ? -1 : text.indexOf(opening, at);
    if (found >= 0) from = found;
    return found < 0;
  });
  expect(missing.map(({ number }) => number)).toEqual([]);
});

test('no Chinese character of the page is lost', () => {
  const wanted = new Set(
    textOf(readPage('/guide/all/').split('<div class="whole-guide"')[1]?.split('<footer')[0] ?? '').match(
      /\p{Script=Han}/gu,
    ),
  );
  expect(wanted.size).toBeGreaterThan(1000);
  expect([...wanted].filter((character) => !text.includes(character.normalize('NFKC')))).toEqual([]);
});

test('each chapter and annex is a bookmark', async () => {
  const [book] = (await document.getOutline()) ?? [];
  expect(book?.title).toBe(edition.data.title['zh-CN']);
  const titles = book?.items.map(({ title }) => title) ?? [];
  for (const { data } of chapters) expect(titles).toContain(`${data.number} ${data.title['zh-CN']}`);
  expect(titles.filter((title) => /^附录[A-Z]/.test(title)).length).toBeGreaterThan(3);
});

test('headings and lists are tagged, and the book says its title, its language and its day', async () => {
  const first = await document.getPage(7);
  expect(JSON.stringify(await first.getStructTree())).toMatch(/"role":"H[2-4]"/);
  const { info } = await document.getMetadata();
  expect(info).toMatchObject({ Title: edition.data.title['zh-CN'], Language: 'zh-CN' });
  expect(String((info as { CreationDate?: string }).CreationDate)).toContain(edition.data.date.replaceAll('-', ''));
});

test('links lead into the book, or to nowhere on the machine that made it', async () => {
  const annotations = await (await document.getPage(2)).getAnnotations();
  expect(annotations.filter(({ dest }) => typeof dest === 'string').length).toBeGreaterThan(20);
  const first = await (await document.getPage(8)).getAnnotations();
  expect(first.filter(({ url }) => url?.includes('localhost'))).toEqual([]);
});
