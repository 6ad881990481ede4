import { type Labels, labelsWith, phrase } from '../../domain/basics/labels.ts';
import { LOCALES, type Locale } from '../../domain/basics/locale.ts';

/** Prefixes of the words that the parts of every tool need. */
export const PARTS = [
  'answer.',
  'assessment.',
  'confirm.',
  'evidence.',
  'field.',
  'list.',
  'note.',
  'privacy.',
  'saving.',
  'shared.',
  'task.',
];

/** The language of a page, and the words of the interface in it. */
export function pageContext(locals: App.Locals): {
  locale: Locale;
  labels: Labels;
  label: (key: string, values?: Record<string, string | number>) => string;
  /** Words whose keys begin so, for an island. */
  labelsFor: (...prefixes: string[]) => Labels;
} {
  const { lang } = locals.starlightRoute;
  const locale = LOCALES.find((known) => known === lang);
  if (!locale) throw new Error(`no language "${lang}": add it to src/domain/basics/locale.ts and to every text`);
  // Only this language's own words: a missing one is a fault, not a reason to show the other language.
  const labels = locals.t.all() as Labels;
  return {
    locale,
    labels,
    label: (key, values) => phrase(labels, key, values),
    labelsFor: (...prefixes) => labelsWith(labels, prefixes),
  };
}
