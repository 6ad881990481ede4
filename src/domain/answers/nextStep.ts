/** What is next in an assessment, for the list of all of them. */
import { answerTo, isNotApplicable } from './answer.ts';
import type { FilledAssessment } from './assessment.ts';
import { isMissed } from './deadline.ts';
import { answersIn } from './entry.ts';
import { isOverdue } from './evidence.ts';

/**
 * `late`: tasks or acts that should have been done · `confirm`: answers that wait for somebody · `begin`, `goOn`: items that
 * are still to be answered · `done`: all of them are.
 */
export interface NextStep {
  step: 'late' | 'confirm' | 'begin' | 'goOn' | 'done';
  /** How many of them; 0 for `done`. */
  count: number;
}

/**
 * What is late comes first, then what is waiting, then what is open.
 *
 * @param progress how many items are answered, of all that are asked
 * @param now in China's time, as '2026-12-01T09:30'
 */
export function nextStep(
  { entries }: Pick<FilledAssessment, 'entries'>,
  { done, all }: { done: number; all: number },
  now: string,
): NextStep {
  const answers = answersIn(entries);
  const isSettled = (item: string): boolean => {
    const answer = answerTo(answers, item);
    return answer?.state === 'met' || (answer !== undefined && isNotApplicable(answer));
  };
  const late = entries.filter(
    (entry) =>
      (entry.field === 'task' && entry.value && isOverdue(entry.value, now.slice(0, 10)) && !isSettled(entry.item)) ||
      (entry.field === 'deadline' && entry.value && isMissed(entry.value, now)),
  ).length;
  if (late > 0) return { step: 'late', count: late };
  const waiting = entries.filter(({ field, value }) => field === 'pending' && value !== null).length;
  if (waiting > 0) return { step: 'confirm', count: waiting };
  if (done >= all) return { step: 'done', count: 0 };
  return { step: done === 0 ? 'begin' : 'goOn', count: all - done };
}
