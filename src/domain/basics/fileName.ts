/** Names of files and folders that every system takes. */
import { cutText } from './cutText.ts';

/** Longer names make paths that Windows cannot open once the pack lies in a few folders. */
const MAX_LENGTH = 60;

/** Devices of Windows: no file may be called so, whatever its ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A text as the name of a file or folder, without its ending: no characters that Windows forbids, no space and no dot at
 * its end.
 */
export function fileName(text: string): string {
  const allowed = text
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const name = cutText(allowed, MAX_LENGTH).replace(/[\s.]+$/, '');
  return DEVICE.test(name) ? `${name}_` : name;
}

/** Whose a file is, '' for nobody's, and what it is. */
export interface FileOf {
  of: string;
  what: string;
}

/**
 * The name of a file that is handed in: whose it is, what it is, and its day.
 *
 * @param day as '2026-11-23'
 * @param ending without its dot
 */
export const handedInName = ({ of, what }: FileOf, day: string, ending: string): string =>
  `${[fileName(of), fileName(what), day].filter((part) => part !== '').join(' ')}.${ending}`;
