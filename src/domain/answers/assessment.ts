/** Assessments: one filled-in tool each. All of them together are the workspace. */
import { isRecord } from '../basics/record.ts';
import { type Answer, answerTo, isNotApplicable } from './answer.ts';
import { answersIn, type Entry, isMoment, scopeIn } from './entry.ts';
import { KINDS, type Kind } from './kind.ts';
import { itemsAsked, type Scoped } from './scope.ts';

export { KINDS, type Kind };

/** What an assessment is filled in against. */
export interface Instrument {
  kind: Kind;
  /** Id of the admission rules or of the profile; `guide` for the checklists. */
  id: string;
  /** Version of the edition whose keys are used. */
  edition: string;
  /** Of the rules or the profile: an old result is recomputed with the same ones. */
  version: string;
  /** Hash of their content. */
  hash: string;
}

export interface Assessment {
  /** Random: the same assessment has it in every browser it is carried to. */
  id: string;
  instrument: Instrument;
  /** Given by the visitor; empty for none. */
  name: string;
  /** What stretch of time it covers, as its visitor writes it: "2026", "2026 H1". Absent for none. */
  period?: string | undefined;
  /** Who evaluated, as a code or a name of their choice: it tells several evaluations of one organisation apart. */
  rater?: string | undefined;
  /** Milliseconds since 1970. */
  created: number;
  archived: boolean;
  /** When it was put into the bin, or `null`. It is kept until the bin is emptied. */
  binned: number | null;
  /** Entries up to this stamp left or entered this browser in a file: others may hold them. */
  sharedUpTo: number;
}

/** An assessment with all that stands in it. */
export interface FilledAssessment extends Assessment {
  entries: readonly Entry[];
}

export function withoutEntries({ entries: _, ...head }: FilledAssessment): Assessment {
  return head;
}

export const MAX_NAME_LENGTH = 120;
export const MAX_PERIOD_LENGTH = 40;
export const MAX_RATER_LENGTH = 40;

/** Ids are made of letters and digits, so that they can stand in a link and in a key. */
export const isAssessmentId = (raw: unknown): raw is string =>
  typeof raw === 'string' && /^[a-z][a-z0-9]{3,40}$/.test(raw);

const isShort = (raw: unknown): raw is string => typeof raw === 'string' && raw.length <= MAX_NAME_LENGTH;

const isAbsentOrShort = (raw: unknown, most: number): raw is string | undefined =>
  raw === undefined || (typeof raw === 'string' && raw.length <= most);

function parseInstrument(raw: unknown): Instrument | undefined {
  if (!isRecord(raw)) return undefined;
  const { kind, id, edition, version, hash } = raw;
  const known = KINDS.find((each) => each === kind);
  if (!known || !isShort(id) || !isShort(edition) || !isShort(version) || !isShort(hash)) return undefined;
  return { kind: known, id, edition, version, hash };
}

/** Reads an assessment, without its entries, from storage or a file. `undefined` when it is none. */
export function parseAssessment(raw: unknown): Assessment | undefined {
  if (!isRecord(raw)) return undefined;
  const { id, name, period, rater, created, archived = false, binned = null, sharedUpTo = 0 } = raw;
  const instrument = parseInstrument(raw['instrument']);
  if (!instrument || !isAssessmentId(id) || !isShort(name) || !isMoment(created) || !isMoment(sharedUpTo))
    return undefined;
  if (typeof archived !== 'boolean' || (binned !== null && !isMoment(binned))) return undefined;
  if (!isAbsentOrShort(period, MAX_PERIOD_LENGTH) || !isAbsentOrShort(rater, MAX_RATER_LENGTH)) return undefined;
  return {
    id,
    instrument,
    name,
    ...(period === undefined ? {} : { period }),
    ...(rater === undefined ? {} : { rater }),
    created,
    archived,
    binned,
    sharedUpTo,
  };
}

/** What tells one assessment from another: whose it is, of which period, and who evaluated. */
export type Naming = Pick<Assessment, 'name' | 'period' | 'rater'>;

/** Name, period and rater together, as lists show them; empty when there is no name. */
export const fullName = ({ name, period = '', rater = '' }: Naming): string =>
  name === '' ? '' : [name, period, rater].filter((part) => part !== '').join(' · ');

/** When an assessment was last changed: the newest stamp in it. */
export const changedAt = ({ created, entries }: FilledAssessment): number =>
  entries.reduce((latest, { stamp }) => Math.max(latest, stamp), created);

const isAnswer = (answer: Answer | undefined): boolean =>
  answer !== undefined && answer.state !== 'unknown' && (answer.state !== 'notApplicable' || isNotApplicable(answer));

/**
 * How many of the items that are asked are answered: "cannot tell" is no answer, nor is "not applicable" without a reason.
 *
 * @param items every item of the tool, with what it concerns alone
 */
export function answeredOf(
  { entries }: Pick<FilledAssessment, 'entries'>,
  items: readonly ({ key: string } & Scoped)[],
): { done: number; all: number } {
  const { asked } = itemsAsked(items, scopeIn(entries));
  const answers = answersIn(entries);
  return { done: asked.filter(({ key }) => isAnswer(answerTo(answers, key))).length, all: asked.length };
}

/** Whether two assessments are filled in against the same tool, so that they can be merged and compared. */
export const sameTool = (a: Pick<Assessment, 'instrument'>, b: Pick<Assessment, 'instrument'>): boolean =>
  a.instrument.kind === b.instrument.kind && a.instrument.id === b.instrument.id;
