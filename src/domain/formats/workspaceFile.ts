/**
 * The file in which assessments leave and enter a browser.
 *
 * Its JSON Schema is in `src/schemas/workspaceFile.ts` and is published with the site. A file is read by hand, field by
 * field: what cannot be read is named and left out, the rest is kept, and nothing in a file is ever run.
 */
import { type Assessment, type FilledAssessment, parseAssessment } from '../answers/assessment.ts';
import { type Entry, isNewer, LATEST_FROM_OUTSIDE, parseEntry, placeOf } from '../answers/entry.ts';
import { contentHash } from '../basics/contentHash.ts';
import { isRecord } from '../basics/record.ts';
import { type KeptProfile, parseKeptProfile } from '../profiles/file.ts';

export const FILE_FORMAT = 'ccguide-workspace';
/** Raised when an older program could misread a file. */
export const FILE_VERSION = 2;

export interface WorkspaceFile {
  format: typeof FILE_FORMAT;
  version: typeof FILE_VERSION;
  /** Moment of writing, as '2026-11-23T08:00:00.000Z'. */
  made: string;
  program: { name: string; version: string };
  /** Version of the guide's edition in the site that wrote the file. */
  edition: string;
  assessments: readonly FilledAssessment[];
  /** The profiles by which the evaluations in it were made, so that they can be recomputed elsewhere. */
  profiles?: readonly KeptProfile[];
}

/** What is wrong in a file, and where: 'assessments[0].entries[12]'. */
interface FileFault {
  place: string;
  fault: 'notReadable' | 'doubled';
}

export type ReadFile =
  /** Nothing in it can be used. */
  | { state: 'refused'; why: 'notJson' | 'notOurs' | 'noVersion' }
  /** Written by a newer program: may be looked at as far as it is understood, and is not imported. */
  | { state: 'readOnly'; file: WorkspaceFile; faults: FileFault[]; version: number }
  | {
      state: 'read';
      file: WorkspaceFile;
      faults: FileFault[];
      migratedFrom: number | undefined;
      /** Places of fields that are not understood and so not kept: 'assessments[0].colour'. Absent for none. */
      unknown?: string[];
    };

/** Puts assessments into a file. Entries stand in order, so that two files of one state are equal but for the day. */
export function makeWorkspaceFile(
  assessments: readonly FilledAssessment[],
  {
    now,
    program,
    edition,
    profiles = [],
  }: { now: number; program: WorkspaceFile['program']; edition: string; profiles?: readonly KeptProfile[] },
): WorkspaceFile {
  const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return {
    format: FILE_FORMAT,
    version: FILE_VERSION,
    made: new Date(now).toISOString(),
    program,
    edition,
    assessments: assessments.map((assessment) => ({
      ...assessment,
      entries: [...assessment.entries].sort((a, b) => inOrder(placeOf(a), placeOf(b))),
    })),
    ...(profiles.length > 0 && { profiles }),
  };
}

/** Reads what was parsed from a file, of this version or an older one. */
export function readWorkspaceFile(raw: unknown): ReadFile {
  if (!isRecord(raw) || raw['format'] !== FILE_FORMAT) return { state: 'refused', why: 'notOurs' };
  const version = raw['version'];
  if (!Number.isSafeInteger(version) || (version as number) < 1) return { state: 'refused', why: 'noVersion' };
  const migrated = version === 1 ? fromVersion1(raw) : { raw, faults: [] };
  const { file, faults: others, unknown } = parseFile(migrated.raw);
  const faults = [...migrated.faults, ...others];
  if ((version as number) > FILE_VERSION) return { state: 'readOnly', file, faults, version: version as number };
  return {
    state: 'read',
    file,
    faults,
    migratedFrom: version === FILE_VERSION ? undefined : (version as number),
    ...(unknown.length > 0 && { unknown }),
  };
}

