/** Chromium as it was years ago, from npm packages, for what must still work in it. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { browserOptions } from '../../src/commands/browser.ts';

/** The oldest that npm has, near the floor for reading, and one near the floor for the tools. */
export type OldVersion = 92 | 103;

/** They are built for one kind of machine. */
export const HAS_OLD_CHROMIUM = process.platform === 'linux' && process.arch === 'x64';

async function unpacked(version: OldVersion): Promise<string> {
  const file = resolve(`node_modules/.cache/chromium/old-${version}`);
  if (existsSync(file)) return file;
  const packed = join(dirname(createRequire(import.meta.url).resolve(`chromium-${version}`)), '../bin/chromium.br');
  await mkdir(dirname(file), { recursive: true });
  // Another process may be at it too: the file is whole whenever it exists.
  const unfinished = `${file}-${process.pid}`;
  await writeFile(unfinished, brotliDecompressSync(await readFile(packed)), { mode: 0o755 });
  await rename(unfinished, file);
  return file;
}

/** Starts it with the libraries and fonts of the present one. */
export async function launchOld(version: OldVersion): Promise<Browser> {
  const options = await browserOptions();
  return chromium.launch({ ...options, executablePath: await unpacked(version) });
}
