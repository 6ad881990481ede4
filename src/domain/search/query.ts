/** What a visitor typed, read as numbers, keys, phrases and words. */
import { foldText, hasHan } from './fold.ts';

/** Words that mean the same to people who search. */
export type WordGroup = readonly string[];

/** One way to say what was asked for; what was typed has weight 1, other words for it less. */
interface Wording {
  folded: string;
  weight: number;
}

/** One thing that is asked for, by any of the words for it. A word of letters has a blank before it and no ending. */
export type Concept = readonly Wording[];

export interface SearchQuery {
  /** '6.2.3' for a query that is a number and nothing else. */
  number?: string;
  /** A key, or the beginning of one. */
  key?: string;
  /** The whole query, and with one of its words replaced. */
  wordings: readonly Wording[];
  /** Its pieces. */
  concepts: readonly Concept[];
}

/** Less than what was typed, so that a page with that very word comes first. */
const SYNONYM_WEIGHT = 0.8;
/** A query with many common words would otherwise be looked for in a hundred ways. */
const MAX_WORDINGS = 16;

/**
 * A word without its ending. It is looked for as the beginning of a word, so that it need not be exact; a spelling with
 * z is read as the one with s.
 */
function stemOf(word: string): string {
  const british = word.length > 5 ? word.replace(/iz(?=(e[ds]?|ing|ations?)$)/, 'is') : word;
  return british.length < 5 ? british : british.replace(/(ies|ing|ity|ed|es|s|y)$/, '');
}

/** Pairs of Chinese characters and stems of other words in a folded text. */
function termsOf(folded: string, hasChinese = hasHan(folded)): string[] {
  const terms = [...folded.matchAll(/\p{Script=Han}+|[^\p{Script=Han} ]+/gu)].flatMap(([run]) => {
    // Beside Chinese characters a folded text has no blank before a number or word.
    if (!hasHan(run)) return [hasChinese || /^\d/.test(run) ? run : ` ${stemOf(run)}`];
    const characters = [...run];
    return characters.length === 1 ? [run] : characters.slice(1).map((next, index) => `${characters[index]}${next}`);
  });
  return [...new Set(terms)];
}

/** How a word is looked for in a folded text. */
const wanted = (word: string): string => (hasHan(word) ? word : ` ${word.replace(/\S+$/, stemOf)}`);

/** Whether a folded text holds a folded word; a word of letters only as a whole word. */
const holds = (text: string, word: string): boolean =>
  hasHan(word) ? text.includes(word) : ` ${text} `.includes(` ${word} `);

/**
 * Reads a query.
 *
 * @param groups words that mean the same, as people write them
 * @param fillers words that questions are made of and that no answer holds
 */
export function readQuery(typed: string, groups: readonly WordGroup[], fillers: readonly string[]): SearchQuery {
  const plain = typed.normalize('NFKC').trim().toLowerCase();
  const folded = foldText(plain);
  if (folded === '') return { wordings: [], concepts: [] };
  const foldedGroups = groups.map((group) => group.map(foldText));
  // "Article 6.2.3" as Chinese writes it has one character on each side of the number.
  const [, before, number, after] =
    /^(\p{Script=Han})?\s*(\d+(?:\.\d+){0,2})\.?\s*(\p{Script=Han})?$/u.exec(plain) ?? [];
  const isNumber = number !== undefined && (number.includes('.') || after === undefined || before !== undefined);
  return {
    ...(isNumber && { number }),
    ...(/^[a-z][a-z0-9]*(-[a-z0-9]+)+-?$/.test(plain) && { key: plain }),
    wordings: [{ folded, weight: 1 }, ...otherWordings(folded, foldedGroups)].slice(0, MAX_WORDINGS),
    // The digits of a number stand everywhere.
    concepts: isNumber ? [] : conceptsOf(folded, foldedGroups, fillers.map(foldText)),
  };
}

function otherWordings(folded: string, groups: readonly WordGroup[]): Wording[] {
  const others = groups.flatMap((words) =>
    words
      .filter((word) => holds(folded, word))
      .flatMap((word) => words.filter((other) => !holds(folded, other)).map((other) => folded.replace(word, other))),
  );
  // A single character stands in every second clause.
  return [...new Set(others)]
    .filter((other) => other.length > 1)
    .map((other) => ({ folded: other, weight: SYNONYM_WEIGHT }));
}

/** Words of groups first, the longest before those within it; what is left is cut into terms. */
function conceptsOf(folded: string, groups: readonly WordGroup[], fillers: readonly string[]): Concept[] {
  let rest = ` ${folded} `;
  const take = (word: string) => {
    const place = hasHan(word) ? rest.indexOf(word) : rest.indexOf(` ${word} `);
    if (place === -1) return false;
    rest = hasHan(word)
      ? `${rest.slice(0, place)} ${rest.slice(place + word.length)}`
      : `${rest.slice(0, place)} ${rest.slice(place + word.length + 1)}`;
    return true;
  };
  const byLength = (words: readonly string[]) =>
    [...new Set(words)].filter((word) => word.length > 1).sort((a, b) => b.length - a.length);
  const concepts = byLength(groups.flat()).flatMap((word): Concept[] => {
    if (!take(word)) return [];
    const others = groups.filter((group) => group.includes(word)).flat();
    return [
      [
        { folded: wanted(word), weight: 1 },
        ...[...new Set(others)]
          .filter((other) => other !== word && other.length > 1)
          .map((other) => ({ folded: wanted(other), weight: SYNONYM_WEIGHT })),
      ],
    ];
  });
  const known = rest;
  for (const filler of [...fillers].sort((a, b) => b.length - a.length)) while (take(filler));
  // A query of such words alone is asked as it stands.
  const left = rest.trim() === '' && concepts.length === 0 ? known : rest;
  const loose = left.split(' ').flatMap((piece) => (piece === '' ? [] : termsOf(piece, hasHan(folded))));
  return [...concepts, ...loose.map((term) => [{ folded: term, weight: 1 }] as const)];
}
