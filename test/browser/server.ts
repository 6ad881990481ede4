/** One browser and one static server for all tests of the built site. */
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { browserOptions } from '../../src/commands/browser.ts';
import { serveFolder } from './serveFolder.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await chromium.launchServer(await browserOptions());
  const site = await serveFolder(resolve('dist'));
  project.provide('wsEndpoint', browser.wsEndpoint());
  project.provide('siteUrl', site.url);
  return async () => {
    await browser.close();
    await site.close();
  };
}

declare module 'vitest' {
  interface ProvidedContext {
    wsEndpoint: string;
    siteUrl: string;
  }
}
