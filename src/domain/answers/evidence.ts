/**
 * Evidence and tasks beside the items of an assessment: which document shows what, and who does what by when.
 *
 * A document stands once and may show many items, so it is an entry of its own; an item names it by its id.
 */
import { addDays, isCalendarDate } from '../basics/calendarDate.ts';
import { isRecord } from '../basics/record.ts';
import { isBlank } from './answer.ts';

export interface EvidenceDocument {
  name: string;
  /** Where it is kept: a cabinet, a folder. */
  where: string;
  /** Day of issue and last day on which it is valid, as '2026-11-23'; '' for none. */
  date: string;
  validUntil: string;
  /** Key of the record that it is; absent where nobody said so. */
  record?: string | undefined;
}

export interface Task {
  /** Who is responsible. */
  who: string;
  /** Day by which it is to be done; '' for none. */
  due: string;
}

/** Most characters of a name, a place or a person. */
export const MAX_TEXT_LENGTH = 300;
/** Most documents that one item names. */
export const MAX_DOCUMENTS = 50;

/** Last day that a field takes: browsers let years have six digits, which no day of ours has. */
export const LAST_DAY = '9999-12-31';

/** Days within which an expiring document is worth a word. */
const EXPIRES_SOON = 60;

const isShort = (raw: unknown): raw is string => typeof raw === 'string' && raw.length <= MAX_TEXT_LENGTH;
/** Whether a field for a day can be kept: it is empty, or a day that exists. */
export const isDay = (raw: unknown): raw is string => raw === '' || isCalendarDate(raw);

/** Ids of documents are made of letters and digits. */
const isId = (raw: unknown): raw is string => typeof raw === 'string' && /^[a-z][a-z0-9]{3,40}$/.test(raw);

export function parseDocument(raw: unknown): EvidenceDocument | undefined {
  if (!isRecord(raw)) return undefined;
  const { name, where, date, validUntil, record } = raw;
  if (!isShort(name) || !isShort(where) || !isDay(date) || !isDay(validUntil)) return undefined;
  if (record !== undefined && !isShort(record)) return undefined;
  return { name, where, date, validUntil, ...(record !== undefined && { record }) };
}

export function parseTask(raw: unknown): Task | undefined {
  if (!isRecord(raw)) return undefined;
  const { who, due } = raw;
  return isShort(who) && isDay(due) ? { who, due } : undefined;
}

export const parseEvidence = (raw: unknown): string[] | undefined =>
  Array.isArray(raw) && raw.length <= MAX_DOCUMENTS && raw.every(isId) ? [...new Set(raw)] : undefined;

/** `nameless`: it has no name · `noDay`: a day that does not exist. */
type DocumentFault = 'nameless' | 'noDay';

/** What keeps a document from being registered; `undefined` for nothing. */
export function documentFault({ name, date, validUntil }: EvidenceDocument): DocumentFault | undefined {
  if (isBlank(name)) return 'nameless';
  return isDay(date) && isDay(validUntil) ? undefined : 'noDay';
}

/** Whether a document was not valid on its own day of issue: likely a slip, though not for us to forbid. */
export const endsBeforeIssue = ({ date, validUntil }: EvidenceDocument): boolean =>
  date !== '' && validUntil !== '' && validUntil < date;

/** How a document stands on a day: `soon` when it expires within 60 days. */
export function validityOf({ validUntil }: EvidenceDocument, today: string): 'open' | 'valid' | 'soon' | 'expired' {
  if (validUntil === '') return 'open';
  if (validUntil < today) return 'expired';
  return validUntil <= addDays(today, EXPIRES_SOON) ? 'soon' : 'valid';
}

/** Whether a task should have been done by a day. */
export const isOverdue = ({ due }: Task, today: string): boolean => due !== '' && due < today;
