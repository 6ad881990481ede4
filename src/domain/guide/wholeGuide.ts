/**
 * Addresses on the one page that holds the whole guide: what is a page elsewhere is a part there, and its id repeats the
 * old address.
 *
 * A clause's key is the same in both places, so that a link to a clause is too. Any other id is unique only on its own
 * page: the headings of chapters repeat each other.
 */
export interface WholePage {
  /** What the addresses of the guide's pages begin with, as in '/en/guide/'. */
  start: string;
  /** The parts, by what follows `start`, without slashes at the ends, as in 'services/counselling'. */
  pages: ReadonlySet<string>;
  /** The page that shows a clause, by the clause's key. A term or an indicator elsewhere may have the same name. */
  clausePages: ReadonlyMap<string, string>;
}

/** Id of a part. */
export const partId = (page: string): string => `guide/${page}`;

/** What an id on one of the pages becomes. */
export const idInPart = (id: string, page: string, { clausePages }: Pick<WholePage, 'clausePages'>): string =>
  clausePages.get(id) === page ? id : `${partId(page)}/${id}`;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * What a link on one of the pages becomes: it stays inside when its target is a part.
 *
 * @param page the page that holds the link
 */
export function hrefInPart(href: string, page: string, wholePage: WholePage): string {
  const [address = '', id] = href.split('#');
  const target =
    address === '' ? page : address.startsWith(wholePage.start) ? address.slice(wholePage.start.length) : '';
  const part = target.replace(/\/$/, '');
  if (!wholePage.pages.has(part)) return href;
  return `#${id === undefined || id === '' ? partId(part) : idInPart(decoded(id), part, wholePage)}`;
}

/** A text as a string in CSS. */
export function cssString(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `"${line.replace(/["\\<]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}
