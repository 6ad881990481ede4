/**
 * Every collection of `content/`: its files and their schema. The build and the commands both read by this table, so they
 * find the same files and the same faults.
 */
import type { z } from 'astro/zod';
import type { ContentFiles } from '../domain/standard/contentFaults.ts';
import type { Filed } from '../domain/standard/standard.ts';
import { admissionSchema } from './admission.ts';
import { askFileSchema } from './asks.ts';
import { catalogueSchema } from './catalogue.ts';
import { chapterSchema, localClausesSchema } from './clause.ts';
import { crisisSchema } from './crisis.ts';
import { curriculumSchema } from './curriculum.ts';
import { editionSchema } from './edition.ts';
import { editionMapSchema } from './editionMap.ts';
import { editionSnapshotSchema } from './editionSnapshot.ts';
import { evaluationSchema } from './evaluation.ts';
import { exampleFileSchema } from './example.ts';
import { familiesSchema } from './families.ts';
import { formSchema } from './form.ts';
import { glossarySchema } from './glossary.ts';
import { holidayYearSchema } from './holidays.ts';
import { recordSchema } from './keptRecord.ts';
import { lensesSchema } from './lens.ts';
import { menuSchema } from './menu.ts';
import { localParametersSchema, parametersSchema } from './parameter.ts';
import { plainSchema } from './plain.ts';
import { postSchema } from './post.ts';
import { processSchema } from './process.ts';
import { revisionsSchema } from './revision.ts';
import { searchSchema } from './search.ts';
import { sourceSchema } from './source.ts';
import { teamConditionSchema } from './teamCondition.ts';

/** A file of `content/`, which must be there. */
interface SingleFile<Data> {
  file: `${string}.yaml`;
  schema: z.ZodType<Data>;
}
/** A file that may be absent. */
interface OptionalFile<Data> {
  optionalFile: `${string}.yaml`;
  schema: z.ZodType<Data>;
}
/** The files of a folder of `content/`, which may be empty or absent. */
interface Folder<Data> {
  files: `${string}/*.${'yaml' | 'json'}`;
  /** A file of the folder that is a collection of its own. */
  but?: string;
  schema: z.ZodType<Data>;
}
export type Collection = SingleFile<unknown> | OptionalFile<unknown> | Folder<unknown>;
type CollectionOf<Files> = Files extends readonly Filed<infer Data>[]
  ? Folder<Data>
  : Files extends Filed<infer Data>
    ? SingleFile<Data>
    : NonNullable<Files> extends Filed<infer Data>
      ? OptionalFile<Data>
      : never;

export const COLLECTIONS = {
  edition: { file: 'edition.yaml', schema: editionSchema },
  catalogue: { file: 'catalogue.yaml', schema: catalogueSchema },
  sources: { file: 'sources.yaml', schema: sourceSchema.array() },
  glossary: { file: 'glossary.yaml', schema: glossarySchema.array() },
  records: { optionalFile: 'records.yaml', schema: recordSchema.array() },
  chapters: { files: 'clauses/*.yaml', schema: chapterSchema },
  local: { files: 'local/*.yaml', but: 'local/parameters.yaml', schema: localClausesSchema },
  examples: { files: 'examples/*.yaml', schema: exampleFileSchema },
  posts: { optionalFile: 'posts.yaml', schema: postSchema.array() },
  team: { optionalFile: 'team.yaml', schema: teamConditionSchema.array() },
  parameters: { optionalFile: 'parameters.yaml', schema: parametersSchema },
  localParameters: { optionalFile: 'local/parameters.yaml', schema: localParametersSchema },
  holidays: { optionalFile: 'holidays.yaml', schema: holidayYearSchema.array() },
  editionMaps: { files: 'editions/*.yaml', schema: editionMapSchema },
  snapshots: { files: 'editions/*.json', schema: editionSnapshotSchema },
  admission: { files: 'admission/*.yaml', schema: admissionSchema },
  evaluations: { files: 'evaluations/*.yaml', schema: evaluationSchema },
  crises: { file: 'crises.yaml', schema: crisisSchema },
  forms: { files: 'forms/*.yaml', schema: formSchema },
  plain: { optionalFile: 'plain.yaml', schema: plainSchema },
  families: { optionalFile: 'families.yaml', schema: familiesSchema },
  curriculum: { file: 'curriculum.yaml', schema: curriculumSchema },
  revisions: { file: 'revisions.yaml', schema: revisionsSchema },
  menu: { file: 'menu.yaml', schema: menuSchema },
  process: { file: 'process.yaml', schema: processSchema },
  lenses: { file: 'lenses.yaml', schema: lensesSchema },
  search: { file: 'search.yaml', schema: searchSchema },
  asks: { files: 'asks/*.yaml', schema: askFileSchema },
} as const satisfies { [Field in keyof Required<ContentFiles>]: CollectionOf<ContentFiles[Field]> };
