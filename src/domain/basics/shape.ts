/**
 * The shape of data from outside, described as plain data. The reader in the browser and the schema of `content/` at build
 * are both made from it, so that a field is described once. With a schema library the reader would weigh six times as much.
 */
import { LOCALES, type LocalizedText } from './locale.ts';
import { isRecord, own } from './record.ts';

/** `text` is a text in both languages, `id` a key such as 'file-kept'. */
export type ScalarShape = 'text' | 'number' | 'id' | 'yesNo';
/** Shapes by name. A field whose name ends in a question mark may be absent. */
export type Fields = Readonly<Record<string, Shape>>;
export type Shape =
  | ScalarShape
  | { fields: Fields }
  /** `atLeast` is asked of whoever reads strictly. */
  | { list: Shape; atLeast?: number }
  /** An object whose field `by` names its kind: it has the common fields and those of its kind. */
  | { by: string; common: Fields; kinds: Readonly<Record<string, Fields>> };

type FieldsOf<T> = {
  [Name in keyof T & string as undefined extends T[Name] ? `${Name}?` : Name]-?: ShapeOf<Exclude<T[Name], undefined>>;
};
type KindOf<T, By extends keyof T, Kind> = T extends unknown ? (Kind extends T[By] ? T : never) : never;
interface Kinds<T, By extends keyof T & string> {
  by: By;
  // Of a union, these are the fields of all its members.
  common: FieldsOf<Pick<T, Exclude<keyof T, By>>>;
  kinds: { [Kind in T[By] & string]: FieldsOf<Omit<KindOf<T, By, Kind>, keyof T>> };
}
/**
 * The shape of a type: the compiler finds what is missing in a description. The members of a union are told apart by a
 * field `kind` or `effect`.
 */
export type ShapeOf<T> = [T] extends [LocalizedText]
  ? 'text'
  : [T] extends [number]
    ? 'number'
    : [T] extends [boolean]
      ? 'yesNo'
      : [T] extends [string]
        ? 'id'
        : [T] extends [readonly (infer Each)[]]
          ? { list: ShapeOf<Each>; atLeast?: number }
          : [T] extends [{ kind: string }]
            ? Kinds<T, 'kind'>
            : [T] extends [{ effect: string }]
              ? Kinds<T, 'effect'>
              : { fields: FieldsOf<T> };

/** Something that is missing or not of its kind, with its place: 'dimensions[0].indicators[2].weight'. */
export interface ShapeFault {
  place: string;
  problem: ScalarShape | 'list' | 'object' | 'choice' | 'unknown';
}

/** Ids and keys: lower-case words joined by hyphens, so that they can be part of a link. */
export const KEY_PATTERN = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Longer than any text, list or id that a person reads. */
const MAX_TEXT = 5000;
const MAX_LIST = 300;
const MAX_ID = 100;

const isText = (raw: unknown): raw is string => typeof raw === 'string' && raw.trim() !== '' && raw.length <= MAX_TEXT;

/** Each returns what it read, or `undefined` for a fault. */
const SCALARS: Readonly<Record<ScalarShape, (raw: unknown) => unknown>> = {
  number: (raw) => (Number.isFinite(raw) ? raw : undefined),
  yesNo: (raw) => (typeof raw === 'boolean' ? raw : undefined),
  id: (raw) => (typeof raw === 'string' && KEY_PATTERN.test(raw) && raw.length <= MAX_ID ? raw : undefined),
  /** In both languages, or in the first alone, which then counts for both. */
  text: (raw) => {
    const [first, second] = LOCALES;
    const texts = isRecord(raw) ? raw : { [first]: raw };
    const main = texts[first];
    const other = texts[second] ?? main;
    return isText(main) && isText(other) ? { [first]: main, [second]: other } : undefined;
  },
};

/** A text in both languages, as `content/` asks for it. */
const inBothLanguages = (raw: unknown): unknown =>
  isRecord(raw) && Object.keys(raw).length === LOCALES.length && LOCALES.every((locale) => isText(own(raw, locale)))
    ? SCALARS.text(raw)
    : undefined;

/**
 * Reads a value field by field, since anything may be in a file.
 *
 * @param whole what the value as a whole is called in a fault
 * @param strict as the schema of `content/`: a field that the shape does not name is a fault, and texts stand in both
 *   languages. Otherwise such fields are left out, as for what an older or newer program has stored.
 * @returns `value` must not be used when there are faults
 */
export function readShape(
  shape: Shape,
  raw: unknown,
  whole: string,
  strict: boolean,
): { value: unknown; faults: ShapeFault[] } {
  const faults: ShapeFault[] = [];
  const fault = (place: string, problem: ShapeFault['problem']): void => {
    faults.push({ place: place || whole, problem });
  };
  const within = (place: string, name: string) => (place === '' ? name : `${place}.${name}`);
  /** Fields that none of the shapes names. */
  function nameUnknown(record: Readonly<Record<string, unknown>>, place: string, ...known: readonly Fields[]): void {
    if (!strict) return;
    const names = new Set(known.flatMap((fields) => Object.keys(fields)).map((field) => field.replace('?', '')));
    for (const name of Object.keys(record)) if (!names.has(name)) fault(within(place, name), 'unknown');
  }
  function readFields(fields: Fields, record: Readonly<Record<string, unknown>>, place: string): [string, unknown][] {
    return Object.entries(fields).flatMap(([field, each]): [string, unknown][] => {
      const name = field.replace('?', '');
      if (name !== field && record[name] === undefined) return [];
      return [[name, read(each, record[name], within(place, name))]];
    });
  }
  function read(at: Shape, value: unknown, place: string): unknown {
    if (typeof at === 'string') {
      const scalar = strict && at === 'text' ? inBothLanguages(value) : SCALARS[at](value);
      if (scalar === undefined) fault(place, at);
      return scalar;
    }
    if ('list' in at) {
      const least = strict ? (at.atLeast ?? 0) : 0;
      if (Array.isArray(value) && value.length <= MAX_LIST && value.length >= least)
        return value.map((each, index) => read(at.list, each, `${place}[${index}]`));
      return fault(place, 'list');
    }
    // One fault says it: what would be inside is not missing one by one.
    if (!isRecord(value)) return fault(place, 'object');
    const record = value;
    if ('fields' in at) {
      nameUnknown(record, place, at.fields);
      return Object.fromEntries(readFields(at.fields, record, place));
    }
    const kind = record[at.by];
    const fields = typeof kind === 'string' ? own(at.kinds, kind) : undefined;
    const common = readFields(at.common, record, place);
    if (fields) nameUnknown(record, place, at.common, { [at.by]: 'id' }, fields);
    else fault(`${place}.${at.by}`, 'choice');
    return Object.fromEntries([...common, [at.by, kind], ...readFields(fields ?? {}, record, place)]);
  }
  return { value: read(shape, raw, ''), faults };
}
