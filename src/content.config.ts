import { defineCollection } from 'astro:content';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { contentLoader } from './schemas/contentLoader.ts';

export const collections = {
  docs: defineCollection({
    loader: glob({ base: './content/docs', pattern: ['**/*.{md,mdx}', '!**/~$*'] }),
    schema: docsSchema(),
  }),
  i18n: defineCollection({ loader: glob({ base: './content/i18n', pattern: '*.json' }), schema: i18nSchema() }),
  // The schema of each file is in src/schemas/collections.ts.
  standard: defineCollection({ loader: contentLoader, schema: z.unknown() }),
};
