/** The self-assessment in lines: how far each part of it has come, and what is next there. */
import { type AnswerSheet, answerTo } from '../answers/answer.ts';
import type { Task } from '../answers/evidence.ts';
import { own } from '../basics/record.ts';
import { type ChecklistItem, isOpen, isSettled, itemStateOf } from './checklist.ts';

export interface PartProgress {
  /** Items that are assessed, of all that are asked. */
  done: number;
  all: number;
  /** Items that are partly met or not met. */
  gaps: number;
  /** `none`: nothing of it is asked. What is open comes before what is missing. */
  next: 'none' | 'begin' | 'goOn' | 'gaps' | 'done';
}

/** @param items all that are asked of one part: a chapter, a stage */
export function partProgress(items: readonly ChecklistItem[], sheet: AnswerSheet): PartProgress {
  const states = items.map((item) => itemStateOf(item, answerTo(sheet, item.key)));
  const all = states.length;
  const done = states.filter((state) => !isOpen(state)).length;
  const gaps = states.filter((state) => state === 'partly' || state === 'unmet').length;
  // "Cannot tell" is no assessment, yet somebody has begun.
  const isBegun = states.some((state) => state !== 'unanswered');
  if (all === 0) return { done, all, gaps, next: 'none' };
  if (done < all) return { done, all, gaps, next: isBegun ? 'goOn' : 'begin' };
  return { done, all, gaps, next: gaps > 0 ? 'gaps' : 'done' };
}

export interface PersonTasks {
  who: string;
  /** Items of theirs on which something is left to do, of all that they have. */
  left: number;
  all: number;
}

/** Who has something to do, most of it first; what nobody is responsible for is left out. */
export function tasksByPerson(
  items: readonly ChecklistItem[],
  sheet: AnswerSheet,
  tasks: Readonly<Record<string, Task>>,
): PersonTasks[] {
  const people = new Map<string, PersonTasks>();
  for (const item of items) {
    const who = own(tasks, item.key)?.who.trim() ?? '';
    if (who === '') continue;
    const { left, all } = people.get(who) ?? { left: 0, all: 0 };
    const isLeft = !isSettled(itemStateOf(item, answerTo(sheet, item.key)));
    people.set(who, { who, left: left + Number(isLeft), all: all + 1 });
  }
  return [...people.values()].sort((a, b) => b.left - a.left);
}
