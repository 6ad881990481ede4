import { type Label, type Labels, labelIn } from '../../domain/basics/labels.ts';
import { LOCALES, type Locale } from '../../domain/basics/locale.ts';
import { provideWords } from '../../islands/kit/words.tsx';

interface PageContext {
  locale: Locale;
  labels: Labels;
  label: Label;
}

/** The language of a page, and the words of the interface in it. */
export function pageContext(locals: App.Locals): PageContext {
  const { lang } = locals.starlightRoute;
  const locale = LOCALES.find((known) => known === lang);
  if (!locale) throw new Error(`no language "${lang}": add it to src/domain/basics/locale.ts and to every text`);
  // Only this language's own words: a missing one is a fault, not a reason to show the other language.
  const labels = locals.t.all() as Labels;
  return { locale, labels, label: labelIn(labels) };
}

/** The same for a page of a tool, whose islands are about to be drawn. */
export function toolContext(locals: App.Locals): PageContext {
  const page = pageContext(locals);
  provideWords(page.locale, page.labels);
  return page;
}
