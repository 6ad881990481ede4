/** Keeps how someone likes to read. */
import { COMFORT_NAME } from '../domain/answers/storageNames.ts';
import { choiceStorage } from './sharedComputer.ts';

/** @param words none to forget */
export function keepComfort(words: string): void {
  if (words === '') choiceStorage.remove(COMFORT_NAME);
  else choiceStorage.write(COMFORT_NAME, words);
}
