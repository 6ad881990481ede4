/** Reads `content/` as the site does, without Astro: the same schemas over the same files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { parse } from 'yaml';
import type { Filed, StandardFiles } from '../../src/domain/standard.ts';
import { admissionSchema } from '../../src/schemas/admission.ts';
import { catalogueSchema } from '../../src/schemas/catalogue.ts';
import { chapterSchema } from '../../src/schemas/clause.ts';
import { crisisSchema } from '../../src/schemas/crisis.ts';
import { curriculumSchema } from '../../src/schemas/curriculum.ts';
import { editionSchema } from '../../src/schemas/edition.ts';
import { editionMapSchema } from '../../src/schemas/editionMap.ts';
import { evaluationSchema } from '../../src/schemas/evaluation.ts';
import { formSchema } from '../../src/schemas/form.ts';
import { glossarySchema } from '../../src/schemas/glossary.ts';
import { menuSchema } from '../../src/schemas/menu.ts';
import { processSchema } from '../../src/schemas/process.ts';
import { revisionsSchema } from '../../src/schemas/revision.ts';
import { sourceSchema } from '../../src/schemas/source.ts';

function readFile<Schema extends z.ZodType>(file: string, schema: Schema): Filed<z.output<Schema>> {
  const result = schema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!result.success)
    throw new Error(`${file}:\n${result.error.issues.map((i) => `  ${i.path.join('.')}: ${i.message}`).join('\n')}`);
  return { file, data: result.data };
}

const readFolder = <Schema extends z.ZodType>(folder: string, schema: Schema): Filed<z.output<Schema>>[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readFile(`${folder}/${name}`, schema));

export const readStandardFiles = (): StandardFiles => ({
  edition: readFile('content/edition.yaml', editionSchema),
  catalogue: readFile('content/catalogue.yaml', catalogueSchema),
  sources: readFile('content/sources.yaml', sourceSchema.array()),
  glossary: readFile('content/glossary.yaml', glossarySchema.array()),
  chapters: readFolder('content/clauses', chapterSchema),
  editionMaps: readFolder('content/editions', editionMapSchema),
  admission: readFolder('content/admission', admissionSchema),
  evaluations: readFolder('content/evaluations', evaluationSchema),
  crises: readFile('content/crises.yaml', crisisSchema),
  forms: readFolder('content/forms', formSchema),
  curriculum: readFile('content/curriculum.yaml', curriculumSchema),
  revisions: readFile('content/revisions.yaml', revisionsSchema),
  process: readFile('content/process.yaml', processSchema),
  menu: readFile('content/menu.yaml', menuSchema),
});

/** Every file below a folder whose name ends so, with its text. */
export function readTexts(folder: string, ending: string): { file: string; text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
}
