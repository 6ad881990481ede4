/**
 * Lists the licences of all packages whose code is in the built scripts and styles, in `licences.txt` of the built site. The
 * build fails when one of them is not permissive.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { folderOf, isPermissive, licencesText, packageFolderOf, readPackage } from './shippedPackages.ts';

/** Parts of these are shipped without being bundled: styles of code blocks, tables for the search, the service worker. */
const NOT_BUNDLED = [
  '@expressive-code/core',
  'opencc-js',
  'pinyin-pro',
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
];
/** In what only builds pages, these alone reach a browser: styles, and scripts that Astro keeps as text. */
const REACHES_BROWSERS = /\.css(?:\?|$)|[?&]type=style|\.prebuilt\.js$/;

export function licences(): AstroIntegration {
  const folders = new Set<string>();
  let root = '.';
  const take = (moduleIds: readonly string[]): void => {
    for (const id of moduleIds) {
      const folder = packageFolderOf(id);
      if (folder !== undefined) folders.add(folder);
    }
  };
  type Chunks = Record<string, { type: string; moduleIds?: string[] }>;
  const plugin = {
    name: 'shipped-packages',
    generateBundle(this: { environment?: { name: string } }, _options: unknown, bundle: Chunks) {
      const ids = Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds);
      take(this.environment?.name === 'client' ? ids : ids.filter((id) => REACHES_BROWSERS.test(id)));
    },
  };
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        updateConfig({ vite: { plugins: [plugin], worker: { plugins: () => [plugin] } } });
      },
      'astro:build:done': async ({ dir }) => {
        for (const name of NOT_BUNDLED) {
          const folder = folderOf(root, name);
          if (folder === undefined) throw new Error(`the package ${name} is shipped no more: take it off the list`);
          folders.add(folder);
        }
        const packages = [...folders].map(readPackage);
        const others = packages.filter(({ licence }) => !isPermissive(licence));
        if (others.length > 0)
          throw new Error(
            `a browser would get code whose licence is not permissive: ${others.map(({ name, licence }) => `${name} (${licence || 'no licence'})`).join(', ')}`,
          );
        await writeFile(new URL('licences.txt', dir), licencesText(packages));
      },
    },
  };
}
