/** Whether this tab keeps everything to itself, and so where small choices are kept. */
import type { Instrument } from '../domain/answers/assessment.ts';
import { SHARED_COMPUTER_NAME } from '../domain/answers/storageNames.ts';
import { currentName } from './names.ts';
import { guarded, tabStorage } from './storage.ts';

export const isSharedComputer = (): boolean => tabStorage.read(SHARED_COMPUTER_NAME) === 'yes';

export const markSharedComputer = (): void => tabStorage.write(SHARED_COMPUTER_NAME, 'yes');

/** Where small choices are kept: in this browser, or on a shared computer in this tab alone. */
export const choiceStorage = guarded(() => (isSharedComputer() ? sessionStorage : localStorage));

/** Whether an assessment of a tool has been begun here: a tab that keeps to itself does not look at what others began. */
export const hasBegun = (tool: Pick<Instrument, 'kind' | 'id'>): boolean =>
  choiceStorage.read(currentName(tool)) !== undefined;
