/** The Chromium that commands and tests start, so that nobody has to install one by hand. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { LaunchOptions } from 'playwright-core';

/** The npm package `@sparticuz/chromium` holds a browser for this kind of machine alone. */
const HAS_BUNDLED = process.platform === 'linux' && process.arch === 'x64';

const ON_WINDOWS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    ON_WINDOWS.map((path) => join(process.env[name] ?? '', path)),
  ),
];

/** For a machine without a display, and for containers. Nothing is drawn by hardware, so that needs no process either. */
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--in-process-gpu'];

/** Without this file the browser would use the machine's fonts, and where there are none it crashes. */
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts/fonts</dir></fontconfig>
`;

/**
 * Folder of the unpacked package: the browser, its libraries and its fonts.
 *
 * It is filled under another name and renamed when it is complete, so that it is whole whenever it exists, even if the
 * first run was interrupted or two runs began at once.
 */
async function unpackedBrowser(): Promise<string> {
  const parts = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(await readFile(join(parts, 'package.json'), 'utf8')) as { version: string };
  const cache = resolve('node_modules/.cache/chromium');
  const folder = join(cache, version);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const unfinished = await mkdtemp(join(cache, 'unpacking-'));
  try {
    // The package unpacks into the folder for temporary files. That one belongs to a process: a change of it here would
    // reach everything else that runs.
    await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'unpackBrowser.ts'), join(parts, 'bin')], {
      env: { ...process.env, TMPDIR: unfinished },
    });
    await writeFile(join(unfinished, 'fonts.conf'), FONTS_CONF);
    await rename(unfinished, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/**
 * How Playwright starts the browser: `chromium.launch(await browserOptions())`.
 *
 * On Linux x64 it is the one from the packages, with fonts, libraries and language of its own, so that the result does not
 * depend on the machine. Elsewhere it is the system's. The environment variable `CHROMIUM` overrides this: `bundled`, or
 * the path of a browser.
 *
 * @throws if the machine has no browser
 */
export async function browserOptions(): Promise<LaunchOptions> {
  const chosen =
    process.env['CHROMIUM'] || (HAS_BUNDLED ? 'bundled' : SYSTEM_BROWSERS.find((path) => existsSync(path)));
  if (chosen === undefined)
    throw new Error('no browser found: install Chromium or Google Chrome, or set CHROMIUM to the path of one');
  if (chosen !== 'bundled') return { executablePath: chosen, args: ARGS };
  if (!HAS_BUNDLED) throw new Error('CHROMIUM=bundled works on Linux x64 only: set it to the path of a browser');
  const folder = await unpackedBrowser();
  const env = {
    ...process.env,
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    LC_ALL: 'en_US.UTF-8',
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
  };
  return { executablePath: join(folder, 'chromium'), args: ARGS, env };
}
