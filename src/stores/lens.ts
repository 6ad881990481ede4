/** Keeps by which way a reader comes in. */
import { LENS_NAME } from '../domain/answers/storageNames.ts';
import { choiceStorage } from './sharedComputer.ts';

/** Its key; `undefined` when none was chosen. */
export const keptLens = (): string | undefined => choiceStorage.read(LENS_NAME);

/** @param key `undefined` to forget it */
export function keepLens(key: string | undefined): void {
  if (key === undefined) choiceStorage.remove(LENS_NAME);
  else choiceStorage.write(LENS_NAME, key);
}