/** Nothing could be written above the stamp of an entry that claims to come from the end of all time. */
const isTooLate = (...times: number[]): boolean => times.some((time) => time > LATEST_FROM_OUTSIDE);

function parseFile(raw: Record<string, unknown>): { file: WorkspaceFile; faults: FileFault[]; unknown: string[] } {
  const faults: FileFault[] = [];
  const unknown: string[] = [];
  const text = (value: unknown, place: string): string => {
    if (typeof value === 'string' && value.length <= 200) return value;
    faults.push({ place, fault: 'notReadable' });
    return '';
  };
  const program = isRecord(raw['program']) ? raw['program'] : {};
  const list = Array.isArray(raw['assessments']) ? raw['assessments'] : [];
  if (list !== raw['assessments']) faults.push({ place: 'assessments', fault: 'notReadable' });
  const ids = new Set<string>();
  const assessments = list.flatMap((each: unknown, index) => {
    const place = `assessments[${index}]`;
    const head = parseAssessment(each);
    if (!head || isTooLate(head.created, head.binned ?? 0, head.sharedUpTo) || ids.has(head.id)) {
      faults.push({ place, fault: head && ids.has(head.id) ? 'doubled' : 'notReadable' });
      return [];
    }
    ids.add(head.id);
    const { entries, ...rawHead } = each as Record<string, unknown>;
    unknown.push(...unknownFields(rawHead, head, place));
    return [{ ...head, entries: parseEntries(entries, place, { faults, unknown }) }];
  });
  const profiles = parseProfiles(raw['profiles'], { faults, unknown });
  const frame = {
    format: FILE_FORMAT,
    version: FILE_VERSION,
    made: text(raw['made'], 'made'),
    program: { name: text(program['name'], 'program.name'), version: text(program['version'], 'program.version') },
    edition: text(raw['edition'], 'edition'),
  } as const;
  const { assessments: _assessments, profiles: _profiles, ...rawFrame } = raw;
  unknown.push(...unknownFields(rawFrame, frame, ''));
  return { file: { ...frame, assessments, ...(profiles.length > 0 && { profiles }) }, faults, unknown };
}

/** A profile counts only under its own hash: nobody may pass off another one under a name that is known. */
function parseProfiles(raw: unknown, { faults, unknown }: { faults: FileFault[]; unknown: string[] }): KeptProfile[] {
  if (raw === undefined) return [];
  const list = Array.isArray(raw) ? raw : [];
  if (list !== raw) faults.push({ place: 'profiles', fault: 'notReadable' });
  return list.flatMap((each: unknown, index) => {
    const place = `profiles[${index}]`;
    const kept = parseKeptProfile(each);
    if (!kept || contentHash(kept.profile) !== kept.hash) {
      faults.push({ place, fault: 'notReadable' });
      return [];
    }
    unknown.push(...unknownFields(each, kept, place));
    return [kept];
  });
}

/**
 * Fields of a file that are not in what was read of them, and lists of which a part is not. Who imports it should know, for
 * the next file lacks them.
 */
function unknownFields(raw: unknown, read: unknown, place: string): string[] {
  if (Array.isArray(raw) && Array.isArray(read))
    return raw.length === read.length
      ? raw.flatMap((each, index) => unknownFields(each, read[index], `${place}[${index}]`))
      : [place];
  if (!isRecord(raw) || !isRecord(read)) return [];
  return Object.entries(raw).flatMap(([name, value]) => {
    const at = place === '' ? name : `${place}.${name}`;
    return Object.hasOwn(read, name) ? unknownFields(value, read[name], at) : [at];
  });
}

