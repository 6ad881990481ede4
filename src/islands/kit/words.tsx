/**
 * The words of the interface for islands.
 *
 * A page carries them once, in a data block that `components/tools/Words.astro` writes; while the page is built they come
 * straight from `content/i18n`. Either way a part asks `useLabel`.
 */
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import { type Label, type Labels, labelIn } from '../../domain/basics/labels.ts';
import type { Locale } from '../../domain/basics/locale.ts';
import { keepFocusOnPage } from './keptFocus.ts';

/** Class of the data blocks. A page of several tools has several. */
export const WORDS_CLASS = 'words';

const labels = new Map<Locale, Label>();

/** Hands over the words of one language before its pages are built. */
export const provideWords = (locale: Locale, words: Labels): void => {
  labels.set(locale, labelIn(words));
};

/** A page is in one language, so all its blocks are too. */
function labelOnPage(): Label {
  const blocks = [...document.querySelectorAll(`script.${WORDS_CLASS}`)];
  return labelIn(Object.assign({}, ...blocks.map(({ textContent }) => JSON.parse(textContent ?? '{}') as Labels)));
}

function labelFor(locale: Locale): Label {
  const known = labels.get(locale);
  if (known) return known;
  if (typeof document === 'undefined') throw new Error(`no words were provided for "${locale}"`);
  const label = labelOnPage();
  labels.set(locale, label);
  return label;
}

const context = createContext<Locale | undefined>(undefined);

/** Every island is wrapped in this, and the focus of its page looked after: two languages may be built at the same time, and only the island knows its own. */
export function InLanguage({ locale, children }: { locale: Locale; children: ComponentChildren }) {
  useEffect(keepFocusOnPage, []);
  return <context.Provider value={locale}>{children}</context.Provider>;
}

/** The language that the parts of this island speak. */
export function useLocale(): Locale {
  const locale = useContext(context);
  if (!locale) throw new Error('this part of an island has no <InLanguage> around it');
  return locale;
}

/** The words in that language. The function stays the same, so that it may be a dependency of an effect. */
export const useLabel = (): Label => labelFor(useLocale());
