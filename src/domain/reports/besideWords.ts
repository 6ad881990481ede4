/** What stands beside an answer, in a few words: for an item whose note, documents and task are folded away. */
import { type EvidenceDocument, isOverdue, type Task, validityOf } from '../answers/evidence.ts';
import type { Label } from '../basics/labels.ts';
import { validityText } from './evidenceWords.ts';

/** A document by its name; one that expired or will soon says so. */
export const documentWords = (registered: EvidenceDocument, today: string, label: Label): string =>
  ['expired', 'soon'].includes(validityOf(registered, today))
    ? `${registered.name} ${validityText(registered, today, label)}`
    : registered.name;

/** Who does it and by when; '' for neither. */
export function taskWords({ who, due }: Task, isSettled: boolean, today: string, label: Label): string {
  const day = due === '' ? '' : label('task.by', { due });
  const late = !isSettled && isOverdue({ who, due }, today) ? label('gaps.overdue') : '';
  return [who, day, late].filter((part) => part !== '').join(' ');
}
