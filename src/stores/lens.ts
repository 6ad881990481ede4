/** Keeps by which way a reader comes in: in this browser, or on a shared computer in this tab alone. */
import { LENS_NAME } from '../domain/answers/storageNames.ts';
import { isSharedComputer } from './sharedComputer.ts';

const storage = (): Storage => (isSharedComputer() ? sessionStorage : localStorage);

/** Its key; `undefined` when none was chosen, or storage is denied. */
export function keptLens(): string | undefined {
  try {
    return storage().getItem(LENS_NAME) ?? undefined;
  } catch {
    return undefined;
  }
}

/** @param key `undefined` to forget it */
export function keepLens(key: string | undefined): void {
  try {
    if (key === undefined) storage().removeItem(LENS_NAME);
    else storage().setItem(LENS_NAME, key);
  } catch {
    // Denied or full: it holds until the page is left.
  }
}
