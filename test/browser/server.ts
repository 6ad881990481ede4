/**
 * One browser and one static server for all tests of the built site.
 *
 * The browser is the system's Chromium when there is one, otherwise the one that the npm package
 * `@sparticuz/chromium` carries, so that nobody has to install anything by hand.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { serveFolder } from './serveFolder.ts';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of a Chromium that can be started on this machine. */
export async function browserPath(): Promise<string> {
  const system = SYSTEM_BROWSERS.find((path) => existsSync(path));
  if (system !== undefined) return system;
  // It unpacks into the temporary folder and trusts what lies there: give it one of its own.
  const cache = resolve('node_modules/.cache/chromium');
  mkdirSync(cache, { recursive: true });
  process.env['TMPDIR'] = cache;
  const { default: bundled } = await import('@sparticuz/chromium');
  return bundled.executablePath();
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await chromium.launchServer({
    executablePath: await browserPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
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
