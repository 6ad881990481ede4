/** `content/search.yaml`: words that mean the same, words that questions are made of, and words of danger. */
import { LOCALES, type Locale } from '../basics/locale.ts';
import { repeated } from '../basics/repeated.ts';
import type { GlossaryTerm } from '../clauses/glossary.ts';
import { type DangerPhrases, type DangerWords, dangerIn } from './danger.ts';
import { foldText, hasHan } from './fold.ts';
import type { Numerals } from './numerals.ts';

type InBoth<Value> = Readonly<Record<Locale, Value>>;

/** What a question asks for, by the words in which it is put. */
export const FRAMES = ['time', 'who', 'may', 'complain', 'how', 'howMany', 'where', 'why', 'what'] as const;
export type Frame = (typeof FRAMES)[number];

/** Words that mean the same to people who search; a narrow one also finds these, not the reverse. */
export interface WordGroup {
  words: readonly string[];
  narrow: readonly string[];
  /** Whether the first word is the guide's own, which is worth telling. */
  isGuides: boolean;
}

/** Words in which a question is put, and words that stand in what answers it. */
type FrameWords = InBoth<readonly string[]> & { prefers?: InBoth<readonly string[]> | undefined };

export interface SearchWords {
  groups: readonly (InBoth<readonly string[]> & { narrow?: InBoth<readonly string[]> | undefined })[];
  /** Everyday words that mean the same, in one language alone. */
  everyday?: InBoth<readonly (readonly string[])[]> | undefined;
  /** Words that questions are made of and that no answer holds. */
  fillers: InBoth<readonly string[]>;
  frames?: Readonly<Partial<Record<Frame, FrameWords | undefined>>> | undefined;
  danger?: DangerWords | undefined;
  numerals?: Readonly<Partial<Record<Locale, Numerals | undefined>>> | undefined;
}

/** The same in one language: what reads a query. */
export interface QueryWords {
  groups: readonly WordGroup[];
  fillers: readonly string[];
  frames: readonly { frame: Frame; words: readonly string[]; prefers: readonly string[] }[];
  danger: DangerPhrases | undefined;
  numerals: Numerals | undefined;
}

export const NO_WORDS: QueryWords = { groups: [], fillers: [], frames: [], danger: undefined, numerals: undefined };

export const queryWords = (words: SearchWords, glossary: Iterable<GlossaryTerm>, locale: Locale): QueryWords => ({
  groups: [
    ...words.groups.map((group) => ({ words: group[locale], narrow: group.narrow?.[locale] ?? [], isGuides: true })),
    ...[...glossary].flatMap(({ term, aliases }) =>
      aliases?.[locale] ? [{ words: [term[locale], ...aliases[locale]], narrow: [], isGuides: true }] : [],
    ),
    ...(words.everyday?.[locale] ?? []).map((same) => ({ words: same, narrow: [], isGuides: false })),
  ],
  fillers: words.fillers[locale],
  frames: FRAMES.flatMap((frame) => {
    const known = words.frames?.[frame];
    return known ? [{ frame, words: known[locale], prefers: known.prefers?.[locale] ?? [] }] : [];
  }),
  danger: words.danger && dangerIn(words.danger, locale),
  numerals: words.numerals?.[locale],
});

/** All words by which a query in Chinese is cut, besides those of the index. */
export const wordsOfGroups = ({ groups, fillers, frames }: QueryWords): string[] =>
  [...groups.flatMap(({ words, narrow }) => [...words, ...narrow]), ...fillers, ...frames.flatMap(({ words }) => words)]
    .map(foldText)
    .filter(hasHan);

export const faultsOfSearchWords = ({ groups }: SearchWords): string[] =>
  LOCALES.flatMap((locale) => [
    ...repeated(groups.map((group) => group[locale][0] ?? '')).map(
      (word) => `two groups begin with "${word}": make them one`,
    ),
    ...groups.flatMap((group) =>
      repeated([...group[locale], ...(group.narrow?.[locale] ?? [])]).map(
        (word) => `"${word}" stands twice in its group`,
      ),
    ),
  ]);
