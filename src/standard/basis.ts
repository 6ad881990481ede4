import type { Locale } from '../domain/basics/locale.ts';
import { citationText } from '../domain/clauses/citation.ts';
import type { Basis } from '../domain/clauses/clause.ts';
import type { Standard } from '../domain/standard/standard.ts';
import { entryOf } from './standard.ts';

/** What a clause rests on, as it is printed: each source with its article. */
export const printedBasis = (
  { sources }: Pick<Standard, 'sources'>,
  basis: readonly Basis[],
  locale: Locale,
): string[] =>
  // One article at the most, so nothing has to be put between two.
  basis.map(({ source, article }) =>
    citationText(entryOf('source', source, sources), article === undefined ? [] : [article], locale, ''),
  );
