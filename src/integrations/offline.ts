/**
 * Writes a service worker for each language when all else of the site is written. Each keeps the pages of its language, what
 * their tools fetch, and the search, so that after one visit they work without a network.
 *
 * A new worker waits until no page of the old one is open, or a visitor asks for it: an open page keeps the scripts it knows.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { generateSW } from 'workbox-build';
import { PREFIX } from '../domain/answers/storageNames.ts';
import { LOCALES, type Locale } from '../domain/basics/locale.ts';

/** Pages of the first language stand at the root, each other one in a folder of its own. */
const folderOf = (locale: Locale): string => (locale === LOCALES[0] ? '' : `${locale}/`);

const keptIn = (folder: string): string[] => [
  `${folder}**/*.html`,
  `${folder}*.webmanifest`,
  '_astro/**',
  'icons/**',
  '*.svg',
];

/** Editions that are superseded: large, and seldom looked into. */
const SUPERSEDED = '**/editions/+([0-9]).+([0-9]).+([0-9])/**';

/** For those who change how the site looks. */
const OF_DESIGN = '**/site/parts/**';

/** What tools and search fetch. Other data files are there to be downloaded. */
const fetchedIn = (locale: Locale): string[] => [
  `data/*.${locale}.json`,
  `data/search/*.${locale}.*`,
  `data/examples/*.${locale}.json`,
  'data/profiles/*.json',
  'data/{admission,edition-maps,numbers}.json',
];

/**
 * @param site folder of the built site
 * @param base path below which it is served, with slashes at both ends
 * @returns how many files the worker of each language keeps, and how many bytes they have
 */
export async function writeServiceWorkers(
  site: string,
  base: string,
): Promise<{ locale: Locale; count: number; size: number }[]> {
  const written = [];
  for (const locale of LOCALES) {
    const folder = folderOf(locale);
    const others = LOCALES.filter((other) => other !== locale).map(folderOf);
    const { count, size, warnings } = await generateSW({
      globDirectory: site,
      // One pattern: of several, each that matches nothing is a warning, and a standard may have no such file.
      globPatterns: [`{${[...keptIn(folder), ...fetchedIn(locale)].join(',')}}`],
      globIgnores: [
        '404.html',
        SUPERSEDED,
        OF_DESIGN,
        ...others.filter((other) => other !== '').map((other) => `${other}**`),
      ],
      swDest: join(site, folder, 'sw.js'),
      cacheId: `${PREFIX}:pages`,
      // The name of a script follows its text.
      dontCacheBustURLsMatching: /\/_astro\//,
      maximumFileSizeToCacheInBytes: 20 * 1024 * 1024,
      modifyURLPrefix: { '': base },
      manifestTransforms: [
        (entries) => ({
          manifest: entries.map((entry) => ({ ...entry, url: entry.url.replace(/(^|\/)index\.html$/, '$1') })),
          warnings: [],
        }),
      ],
      ignoreURLParametersMatching: [/.*/],
      directoryIndex: null,
      runtimeCaching: [
        {
          urlPattern: ({ request }) => request.mode === 'navigate',
          handler: 'NetworkOnly',
          options: { precacheFallback: { fallbackURL: `${base}${folder}offline/` } },
        },
      ],
      skipWaiting: false,
      clientsClaim: false,
      cleanupOutdatedCaches: true,
      inlineWorkboxRuntime: true,
      sourcemap: false,
      mode: 'production',
    });
    if (warnings.length > 0) throw new Error(`service worker for ${locale}: ${warnings.join('; ')}`);
    written.push({ locale, count, size });
  }
  return written;
}

export function offline(): AstroIntegration {
  let base = '/';
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/, '')}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        for (const { locale, count, size } of await writeServiceWorkers(fileURLToPath(dir), base))
          logger.info(`${locale}: ${count} files are kept, ${Math.round(size / 1e6)} MB`);
      },
    },
  };
}
