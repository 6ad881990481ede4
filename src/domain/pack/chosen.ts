/** Which papers a pack has: those that the clauses of the chosen services name, by the time they are due. */
import { leftOutBy, type Scope } from '../answers/scope.ts';
import { RECORD_KINDS } from '../clauses/keptRecord.ts';
import { STAGES, type Stage } from '../clauses/stage.ts';
import type { PackClause, PackData, PackRecord } from './packData.ts';

export interface PackChoice {
  /** As in a self-assessment. */
  scope: Scope;
  stages: readonly Stage[];
}

export interface NumberedPackClause extends PackClause {
  number: string;
  /** The part of the record that it names, as printed; '' for the whole. */
  part: string;
}

export interface ChosenRecord {
  record: PackRecord;
  /** Those that are asked, in the order of the guide. */
  clauses: readonly NumberedPackClause[];
  /** Their numbers. */
  numbers: readonly string[];
  /** The earliest stage of those clauses; absent in a standard that does not say what comes first. */
  stage: Stage | undefined;
}

/**
 * By stage, then by kind, then in the order of the list. A record that no clause names any more once the scope is applied
 * is left out; one without a stage is needed whatever stages are chosen.
 */
export function chosenRecords({ records, clauses }: PackData, { scope, stages }: PackChoice): ChosenRecord[] {
  const chosen = records.flatMap((record): ChosenRecord[] => {
    const asked = record.cited.flatMap(([number, part]): NumberedPackClause[] => {
      const clause = clauses[number];
      return clause && leftOutBy(clause, scope) === undefined ? [{ ...clause, number, part }] : [];
    });
    if (asked.length === 0) return [];
    const stage = STAGES.find((each) => asked.some((clause) => clause.stage === each));
    const numbers = [...new Set(asked.map(({ number }) => number))];
    return stage === undefined || stages.includes(stage) ? [{ record, clauses: asked, numbers, stage }] : [];
  });
  const placeOf = ({ stage, record }: ChosenRecord) =>
    (stage === undefined ? -1 : STAGES.indexOf(stage)) * RECORD_KINDS.length + RECORD_KINDS.indexOf(record.kind);
  return chosen.sort((a, b) => placeOf(a) - placeOf(b));
}

/** The stages that any paper has, in their order. */
export function stagesIn(data: PackData): Stage[] {
  const found = new Set(chosenRecords(data, { scope: {}, stages: STAGES }).map(({ stage }) => stage));
  return STAGES.filter((stage) => found.has(stage));
}

/** `word` and `excel` are made; `toObtain` are made by others, or cannot be made. */
export type PaperSort = 'word' | 'excel' | 'toObtain';

/** Whether a form's sheet is one that rows are added to: then it is kept as a workbook. */
const repeats = ({ forms }: PackData, { form, sheet }: PackRecord): boolean =>
  forms
    .find(({ id }) => id === form)
    ?.groups.some(
      ({ id, fields }) =>
        (sheet === undefined || id === sheet) && fields.some((field) => field.kind === 'table' && field.blank > 0),
    ) ?? false;

/** How the blank of a record is made. */
export function sortOf(data: PackData, record: PackRecord): PaperSort {
  if (record.kind === 'outside' || record.kind === 'certificate') return 'toObtain';
  if (record.kind !== 'register') return 'word';
  return record.form === undefined || repeats(data, record) ? 'excel' : 'word';
}
