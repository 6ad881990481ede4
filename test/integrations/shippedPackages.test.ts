import { describe, expect, test } from 'vitest';
import { isPermissive, licencesText, packageFolderOf, readPackage } from '../../src/integrations/shippedPackages.ts';

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['GPL-3.0-only OR Apache-2.0', true],
  ['Apache-2.0 AND MIT', true],
  ['Apache-2.0 AND LGPL-3.0-or-later', false],
  ['GPL-3.0-or-later', false],
  ['MPL-2.0', false],
  ['SEE LICENSE IN LICENSE.md', false],
  ['UNLICENSED', false],
  // Not a word about it gives no right to anything.
  ['', false],
])('the licence "%s" is permissive: %s', (licence, permissive) => {
  expect(isPermissive(licence)).toBe(permissive);
});

test.each([
  ['/p/node_modules/preact/hooks/dist/hooks.module.js', '/p/node_modules/preact'],
  [
    '/p/node_modules/@astrojs/starlight/dist/x.astro?astro&type=script&index=0&lang.ts',
    '/p/node_modules/@astrojs/starlight',
  ],
  ['/p/node_modules/a/node_modules/b/c.js', '/p/node_modules/a/node_modules/b'],
  ['C:\\p\\node_modules\\idb\\build\\index.js', 'C:/p/node_modules/idb'],
  ['/p/src/islands/kit/download.ts', undefined],
  ['\0vite/preload-helper.js', undefined],
  ['/p/src/a.ts?from=/node_modules/b/c.js', undefined],
])('%j belongs to %s', (id, folder) => {
  expect(packageFolderOf(id)).toBe(folder);
});

describe('a list of packages', () => {
  test('names each with its licence and its text, by name', () => {
    const text = licencesText([
      { name: 'b', version: '2.0.0', licence: 'ISC', text: undefined },
      { name: 'a', version: '1.0.0', licence: 'MIT', text: 'You may.' },
    ]);
    expect(text).toBe(
      `a 1.0.0 (MIT)\n\nYou may.\n\n${'-'.repeat(72)}\n\nb 2.0.0 (ISC)\n\nThe package brings no text of its licence.\n`,
    );
  });

  test('is read from the packages themselves', () => {
    expect(readPackage('node_modules/preact')).toMatchObject({
      name: 'preact',
      licence: 'MIT',
      text: expect.stringContaining('Permission is hereby granted') as string,
    });
  });
});
