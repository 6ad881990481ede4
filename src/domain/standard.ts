/** The standard as a whole: all collections joined. What is wrong between them is found in `standardFaults.ts`. */
import type { AdmissionRules } from './admissionRules.ts';
import type { Catalogue } from './catalogue.ts';
import { type Chapter, clausesOf, type LocalClauses, type NumberedClause, withLocal } from './clause.ts';
import type { CrisisCards } from './crisis.ts';
import type { Curriculum } from './curriculum.ts';
import type { Edition } from './edition.ts';
import type { EditionMap } from './editionMap.ts';
import type { BlankForm } from './form.ts';
import type { GlossaryTerm } from './glossary.ts';
import type { ServiceMenu } from './menu.ts';
import type { Process } from './process.ts';
import type { ExplainedProfile } from './profile.ts';
import type { Revisions } from './revision.ts';
import type { Source } from './source.ts';

/** A file's content, with its path from the project's root. */
export interface Filed<T> {
  file: string;
  data: T;
}

export interface StandardFiles {
  edition: Filed<Edition>;
  catalogue: Filed<Catalogue>;
  sources: Filed<readonly Source[]>;
  glossary: Filed<readonly GlossaryTerm[]>;
  chapters: readonly Filed<Chapter>[];
  /** What a district adds to chapters. */
  local: readonly Filed<LocalClauses>[];
  editionMaps: readonly Filed<EditionMap>[];
  admission: readonly Filed<AdmissionRules>[];
  evaluations: readonly Filed<ExplainedProfile>[];
  crises: Filed<CrisisCards>;
  forms: readonly Filed<BlankForm>[];
  curriculum: Filed<Curriculum>;
  revisions: Filed<Revisions>;
  menu: Filed<ServiceMenu>;
  process: Filed<Process>;
}

export interface Standard {
  edition: Edition;
  catalogue: Catalogue;
  sources: ReadonlyMap<string, Source>;
  glossary: ReadonlyMap<string, GlossaryTerm>;
  /** In the order of their numbers, with what a district added to them. */
  chapters: readonly Chapter[];
  /** By key, in the order of the guide. */
  clauses: ReadonlyMap<string, NumberedClause>;
  editionMaps: readonly EditionMap[];
  admission: readonly AdmissionRules[];
  evaluations: readonly ExplainedProfile[];
  crises: CrisisCards;
  /** In the order of their numbers. */
  forms: readonly BlankForm[];
  curriculum: Curriculum;
  revisions: Revisions;
  menu: ServiceMenu;
  process: Process;
}

/** Joins the files. Faults in them are found by `faultsOfStandard`. */
export function assembleStandard(files: StandardFiles): Standard {
  const local = files.local.map(({ data }) => data);
  const chapters = files.chapters.map(({ data }) => withLocal(data, local)).sort((a, b) => a.number - b.number);
  return {
    edition: files.edition.data,
    catalogue: files.catalogue.data,
    sources: new Map(sourcesOf(files).map(({ data }) => [data.id, data])),
    glossary: new Map(files.glossary.data.map((term) => [term.id, term])),
    chapters,
    clauses: new Map(chapters.flatMap(clausesOf).map((clause) => [clause.key, clause])),
    editionMaps: files.editionMaps.map(({ data }) => data),
    admission: files.admission.map(({ data }) => data),
    evaluations: files.evaluations.map(({ data }) => data),
    crises: files.crises.data,
    forms: files.forms.map(({ data }) => data).sort((a, b) => a.number - b.number),
    curriculum: files.curriculum.data,
    revisions: files.revisions.data,
    menu: files.menu.data,
    process: files.process.data,
  };
}

/** Sources of all, and those of single local files. */
export const sourcesOf = ({ sources, local }: StandardFiles): Filed<Source>[] =>
  [sources, ...local.map(({ file, data }) => ({ file, data: data.sources }))].flatMap(({ file, data }) =>
    data.map((source) => ({ file, data: source })),
  );
