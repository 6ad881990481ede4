/** Figures that rest on few cases: one of them more or less moves a share by much, so no trend is read from it. */
import { type Answer, answerTo } from '../answers/answer.ts';
import type { Indicator, Profile } from '../profiles/profile.ts';
import type { Evaluation } from './result.ts';

/** What the figure of an indicator is a share or a mean of; `undefined` where it counts nothing. */
const DENOMINATORS: Partial<Record<Indicator['kind'], string>> = {
  ratio: 'denominator',
  band: 'denominator',
  count: 'planned',
  survey: 'responses',
};

/** Whether the denominator of an answer is below the profile's least number of cases. */
export function restsOnFewCases<Text>(
  { kind }: Pick<Indicator<Text>, 'kind'>,
  answer: Answer | undefined,
  { minCases }: Profile<Text>['limits'],
): boolean {
  const field = DENOMINATORS[kind];
  if (minCases === undefined || field === undefined || answer?.state !== 'value') return false;
  const counted = (answer.value as Record<string, unknown> | null)?.[field];
  return typeof counted === 'number' && counted < minCases;
}

/** Ids of the indicators with a value that rests on few cases, in the order of the profile. */
export const fewCasesIn = <Text>(
  { indicators }: Evaluation<Text>,
  sheet: Parameters<typeof answerTo>[0],
  limits: Profile<Text>['limits'],
): string[] =>
  indicators.flatMap(({ indicator, state }) =>
    state.state === 'value' && restsOnFewCases(indicator, answerTo(sheet, indicator.id), limits) ? [indicator.id] : [],
  );