function parseEntries(
  raw: unknown,
  place: string,
  { faults, unknown }: { faults: FileFault[]; unknown: string[] },
): Entry[] {
  const list = Array.isArray(raw) ? raw : [];
  if (list !== raw) faults.push({ place: `${place}.entries`, fault: 'notReadable' });
  const entries = new Map<string, Entry>();
  list.forEach((each: unknown, index) => {
    const entry = parseEntry(each);
    const at = `${place}.entries[${index}]`;
    if (!entry || isTooLate(entry.stamp)) faults.push({ place: at, fault: 'notReadable' });
    else {
      if (entries.has(placeOf(entry))) faults.push({ place: at, fault: 'doubled' });
      unknown.push(...unknownFields(each, entry, at));
      if (isNewer(entry, entries.get(placeOf(entry)))) entries.set(placeOf(entry), entry);
    }
  });
  return [...entries.values()];
}

/** A row of the first version: one sheet for each tool, answers only. */
interface RowOfVersion1 {
  sheet: string;
  item: string;
  answer: unknown;
  stamp: unknown;
  tab: unknown;
}

const isRowOfVersion1 = (raw: unknown): raw is RowOfVersion1 =>
  isRecord(raw) && typeof raw['sheet'] === 'string' && typeof raw['item'] === 'string' && 'answer' in raw;

/** What a sheet of the first version was filled in against: 'checklist', 'admission:default', 'evaluation:default'. */
function instrumentOfSheet(sheet: string): Pick<Assessment['instrument'], 'kind' | 'id'> | undefined {
  if (sheet === 'checklist') return { kind: 'checklist', id: 'guide' };
  const [, kind, id = ''] = /^(admission|evaluation):(.+)$/.exec(sheet) ?? [];
  return kind === 'admission' || kind === 'evaluation' ? { kind, id } : undefined;
}

/**
 * Assessments from the rows of the first version, in which this browser's database and its files had the same form.
 *
 * @param idOf a new id for each sheet
 * @returns rows that cannot be read stand apart, as they were
 */
export function assessmentsFromVersion1(
  rows: readonly unknown[],
  idOf: (sheet: string) => string,
): { assessments: FilledAssessment[]; unreadable: unknown[] } {
  const unreadable: unknown[] = [];
  const sheets = new Map<string, Entry[]>();
  for (const row of rows) {
    const entry = isRowOfVersion1(row) ? parseEntry({ ...row, field: 'answer', value: row.answer }) : undefined;
    if (!entry || !isRowOfVersion1(row) || !instrumentOfSheet(row.sheet)) unreadable.push(row);
    else {
      const entries = sheets.get(row.sheet);
      if (entries) entries.push(entry);
      else sheets.set(row.sheet, [entry]);
    }
  }
  const assessments = [...sheets].flatMap(([sheet, entries]) => {
    const tool = instrumentOfSheet(sheet);
    if (!tool) return [];
    const created = entries.reduce((earliest, { stamp }) => Math.min(earliest, stamp), Number.POSITIVE_INFINITY);
    const instrument = { ...tool, edition: '0.1.0', version: '', hash: '' };
    return [{ id: idOf(sheet), instrument, name: '', created, archived: false, binned: null, sharedUpTo: 0, entries }];
  });
  return { assessments, unreadable };
}

/** A file of the first version: `rows` as they stood in the database. */
function fromVersion1(raw: Record<string, unknown>): { raw: Record<string, unknown>; faults: FileFault[] } {
  const { rows: rawRows, ...others } = raw;
  const rows = Array.isArray(rawRows) ? rawRows : undefined;
  // The same file always gives the same ids, so that importing it twice makes no second copy.
  const { assessments, unreadable } = assessmentsFromVersion1(rows ?? [], (sheet) => `v1${contentHash(sheet)}`);
  const bad = new Set(unreadable);
  const places = rows ? rows.flatMap((row, index) => (bad.has(row) ? [`rows[${index}]`] : [])) : ['rows'];
  return {
    raw: { ...others, program: { name: FILE_FORMAT, version: '0.1.0' }, edition: '0.1.0', assessments },
    faults: places.map((place) => ({ place, fault: 'notReadable' })),
  };
}
