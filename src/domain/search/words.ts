/** Words for which others are looked for as well: those of `content/search.yaml` and other names of terms. */
import { LOCALES, type Locale } from '../basics/locale.ts';
import { repeated } from '../basics/repeated.ts';
import type { GlossaryTerm } from '../clauses/glossary.ts';
import type { WordGroup } from './query.ts';

/** `content/search.yaml`. The first word of each list is the one that the guide itself uses. */
export interface SearchWords {
  groups: readonly Readonly<Record<Locale, WordGroup>>[];
  /** Words that questions are made of and that no answer holds. */
  fillers: Readonly<Record<Locale, readonly string[]>>;
}

export const wordGroups = (
  { groups }: SearchWords,
  glossary: Iterable<GlossaryTerm>,
  locale: Locale,
): readonly WordGroup[] => [
  ...groups.map((group) => group[locale]),
  ...[...glossary].flatMap(({ term, aliases }) => (aliases?.[locale] ? [[term[locale], ...aliases[locale]]] : [])),
];

export const faultsOfSearchWords = ({ groups }: SearchWords): string[] =>
  LOCALES.flatMap((locale) => [
    ...repeated(groups.map((group) => group[locale][0] ?? '')).map(
      (word) => `two groups begin with "${word}": make them one`,
    ),
    ...groups.flatMap((group) => repeated(group[locale]).map((word) => `"${word}" stands twice in its group`)),
  ]);
