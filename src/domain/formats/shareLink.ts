/**
 * What a link carries in its fragment: the answers of one assessment, without its name, its notes and its reasons unless
 * someone asks for them. The browser never sends a fragment to a server.
 */
import type { Answer } from '../answers/answer.ts';
import {
  type FilledAssessment,
  type Instrument,
  MAX_NAME_LENGTH,
  MAX_PERIOD_LENGTH,
  MAX_RATER_LENGTH,
} from '../answers/assessment.ts';
import { type Entry, LATEST_FROM_OUTSIDE, MAX_NOTE_LENGTH, parseEntry, placeOf } from '../answers/entry.ts';
import { canonical } from '../basics/canonical.ts';

/** Name of the fragment: what follows it is the packed assessment. */
export const SHARE_FRAGMENT = '#share=';
/** Longest link: chat programs cut longer ones. A file has no limit. */
export const MAX_LINK_LENGTH = 8000;
/** Longest link that a phone's camera still reads from a screen as a QR code. */
export const MAX_QR_LENGTH = 1200;
/** Most characters that a link may unfold to: a link of a few bytes could otherwise fill the memory. */
export const MAX_UNFOLDED_LENGTH = 2_000_000;

export interface Shared {
  instrument: Instrument;
  name: string;
  /** Empty for none. */
  period: string;
  rater: string;
  /** Milliseconds since 1970: when the link was made. */
  made: number;
  entries: readonly Entry[];
  /** Whether notes, reasons and the name were put in. */
  withText: boolean;
}

const SHARE_VERSION = 1;

/** The parts of an assessment that go into a link, in a short form. */
export function packForLink(
  assessment: FilledAssessment,
  { withText, now }: { withText: boolean; now: number },
): unknown {
  const { kind, id, edition, version, hash } = assessment.instrument;
  const entries = assessment.entries.flatMap((entry): unknown[][] => {
    if (entry.value === null) return [];
    if (entry.field === 'answer') return [[entry.item, 'a', withText ? entry.value : withoutText(entry.value)]];
    if (entry.field === 'note') return withText ? [[entry.item, 'n', entry.value]] : [];
    // Documents and tasks name people and places: they travel in files.
    return entry.field === 'scope' ? [[entry.item, 's', entry.value]] : [];
  });
  const { name, period = '', rater = '' } = withText ? assessment : { name: '' };
  const packed = [SHARE_VERSION, [kind, id, edition, version, hash], name, now, entries];
  // Links without them stay as short as they were.
  if (rater !== '') return [...packed, period, rater];
  return period === '' ? packed : [...packed, period];
}

/** What the letters stand for. */
const LINK_FIELDS = new Map<unknown, Entry['field']>([
  ['a', 'answer'],
  ['n', 'note'],
  ['s', 'scope'],
]);

const withoutText = (answer: Answer): Answer =>
  answer.state === 'notApplicable' ? { state: answer.state, reason: '' } : answer;

/** Every other text has a limit of its own. Nobody types such a reason, and what looks it through would have to wait. */
const hasLongReason = ({ value, field }: Entry): boolean =>
  field === 'answer' && value?.state === 'notApplicable' && value.reason.length > MAX_NOTE_LENGTH;

/** Reads what a link carried. `undefined` when it is not ours, or of a newer kind. */
export function unpackFromLink(raw: unknown): Shared | undefined {
  if (!Array.isArray(raw) || raw[0] !== SHARE_VERSION || !Array.isArray(raw[1]) || !Array.isArray(raw[4]))
    return undefined;
  const [, [kind, id, edition, version, hash, ...more], name, made] = raw as [unknown, unknown[], unknown, unknown];
  if (more.length > 0) return undefined;
  const [period = '', rater = ''] = raw.slice(5) as unknown[];
  if (typeof period !== 'string' || period.length > MAX_PERIOD_LENGTH) return undefined;
  if (typeof rater !== 'string' || rater.length > MAX_RATER_LENGTH || raw.length > 7) return undefined;
  if (kind !== 'admission' && kind !== 'checklist' && kind !== 'evaluation') return undefined;
  const texts = [id, edition, version, hash, name];
  if (!texts.every((each) => typeof each === 'string' && each.length <= MAX_NAME_LENGTH)) return undefined;
  if (!Number.isSafeInteger(made) || (made as number) < 0 || (made as number) > LATEST_FROM_OUTSIDE) return undefined;
  const entries = (raw[4] as unknown[]).map((each) => {
    const [item, field, value, ...more] = Array.isArray(each) ? (each as unknown[]) : [];
    const whole = LINK_FIELDS.get(field);
    const entry = whole && parseEntry({ item, field: whole, value, stamp: made, tab: 'link', from: [] });
    return more.length === 0 && entry && canonical(entry.value) === canonical(value) ? entry : undefined;
  });
  // A link is whole or it is nothing: a part of it would look like somebody's answers.
  if (!entries.every((entry) => entry !== undefined)) return undefined;
  if (entries.some(hasLongReason)) return undefined;
  if (new Set(entries.map(placeOf)).size < entries.length) return undefined;
  const instrument = { kind, id, edition, version, hash } as Instrument;
  const hasText = ({ field, value }: Entry) =>
    field === 'note' || (field === 'answer' && value?.state === 'notApplicable' && value.reason !== '');
  const withText = [name, period, rater].some((each) => each !== '') || entries.some(hasText);
  return { instrument, name: name as string, period, rater, made: made as number, entries, withText };
}
