/** What pages that the program makes say of themselves to Starlight, besides title and description. */

/** They have no file that somebody could edit, no place in a row of pages, and their words are found elsewhere. */
export const MADE_PAGE = {
  tableOfContents: false,
  pagefind: false,
  editUrl: false,
  lastUpdated: false,
  prev: false,
  next: false,
} as const;
