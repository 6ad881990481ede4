/** How a clause of this guide is cited: from facts alone, so that every place says the same. */
import type { Label } from '../basics/labels.ts';
import type { Edition } from './edition.ts';

/** `reference`: as a list of references wants it, after GB/T 7714—2015 · `plain`: in running text. */
type CitationForm = 'reference' | 'plain';

export interface CitedClause {
  number: string;
  text: string;
  /** Permanent: it ends with the clause's key. */
  address: string;
}

/** The edition as citations need it. */
export type CitedEdition = Pick<Edition<string>, 'version' | 'date' | 'title' | 'publisher'>;

/** A title without the book marks that running text puts around it: lists of references have none. */
export const bareTitle = (title: string): string => title.replace(/[《》]/g, '');

/** A text that is quoted: the marks inside it become single ones. */
const quoted = (text: string): string => text.replaceAll('\u201c', '\u2018').replaceAll('\u201d', '\u2019');

/**
 * @param label with the words under `cite.`
 * @param accessed the day on which it was read, as '2026-11-24': a page may change
 */
export const clauseCitation = (
  form: CitationForm,
  { number, text, address }: CitedClause,
  { version, date, title, publisher }: CitedEdition,
  accessed: string,
  label: Label,
): string =>
  label(`cite.${form}`, {
    number,
    text: quoted(text),
    address,
    version,
    date,
    publisher,
    accessed,
    title: form === 'reference' ? bareTitle(title) : title,
  });
