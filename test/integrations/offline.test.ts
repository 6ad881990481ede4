/** What the service worker of each language keeps. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { writeServiceWorkers } from '../../src/integrations/offline.ts';

const FILES = [
  '404.html',
  'index.html',
  'guide/risk/index.html',
  'offline/index.html',
  'manifest.webmanifest',
  'en/index.html',
  'en/guide/risk/index.html',
  'en/offline/index.html',
  'en/manifest.webmanifest',
  '_astro/island.AbCdEf12.js',
  '_astro/theme.AbCdEf12.css',
  'icons/icon-192.png',
  'favicon.svg',
  'data/numbers.json',
  'data/profiles/common.json',
  'data/checklist.zh-CN.json',
  'data/checklist.en.json',
  'data/search/index.zh-CN.json',
  'data/search/texts.en.0.json',
  // Looked into online: editions that are superseded. What changed between two is kept.
  'editions/0.1.0/index.html',
  'en/editions/0.1.0/index.html',
  'editions/0.1.0-to-0.2.0/index.html',
  // For whoever changes how the site looks.
  'site/parts/index.html',
  'en/site/parts/index.html',
  // Downloads.
  'data/standard.json',
  'data/clauses.csv',
  'data/editions/0.1.0.json',
];

test('each language keeps its own pages, what their tools fetch, and what is common; downloads are left out', async () => {
  const site = await mkdtemp(join(tmpdir(), 'workers-'));
  try {
    for (const file of FILES) {
      await mkdir(dirname(join(site, file)), { recursive: true });
      await writeFile(join(site, file), file);
    }
    const written = await writeServiceWorkers(site, '/below/');
    const kept = async (worker: string) => {
      const script = await readFile(join(site, worker), 'utf8');
      return [...script.matchAll(/url:"(\/below\/[^"]*)",revision:(null|"[0-9a-f]{32}")/g)]
        .map(([, url]) => url)
        .sort();
    };
    const common = [
      '/below/_astro/island.AbCdEf12.js',
      '/below/_astro/theme.AbCdEf12.css',
      '/below/data/numbers.json',
      '/below/data/profiles/common.json',
      '/below/favicon.svg',
      '/below/icons/icon-192.png',
    ];
    const first = [
      ...common,
      '/below/',
      '/below/data/checklist.zh-CN.json',
      '/below/data/search/index.zh-CN.json',
      '/below/editions/0.1.0-to-0.2.0/',
      '/below/guide/risk/',
      '/below/manifest.webmanifest',
      '/below/offline/',
    ];
    const second = [
      ...common,
      '/below/data/checklist.en.json',
      '/below/data/search/texts.en.0.json',
      '/below/en/',
      '/below/en/guide/risk/',
      '/below/en/manifest.webmanifest',
      '/below/en/offline/',
    ];
    expect(await kept('sw.js')).toEqual(first.sort());
    expect(await kept('en/sw.js')).toEqual(second.sort());
    expect(written.map(({ locale, count }) => [locale, count])).toEqual([
      ['zh-CN', first.length],
      ['en', second.length],
    ]);
  } finally {
    await rm(site, { recursive: true });
  }
});
