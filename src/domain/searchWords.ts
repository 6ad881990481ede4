/** Words for which others are looked for as well: those of `content/search.yaml` and other names of terms. */
import type { GlossaryTerm } from './glossary.ts';
import { LOCALES, type Locale } from './locale.ts';
import { repeated } from './repeated.ts';
import type { WordGroup } from './searchQuery.ts';

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
