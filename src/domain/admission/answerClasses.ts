/**
 * Answers to one admission question, split into classes that no comparison tells apart.
 *
 * A number or a date has endless answers, but only the borders that comparisons use can matter. Two answers are in one
 * class when every comparison in the rules has the same truth for both.
 */
import { addDays, anniversary, hasFullYears, isCalendarDate } from '../basics/calendarDate.ts';
import { isAtLeast, isMoreThan } from '../basics/rounding.ts';
import type { Comparison } from './expression.ts';
import type { Question } from './rules.ts';

/** A valid answer: 'yes' or 'no', a number, a day or 'never', the id of an option. */
export type QuizValue = string | number;

export const NEVER = 'never';

export type QuizFaultKind = 'wrongKind' | 'notANumber' | 'notWhole' | 'outsideRange' | 'notADay' | 'unknownOption';

/** Why a value is no answer to the question, or `undefined` when it is one. */
export function problemOf<Text>(question: Question<Text>, value: unknown): QuizFaultKind | undefined {
  switch (question.kind) {
    case 'yesNo':
      return value === 'yes' || value === 'no' ? undefined : 'wrongKind';
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) return 'notANumber';
      if (question.whole && !Number.isInteger(value)) return 'notWhole';
      return value >= question.min && value <= question.max ? undefined : 'outsideRange';
    case 'date':
      if (value === NEVER) return question.never === undefined ? 'notADay' : undefined;
      return isCalendarDate(value) ? undefined : 'notADay';
    case 'choice':
      return question.options.some(({ id }) => id === value) ? undefined : 'unknownOption';
  }
}

/** Whether an answer satisfies a comparison. `today` is the day in China. */
export function satisfies(value: QuizValue, comparison: Comparison, today: string): boolean {
  if ('is' in comparison) return value === comparison.is;
  if ('oneOf' in comparison) return comparison.oneOf.includes(String(value));
  if ('never' in comparison) return value === NEVER;
  if ('fullYears' in comparison) return value !== NEVER && hasFullYears(String(value), comparison.fullYears, today);
  if ('notPast' in comparison) return value !== NEVER && String(value) >= today;
  const number = Number(value);
  if ('atLeast' in comparison) return isAtLeast(number, comparison.atLeast);
  if ('atMost' in comparison) return !isMoreThan(number, comparison.atMost);
  if ('moreThan' in comparison) return isMoreThan(number, comparison.moreThan);
  if ('lessThan' in comparison) return !isAtLeast(number, comparison.lessThan);
  // Not by the distance: at the very edge its last bit could differ from the two above, and fit no class.
  return isAtLeast(number, comparison.equals) && !isMoreThan(number, comparison.equals);
}

const thresholdOf = (comparison: Comparison): number[] => {
  const { atLeast, atMost, moreThan, lessThan, equals } = comparison as Record<string, unknown>;
  return [atLeast, atMost, moreThan, lessThan, equals].filter((x) => typeof x === 'number');
};

/** Answers among which every class has at least one. */
function samples<Text>(question: Question<Text>, comparisons: readonly Comparison[], today: string): QuizValue[] {
  switch (question.kind) {
    case 'yesNo':
      return ['yes', 'no'];
    case 'choice':
      return question.options.map(({ id }) => id);
    case 'number': {
      const { min, max, whole } = question;
      const borders = [min, max, ...comparisons.flatMap(thresholdOf)];
      // Thresholds have at most one decimal, so 0.05 beside one lies before the next.
      const around = borders.flatMap((b) =>
        whole ? [Math.floor(b) - 1, Math.floor(b), Math.ceil(b), Math.ceil(b) + 1] : [b - 0.05, b, b + 0.05],
      );
      return around.filter((x) => problemOf(question, x) === undefined);
    }
    case 'date': {
      const borders = comparisons.flatMap((c) => ('fullYears' in c ? [anniversary(today, -c.fullYears)] : [today]));
      const days = [today, ...borders].flatMap((day) => [-2, -1, 0, 1, 2].map((step) => addDays(day, step)));
      return question.never === undefined ? days : [...days, NEVER];
    }
  }
}

export interface AnswerClasses {
  count: number;
  /** Class of a valid answer. */
  classOf: (value: QuizValue) => number;
  /** For each class, whether its answers satisfy the comparison. */
  truthOf: (comparison: Comparison) => boolean[];
}

/** @param comparisons all that the rules make with this question */
export function answerClasses<Text>(
  question: Question<Text>,
  comparisons: readonly Comparison[],
  today: string,
): AnswerClasses {
  const truths = (value: QuizValue) => comparisons.map((c) => (satisfies(value, c, today) ? 'T' : 'F')).join('');
  const representatives = new Map<string, QuizValue>();
  for (const value of samples(question, comparisons, today))
    if (!representatives.has(truths(value))) representatives.set(truths(value), value);
  const classes = [...representatives.keys()];
  return {
    count: classes.length,
    classOf: (value) => {
      const found = classes.indexOf(truths(value));
      if (found < 0) throw new RangeError(`no class for ${value} in "${question.id}"`);
      return found;
    },
    truthOf: (comparison) => [...representatives.values()].map((value) => satisfies(value, comparison, today)),
  };
}
