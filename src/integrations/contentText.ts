/** Stops a build whose content would not be read, or would be published with something lost. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { mdxToMdast } from 'satteri';
import { textFaultsOf } from '../domain/standard/contentText.ts';
import { isOfCollection } from '../schemas/content.ts';

export const contentText = (): AstroIntegration => ({
  name: 'content-text',
  hooks: {
    'astro:config:setup': ({ config }) => {
      const folder = fileURLToPath(new URL('content/', config.root));
      const faults = textFaultsOf({
        names: readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/')),
        read: (name) => readFileSync(join(folder, name)),
        hasCollection: isOfCollection,
        parsePage: mdxToMdast,
      });
      if (faults.length > 0) throw new Error(faults.join('\n'));
    },
  },
});
