/** Reads `content/` as the site does, without Astro: the same schemas over the same files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { parse } from 'yaml';
import type { Lenses } from '../domain/guide/lens.ts';
import type { SearchWords } from '../domain/search/words.ts';
import type { Filed, StandardFiles } from '../domain/standard/standard.ts';
import { admissionSchema } from '../schemas/admission.ts';
import { catalogueSchema } from '../schemas/catalogue.ts';
import { chapterSchema, localClausesSchema } from '../schemas/clause.ts';
import { crisisSchema } from '../schemas/crisis.ts';
import { curriculumSchema } from '../schemas/curriculum.ts';
import { editionSchema } from '../schemas/edition.ts';
import { editionMapSchema } from '../schemas/editionMap.ts';
import { evaluationSchema } from '../schemas/evaluation.ts';
import { formSchema } from '../schemas/form.ts';
import { glossarySchema } from '../schemas/glossary.ts';
import { lensesSchema } from '../schemas/lens.ts';
import { menuSchema } from '../schemas/menu.ts';
import { processSchema } from '../schemas/process.ts';
import { revisionsSchema } from '../schemas/revision.ts';
import { searchSchema } from '../schemas/search.ts';
import { sourceSchema } from '../schemas/source.ts';

/** The files that the domain joins, and those that pages read by themselves. */
export interface Content extends StandardFiles {
  lenses: Filed<Lenses>;
  search: Filed<SearchWords>;
}

/** All of `content/`, or what is wrong with files that cannot be read, one message each. */
export type ReadContent = { content: Content; faults: [] } | { content: undefined; faults: string[] };

/** @param root the folder in which `content/` stands */
export function readContent(root: string): ReadContent {
  const faults: string[] = [];
  function readFile<Schema extends z.ZodType>(file: string, schema: Schema): Filed<z.output<Schema>> {
    try {
      const result = schema.safeParse(parse(readFileSync(join(root, file), 'utf8')));
      if (result.success) return { file, data: result.data };
      for (const { path, message } of result.error.issues) faults.push(`${file}: ${path.join('.')}: ${message}`);
    } catch (problem) {
      faults.push(`${file}: it is missing or is no YAML: ${problem instanceof Error ? problem.message : problem}`);
    }
    // Never used: whoever asks gets the faults instead.
    return { file, data: undefined as never };
  }
  const readFolder = <Schema extends z.ZodType>(folder: string, schema: Schema): Filed<z.output<Schema>>[] =>
    (existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [])
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => readFile(`${folder}/${name}`, schema));
  const content: Content = {
    edition: readFile('content/edition.yaml', editionSchema),
    catalogue: readFile('content/catalogue.yaml', catalogueSchema),
    sources: readFile('content/sources.yaml', sourceSchema.array()),
    glossary: readFile('content/glossary.yaml', glossarySchema.array()),
    chapters: readFolder('content/clauses', chapterSchema),
    local: readFolder('content/local', localClausesSchema),
    editionMaps: readFolder('content/editions', editionMapSchema),
    admission: readFolder('content/admission', admissionSchema),
    evaluations: readFolder('content/evaluations', evaluationSchema),
    crises: readFile('content/crises.yaml', crisisSchema),
    forms: readFolder('content/forms', formSchema),
    curriculum: readFile('content/curriculum.yaml', curriculumSchema),
    revisions: readFile('content/revisions.yaml', revisionsSchema),
    process: readFile('content/process.yaml', processSchema),
    menu: readFile('content/menu.yaml', menuSchema),
    lenses: readFile('content/lenses.yaml', lensesSchema),
    search: readFile('content/search.yaml', searchSchema),
  };
  return faults.length === 0 ? { content, faults: [] } : { content: undefined, faults };
}

/** The content of this project. Throws, with every fault named, when a file of it cannot be read. */
export function readStandardFiles(root = '.'): Content {
  const { content, faults } = readContent(root);
  if (!content) throw new Error(faults.join('\n'));
  return content;
}
