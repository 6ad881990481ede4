/** A Chromium for commands and tests, so that nobody has to install anything by hand. */
import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of the system's Chromium, or of the one that the npm package `@sparticuz/chromium` carries. */
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

/** For a machine without a display, and for containers. */
export const BROWSER_ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
