/** Parts of a profile: what a calculation needs of it, its indicators and the lines that are not shown too early. */
import { expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { contentHash } from '../../../src/domain/basics/contentHash.ts';
import { localize } from '../../../src/domain/basics/locale.ts';
import { forCalculation, indicatorsOf, linesOf, withoutExplanation } from '../../../src/domain/profiles/profile.ts';
import { evaluate } from '../../../src/domain/scoring/evaluation.ts';
import * as make from './profiles.ts';
import { profileOf, workedExample } from './profiles.ts';

const explained = (indicator: ReturnType<typeof make.yesNo> | ReturnType<typeof make.ratio>) => ({
  ...indicator,
  definition: 'what',
  foundIn: 'where',
  excluded: 'not',
  example: 'for instance',
});

test('an indicator without its explanation keeps everything else', () => {
  const plain = make.ratio('a', 40, { floor: 0.5 });
  expect(withoutExplanation(explained(plain))).toEqual(plain);
});

test('a calculation needs no words but titles and levels, which explain it', () => {
  const indicators = [
    make.ratio('a', 10),
    make.band('b', 10, [0, 0.1, 0.2, 1]),
    make.count('c', 10),
    make.rubric('d', 10, [0, 1]),
    make.survey('e', 20, 1, 5),
    make.deduction('f', 20, 0.5),
    make.yesNo('g', 20),
  ];
  const profile = profileOf([{ ...make.dimension('A', ...indicators), purpose: 'why' }], {
    redLines: [{ ...make.capAt('r', 'good'), proof: 'paper' }],
  });
  const bare = forCalculation({
    ...profile,
    dimensions: profile.dimensions.map((dimension) => ({
      ...dimension,
      indicators: dimension.indicators.map((each) => explained(each as ReturnType<typeof make.yesNo>)),
    })),
  });
  const none = { label: '', unit: '' };
  expect(bare).toEqual({
    ...profile,
    status: '',
    dimensions: [
      {
        id: 'A',
        title: 'A',
        purpose: '',
        indicators: [
          { ...indicators[0], numerator: none, denominator: none },
          { ...indicators[1], numerator: none, denominator: none },
          { ...indicators[2], done: { ...none, whole: true }, planned: { ...none, whole: true } },
          ...indicators.slice(3),
        ],
      },
    ],
    redLines: [{ ...make.capAt('r', 'good'), proof: '' }],
  });
});

test('what is left scores as the whole does', () => {
  const [filed] = readStandardFiles().evaluations;
  if (!filed) throw new Error('no profile');
  const whole = localize(filed.data, 'en');
  const sheet = Object.fromEntries(
    indicatorsOf(whole).map(({ id, kind }) => [
      id,
      make.given(kind === 'count' ? { done: 1, planned: 3 } : { numerator: 1, denominator: 2 }),
    ]),
  );
  expect(evaluate(forCalculation(whole), sheet).total).toEqual(evaluate(whole, sheet).total);
  expect(contentHash(forCalculation(whole))).not.toBe(contentHash(whole));
});

test('indicators stand in the order of the profile, lines are minima of grades and of their dimensions', () => {
  expect(indicatorsOf(workedExample()).map(({ id }) => id)).toEqual(['A1', 'A2', 'B1', 'B2']);
  expect(linesOf(workedExample())).toEqual([0, 60, 80, 50, 90, 60]);
});
