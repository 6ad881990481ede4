/** `npm run pdf`: the whole guide in each language as a PDF, beside the built site. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { LOCALES } from '../domain/basics/locale.ts';
import { browserOptions } from './browser.ts';
import { printGuide } from './guidePdf.ts';

const site = resolve('dist');
const folder = join(site, 'pdf');
const browser = await chromium.launch(await browserOptions());
try {
  await mkdir(folder, { recursive: true });
  for (const locale of LOCALES) {
    const file = join(folder, `guide-${locale}.pdf`);
    await writeFile(file, await printGuide(browser, site, locale, true));
    console.log(file);
  }
} finally {
  await browser.close();
}
