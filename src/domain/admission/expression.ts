/**
 * Conditions over the answers of the admission quiz, as data.
 *
 * Every comparison names one question. A condition is built from them with all, any, not and "at least k of".
 */
export type Comparison =
  | { question: string; is: 'yes' | 'no' }
  | { question: string; atLeast: number }
  | { question: string; atMost: number }
  | { question: string; moreThan: number }
  | { question: string; lessThan: number }
  | { question: string; equals: number }
  | { question: string; oneOf: readonly string[] }
  /** Date: the anniversary of so many full years has been reached; 0 is any day that is not in the future. */
  | { question: string; fullYears: number }
  /** Date: today or later. */
  | { question: string; notPast: true }
  /** Date: the answer is "never". */
  | { question: string; never: true };

export type Expression =
  | Comparison
  | { all: readonly Expression[] }
  | { any: readonly Expression[] }
  /** Over answers only: no condition may stand inside. */
  | { not: Expression }
  | { count: number; of: readonly Expression[] }
  /** The condition of that id, wherever a tier or a service needs it. */
  | { condition: string };

/** Ids of the questions that an expression reads, and of the conditions that it names. */
export function namesInExpression(expression: Expression): { questions: string[]; conditions: string[] } {
  const parts = partsOf(expression).map(namesInExpression);
  return {
    questions: ['question' in expression ? [expression.question] : [], ...parts.map((p) => p.questions)].flat(),
    conditions: ['condition' in expression ? [expression.condition] : [], ...parts.map((p) => p.conditions)].flat(),
  };
}

/** The expressions directly inside. */
export function partsOf(expression: Expression): readonly Expression[] {
  if ('all' in expression) return expression.all;
  if ('any' in expression) return expression.any;
  if ('of' in expression) return expression.of;
  return 'not' in expression ? [expression.not] : [];
}
