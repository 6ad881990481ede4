import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves a folder on a free port of this machine the way a plain static host does: folders give their `index.html`,
 * what does not exist gives `404.html`, text travels compressed.
 */
export async function serveFolder(folder: string, base = '/'): Promise<{ url: string; close: () => Promise<void> }> {
  const packed = new Map<string, { body: Buffer; gzip: Buffer }>();
  /** Packed once while it stays as it is: tests ask for the same scripts and styles thousands of times. */
  const pack = (path: string, body: Buffer): Buffer => {
    const last = packed.get(path);
    const known = last?.body.equals(body) ? last : { body, gzip: gzipSync(body) };
    packed.set(path, known);
    return known.gzip;
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const inside = normalize(decodeURIComponent(pathname)).replace(base, '/');
    const path = join(folder, inside.endsWith('/') ? `${inside}index.html` : inside);
    const found = await readFile(path).catch(() => undefined);
    const body = found ?? (await readFile(join(folder, '404.html')).catch(() => Buffer.from('not found')));
    const type = found ? (TYPES[extname(path)] ?? 'application/octet-stream') : 'text/html; charset=utf-8';
    response.writeHead(found ? 200 : 404, { 'content-type': type, 'content-encoding': 'gzip' });
    response.end(pack(found ? path : '404', body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
