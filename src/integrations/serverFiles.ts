/**
 * Lays settings for servers into the built site, where each looks for its own: all say the same (`servers/rules.ts`), for the
 * path that the site was built for. nginx reads nothing from a site's folder; its file is there to be fetched.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { headersFile } from './servers/headersFile.ts';
import { htaccess } from './servers/htaccess.ts';
import { nginxConf } from './servers/nginxConf.ts';
import type { Place } from './servers/rules.ts';
import { webConfig } from './servers/webConfig.ts';

/** The files by their path below the site's root. */
export const serverFilesFor = (place: Place): Readonly<Record<string, string>> => ({
  _headers: headersFile(place),
  '.htaccess': htaccess(place),
  // Tells GitHub Pages to hand out folders whose name begins with `_`.
  '.nojekyll': '',
  'server/nginx.conf': nginxConf(place),
  'web.config': webConfig(),
});

export function serverFiles(): AstroIntegration {
  let place: Place = { base: '/', host: 'localhost' };
  return {
    name: 'server-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        place = {
          base: `${config.base}/`.replace(/\/+$/, '/'),
          host: new URL(config.site ?? 'http://localhost').hostname,
        };
      },
      'astro:build:done': async ({ dir }) => {
        for (const [name, text] of Object.entries(serverFilesFor(place))) {
          const file = new URL(name, dir);
          await mkdir(new URL('./', file), { recursive: true });
          await writeFile(file, text);
        }
      },
    },
  };
}
