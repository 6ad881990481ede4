/**
 * Words of danger: whoever types them is led to the crisis card before anything else.
 *
 * A word that also stands in forms, trainings and statistics counts only beside a person, or beside something that happens
 * now, and not beside a word of calm work. Where it is in doubt the card is shown: it costs one line.
 */
import type { Locale } from '../basics/locale.ts';
import { foldText, hasHan } from './fold.ts';

/** `danger` of `content/search.yaml`. */
export interface DangerWords {
  cards: readonly {
    /** Id of a crisis card. */
    card: string;
    alone: InBoth<readonly string[]>;
    withPerson: InBoth<readonly string[]>;
    together?: readonly InBoth<readonly (readonly string[])[]>[] | undefined;
  }[];
  persons: InBoth<readonly string[]>;
  now: InBoth<readonly string[]>;
  calm: InBoth<readonly string[]>;
}

type InBoth<Value> = Readonly<Record<Locale, Value>>;

/** The same in one language. */
export interface DangerPhrases {
  cards: readonly {
    card: string;
    /** Danger by themselves. */
    alone: readonly string[];
    /** Danger beside a person or a word of `now`. */
    withPerson: readonly string[];
    /** Lists, of each of which a word makes danger together. */
    together: readonly (readonly (readonly string[])[])[];
  }[];
  persons: readonly string[];
  now: readonly string[];
  /** Words of policies, forms, trainings and figures, beside which nothing of it is danger. */
  calm: readonly string[];
}

/** Folded, with the two parts of a word at an apostrophe put together. */
const plain = (text: string): string => foldText(text.replace(/['\u2019]/g, ''));

/** @param phrases plain ones: Chinese is found anywhere, letters as whole words */
function holdsAny(folded: string, phrases: readonly string[]): boolean {
  const padded = ` ${folded} `;
  return phrases.some((phrase) => (hasHan(phrase) ? folded.includes(phrase) : padded.includes(` ${phrase} `)));
}

/** More cards than these would hide each other. */
const MAX_CARDS = 2;

/** Whether a query speaks of policies, forms, trainings or figures. */
export const isCalm = (typed: string, { calm }: DangerPhrases): boolean => holdsAny(plain(typed), calm);

/** Ids of the cards to show: what is danger by itself first, then in the order of the content. */
export function dangersIn(typed: string, danger: DangerPhrases): string[] {
  const folded = plain(typed);
  if (folded === '' || isCalm(typed, danger)) return [];
  const isOfSomebody = holdsAny(folded, danger.persons) || holdsAny(folded, danger.now);
  const found = danger.cards.map(({ card, alone, withPerson, together }) => ({
    card,
    isCertain: holdsAny(folded, alone) || together.some((lists) => lists.every((list) => holdsAny(folded, list))),
    isLikely: isOfSomebody && holdsAny(folded, withPerson),
  }));
  return found
    .filter(({ isCertain, isLikely }) => isCertain || isLikely)
    .sort((a, b) => Number(b.isCertain) - Number(a.isCertain))
    .slice(0, MAX_CARDS)
    .map(({ card }) => card);
}

/** Without phrases that hold another one of the same list: what holds them holds that one, too. */
function shortest(phrases: readonly string[]): string[] {
  const kept: string[] = [];
  for (const phrase of [...new Set(phrases.map(plain))].sort((a, b) => a.length - b.length))
    if (!holdsAny(phrase, kept)) kept.push(phrase);
  return kept;
}

/** The words of one language, as short as they can be sent. */
export const dangerIn = (danger: DangerWords, locale: Locale): DangerPhrases => ({
  cards: danger.cards.map(({ card, alone, withPerson, together = [] }) => ({
    card,
    alone: shortest(alone[locale]),
    withPerson: shortest(withPerson[locale]),
    together: together.map((lists) => lists[locale].map(shortest)),
  })),
  persons: shortest(danger.persons[locale]),
  now: shortest(danger.now[locale]),
  calm: shortest(danger.calm[locale]),
});
