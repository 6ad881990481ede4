/**
 * Why this score: from each input to the points, the dimensions and the total, in figures that add up as they are shown.
 */
import { type AnswerSheet, answerTo } from '../answers/answer.ts';
import { shownFigure } from '../basics/rounding.ts';
import { type Indicator, linesOf, type Profile } from '../profiles/profile.ts';
import type { Evaluation, IndicatorResult, Range } from './result.ts';

export interface TraceRow<Text> {
  result: IndicatorResult<Text>;
  /** How the input became the attainment: what the sentence is called, and the figures in it. */
  formula: { name: Indicator['kind']; values: Record<string, string> } | null;
  /** Points that it can give, and gives, as shown. */
  available: number;
  points: Range | null;
}

interface TraceGroup<Text> {
  dimension: string;
  rows: readonly TraceRow<Text>[];
  available: number;
  points: Range | null;
}

interface ScoreTrace<Text> {
  groups: readonly TraceGroup<Text>[];
  /** Before deductions. */
  total: Range | null;
}

/**
 * Parts with one decimal that add up to a shown sum: each is cut, and what is left goes to those that lost most.
 *
 * Rounded one by one, ten parts may be half a point away from their sum, and a reader who adds them finds a mistake.
 */
export function addingUpTo(parts: readonly number[], sum: number): number[] {
  const tenths = parts.map((part) => Math.floor(part * 10 + 1e-8));
  let left = Math.round(sum * 10) - tenths.reduce((total, each) => total + each, 0);
  const order = parts
    .map((part, index) => ({ index, lost: part * 10 - (tenths[index] ?? 0) }))
    // A part of nothing stays nothing.
    .filter(({ index }) => (parts[index] ?? 0) > 0)
    .sort((a, b) => b.lost - a.lost || a.index - b.index);
  for (let turn = 0; left !== 0 && order.length > 0; turn += 1) {
    const step = Math.sign(left);
    const at = order[step > 0 ? turn % order.length : order.length - 1 - (turn % order.length)];
    if (at) tenths[at.index] = (tenths[at.index] ?? 0) + step;
    left -= step;
  }
  return tenths.map((each) => each / 10);
}

const percent = (x: number): string => `${Number((100 * x).toFixed(2))}%`;
/** As it was typed, without the last bits of a division. */
const plain = (x: unknown): string => (typeof x === 'number' ? String(Number(x.toFixed(4))) : '');

/** The sentence from the input to the attainment. */
function formulaOf<Text>({ indicator, state }: IndicatorResult<Text>, sheet: AnswerSheet): TraceRow<Text>['formula'] {
  const answer = answerTo(sheet, indicator.id);
  if (state.state !== 'value' || answer?.state !== 'value') return null;
  const fields = answer.value as Record<string, number>;
  const a = percent(state.attainment);
  const say = (values: Record<string, string>) => ({ name: indicator.kind, values: { ...values, a } });
  const [n, d] = [plain(fields['numerator']), plain(fields['denominator'])];
  const share = (fields['numerator'] ?? 0) / (fields['denominator'] ?? 1);
  switch (indicator.kind) {
    case 'ratio': {
      const show = indicator.capped === false ? plain : percent;
      return say({ n, d, x: show(share), floor: show(indicator.floor), target: show(indicator.target) });
    }
    case 'band':
      return say({ n, d, x: percent(share) });
    case 'count':
      return say({ done: plain(fields['done']), planned: plain(fields['planned']) });
    case 'survey': {
      const { mean, responses, invited } = fields;
      const [low, high] = [plain(indicator.low), plain(indicator.high)];
      return say({ low, high, mean: plain(mean), responses: plain(responses), invited: plain(invited) });
    }
    case 'deduction':
      return say({ events: plain(fields['events']), perEvent: percent(indicator.perEvent) });
    case 'rubric':
    case 'boolean':
      return say({});
  }
}

/**
 * The trace of an evaluation.
 *
 * @param sheet the answers it was made from; without them, as with merged raters, there are no formulas
 */
export function traceOf<Text>(
  profile: Profile<Text>,
  { indicators, dimensions, total }: Evaluation<Text>,
  sheet: AnswerSheet,
): ScoreTrace<Text> {
  const lines = linesOf(profile);
  const shown = total && { low: shownFigure(total.low, lines), high: shownFigure(total.high, lines) };
  const available = addingUpTo(
    dimensions.map((each) => each.available),
    shown ? 100 : 0,
  );
  const pointsOf = (end: keyof Range) =>
    addingUpTo(
      dimensions.map(({ score, available: most }) => (score ? (score[end] * most) / 100 : 0)),
      shown?.[end] ?? 0,
    );
  const [low, high] = [pointsOf('low'), pointsOf('high')];
  const groups = dimensions.map(({ id, score }, index): TraceGroup<Text> => {
    const own = indicators.filter(({ dimension }) => dimension === id);
    const parts = (of: (result: IndicatorResult<Text>) => number, sum: number) => addingUpTo(own.map(of), sum);
    const most = parts((result) => result.available, available[index] ?? 0);
    const least = parts((result) => result.points?.low ?? 0, low[index] ?? 0);
    const best = parts((result) => result.points?.high ?? 0, high[index] ?? 0);
    return {
      dimension: id,
      rows: own.map((result, place) => ({
        result,
        formula: formulaOf(result, sheet),
        available: most[place] ?? 0,
        points: result.points && { low: least[place] ?? 0, high: best[place] ?? 0 },
      })),
      available: available[index] ?? 0,
      points: score && { low: low[index] ?? 0, high: high[index] ?? 0 },
    };
  });
  return { groups, total: shown };
}
