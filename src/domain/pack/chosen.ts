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
 * is left out; one without a stage is needed whatever stages are chosen. With the crisis cards come the forms that are
 * filled in then: in a crisis nobody looks for a blank.
 */
export function chosenRecords(data: PackData, { scope, stages }: PackChoice): ChosenRecord[] {
  const isDue = ({ stage }: ChosenRecord) => stage === undefined || stages.includes(stage);
  const asked = data.records.flatMap((record) => askedOf(data, record, scope));
  const cards = asked.find((each) => each.record.cards && isDue(each));
  const chosen = asked
    .map((each) => (cards && goesWithCards(data, each) ? withStageOf(cards, each) : each))
    .filter(isDue);
  const placeOf = ({ stage, record }: ChosenRecord) =>
    (stage === undefined ? -1 : STAGES.indexOf(stage)) * RECORD_KINDS.length + RECORD_KINDS.indexOf(record.kind);
  return chosen.sort((a, b) => placeOf(a) - placeOf(b));
}

/** A record with the clauses that are asked; nothing where none is. */
function askedOf({ clauses }: PackData, record: PackRecord, scope: Scope): ChosenRecord[] {
  const asked = record.cited.flatMap(([number, part]): NumberedPackClause[] => {
    const clause = clauses[number];
    return clause && leftOutBy(clause, scope) === undefined ? [{ ...clause, number, part }] : [];
  });
  if (asked.length === 0) return [];
  const stage = STAGES.find((each) => asked.some((clause) => clause.stage === each));
  return [{ record, clauses: asked, numbers: [...new Set(asked.map(({ number }) => number))], stage }];
}

/** Whether it is a form that the clauses of a crisis card name. */
const goesWithCards = ({ cards }: PackData, { record, numbers }: ChosenRecord): boolean =>
  record.form !== undefined && cards.some(({ clauses }) => numbers.some((number) => clauses.includes(number)));

/** The earlier one of the two stages. */
const withStageOf = ({ stage: first }: ChosenRecord, { stage, ...each }: ChosenRecord): ChosenRecord => ({
  ...each,
  stage: STAGES.find((one) => one === first || one === stage),
});

/** The stages that any paper has, in their order. */
export function stagesIn(data: PackData): Stage[] {
  const found = new Set(chosenRecords(data, { scope: {}, stages: STAGES }).map(({ stage }) => stage));
  return STAGES.filter((stage) => found.has(stage));
}

/** `word` and `excel` are made; `toObtain` are made by others, or this edition has no blank of them. */
export type PaperSort = 'word' | 'excel' | 'toObtain';

/** Whether a form's sheet is one that rows are added to: then it is kept as a workbook. */
const repeats = ({ forms }: PackData, { form, sheet }: PackRecord): boolean =>
  forms
    .find(({ id }) => id === form)
    ?.groups.some(
      ({ id, fields }) =>
        (sheet === undefined || id === sheet) && fields.some((field) => field.kind === 'table' && field.blank > 0),
    ) ?? false;

/** Whether others issue it, whatever it says. */
export const isIssued = ({ kind }: PackRecord): boolean => kind === 'outside' || kind === 'certificate';

/** How the blank of a record is made. */
export function sortOf(data: PackData, record: PackRecord): PaperSort {
  if (record.noBlank !== undefined || isIssued(record)) return 'toObtain';
  if (record.kind !== 'register') return 'word';
  return record.columns !== undefined || repeats(data, record) ? 'excel' : 'word';
}
