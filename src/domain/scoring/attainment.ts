/**
 * Attainment: what one indicator reaches, from 0 to 1, given what was typed into its fields.
 *
 * Bad input is a typed error that names the field and what is allowed. That answer then counts as unanswered and is
 * listed; what was typed stays stored, and the other indicators keep their results.
 */
import { type Answer, isNotApplicable } from '../answers/answer.ts';
import { isAtLeast, isMoreThan } from '../basics/rounding.ts';
import type { Indicator, Profile } from '../profiles/profile.ts';

/** Why an input is not allowed. The screen has words for each, in both languages. */
const INPUT_PROBLEMS = [
  'notANumber',
  'negative',
  'notWhole',
  'aboveDenominator',
  'outsideScale',
  'aboveInvited',
  'unknownLevel',
  'notYesOrNo',
  'wrongKind',
  'notApplicableNotAllowed',
  'unknownItem',
] as const;
export type InputFaultKind = (typeof INPUT_PROBLEMS)[number];

export const isInputFaultKind = (problem: string): problem is InputFaultKind =>
  INPUT_PROBLEMS.some((known) => known === problem);

export interface InputFault {
  /** Id of the indicator or red line. */
  item: string;
  /** Field of the input, as in its kind; '' when the whole answer is meant. */
  field: string;
  problem: InputFaultKind;
  /** The greatest and least value allowed, where there is one. */
  allowed?: { least?: number; most?: number } | undefined;
}

/** Least and greatest attainment. */
interface Ends {
  low: number;
  high: number;
}

type Attained =
  /** `ends` only where few cases leave the attainment open. */
  | { kind: 'attained'; attainment: number; lowConfidence: boolean; ends?: Ends | undefined }
  /** Fields are missing. */
  | { kind: 'incomplete' }
  /** Nothing to measure: the denominator, the plan or the responses are 0. "Not applicable" is offered. */
  | { kind: 'noValue' }
  | { kind: 'error'; errors: InputFault[] };

const clamp = (x: number): number => Math.min(1, Math.max(0, x));
const incomplete: Attained = { kind: 'incomplete' };
const noValue: Attained = { kind: 'noValue' };
const attained = (attainment: number, lowConfidence = false, ends?: Ends): Attained => ({
  kind: 'attained',
  attainment,
  lowConfidence,
  ...(ends && { ends }),
});

/**
 * What one more case would leave of a result of few, at worst and at best: so much is open in it.
 *
 * @param cases how many there are
 * @param withOneMore the attainment with one more case, which gives nothing or all
 */
function endsOf(
  cases: number,
  { minDecisive = 1 }: Pick<Profile['limits'], 'minDecisive'>,
  withOneMore: (more: 0 | 1) => number,
): Ends | undefined {
  if (cases >= minDecisive) return undefined;
  const both = [withOneMore(0), withOneMore(1)];
  return { low: Math.min(...both), high: Math.max(...both) };
}

/** Between which ends a value lies: the same figure twice, unless it rests on few cases. */
export const endsOfValue = ({ attainment, ends }: { attainment: number; ends?: Ends | undefined }): Ends =>
  ends ?? { low: attainment, high: attainment };

type Fields = Readonly<Record<string, unknown>>;

/** Errors of single fields: each is missing, or a number from 0, whole where it counts people or events. */
function fieldFaults(item: string, fields: Fields, rules: Record<string, { whole: boolean; signed?: boolean }>) {
  return Object.entries(rules).flatMap(([field, { whole, signed }]): InputFault[] => {
    const value = fields[field];
    if (value === undefined) return [];
    if (typeof value !== 'number' || !Number.isFinite(value)) return [{ item, field, problem: 'notANumber' }];
    if (value < 0 && !signed) return [{ item, field, problem: 'negative', allowed: { least: 0 } }];
    if (whole && !Number.isInteger(value)) return [{ item, field, problem: 'notWhole' }];
    return [];
  });
}

/**
 * Attainment of one indicator for the value of its answer.
 *
 * @param value ratio and band: `{ numerator, denominator }`; count: `{ done, planned }`; rubric: `{ level }`; survey:
 *   `{ mean, responses, invited }`; boolean: `{ yes }`; deduction: `{ events }`. A missing field makes it incomplete.
 */
