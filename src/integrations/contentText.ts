/** Stops a build whose content is saved in another encoding: it would be published with characters replaced. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { textFaultsOf } from '../domain/standard/contentText.ts';

export const contentText = (): AstroIntegration => ({
  name: 'content-text',
  hooks: {
    'astro:config:setup': ({ config }) => {
      const folder = fileURLToPath(new URL('content/', config.root));
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      const faults = textFaultsOf(names, (name) => readFileSync(join(folder, name)));
      if (faults.length > 0) throw new Error(faults.join('\n'));
    },
  },
});
