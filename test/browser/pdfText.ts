/** What a PDF says, as an independent reader finds it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { FONT_ORIGIN, fontAt, fontFaces } from '../../src/commands/pdfFonts.ts';

/** Lines break anywhere and letters may be set apart: only the characters count. */
export const characters = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** The characters of all pages. */
export async function charactersOf(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  return characters(pages.join(''));
}

/**
 * Gives a page fonts from packages, so that its print is whole on a machine without Chinese ones.
 *
 * @param page of a visitor with `bypassCSP`: the site's policy forbids what it does not bring itself
 */
export async function withFonts(page: Page): Promise<void> {
  await page.route(`${FONT_ORIGIN}/**`, async (route) =>
    route.fulfill({
      body: await fontAt(new URL(route.request().url())),
      headers: { 'access-control-allow-origin': '*' },
    }),
  );
  await page.addStyleTag({ content: await fontFaces() });
}
