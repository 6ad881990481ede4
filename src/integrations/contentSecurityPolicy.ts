/**
 * Gives each built page a Content-Security-Policy: it runs what it was built with, asks its own site alone, and sends
 * nothing anywhere. Inline scripts and styles are named by their hashes, so that nothing else that gets into a page runs.
 *
 * Astro's own `security.csp` knows neither Starlight's `is:inline` scripts nor `style` attributes. It comes after all that
 * writes into pages. `frame-ancestors` works in a header only: see `serverFiles.ts`.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type InlineCode, inlineCodeOf } from './inlineCode.ts';

/** Parts of libraries that would start workers from text, by the paths under which these import them, and ours instead. */
const WITHOUT_WORKERS = [
  { find: /^\.\.\/zip\/zipToArrayBuffer\.js$/, file: '../files/zipHere.ts' },
  { find: /^\.\.\/zip\/unzipFromArrayBuffer\.js$/, file: '../files/unzipHere.ts' },
].map(({ find, file }) => ({ find, replacement: fileURLToPath(new URL(file, import.meta.url)) }));

/** Browsers look for the encoding in the first 1,024 bytes, which the policy would fill. */
const START = /<head\b[^>]*>(?:\s*<meta charset="utf-8"\s*\/?>)?/i;

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('base64')}'`;

/** The policy of a page with this code in it. */
export function policyOf({ scripts, styles, attributes }: InlineCode): string {
  const directives = [
    "default-src 'none'",
    ["script-src 'self'", ...scripts.map(hashOf)].join(' '),
    ["style-src 'self'", ...styles.map(hashOf)].join(' '),
    attributes.length > 0 ? ["style-src-attr 'unsafe-hashes'", ...attributes.map(hashOf)].join(' ') : '',
    // Starlight's styles draw small marks from `data:`.
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    // The one policy is made in `ThemeProvider.astro`: it lets workers start from this site, and no text become code.
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ];
  return directives.filter((directive) => directive !== '').join('; ');
}

/**
 * The page with its policy, before all that the policy is about. All else stays byte by byte.
 *
 * @throws if the page has no head
 */
export function withPolicy(html: string): string {
  const start = START.exec(html);
  if (!start) throw new Error('a page without a head cannot say its policy');
  const end = start.index + start[0].length;
  const meta = `<meta http-equiv="content-security-policy" content="${policyOf(inlineCodeOf(html))}">`;
  return html.slice(0, end) + meta + html.slice(end);
}

export const contentSecurityPolicy = (): AstroIntegration => ({
  name: 'content-security-policy',
  hooks: {
    'astro:config:setup': ({ command, updateConfig }) => {
      if (command === 'build') updateConfig({ vite: { resolve: { alias: WITHOUT_WORKERS } } });
    },
    'astro:build:done': async ({ dir }) => {
      const site = fileURLToPath(dir);
      for (const name of await readdir(site, { recursive: true })) {
        if (!name.endsWith('.html')) continue;
        const file = join(site, name);
        await writeFile(file, withPolicy(await readFile(file, 'utf8')));
      }
    },
  },
});
