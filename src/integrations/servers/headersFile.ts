import { CACHE_HASHED, HASHED, HEADERS, type Place } from './rules.ts';

/**
 * `_headers`, which Netlify and Cloudflare Pages read. Types, compression, the page for what does not exist and asking again
 * for pages are theirs without being told.
 */
export const headersFile = ({ base }: Place): string =>
  [
    `${base}*`,
    ...Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`),
    `${base}${HASHED}/*`,
    // A header that two rules set would be sent with both values.
    `  Cache-Control: ${CACHE_HASHED}`,
    '',
  ].join('\n');
