/** What people ask, in their own words, of each entry: searched with weight, and never shown as text of the standard. */
import { LOCALES, type Locale, type LocalizedText } from '../basics/locale.ts';
import { foldText } from './fold.ts';

/** Who asks. */
export const ASKERS = ['director', 'worker', 'client', 'relative', 'trainer', 'official'] as const;
export type Asker = (typeof ASKERS)[number];

/** What is asked about. A page is named by its path without the language, anything else by its key or id. */
export const ASKED_KINDS = ['clause', 'card', 'form', 'term', 'indicator', 'page'] as const;
export type AskedKind = (typeof ASKED_KINDS)[number];

export interface Ask extends LocalizedText {
  by: Asker;
  /** Key of another entry that answers the same question and comes first. */
  after?: string | undefined;
}

/** A file of `content/asks/`. */
export interface AskFile {
  kind: AskedKind;
  asks: Readonly<Record<string, readonly Ask[]>>;
}

/** A phrase for the search box has no mark at its end; a question is shown among the questions and answers. */
export const isQuestion = (ask: LocalizedText): boolean => /[?\uff1f]$/.test(ask['zh-CN']);

export const asksOf = (files: readonly AskFile[], kind: AskedKind): ReadonlyMap<string, readonly Ask[]> =>
  new Map(files.filter((file) => file.kind === kind).flatMap(({ asks }) => Object.entries(asks)));

/** What can be asked about: each key with the text that answers. A kind that is absent is checked elsewhere. */
export type KnownAnswers = Readonly<Partial<Record<AskedKind, ReadonlyMap<string, LocalizedText>>>>;

interface Place {
  file: string;
  kind: AskedKind;
  key: string;
  ask: Ask;
}

const placesIn = (files: readonly NamedAskFile[]): Place[] =>
  files.flatMap(({ file, data: { kind, asks } }) =>
    Object.entries(asks).flatMap(([key, list]) => list.map((ask): Place => ({ file, kind, key, ask }))),
  );

interface NamedAskFile {
  file: string;
  data: AskFile;
}

/** Messages for an editor, each with the file, the entry and the cure. */
export function faultsOfAsks(files: readonly NamedAskFile[], known: KnownAnswers): string[] {
  const places = placesIn(files);
  return [
    ...files.flatMap(({ file, data: { kind, asks } }) =>
      Object.keys(asks)
        .filter((key) => known[kind]?.has(key) === false)
        .map((key) => `${file}: there is no ${kind} "${key}": correct the name, or remove what is asked of it`),
    ),
    ...places
      .filter(({ ask }) => isQuestion(ask) !== ask.en.endsWith('?'))
      .map(
        ({ file, key, ask }) =>
          `${file}: "${key}": "${ask.en}" is a question in one language only: end both with a question mark`,
      ),
    ...places.flatMap(({ file, kind, key, ask }) =>
      LOCALES.filter((locale) => {
        const text = known[kind]?.get(key)?.[locale];
        return text !== undefined && foldText(text).includes(foldText(ask[locale]));
      }).map((locale) => `${file}: "${key}": "${ask[locale]}" stands in the text itself: ask it in other words`),
    ),
    ...LOCALES.flatMap((locale) => claimedTwice(places, locale)),
  ];
}

/** Questions that two entries answer, of which neither says that the other comes first. */
function claimedTwice(places: readonly Place[], locale: Locale): string[] {
  const first = new Map<string, Place>();
  return places.flatMap((place) => {
    const folded = foldText(place.ask[locale]);
    const earlier = first.get(folded);
    if (!earlier) first.set(folded, place);
    if (!earlier || place.ask.after === earlier.key || earlier.ask.after === place.key) return [];
    return [
      `${place.file}: "${place.ask[locale]}" is asked of "${earlier.key}" and of "${place.key}": remove one, or say with "after" which one comes first`,
    ];
  });
}
