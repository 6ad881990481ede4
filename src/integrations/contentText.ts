/** Stops a build whose content is saved in another encoding: it would be published with characters replaced. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isWritten, textFaultOf } from '../domain/standard/contentText.ts';

export const contentText = (): AstroIntegration => ({
  name: 'content-text',
  hooks: {
    'astro:config:setup': ({ config }) => {
      const folder = new URL('content/', config.root);
      const faults = readdirSync(fileURLToPath(folder), { recursive: true, encoding: 'utf8' })
        .filter(isWritten)
        .flatMap((name) => {
          const fault = textFaultOf(readFileSync(new URL(encodeURI(name.replaceAll('\\', '/')), folder)));
          return fault === undefined ? [] : [`content/${name}: ${fault}`];
        });
      if (faults.length > 0) throw new Error(faults.join('\n'));
    },
  },
});
