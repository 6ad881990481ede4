/**
 * Why this score: from each input to the points, the dimensions and the total, in figures that add up as they are shown.
 */
import { type AnswerSheet, answerTo } from '../answers/answer.ts';
import { percentOf, shownFigure } from '../basics/rounding.ts';
import { figuresOfIndicator } from '../profiles/figureNames.ts';
import { type Indicator, linesOf, type Profile } from '../profiles/profile.ts';
import type { Evaluation, IndicatorResult, Range } from './result.ts';

export interface TraceRow<Text> {
  result: IndicatorResult<Text>;
  /** How the input became the attainment: what the sentence is called, and the figures in it. */
  formula: Formula | null;
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

/** What can be reached, and between which ends what is reached lies, in points. */
export interface Share {
  available: number;
  low: number;
  high: number;
}

/**
 * Shares with one decimal, in which each figure adds up to the shown sum, and which stay true by themselves: no range runs
 * backwards, none ends above what is available, and what is certain is one figure.
 *
 * The lower end is rounded first, then the distance to the upper end. Where a part has no room left for a tenth, its
 * available points grow by a tenth, taken from another part.
 *
 * @param sums as shown, with low ≤ high ≤ available
 */
export function sharesAddingUpTo(shares: readonly Share[], sums: Share): Share[] {
  const inTenths = (figure: number) => Math.round(figure * 10);
  const room = addingUpTo(
    shares.map(({ available }) => available),
    sums.available,
  ).map(inTenths);
  const used = shares.map(() => 0);
  const give = (index: number) => {
    used[index] = (used[index] ?? 0) + 1;
  };
  const slack = (index: number) => (room[index] ?? 0) - (used[index] ?? 0);
  /** Shares out so many tenths by parts; a part of nothing stays nothing. */
  const shareOut = (parts: readonly number[], sum: number): number[] => {
    const before = [...used];
    const wanted = addingUpTo(parts, sum / 10).map(inTenths);
    wanted.forEach((tenths, index) => {
      used[index] = (used[index] ?? 0) + Math.min(tenths, slack(index));
    });
    let left = sum - used.reduce((total, each, index) => total + each - (before[index] ?? 0), 0);
    const takers = parts.map((part, index) => ({ part, index })).filter(({ part }) => part > 0);
    takers.sort((a, b) => b.part - a.part || a.index - b.index);
    for (; left > 0; left -= 1) {
      const taker = takers.find(({ index }) => slack(index) > 0) ?? takers[0];
      if (!taker) break;
      if (slack(taker.index) === 0) {
        const giver = shares.findIndex((_, index) => slack(index) > 0);
        if (giver < 0) break;
        room[giver] = (room[giver] ?? 0) - 1;
        room[taker.index] = (room[taker.index] ?? 0) + 1;
      }
      give(taker.index);
    }
    return used.map((each, index) => each - (before[index] ?? 0));
  };
  const [low, high] = [inTenths(sums.low), inTenths(sums.high)];
  const least = shareOut(
    shares.map((share) => share.low),
    low,
  );
  const between = shareOut(
    // Sums of the same parts in another order may differ in their last bits.
    shares.map((share) => (share.high - share.low > 1e-9 ? share.high - share.low : 0)),
    high - low,
  );
  return shares.map((_, index) => ({
    available: (room[index] ?? 0) / 10,
    low: (least[index] ?? 0) / 10,
    high: ((least[index] ?? 0) + (between[index] ?? 0)) / 10,
  }));
}

const NO_POINTS: Range = { low: 0, high: 0 };

/** As it was typed, without the last bits of a division. */
const plain = (x: unknown): string => (typeof x === 'number' ? String(Number(x.toFixed(4))) : '');

/** Name of the sentence from the input to the attainment, and the figures in it. */
export interface Formula {
  name: Indicator['kind'];
  values: Record<string, string>;
}

/**
 * The sentence from an input to what it attains.
 *
 * @param input as in the answer, see `attainmentOf`
 * @param attainment 0–1, which the input gives
 */
export function formulaFor<Text>(indicator: Indicator<Text>, input: object, attainment: number): Formula {
  const fields = input as Record<string, number>;
  const a = percentOf(attainment);
  const say = (values: Record<string, string>) => ({ name: indicator.kind, values: { ...values, a } });
  const [n, d] = [plain(fields['numerator']), plain(fields['denominator'])];
  const share = (fields['numerator'] ?? 0) / (fields['denominator'] ?? 1);
  const { weight: _, ...figures } = figuresOfIndicator(indicator);
  switch (indicator.kind) {
    case 'ratio':
      return say({ n, d, x: indicator.capped === false ? plain(share) : percentOf(share), ...figures });
    case 'band':
      return say({ n, d, x: percentOf(share), ...figures });
    case 'count':
      return say({ done: plain(fields['done']), planned: plain(fields['planned']) });
    case 'survey': {
      const { mean, responses, invited } = fields;
      const rate = percentOf((responses ?? 0) / (invited ?? 1));
      return say({ ...figures, mean: plain(mean), responses: plain(responses), invited: plain(invited), rate });
    }
    case 'deduction':
      return say({ events: plain(fields['events']), ...figures });
    case 'rubric': {
      const place = indicator.levels.findIndex(({ id }) => id === (input as { level?: unknown }).level);
      return say({ place: String(place + 1), count: String(indicator.levels.length) });
    }
    case 'boolean':
      return say({});
  }
}

/** The sentence of one indicator; none where it has no value, or nobody knows the answer it was made from. */
function formulaOf<Text>({ indicator, state }: IndicatorResult<Text>, sheet: AnswerSheet): Formula | null {
  const answer = answerTo(sheet, indicator.id);
  if (state.state !== 'value' || answer?.state !== 'value') return null;
  return formulaFor(indicator, answer.value as object, state.attainment);
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
  const ofDimensions = sharesAddingUpTo(
    dimensions.map(({ score, available }) => ({
      available,
      low: ((score?.low ?? 0) * available) / 100,
      high: ((score?.high ?? 0) * available) / 100,
    })),
    { available: shown ? 100 : 0, ...(shown ?? NO_POINTS) },
  );
  const groups = dimensions.map(({ id, score }, index): TraceGroup<Text> => {
    const own = indicators.filter(({ dimension }) => dimension === id);
    const sums = ofDimensions[index] ?? { available: 0, ...NO_POINTS };
    const shares = sharesAddingUpTo(
      own.map(({ available, points }) => ({ available, ...(points ?? NO_POINTS) })),
      sums,
    );
    return {
      dimension: id,
      rows: own.map((result, place) => {
        const { available, ...points } = shares[place] ?? { available: 0, ...NO_POINTS };
        return { result, formula: formulaOf(result, sheet), available, points: result.points && points };
      }),
      available: sums.available,
      points: score && { low: sums.low, high: sums.high },
    };
  });
  return { groups, total: shown };
}
