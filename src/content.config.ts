import { defineCollection } from 'astro:content';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { file, glob } from 'astro/loaders';
import { admissionSchema } from './schemas/admission.ts';
import { catalogueSchema } from './schemas/catalogue.ts';
import { clauseFileSchema } from './schemas/clause.ts';
import { crisisSchema } from './schemas/crisis.ts';
import { curriculumSchema } from './schemas/curriculum.ts';
import { editionSchema } from './schemas/edition.ts';
import { editionMapSchema } from './schemas/editionMap.ts';
import { editionSnapshotSchema } from './schemas/editionSnapshot.ts';
import { evaluationSchema } from './schemas/evaluation.ts';
import { formSchema } from './schemas/form.ts';
import { glossarySchema } from './schemas/glossary.ts';
import { lensesSchema } from './schemas/lens.ts';
import { menuSchema } from './schemas/menu.ts';
import { processSchema } from './schemas/process.ts';
import { revisionsSchema } from './schemas/revision.ts';
import { searchSchema } from './schemas/search.ts';
import { sourceSchema } from './schemas/source.ts';

const yaml = (base: string, pattern = '*.yaml') => glob({ base, pattern });

export const collections = {
  docs: defineCollection({ loader: glob({ base: './content/docs', pattern: '**/*.{md,mdx}' }), schema: docsSchema() }),
  i18n: defineCollection({ loader: glob({ base: './content/i18n', pattern: '*.json' }), schema: i18nSchema() }),
  clauses: defineCollection({
    // One collection for both, since Astro warns of one without entries and most editions have no local clauses.
    loader: glob({ base: './content', pattern: ['clauses/*.yaml', 'local/*.yaml'] }),
    schema: clauseFileSchema,
  }),
  sources: defineCollection({ loader: file('./content/sources.yaml'), schema: sourceSchema }),
  glossary: defineCollection({ loader: file('./content/glossary.yaml'), schema: glossarySchema }),
  catalogue: defineCollection({ loader: yaml('./content', 'catalogue.yaml'), schema: catalogueSchema }),
  edition: defineCollection({ loader: yaml('./content', 'edition.yaml'), schema: editionSchema }),
  editions: defineCollection({ loader: yaml('./content/editions'), schema: editionMapSchema }),
  snapshots: defineCollection({ loader: yaml('./content/editions', '*.json'), schema: editionSnapshotSchema }),
  admission: defineCollection({ loader: yaml('./content/admission'), schema: admissionSchema }),
  crises: defineCollection({ loader: yaml('./content', 'crises.yaml'), schema: crisisSchema }),
  evaluations: defineCollection({ loader: yaml('./content/evaluations'), schema: evaluationSchema }),
  lenses: defineCollection({ loader: yaml('./content', 'lenses.yaml'), schema: lensesSchema }),
  menu: defineCollection({ loader: yaml('./content', 'menu.yaml'), schema: menuSchema }),
  process: defineCollection({ loader: yaml('./content', 'process.yaml'), schema: processSchema }),
  forms: defineCollection({ loader: yaml('./content/forms'), schema: formSchema }),
  curriculum: defineCollection({ loader: yaml('./content', 'curriculum.yaml'), schema: curriculumSchema }),
  search: defineCollection({ loader: yaml('./content', 'search.yaml'), schema: searchSchema }),
  revisions: defineCollection({ loader: yaml('./content', 'revisions.yaml'), schema: revisionsSchema }),
};
