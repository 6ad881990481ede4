/**
 * The whole guide as a PDF with bookmarks, tags, links and page numbers, printed from its page of the built site.
 *
 * The page is read from the folder of the site under the address that the site is built for, so that links to what is not
 * in the book lead to the published site. No font of the machine is used: each character comes from the same package.
 */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { ParseSpeeds, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright-core';
import type { Locale } from '../domain/basics/locale.ts';
import { FONT_ORIGIN, fontAt, fontFaces } from './pdfFonts.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};
/** Page numbers make the contents no longer, so the second print has the same pages; more would be a fault. */
const MAX_PRINTS = 3;

const pathOf = (locale: Locale): string => (locale === 'en' ? '/en/guide/all/' : '/guide/all/');

/** The address that the page is published at, and the part of it that stands before the site's own path. */
async function publishedAt(site: string, path: string): Promise<{ address: URL; base: string }> {
  const html = await readFile(join(site, path, 'index.html'), 'utf8').catch(() => {
    throw new Error(`${site}${path} does not exist: build the site first, with npm run build`);
  });
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  if (canonical === undefined) throw new Error(`${site}${path} does not say its address: set SITE_URL and build again`);
  const address = new URL(canonical);
  return { address, base: address.pathname.slice(0, -path.length) };
}

/** Answers every request of a page from the site's folder and the fonts' packages. Nothing is asked of a network. */
async function serveFromDisk(page: Page, site: string, address: URL, base: string): Promise<void> {
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin === FONT_ORIGIN)
      return route.fulfill({ body: await fontAt(url), headers: { 'access-control-allow-origin': '*' } });
    const inside = decodeURIComponent(url.pathname.slice(base.length));
    const file = join(site, inside.endsWith('/') ? `${inside}index.html` : inside);
    const body = url.origin === address.origin ? await readFile(file).catch(() => undefined) : undefined;
    if (body === undefined) return route.abort();
    return route.fulfill({ body, contentType: TYPES[extname(file)] ?? 'application/octet-stream' });
  });
}

/** The pages that links lead to, by the links' targets as they stand in an address after the `#`. */
async function pagesOf(targets: readonly string[], pdf: Uint8Array): Promise<Map<string, number>> {
  // A copy: the reader takes the bytes for itself.
  const loading = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  const document = await loading.promise;
  const pages = new Map<string, number>();
  for (const target of targets) {
    const place = await document.getDestination(target);
    if (!place) throw new Error(`the contents name "${target}", which is not in the PDF`);
    pages.set(target, (await document.getPageIndex(place[0])) + 1);
  }
  await loading.destroy();
  return pages;
}

const targetsOfContents = (page: Page): Promise<string[]> =>
  page.$$eval('.contents a', (links) => links.map((link) => (link as HTMLAnchorElement).hash.slice(1)));

/** Puts page numbers beside the lines of the contents. Returns whether any changed. */
const numberContents = (page: Page, pages: ReadonlyMap<string, number>): Promise<boolean> =>
  page.evaluate((known) => {
    let isChanged = false;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents a')) {
      const number = `${known[link.hash.slice(1)]}`;
      isChanged ||= link.dataset['onPage'] !== number;
      link.dataset['onPage'] = number;
    }
    return isChanged;
  }, Object.fromEntries(pages));

/** Chromium 150 writes the title of a heading twice where a running head begins on its page: seen in chapters only. */
function mendBookmarks({ context }: PDFDocument): void {
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || !object.has(PDFName.of('Parent'))) continue;
    const written = object.get(PDFName.of('Title'));
    if (!(written instanceof PDFString || written instanceof PDFHexString)) continue;
    const title = written.decodeText();
    const half = title.slice(0, title.length / 2);
    if (half !== '' && title === half + half) object.set(PDFName.of('Title'), PDFHexString.fromText(half));
  }
}

/**
 * Says whose text it is, with the day of the edition instead of the moment of printing, so that the same text gives the
 * same file; and packs the tags, which Chromium writes out at length.
 */
async function finished(pdf: Uint8Array, { title, author, day }: Record<'title' | 'author' | 'day', string>) {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const date = new Date(`${day}T00:00:00Z`);
  document.setTitle(title);
  document.setAuthor(author);
  document.setCreationDate(date);
  document.setModificationDate(date);
  mendBookmarks(document);
  return document.save({ useObjectStreams: true, objectsPerTick: Number.POSITIVE_INFINITY });
}

/**
 * @param site folder of the built site
 * @param isNumbered whether the contents name pages, which takes a second print: no engine knows them beforehand
 */
export async function printGuide(
  browser: Browser,
  site: string,
  locale: Locale,
  isNumbered: boolean,
): Promise<Uint8Array> {
  const { address, base } = await publishedAt(site, pathOf(locale));
  // The fonts for paper come from elsewhere, which the site's own policy forbids.
  const context = await browser.newContext({ colorScheme: 'light', bypassCSP: true });
  try {
    const page = await context.newPage();
    await serveFromDisk(page, site, address, base);
    await page.goto(address.href);
    await page.emulateMedia({ media: 'print' });
    await page.addStyleTag({ content: await fontFaces() });
    const facts = await page.evaluate(async (isUnpublished) => {
      await document.fonts.ready;
      // A book that is handed on must not lead to the machine it was made on.
      if (isUnpublished) for (const link of document.querySelectorAll('a[href^="/"]')) link.removeAttribute('href');
      const text = (selector: string) => document.querySelector(selector)?.textContent?.trim() ?? '';
      return {
        title: text('h1'),
        author: text('.cover dl > :last-child dd'),
        day: document.querySelector('time')?.dateTime ?? '',
      };
    }, address.hostname === 'localhost');
    for (let print = 1; print <= MAX_PRINTS; print += 1) {
      const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
      const isSettled = !isNumbered || !(await numberContents(page, await pagesOf(await targetsOfContents(page), pdf)));
      if (isSettled) return await finished(pdf, facts);
    }
    throw new Error(`the page numbers of ${address.pathname} do not settle`);
  } finally {
    await context.close();
  }
}
