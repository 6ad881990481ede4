/**
 * Self-assessment: how far a sheet covers the items, and how far what was assessed conforms.
 *
 * Three figures that are never mixed. `partly` counts as not met; what is not applicable, with a reason, is neither.
 */
import { type Answer, type AnswerSheet, answerTo, isNotApplicable } from '../answers/answer.ts';
import type { Scoped } from '../answers/scope.ts';
import { own } from '../basics/record.ts';
import type { ClauseLevel } from '../clauses/clause.ts';
import { STAGES, type Stage } from '../clauses/stage.ts';

export interface ChecklistItem extends Scoped {
  /** Key of the clause: answers follow it through renumbering and rewording. */
  key: string;
  chapter: string;
  level: ClauseLevel;
  naAllowed?: boolean | undefined;
  /** When it has to be in place. */
  stage?: Stage | undefined;
  /** Keys of the roles that answer for it. */
  roles?: readonly string[] | undefined;
}

/** `null` where nothing has been assessed: shown as "—", never as 0 %. */
export type Conformity = { met: number; assessed: number; share: number } | null;

/** `none`: no `shall` item of the chapter is asked. */
type ChapterConformity = 'conforms' | 'doesNotConform' | 'undecided' | 'none';

export interface Progress {
  /** Items with met, partly, unmet or not applicable, of all. */
  coverage: { done: number; all: number };
  conformity: Conformity;
  /** Conformity over the `shall` items alone. */
  shall: Conformity;
  chapters: Record<string, ChapterConformity>;
  /** Keys answered with "unknown". */
  toFindOut: string[];
  /** Answers that count as unanswered because they cannot be taken as they are. Nothing of them is lost. */
  errors: ChecklistFault[];
}

interface ChecklistFault {
  key: string;
  problem: 'unknownItem' | 'wrongKind' | 'notApplicableNotAllowed';
}

export type ItemState = 'met' | 'partly' | 'unmet' | 'notApplicable' | 'unknown' | 'unanswered';

/** Whether an item still has to be assessed. An answer that waits to be confirmed is no answer yet. */
export const isOpen = (state: ItemState): boolean => state === 'unanswered' || state === 'unknown';

/** Whether nothing is left to do about an item. */
export const isSettled = (state: ItemState): boolean => state === 'met' || state === 'notApplicable';

/** State of an item; "not applicable" without a reason, or where it is not allowed, is unanswered. */
export function itemStateOf(
  { naAllowed = true }: Pick<ChecklistItem, 'naAllowed'>,
  answer: Answer | undefined,
): ItemState {
  if (answer === undefined || answer.state === 'value') return 'unanswered';
  if (answer.state !== 'notApplicable') return answer.state;
  return isNotApplicable(answer, naAllowed) ? 'notApplicable' : 'unanswered';
}

export function progressOf(items: readonly ChecklistItem[], sheet: AnswerSheet): Progress {
  const assessed = items.map((item) => ({ item, state: itemStateOf(item, answerTo(sheet, item.key)) }));
  const shall = assessed.filter(({ item }) => item.level === 'shall');

  const chapters: Record<string, ChapterConformity> = {};
  for (const chapter of new Set(items.map((item) => item.chapter))) {
    const states = shall.flatMap(({ item, state }) => (item.chapter === chapter ? [state] : []));
    if (states.length === 0) chapters[chapter] = 'none';
    else if (states.some((state) => state === 'partly' || state === 'unmet')) chapters[chapter] = 'doesNotConform';
    else chapters[chapter] = states.some(isOpen) ? 'undecided' : 'conforms';
  }
  return {
    coverage: { done: assessed.filter(({ state }) => !isOpen(state)).length, all: items.length },
    conformity: conformityOf(assessed.map(({ state }) => state)),
    shall: conformityOf(shall.map(({ state }) => state)),
    chapters,
    toFindOut: assessed.flatMap(({ item, state }) => (state === 'unknown' ? [item.key] : [])),
    errors: errorsIn(items, sheet),
  };
}

/** The verdict on a chapter of which these are all items that are asked; `notAsked` where there are none. */
export const verdictOn = ({ coverage, chapters }: Progress, chapter: string): ChapterConformity | 'notAsked' =>
  // A chapter of which nothing is asked does not conform: it is not there.
  coverage.all === 0 ? 'notAsked' : (own(chapters, chapter) ?? 'none');

/**
 * The verdict on items that are listed, where they are all that is asked of one chapter; `undefined` otherwise: what is
 * left out of a list may be what does not conform.
 */
export function verdictOfListed(
  listed: readonly ChecklistItem[],
  asked: readonly ChecklistItem[],
  sheet: AnswerSheet,
): ChapterConformity | undefined {
  const [chapter, ...others] = new Set(listed.map((item) => item.chapter));
  if (chapter === undefined || others.length > 0) return undefined;
  const keys = new Set(listed.map(({ key }) => key));
  const isWhole = asked.every((item) => item.chapter !== chapter || keys.has(item.key));
  return isWhole ? own(progressOf(listed, sheet).chapters, chapter) : undefined;
}

function errorsIn(items: readonly ChecklistItem[], sheet: AnswerSheet): ChecklistFault[] {
  const known = new Map(items.map((item) => [item.key, item]));
  return Object.keys(sheet)
    .sort()
    .flatMap((key): ChecklistFault[] => {
      const [item, answer] = [known.get(key), answerTo(sheet, key)];
      if (!item) return [{ key, problem: 'unknownItem' }];
      if (answer?.state === 'value') return [{ key, problem: 'wrongKind' }];
      return answer?.state === 'notApplicable' && item.naAllowed === false
        ? [{ key, problem: 'notApplicableNotAllowed' }]
        : [];
    });
}

function conformityOf(states: readonly ItemState[]): Conformity {
  const met = states.filter((state) => state === 'met').length;
  const assessed = met + states.filter((state) => state === 'partly' || state === 'unmet').length;
  return assessed === 0 ? null : { met, assessed, share: met / assessed };
}

/** The first stage with an item that is still to be assessed; `undefined` where none has a stage, or nothing is left. */
export const openStage = (items: readonly ChecklistItem[], sheet: AnswerSheet): Stage | undefined =>
  STAGES.find((stage) =>
    items.some((item) => item.stage === stage && isOpen(itemStateOf(item, answerTo(sheet, item.key)))),
  );
