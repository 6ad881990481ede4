/** The papers that an organisation keeps. Evidence names them by key, so that one paper has one name everywhere. */
import { LOCALES, type Locale, type LocalizedText, mapTexts } from '../basics/locale.ts';
import { repeated } from '../basics/repeated.ts';
import type { Basis } from './clause.ts';
import type { Personal } from './personal.ts';

/** `published`: what others may read · `outside`: made by somebody else. In the order of the list. */
export const RECORD_KINDS = [
  'policy',
  'plan',
  'register',
  'form',
  'minutes',
  'contract',
  'letter',
  'certificate',
  'published',
  'outside',
] as const;
type RecordKind = (typeof RECORD_KINDS)[number];

/** What there is one of it for. */
export const RECORD_SCOPES = ['organisation', 'year', 'project', 'activity', 'event', 'worker', 'client'] as const;
type RecordScope = (typeof RECORD_SCOPES)[number];

export interface KeptRecord<Text = LocalizedText> {
  key: string;
  name: Text;
  kind: RecordKind;
  per: RecordScope;
  /** Id of the blank form of this edition, and the group of it that is a sheet of its own. */
  form?: string | undefined;
  sheet?: string | undefined;
  /** Its blank is the crisis cards of this edition. */
  cards?: true | undefined;
  /** This edition has no blank of it: why, or what is used instead. What others issue needs no reason. */
  noBlank?: Text | undefined;
  /** Headings of a register without a form, where the clauses say what is entered. Otherwise it has no table. */
  columns?: readonly Text[] | undefined;
  /** Key of the role that keeps it. */
  keeper: string;
  /** How long it usually takes to have it, as the editors estimate. */
  time?: Text | undefined;
  personal: Personal;
  /** Only where law or this edition sets a time. Exactly one of `clause` and `basis` is given. */
  keptUntil?: { text: Text; clause?: string | undefined; basis?: Basis | undefined } | undefined;
  /** Key of the record in whose file it stands: it is kept as long. */
  keptWith?: string | undefined;
  /** What must be in it. Of a record with a form, the form says so. */
  contains: readonly Text[];
}

/**
 * Evidence that is a record or a part of one. As a file has it, its text is the part alone, empty for the whole;
 * `namedEvidence` puts the name before it.
 */
export interface RecordText extends LocalizedText {
  record: string;
}

/** Whether evidence names a record; otherwise a standard names a paper in words of its own. */
export const isOfRecord = (evidence: LocalizedText): evidence is RecordText => 'record' in evidence;

/** Keys of the records that evidence names, in its order. */
export const recordsIn = (evidence: readonly LocalizedText[]): string[] =>
  evidence.filter(isOfRecord).map(({ record }) => record);

/** A record with a part of it, as both languages print it. */
const WITH_PART: Readonly<Record<Locale, (name: string, part: string) => string>> = {
  'zh-CN': (name, part) => `${name}\uFF08${part}\uFF09`,
  en: (name, part) => `${name} (${part})`,
};

/** Evidence as it is printed: with the name of the record. One that no list has keeps its key for a name. */
export function namedEvidence(
  evidence: readonly LocalizedText[],
  records: ReadonlyMap<string, KeptRecord>,
): LocalizedText[] {
  return evidence.map((each) => {
    if (!isOfRecord(each)) return each;
    const words = LOCALES.map((locale) => {
      const name = records.get(each.record)?.name[locale] ?? each.record;
      return [locale, each[locale] === '' ? name : WITH_PART[locale](name, each[locale])];
    });
    return { ...each, ...Object.fromEntries(words) };
  });
}

/** A record as a text names it: `{record:service-plan}`. */
const NAMED = /\{record:([a-z][a-z\d]*(?:-[a-z\d]+)*)\}/g;

/** Keys of the records that the texts in a value name, each once. */
export function recordsNamedIn(value: unknown): string[] {
  const found = new Set<string>();
  mapTexts(value, (text) => {
    for (const [, key = ''] of text.matchAll(NAMED)) found.add(key);
    return text;
  });
  return [...found];
}

/** A copy of plain data whose texts print the names. A key that is not known stays as it is typed. */
export const withNamedRecords = <Value>(value: Value, records: ReadonlyMap<string, KeptRecord>): Value =>
  mapTexts(value, (text, locale) =>
    text.replace(NAMED, (whole, key: string) => records.get(key)?.name[locale] ?? whole),
  );

/** What is wrong within the list; references are checked where the rest is known. */
export function faultsOfRecords(records: readonly KeptRecord[]): string[] {
  return [
    ...repeated(records.map(({ key }) => key)).map((key) => `"${key}" stands twice: give each its own key`),
    ...LOCALES.flatMap((locale) =>
      repeated(records.map(({ name }) => name[locale])).map(
        (name) => `"${name}" names two records: one paper, one name`,
      ),
    ),
    ...records.flatMap(({ key, kind, form, sheet, cards, noBlank, columns, contains, keptUntil, keptWith }) => [
      ...(form === undefined && contains.length === 0
        ? [`"${key}" does not say what must be in it: add contains`]
        : []),
      ...(sheet !== undefined && form === undefined ? [`"${key}" names a sheet but no form: add the form`] : []),
      ...(columns && (kind !== 'register' || form !== undefined || noBlank)
        ? [`"${key}" has columns, but no table of its own is made of it: leave them out`]
        : []),
      ...(noBlank && (form !== undefined || cards)
        ? [`"${key}" says that it has no blank, and names one: keep one of the two`]
        : []),
      ...(keptUntil && (keptUntil.clause === undefined) === (keptUntil.basis === undefined)
        ? [`"${key}" says how long it is kept: name the clause that sets it, or the source, and only one of them`]
        : []),
      ...(keptUntil && keptWith !== undefined ? [`"${key}" has both keptUntil and keptWith: keep one`] : []),
      ...(keptWith === undefined || records.some((other) => other.key === keptWith && other.keptWith === undefined)
        ? []
        : [`"${key}" is kept with "${keptWith}": name a record of the list that has a file of its own`]),
    ]),
  ];
}
