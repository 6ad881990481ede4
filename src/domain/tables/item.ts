/** The answer to one indicator or red line, from the cells that a row has for it. */
import { type Answer, isBlank } from '../answers/answer.ts';
import { cutText } from '../basics/cutText.ts';
import type { Indicator, Measure, Profile } from '../profiles/profile.ts';
import { type InputFaultKind, readIndicator } from '../scoring/attainment.ts';
import { type Cell, type CellWords, isDash, isExcelError, type ReadCell, readCell, textOf } from './cell.ts';

/** Why a cell does not count, besides what the calculator itself refuses. */
export type CellFaultKind =
  | InputFaultKind
  | 'date'
  | 'mixed'
  | 'reasonMissing'
  | 'incomplete'
  | 'noValue'
  | 'dash'
  | 'excelError'
  | 'notCalculated';

interface CellFault {
  /** Field whose cell is meant. */
  field: string;
  problem: CellFaultKind;
  values: Readonly<Record<string, string | number>>;
}

/** Cells of one item by field, and what stands in its column for notes. */
interface ItemCells {
  cells: readonly { field: string; cell: Cell }[];
  note: string;
}

interface ReadItem {
  answer: Answer | undefined;
  /** Whether the note was used up as the reason. */
  noteIsReason: boolean;
  faults: CellFault[];
}

const fault = (field: string, problem: CellFaultKind, values: CellFault['values'] = {}): CellFault => ({
  field,
  problem,
  values,
});
const nothing = (faults: CellFault[] = []): ReadItem => ({ answer: undefined, noteIsReason: false, faults });
/** As typed, for a message. */
const typed = (cell: Cell): CellFault['values'] => ({
  typed: cutText(isExcelError(cell) ? cell.error : textOf(cell), 40),
});

/** The units in which a field of an indicator is asked for. */
function unitsOf<Text>(indicator: Indicator<Text> | undefined, field: string, { unit }: CellWords): readonly string[] {
  const measure = (indicator as Readonly<Record<string, Partial<Measure<Text>> | undefined>> | undefined)?.[field];
  return typeof measure?.unit === 'string' ? [measure.unit] : unit;
}

/** A state that stands in one of the cells goes for all of them; the others have to be empty or say the same. */
function stateOf(read: readonly { field: string; read: ReadCell }[]): ReadCell | 'mixed' | undefined {
  const filled = read.filter((each) => each.read.is !== 'empty');
  const states = filled.filter((each) => each.read.is === 'unknown' || each.read.is === 'notApplicable');
  const [first] = states;
  if (!first) return undefined;
  return states.length < filled.length || states.some((each) => each.read.is !== first.read.is) ? 'mixed' : first.read;
}

/** Position of a level counted from 1, its id, or its whole descriptor. */
function levelIn<Text>(read: ReadCell, indicator: Extract<Indicator<Text>, { kind: 'rubric' }>): string | undefined {
  if (read.is === 'number') return (Number.isInteger(read.number) ? indicator.levels[read.number - 1] : undefined)?.id;
  if (read.is !== 'text') return undefined;
  return indicator.levels.find(({ id, descriptor }) => id === read.text || descriptor === read.text)?.id;
}

/** 1 and 0 stand for yes and no, as in the workbook that calculates. */
function yesIn(read: ReadCell): boolean | undefined {
  if (read.is === 'yesOrNo') return read.yes;
  return read.is === 'number' && (read.number === 0 || read.number === 1) ? read.number === 1 : undefined;
}

/** The value that stands in a cell, or what is wrong with it. */
function valueIn<Text>(read: ReadCell, indicator: Indicator<Text> | undefined): { value: unknown } | CellFaultKind {
  if (read.is === 'date') return 'date';
  if (read.is === 'excelError') return read.error === '' ? 'notCalculated' : 'excelError';
  const found = (value: unknown, problem: CellFaultKind) => (value === undefined ? problem : { value });
  if (!indicator || indicator.kind === 'boolean') return found(yesIn(read), 'notYesOrNo');
  if (indicator.kind === 'rubric') return found(levelIn(read, indicator), 'unknownLevel');
  return found(read.is === 'number' ? read.number : undefined, 'notANumber');
}

/**
 * Reads the cells of an indicator, or of a red line when there is no indicator.
 *
 * A cell that cannot be read is left out, so that the rest is incomplete. Numbers that break a rule, such as a numerator
 * above its denominator, stay in the answer: the calculator names them at the field, and counts them as unanswered too.
 */
export function readItem<Text>(
  indicator: Indicator<Text> | undefined,
  { cells, note }: ItemCells,
  words: CellWords,
  limits: Profile<Text>['limits'],
): ReadItem {
  // A dash is an empty cell that somebody meant: what was meant is asked for.
  const dashes = cells.flatMap(({ field, cell }) => (isDash(cell, words) ? [fault(field, 'dash', typed(cell))] : []));
  const read = cells.map(({ field, cell }) => ({
    field,
    cell,
    read: readCell(isDash(cell, words) ? null : cell, words, unitsOf(indicator, field, words)),
  }));
  const first = read.find((each) => each.read.is !== 'empty');
  if (!first) return nothing(dashes);
  const state = stateOf(read);
  if (state === 'mixed') return nothing([fault(first.field, 'mixed')]);
  if (state?.is === 'unknown') return { answer: { state: 'unknown' }, noteIsReason: false, faults: [] };
  if (state?.is === 'notApplicable') {
    if (!indicator || indicator.naAllowed === false) return nothing([fault(first.field, 'notApplicableNotAllowed')]);
    const noteIsReason = isBlank(state.reason);
    const reason = noteIsReason ? note : state.reason;
    if (isBlank(reason)) return nothing([fault(first.field, 'reasonMissing')]);
    return { answer: { state: 'notApplicable', reason }, noteIsReason, faults: [] };
  }

  const faults: CellFault[] = dashes;
  const value: Record<string, unknown> = {};
  for (const { field, cell, read: one } of read) {
    if (one.is === 'empty') continue;
    const given = valueIn(one, indicator);
    if (typeof given === 'string') faults.push(fault(field, given, typed(cell)));
    else value[field] = given.value;
  }
  if (Object.keys(value).length === 0) return nothing(faults);
  const answer: Answer = { state: 'value', value };
  if (!indicator) return { answer, noteIsReason: false, faults };
  const { state: reached, errors } = readIndicator(indicator, answer, limits);
  for (const { field, problem, allowed } of errors)
    faults.push(fault(field, problem, { ...typed(cells.find((each) => each.field === field)?.cell), ...allowed }));
  // What is missing because its own cell was bad has been named already.
  if (
    faults.length === 0 &&
    reached.state === 'unanswered' &&
    (reached.why === 'incomplete' || reached.why === 'noValue')
  )
    faults.push(fault(read.find(({ field }) => value[field] === undefined)?.field ?? first.field, reached.why));
  return { answer, noteIsReason: false, faults };
}
