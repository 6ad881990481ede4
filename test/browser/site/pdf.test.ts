/** The whole guide as a PDF, as a program reads it: every clause, bookmarks, tags, and no character lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { printGuide } from '../../../src/commands/guidePdf.ts';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { clausesOf } from '../../../src/domain/clauses/clause.ts';
import { readPage, textOf } from '../../site/pages.ts';
import { IS_FULL } from '../../tries.ts';
import { characters, charactersOf } from '../pdfText.ts';

const { chapters, edition } = readStandardFiles();

/** One part of each kind for the daily run. The whole book takes a minute to print. */
const DAILY = new Set(['about', 'roles', 'services', 'services/legal-education', 'process', 'annex-indicators']);
const PART = '<section class="part ';
const [opening = '', ...allParts] = readPage('/guide/all/').split(PART);
const pageOf = (part: string) => /data-page="([^"]+)"/.exec(part)?.[1] ?? '';
const parts = IS_FULL ? allParts : allParts.filter((part) => DAILY.has(pageOf(part)));
/** The last part ends with the end of the page. */
const closing = IS_FULL ? '' : '</div></body></html>';
const html = [opening, ...parts].join(PART) + closing;

const printedChapters = chapters
  .filter(({ data }) => parts.some((part) => part.includes(`data-chapter="part-${data.number}"`)))
  .sort((a, b) => a.data.number - b.data.number);
const clauses = printedChapters
  .flatMap(({ data }) => clausesOf(data))
  .filter(({ key }) => html.includes(`id="${key}"`));

let browser: Browser;
let document: PDFDocumentProxy;
let text = '';
const folder = mkdtempSync(join(tmpdir(), 'book-'));

/** A site that consists of the book alone. */
async function writeBook(): Promise<string> {
  await mkdir(join(folder, 'guide/all'), { recursive: true });
  await writeFile(join(folder, 'guide/all/index.html'), html);
  await symlink(resolve('dist/_astro'), join(folder, '_astro'));
  return folder;
}

beforeAll(async () => {
  browser = await chromium.connect(inject('wsEndpoint'));
  // Without page numbers in the contents: they take a second print, which checks itself.
  const pdf = await printGuide(browser, await writeBook(), 'zh-CN', false);
  document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  text = await charactersOf(pdf);
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

test('every clause is there with its number, in order', () => {
  expect(clauses.length).toBeGreaterThan(IS_FULL ? 600 : 60);
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
    textOf(html.split('<div class="whole-guide"')[1]?.split('<footer')[0] ?? '').match(/\p{Script=Han}/gu),
  );
  expect(wanted.size).toBeGreaterThan(IS_FULL ? 1500 : 700);
  expect([...wanted].filter((character) => !text.includes(character.normalize('NFKC')))).toEqual([]);
});

test('each chapter and annex is a bookmark', async () => {
  const [book] = (await document.getOutline()) ?? [];
  expect(book?.title).toBe(edition.data.title['zh-CN']);
  const headings = [...html.matchAll(/<h2\b[^>]*>(.*?)<\/h2>/gs)].map(([, heading]) => textOf(heading ?? '').trim());
  for (const { data } of printedChapters) expect(headings).toContain(`${data.number} ${data.title['zh-CN']}`);
  expect(headings.length).toBeGreaterThan(printedChapters.length + 1);
  expect(book?.items.map(({ title }) => title)).toEqual(headings);
});

test('headings and lists are tagged, and the book says its title, its language and its day', async () => {
  const first = await document.getPage(7);
  expect(JSON.stringify(await first.getStructTree())).toMatch(/"role":"H[2-4]"/);
  const { info } = await document.getMetadata();
  expect(info).toMatchObject({ Title: edition.data.title['zh-CN'], Language: 'zh-CN' });
  expect(String((info as { CreationDate?: string }).CreationDate)).toContain(edition.data.date.replaceAll('-', ''));
});

test('links lead into the book, or to nowhere on the machine that made it', async () => {
  const pages = Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1));
  const links = await Promise.all(pages.map(async (page) => (await page).getAnnotations()));
  const contents = links[1] ?? [];
  expect(contents.filter(({ dest }) => typeof dest === 'string').length).toBeGreaterThan(
    IS_FULL ? 20 : printedChapters.length,
  );
  expect(links.flat().filter(({ url }) => url?.includes('localhost'))).toEqual([]);
});
