/** What every server that hands out the site says with it: once, for all the forms in which servers want to be told. */

/**
 * Headers of every answer. Each page carries the rest of its policy itself (`contentSecurityPolicy.ts`): only the part that
 * works nowhere else stands here. Whether a site is reached by https alone (HSTS) is for its owner to say.
 */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Folder below the site's root whose files have names that change with what is in them. */
export const HASHED = '_astro';
/** Days in which nobody asks again for a file of that folder. */
export const HASHED_DAYS = 365;
export const CACHE_HASHED = `public, max-age=${HASHED_DAYS * 24 * 60 * 60}, immutable`;
/** All else is kept, but never shown before the server was asked whether it is still the newest. */
export const CACHE_OTHERS = 'no-cache';

export const NOT_FOUND = '404.html';

/** Media types of all that a build ships, by the ending of the name. */
export const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  csv: 'text/csv',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
};

const PACKED_ALREADY = ['pdf', 'png'];
/** Endings of what is text: it travels compressed, in UTF-8. */
export const TEXTS: readonly string[] = Object.keys(TYPES).filter((ending) => !PACKED_ALREADY.includes(ending));

/** Where the site is to stand. */
export interface Place {
  /** Path of the site, with a slash at both ends. */
  base: string;
  host: string;
}
