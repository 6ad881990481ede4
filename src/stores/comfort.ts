/** Keeps how someone likes to read: in this browser, or on a shared computer in this tab alone. */
import { COMFORT_NAME } from '../domain/answers/storageNames.ts';
import { isSharedComputer } from './sharedComputer.ts';

/** @param words none to forget */
export function keepComfort(words: string): void {
  try {
    const storage = isSharedComputer() ? sessionStorage : localStorage;
    if (words === '') storage.removeItem(COMFORT_NAME);
    else storage.setItem(COMFORT_NAME, words);
  } catch {
    // Denied or full: it holds until the page is left.
  }
}
