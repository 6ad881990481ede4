/**
 * Starlight's settings for pages that the program makes: there is no file to edit, no previous or next page, and search finds
 * their words elsewhere.
 */
export const MADE_PAGE = {
  tableOfContents: false,
  pagefind: false,
  editUrl: false,
  lastUpdated: false,
  prev: false,
  next: false,
} as const;
