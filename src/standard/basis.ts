import { citationText } from '../domain/citation.ts';
import type { Basis } from '../domain/clause.ts';
import type { Locale } from '../domain/locale.ts';
import type { Standard } from '../domain/standard.ts';
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
