/** Whether this tab keeps everything to itself, and so where small choices are kept. */
import type { Instrument } from '../domain/answers/assessment.ts';
import { SHARED_COMPUTER_NAME } from '../domain/answers/storageNames.ts';
import { currentName } from './names.ts';

export const session = (): Storage | undefined => {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
};

export const isSharedComputer = (): boolean => session()?.getItem(SHARED_COMPUTER_NAME) === 'yes';

export const markSharedComputer = (): void => session()?.setItem(SHARED_COMPUTER_NAME, 'yes');

/** Whether an assessment of a tool has been begun here: a tab that keeps to itself does not look at what others began. */
export function hasBegun(tool: Pick<Instrument, 'kind' | 'id'>): boolean {
  try {
    return (isSharedComputer() ? sessionStorage : localStorage).getItem(currentName(tool)) !== null;
  } catch {
    return false;
  }
}
