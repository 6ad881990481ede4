/** The standard as a whole: all collections joined. What is wrong between them is found in `standardFaults.ts`. */
import type { AdmissionRules } from '../admission/rules.ts';
import type { EditionMap } from '../answers/editionMap.ts';
import type { LocalizedText } from '../basics/locale.ts';
import type { Catalogue } from '../clauses/catalogue.ts';
import { type Chapter, clausesOf, type LocalClauses, type NumberedClause, withLocal } from '../clauses/clause.ts';
import type { Edition } from '../clauses/edition.ts';
import type { ClauseExamples, ExampleFile } from '../clauses/example.ts';
import type { GlossaryTerm } from '../clauses/glossary.ts';
import type { KeptRecord } from '../clauses/keptRecord.ts';
import type { LocalParameters, Parameters } from '../clauses/parameter.ts';
import type { Post } from '../clauses/post.ts';
import type { Revisions } from '../clauses/revision.ts';
import type { Source } from '../clauses/source.ts';
import type { TeamCondition } from '../clauses/teamCondition.ts';
import type { HolidayYear } from '../deadlines/holidays.ts';
import type { CrisisCards } from '../guide/crisis.ts';
import type { Curriculum } from '../guide/curriculum.ts';
import type { Families } from '../guide/families.ts';
import type { BlankForm } from '../guide/form.ts';
import type { ServiceMenu } from '../guide/menu.ts';
import type { PlainAnswers } from '../guide/plain.ts';
import type { Process } from '../guide/process.ts';
import type { ExplainedProfile } from '../profiles/profile.ts';

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
  /** Absent where a standard names its papers in words only. */
  records?: Filed<readonly KeptRecord[]> | undefined;
  /** Absent where a standard names no posts. */
  posts?: Filed<readonly Post[]> | undefined;
  /** Absent where no clause asks for people by their number. */
  team?: Filed<readonly TeamCondition[]> | undefined;
  /** Absent where a standard types its time limits, counts and shares. */
  parameters?: Filed<Parameters> | undefined;
  /** What a district sets otherwise. */
  localParameters?: Filed<LocalParameters> | undefined;
  /** Absent where no working days are reckoned with holidays. */
  holidays?: Filed<readonly HolidayYear[]> | undefined;
  chapters: readonly Filed<Chapter>[];
  /** What a district adds to chapters. */
  local: readonly Filed<LocalClauses>[];
  /** Cases that meet a clause and that do not. Absent where nobody wrote any. */
  examples?: readonly Filed<ExampleFile>[] | undefined;
  editionMaps: readonly Filed<EditionMap>[];
  admission: readonly Filed<AdmissionRules>[];
  evaluations: readonly Filed<ExplainedProfile>[];
  crises: Filed<CrisisCards>;
  forms: readonly Filed<BlankForm>[];
  /** Absent where nothing is answered in plain words but chapter by chapter. */
  plain?: Filed<PlainAnswers> | undefined;
  /** Absent where there is no page for clients and families. */
  families?: Filed<Families> | undefined;
  curriculum: Filed<Curriculum>;
  revisions: Filed<Revisions>;
  menu: Filed<ServiceMenu>;
  process: Filed<Process>;
}

export interface Standard {
  edition: Edition;
  catalogue: Catalogue;
  /** By id, and in the order of the ids. */
  sources: ReadonlyMap<string, Source>;
  /** By id, and in the order of the ids. */
  glossary: ReadonlyMap<string, GlossaryTerm>;
  /** By key, in the order of the list; none where a standard names its papers in words only. */
  records: ReadonlyMap<string, KeptRecord>;
  /** In the order of the list; none where a standard names no posts. */
  posts: readonly Post[];
  /** What clauses ask of the whole team; none where the file is absent. */
  team: readonly TeamCondition[];
  /** With the values of a district; none where a standard types its time limits, counts and shares. */
  parameters: Parameters | undefined;
  /** Whose values differ from the common text. */
  district: LocalizedText | undefined;
  /** Years whose public holidays are known; none where the file is absent. */
  holidays: readonly HolidayYear[];
  /** In the order of their numbers, with what a district added to them. */
  chapters: readonly Chapter[];
  /** By key, in the order of the guide. */
  clauses: ReadonlyMap<string, NumberedClause>;
  /** By the keys of the clauses. */
  examples: ReadonlyMap<string, ClauseExamples>;
  editionMaps: readonly EditionMap[];
  admission: readonly AdmissionRules[];
  evaluations: readonly ExplainedProfile[];
  crises: CrisisCards;
  /** In the order of their numbers. */
  forms: readonly BlankForm[];
  plain: PlainAnswers | undefined;
  families: Families | undefined;
  curriculum: Curriculum;
  revisions: Revisions;
  menu: ServiceMenu;
  process: Process;
}

function mapById<T extends { id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  const inOrder = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
  return new Map(inOrder.map((entry) => [entry.id, entry]));
}

/** In the order of the list. */
export const recordsByKey = ({ records }: Pick<StandardFiles, 'records'>): ReadonlyMap<string, KeptRecord> =>
  new Map(records?.data.map((record) => [record.key, record]));

/** Joins the files. Faults in them are found by `faultsOfStandard`. */
export function assembleStandard(files: StandardFiles): Standard {
  const local = files.local.map(({ data }) => data);
  const chapters = files.chapters.map(({ data }) => withLocal(data, local)).sort((a, b) => a.number - b.number);
  return {
    edition: files.edition.data,
    catalogue: files.catalogue.data,
    sources: mapById(sourcesOf(files).map(({ data }) => data)),
    glossary: mapById(files.glossary.data),
    records: recordsByKey(files),
    posts: files.posts?.data ?? [],
    team: files.team?.data ?? [],
    parameters: files.parameters?.data,
    holidays: files.holidays?.data ?? [],
    district: files.localParameters?.data.district,
    chapters,
    clauses: new Map(chapters.flatMap(clausesOf).map((clause) => [clause.key, clause])),
    examples: new Map(files.examples?.flatMap(({ data }) => Object.entries(data.examples))),
    editionMaps: files.editionMaps.map(({ data }) => data),
    admission: files.admission.map(({ data }) => data),
    evaluations: files.evaluations.map(({ data }) => data),
    crises: files.crises.data,
    forms: files.forms.map(({ data }) => data).sort((a, b) => a.number - b.number),
    plain: files.plain?.data,
    families: files.families?.data,
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
