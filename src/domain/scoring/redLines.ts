/** Red lines: findings that stand apart from the score and can lower or void the grade. */
import { type AnswerSheet, answerTo } from '../answers/answer.ts';
import { sumOfHundredths } from '../basics/rounding.ts';
import type { Profile, RedLine } from '../profiles/profile.ts';
import type { InputFault } from './attainment.ts';

/** `open`: not answered, or the person cannot tell. Open is not passed. */
export type RedLineState = 'yes' | 'no' | 'open';

export interface RedLineResult<Text> {
  line: RedLine<Text>;
  state: RedLineState;
  /** Answered "unknown": to find out. */
  unknown: boolean;
}

export function readRedLines<Text>(
  { redLines }: Profile<Text>,
  sheet: AnswerSheet,
): { results: RedLineResult<Text>[]; errors: InputFault[] } {
  const errors: InputFault[] = [];
  const results = redLines.map((line): RedLineResult<Text> => {
    const answer = answerTo(sheet, line.id);
    if (answer === undefined) return { line, state: 'open', unknown: false };
    if (answer.state === 'unknown') return { line, state: 'open', unknown: true };
    const yes = answer.state === 'value' ? (answer.value as { yes?: unknown } | null)?.yes : undefined;
    if (typeof yes === 'boolean') return { line, state: yes ? 'yes' : 'no', unknown: false };
    errors.push({
      item: line.id,
      field: '',
      problem: answer.state === 'notApplicable' ? 'notApplicableNotAllowed' : 'notYesOrNo',
    });
    return { line, state: 'open', unknown: false };
  });
  return { results, errors };
}

/** Points that the red lines in one state take off. */
export const pointsDeducted = <Text>(results: readonly RedLineResult<Text>[], state: RedLineState): number =>
  sumOfHundredths(
    results.flatMap(({ line, state: own }) => (line.effect === 'deduct' && own === state ? [line.points] : [])),
  );
