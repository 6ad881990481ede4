/** Settings for servers: every form says the same, and nginx, where it is installed, does what it is told. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serverFilesFor } from '../../src/integrations/serverFiles.ts';
import { CACHE_HASHED, HEADERS, TYPES } from '../../src/integrations/servers/rules.ts';

const fileOf = (name: string, base = '/'): string => serverFilesFor({ base, host: 'guide.example.org' })[name] ?? '';

describe.each(['_headers', '.htaccess', 'web.config', 'server/nginx.conf'])('%s', (name) => {
  test('sets each header', () => {
    const text = fileOf(name);
    const missing = Object.entries(HEADERS).filter(
      ([header, value]) => !text.split('\n').some((line) => line.includes(header) && line.includes(value)),
    );
    expect(missing).toEqual([]);
  });

  test.runIf(name !== '_headers')('knows each type of file, and the page for what does not exist', () => {
    const text = fileOf(name);
    const missing = Object.entries(TYPES).filter(
      ([ending, type]) => !text.split('\n').some((line) => line.includes(ending) && line.includes(type)),
    );
    expect(missing).toEqual([]);
    expect(text).toContain('404.html');
  });
});

test('the files hold for the path that the site is built for', () => {
  expect(fileOf('_headers', '/district/')).toContain(`/district/_astro/*\n  Cache-Control: ${CACHE_HASHED}`);
  expect(fileOf('.htaccess', '/district/')).toContain('ErrorDocument 404 /district/404.html');
  expect(fileOf('server/nginx.conf', '/district/')).toContain('location ^~ /district/_astro/ {');
  expect(fileOf('server/nginx.conf', '/district/')).toContain('server_name guide.example.org;');
});

/** Where Debian puts it is on the path of the administrator alone. */
const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/usr/local/sbin` };
const NO_NGINX = spawnSync('nginx', ['-v'], { env }).error !== undefined;

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });

describe.skipIf(NO_NGINX).each(['/', '/district/'])(
  'nginx (skipped where it is not installed), for a site at %s',
  (base) => {
    let folder = '';
    let url = '';
    let nginx: ChildProcess | undefined;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'nginx-'));
      const write = (name: string, text: string) => {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
      };
      const port = await freePort();
      url = `http://127.0.0.1:${port}${base}`;
      write('site/index.html', 'home');
      write('site/404.html', 'nothing here');
      write('site/guide/index.html', 'chapter');
      write('site/_astro/a.1234.js', `/* ${'a'.repeat(2000)} */`);
      write('site/data/a.json', '{}');
      write('site/sw.js', '1');
      write(
        'site.conf',
        fileOf('server/nginx.conf', base)
          .replace('listen 80;', `listen 127.0.0.1:${port};`)
          .replace('/var/www/service-guide', join(folder, 'site')),
      );
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
      write(
        'nginx.conf',
        [
          'daemon off; master_process off;',
          `pid ${folder}/nginx.pid; error_log ${folder}/error.log;`,
          'events {}',
          `http { access_log off; ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}`,
          `include ${folder}/site.conf; }`,
        ].join('\n'),
      );
      nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], {
        env,
      });
      await vi.waitFor(async () => expect((await fetch(url)).status).toBe(200), { timeout: 10_000 });
    });

    afterAll(async () => {
      const ended = new Promise((done) => nginx?.on('exit', done));
      nginx?.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    });

    test.each([
      ['', 'home', 'text/html; charset=utf-8', 'no-cache'],
      ['guide/', 'chapter', 'text/html; charset=utf-8', 'no-cache'],
      ['data/a.json', '{}', 'application/json; charset=utf-8', 'no-cache'],
      ['sw.js', '1', 'text/javascript; charset=utf-8', 'no-cache'],
      ['_astro/a.1234.js', `/* ${'a'.repeat(2000)} */`, 'text/javascript; charset=utf-8', CACHE_HASHED],
    ])('"%s" comes with its type, its headers and word of how long to keep it', async (path, text, type, caching) => {
      const response = await fetch(url + path);
      expect(await response.text()).toBe(text);
      expect(response.headers.get('content-type')).toBe(type);
      expect(response.headers.get('cache-control')).toBe(caching);
      for (const [name, value] of Object.entries(HEADERS)) expect(response.headers.get(name)).toBe(value);
    });

    test.each(['nothing/', '_astro/gone.js'])('"%s" does not exist, says so, and nobody keeps that', async (path) => {
      const response = await fetch(url + path);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe('nothing here');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('cache-control')).toBeNull();
    });

    test('a folder without its slash leads to the folder on the same host', async () => {
      const response = await fetch(`${url}guide`, { redirect: 'manual' });
      expect([response.status, response.headers.get('location')]).toEqual([301, `${base}guide/`]);
    });

    test('what is large travels compressed', async () => {
      const response = await fetch(`${url}_astro/a.1234.js`, { headers: { 'accept-encoding': 'gzip' } });
      expect(response.headers.get('content-encoding')).toBe('gzip');
      expect(response.headers.get('vary')).toMatch(/accept-encoding/i);
    });
  },
);