export function attainmentOf<Text>(
  indicator: Indicator<Text>,
  value: unknown,
  limits: Profile<Text>['limits'],
): Attained {
  const item = indicator.id;
  const error = (field: string, problem: InputFaultKind, allowed?: InputFault['allowed']): Attained => ({
    kind: 'error',
    errors: [{ item, field, problem, allowed }],
  });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return error('', 'wrongKind');
  const fields = value as Fields;

  /** Checks the named fields and hands them on as numbers, in their order. */
  const withNumbers = (
    rules: Record<string, { whole: boolean; signed?: boolean }>,
    then: (...numbers: number[]) => Attained,
  ): Attained => {
    const errors = fieldFaults(item, fields, rules);
    if (errors.length > 0) return { kind: 'error', errors };
    const numbers = Object.keys(rules).map((field) => fields[field]);
    return numbers.includes(undefined) ? incomplete : then(...(numbers as number[]));
  };

  switch (indicator.kind) {
    case 'ratio':
      return withNumbers(
        {
          numerator: { whole: indicator.numerator.whole === true },
          denominator: { whole: indicator.denominator.whole === true },
        },
        (n = 0, d = 0) => {
          if (indicator.capped !== false && isMoreThan(n, d))
            return error('numerator', 'aboveDenominator', { most: d });
          if (d === 0) return noValue;
          const at = (share: number) => clamp((share - indicator.floor) / (indicator.target - indicator.floor));
          // Only a share of what is counted one by one has one more case.
          const isShare = indicator.capped !== false && indicator.numerator.whole && indicator.denominator.whole;
          return attained(
            at(n / d),
            false,
            isShare ? endsOf(d, limits, (more) => at((n + more) / (d + 1))) : undefined,
          );
        },
      );
    case 'count':
      return withNumbers(
        { done: { whole: indicator.done.whole === true }, planned: { whole: indicator.planned.whole === true } },
        (done = 0, planned = 0) => (planned === 0 ? noValue : attained(clamp(done / planned))),
      );
    case 'band':
      return withNumbers(
        {
          numerator: { whole: indicator.numerator.whole === true },
          denominator: { whole: indicator.denominator.whole === true },
        },
        (n = 0, d = 0) => (d === 0 ? noValue : attained(bandAttainment(n / d, indicator))),
      );
    case 'rubric': {
      if (fields['level'] === undefined) return incomplete;
      const level = indicator.levels.find(({ id }) => id === fields['level']);
      return level ? attained(level.value) : error('level', 'unknownLevel');
    }
    case 'survey': {
      const errors = fieldFaults(item, fields, {
        mean: { whole: false, signed: true },
        responses: { whole: true },
        invited: { whole: true },
      });
      if (errors.length > 0) return { kind: 'error', errors };
      const { mean, responses, invited } = fields as { mean?: number; responses?: number; invited?: number };
      const { low, high } = indicator;
      if (mean !== undefined && (!isAtLeast(mean, low) || isMoreThan(mean, high)))
        return error('mean', 'outsideScale', { least: low, most: high });
      if (responses === undefined || invited === undefined) return incomplete;
      if (responses > invited) return error('responses', 'aboveInvited', { most: invited });
      if (responses === 0) return noValue;
      if (mean === undefined) return incomplete;
      const weak =
        responses < Math.min(limits.minResponses, invited) || !isAtLeast(responses / invited, limits.minResponseRate);
      const a = clamp((mean - low) / (high - low));
      return attained(
        a,
        weak,
        endsOf(responses, limits, (more) => (a * responses + more) / (responses + 1)),
      );
    }
    case 'boolean': {
      const { yes } = fields;
      if (yes === undefined) return incomplete;
      return typeof yes === 'boolean' ? attained(yes ? 1 : 0) : error('yes', 'notYesOrNo');
    }
    case 'deduction':
      return withNumbers({ events: { whole: true } }, (events = 0) =>
        attained(Math.max(0, 1 - indicator.perEvent * events)),
      );
  }
}

function bandAttainment(
  x: number,
  edges: { outerLow: number; innerLow: number; innerHigh: number; outerHigh: number },
): number {
  const { outerLow, innerLow, innerHigh, outerHigh } = edges;
  // 2.1 / 3 lies on an edge at 0.7, though its last bit says otherwise.
  if (isAtLeast(x, innerLow) && !isMoreThan(x, innerHigh)) return 1;
  if (x < outerLow || x > outerHigh) return 0;
  // Outside the plateau and inside the outer edges, so the divisor is not 0.
  return x < innerLow ? (x - outerLow) / (innerLow - outerLow) : (outerHigh - x) / (outerHigh - innerHigh);
}

export type IndicatorState =
  /** `ends`: between which it lies, where it rests on too few cases to be one figure. */
  | { state: 'value'; attainment: number; lowConfidence: boolean; ends?: Ends | undefined }
  | { state: 'notApplicable'; reason: string }
  | { state: 'unknown' }
  /** `why` is absent when nothing has been entered. */
  | { state: 'unanswered'; why?: 'incomplete' | 'noValue' | 'error' };

/** State of an indicator, and what is wrong with its input if anything. */
export function readIndicator<Text>(
  indicator: Indicator<Text>,
  answer: Answer | undefined,
  limits: Profile<Text>['limits'],
): { state: IndicatorState; errors: InputFault[] } {
  const ok = (state: IndicatorState) => ({ state, errors: [] });
  const bad = (errors: InputFault[]) => ({ state: { state: 'unanswered', why: 'error' } as const, errors });
  if (answer === undefined) return ok({ state: 'unanswered' });
  switch (answer.state) {
    case 'unknown':
      return ok({ state: 'unknown' });
    case 'notApplicable':
      if (indicator.naAllowed === false)
        return bad([{ item: indicator.id, field: '', problem: 'notApplicableNotAllowed' }]);
      return isNotApplicable(answer)
        ? ok({ state: 'notApplicable', reason: answer.reason })
        : ok({ state: 'unanswered' });
    case 'value': {
      const result = attainmentOf(indicator, answer.value, limits);
      if (result.kind === 'error') return bad(result.errors);
      if (result.kind !== 'attained') return ok({ state: 'unanswered', why: result.kind });
      const { kind: _, ...value } = result;
      return ok({ state: 'value', ...value });
    }
    default:
      return bad([{ item: indicator.id, field: '', problem: 'wrongKind' }]);
  }
}
