/** What becomes of each assessment in a file: worked out, shown and changed before anything is written. */
import { type FilledAssessment, sameTool } from './assessment.ts';
import { carriedTo, type EditionMap } from './editionMap.ts';
import type { Entry } from './entry.ts';
import {
  type Choice,
  canKeepBoth,
  compareEntries,
  type Describe,
  type MergeLine,
  mergedEntries,
  type Standing,
  usualChoice,
} from './merge.ts';
import type { Plan } from './plan.ts';

export interface ImportStep {
  assessment: FilledAssessment;
  /** Becomes an assessment of its own, is left out, or is merged into one that is here. */
  target: 'new' | 'skip' | FilledAssessment;
  /** How its entries relate to those of the target. */
  lines: readonly MergeLine[];
  /** Decisions by place, where they differ from the usual. */
  choices: ReadonlyMap<string, Choice>;
  /** Whose file it is, as somebody wrote it; absent where nobody did. */
  who?: string | undefined;
}

/** The present edition and the maps that lead to it, and how entries that are carried over are stamped. */
interface Carrying {
  edition: string;
  maps: readonly EditionMap[];
  now: number;
  tab: string;
}

const stepTo = (assessment: FilledAssessment, target: ImportStep['target']): ImportStep => ({
  assessment,
  target,
  lines: typeof target === 'object' ? compareEntries(target.entries, assessment.entries) : [],
  choices: new Map(),
});

/** Assessments with which one can be merged: of the same tool and edition, and not in the bin. */
export const partnersOf = (
  other: Pick<FilledAssessment, 'instrument'>,
  here: readonly FilledAssessment[],
): FilledAssessment[] =>
  here.filter(
    (each) => each.binned === null && sameTool(each, other) && each.instrument.edition === other.instrument.edition,
  );

/**
 * A step for each assessment of a file: one that is here already is merged with itself, any other becomes a new one.
 *
 * Answers of an earlier edition are carried to the present one first, since their clauses may have changed. Where no map
 * leads there, they stay as they are.
 */
export const importSteps = (
  fromFile: readonly FilledAssessment[],
  here: readonly FilledAssessment[],
  { edition, maps, now, tab }: Carrying,
): ImportStep[] =>
  fromFile
    .map((each) => carriedTo(edition, maps, each, { now, tab }) ?? each)
    .map((each) => stepTo(each, partnersOf(each, here).find(({ id }) => id === each.id) ?? 'new'));

/** The step with another target, without the decisions on the former one. An id that is no partner's means "new". */
export const withTarget = (
  { assessment, who }: ImportStep,
  target: string,
  here: readonly FilledAssessment[],
): ImportStep => ({
  ...stepTo(
    assessment,
    target === 'skip' ? target : (partnersOf(assessment, here).find(({ id }) => id === target) ?? 'new'),
  ),
  ...(who !== undefined && { who }),
});

/** The step with one decision on some of its lines. What cannot be kept twice stays undecided. */
export const withChoice = (step: ImportStep, lines: readonly MergeLine[], choice: Choice): ImportStep => ({
  ...step,
  choices: new Map([
    ...step.choices,
    ...lines.filter((line) => choice !== 'both' || canKeepBoth(line)).map(({ place }) => [place, choice] as const),
  ]),
});

/** Whether a person has to decide. */
export const isConflict = ({ standing }: Pick<MergeLine, 'standing'>): boolean => standing === 'conflict';

export const conflictsIn = ({ lines }: Pick<ImportStep, 'lines'>): MergeLine[] => lines.filter(isConflict);

export type DifferingLine = MergeLine & { standing: Exclude<Standing, 'same'> };

/** The lines on which both sides differ. Conflicts come first: a person has to decide them. */
export function differingLines({ lines }: Pick<ImportStep, 'lines'>): DifferingLine[] {
  const differing = lines.filter((line): line is DifferingLine => line.standing !== 'same');
  return [...differing.filter(isConflict), ...differing.filter((line) => !isConflict(line))];
}

const STANDINGS: readonly Standing[] = ['conflict', 'new', 'newer', 'older', 'same'];

/** How many lines there are of each standing; those that do not occur are left out. */
export const standingCounts = ({ lines }: Pick<ImportStep, 'lines'>): { standing: Standing; count: number }[] =>
  STANDINGS.map((standing) => ({ standing, count: lines.filter((line) => line.standing === standing).length })).filter(
    ({ count }) => count > 0,
  );

/** What comes along with the answers, in the order in which it is named. */
export const BROUGHT_ALONG = ['plan', 'deadline', 'task', 'document', 'note'] as const;
export type BroughtAlong = (typeof BROUGHT_ALONG)[number];

/** How much comes along with the answers of a step unless somebody decides otherwise; what does not occur is left out. */
export function broughtBy({ assessment, target, lines }: ImportStep): { field: BroughtAlong; count: number }[] {
  if (target === 'skip') return [];
  const entries =
    target === 'new'
      ? assessment.entries
      : lines.filter((line) => usualChoice(line) === 'theirs').map(({ theirs }) => theirs);
  return BROUGHT_ALONG.map((field) => ({
    field,
    count: entries.filter((entry) => entry.field === field && entry.value !== null).length,
  })).filter(({ count }) => count > 0);
}

/** People whom an assessment knows: those of its plan, and whoever is responsible for something. */
export function peopleIn(entries: readonly Entry[]): string[] {
  const names = entries.flatMap((entry): string[] => {
    if (entry.field === 'task' || entry.field === 'deadline') return entry.value ? [entry.value.who] : [];
    if (entry.field !== 'plan' || entry.item !== 'team' || !Array.isArray(entry.value)) return [];
    return (entry.value as NonNullable<Plan['team']>).map(({ name }) => name);
  });
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
}

/** How many conflicts of all steps nobody has decided. */
export const undecidedIn = (steps: readonly ImportStep[]): number =>
  steps.reduce((count, step) => count + conflictsIn(step).filter(({ place }) => !step.choices.has(place)).length, 0);

/** Whether an assessment is here under another edition, so that the two cannot be merged. */
export const isOfOtherEdition = (
  { id, instrument }: Pick<FilledAssessment, 'id' | 'instrument'>,
  here: readonly FilledAssessment[],
): boolean => here.some((each) => each.id === id && each.instrument.edition !== instrument.edition);

/** What is written for a step. */
type ImportAction =
  | { action: 'skip' }
  /** Under the id that it has elsewhere too, so that later files find it again. */
  | { action: 'add' }
  /** Under a new id: the same assessment is here already and is wanted a second time. */
  | { action: 'copy' }
  /** `why` is the reason of the restore point. */
  | { action: 'merge'; into: string; why: 'import' | 'merge' };

export function actionOf(step: ImportStep, here: readonly FilledAssessment[]): ImportAction {
  const { assessment, target } = step;
  if (target === 'skip') return { action: 'skip' };
  if (target === 'new') return { action: here.some(({ id }) => id === assessment.id) ? 'copy' : 'add' };
  return { action: 'merge', into: target.id, why: conflictsIn(step).length > 0 ? 'merge' : 'import' };
}

/**
 * The entries to write into the target of a step.
 *
 * @param now what is there at the moment of writing: another tab may have written since the file was opened
 */
export const entriesToWrite = (
  { assessment, choices }: ImportStep,
  now: readonly Entry[],
  describe: Describe,
  writing: { now: number; tab: string },
): Entry[] => mergedEntries(now, compareEntries(now, assessment.entries), choices, describe, writing);
