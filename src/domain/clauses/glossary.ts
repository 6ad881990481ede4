/** Terms of the standard, and where they stand in a text. */
import type { Locale, LocalizedText } from '../basics/locale.ts';
import type { Basis, Origin } from './clause.ts';

export interface GlossaryTerm<Text = LocalizedText> {
  id: string;
  term: Text;
  /** Other words that people use or search for. Clauses do not use them. */
  aliases?: { [Key in Locale]?: readonly string[] | undefined } | undefined;
  definition: Text;
  basis: readonly Basis[];
  origin: Origin;
}

/** A piece of a text; `term` is the id of the term that it is. */
interface Piece {
  text: string;
  term?: string | undefined;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Splits a text at the first occurrence of each term that was not seen before; those found are added to `seen`.
 *
 * The longest term wins, so that 社区矫正对象 is not taken for 社区矫正. A term of letters counts only as a whole word.
 */
export function markTerms(text: string, terms: readonly { id: string; term: string }[], seen: Set<string>): Piece[] {
  if (terms.length === 0) return [{ text }];
  const byLength = [...terms].sort((a, b) => b.term.length - a.term.length);
  const word = (term: string) => (/\p{Script=Han}/u.test(term) ? escaped(term) : `\\b${escaped(term)}\\b`);
  const pattern = new RegExp(byLength.map(({ term }) => word(term)).join('|'), 'giu');
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const id = byLength.find(({ term }) => term.toLowerCase() === found.toLowerCase())?.id;
    if (id === undefined || seen.has(id)) continue;
    seen.add(id);
    if (index > from) pieces.push({ text: text.slice(from, index) });
    pieces.push({ text: found, term: id });
    from = index + found.length;
  }
  return from < text.length ? [...pieces, { text: text.slice(from) }] : pieces;
}
