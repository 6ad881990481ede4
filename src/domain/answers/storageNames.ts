/** Names under which the browser keeps something and that pages must know before any script of theirs runs. */

/** With what every name of this site begins. */
export const PREFIX = 'ccguide';

/** Under which name of `sessionStorage` a tab says, with `yes`, that it keeps everything to itself. */
export const SHARED_COMPUTER_NAME = `${PREFIX}:shared-computer`;

/** Under which name it is kept how someone likes to read. */
export const COMFORT_NAME = `${PREFIX}:comfort`;

/** Under which name it is kept by which way someone comes into the guide. */
export const LENS_NAME = `${PREFIX}:lens`;

/** Under which name it is kept whether the pages may be kept for use without a network: `yes` or `no`. */
export const OFFLINE_NAME = `${PREFIX}:offline`;
