/** What a server must know of the built site. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { expect, test } from 'vitest';
import { TYPES } from '../../src/integrations/servers/rules.ts';

test('the site brings settings for servers, each where its server looks', () => {
  const missing = ['_headers', '.htaccess', '.nojekyll', 'web.config', 'server/nginx.conf'].filter(
    (name) => !existsSync(`dist/${name}`),
  );
  expect(missing).toEqual([]);
  expect(readFileSync('dist/_headers', 'utf8')).toMatch(/^\/\*\n/);
});

test('each kind of file that is shipped has a type', () => {
  const files = readdirSync('dist', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const endings = new Set(files.map(({ name }) => extname(name)));
  const settings = ['', '.config', '.conf'];
  const unknown = [...endings].filter((ending) => !settings.includes(ending) && !(ending.slice(1) in TYPES));
  expect(unknown).toEqual([]);
});

test('what is never asked for again has a name that changes with its content', () => {
  const unhashed = readdirSync('dist/_astro').filter((name) => !/[.-][\w-]{5,}\.\w+$/.test(name));
  expect(unhashed).toEqual([]);
});

test('the licences of what is shipped are listed with their texts', () => {
  const text = readFileSync('dist/licences.txt', 'utf8');
  const names = [...text.matchAll(/^(\S+) \d[\w.-]* \([^)]+\)$/gm)].map(([, name]) => name);
  for (const name of [
    'preact',
    'nanostores',
    'idb',
    'docx',
    'papaparse',
    'read-excel-file',
    'yaml',
    '@astrojs/starlight',
    'astro',
    'workbox-precaching',
  ])
    expect(names).toContain(name);
  expect(names).toEqual([...new Set(names)].sort());
});
