/** The scale of an indicator in words. */
import { expect, test } from 'vitest';
import { labelIn } from '../../../src/domain/basics/labels.ts';
import { indicatorScale } from '../../../src/domain/profiles/indicatorScale.ts';
import type { Indicator } from '../../../src/domain/profiles/profile.ts';
import * as make from './profiles.ts';

const label = labelIn({
  'indicator.scale.ratio': 'from {floor} to {target}',
  'indicator.scale.band': '{outerLow} {innerLow} {innerHigh} {outerHigh}',
  'indicator.scale.survey': '{low}–{high}',
  'indicator.scale.deduction': '−{perEvent}',
  'indicator.scale.count': 'done of planned',
  'indicator.scale.boolean': 'yes or no',
});

test.each<[string, Indicator<string>]>([
  ['from 50% to 97.5%', make.ratio('a', 1, { floor: 0.5, target: 0.975 })],
  ['from 0 to 1.5', make.ratio('a', 1, { floor: 0, target: 1.5, capped: false })],
  ['from 100% to 33.33%', make.ratio('a', 1, { floor: 1, target: 1 / 3, capped: true })],
  ['10% 30% 50% 90%', make.band('a', 1, [0.1, 0.3, 0.5, 0.9])],
  ['0% / 75% / 100%', make.rubric('a', 1, [0, 0.75, 1])],
  ['1–5', make.survey('a', 1, 1, 5)],
  ['−25%', make.deduction('a', 1, 0.25)],
  ['done of planned', make.count('a', 1)],
  ['yes or no', make.yesNo('a', 1)],
])('%s', (words, indicator) => {
  expect(indicatorScale(indicator, label)).toBe(words);
});
