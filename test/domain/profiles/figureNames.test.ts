/** Figures inside the texts of a profile: they follow every change. */
import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { LOCALES, localize } from '../../../src/domain/basics/locale.ts';
import {
  EXPLAINED_BY,
  figuresOfIndicator,
  figuresOfRedLine,
  filledRedLine,
  unknownFigures,
  withFigures,
} from '../../../src/domain/profiles/figureNames.ts';
import { indicatorsOf } from '../../../src/domain/profiles/profile.ts';
import { indicatorHelp } from '../../../src/domain/reports/indicatorHelp.ts';
import { label } from '../../islands/words.ts';
import * as make from './profiles.ts';

test.each([
  ['ratio', make.ratio('a', 5, { floor: 0.6, target: 0.95 }), { weight: '5', floor: '60%', target: '95%' }],
  [
    'ratio above one',
    make.ratio('a', 4, { floor: 0, target: 5, capped: false }),
    { weight: '4', floor: '0', target: '5' },
  ],
  [
    'band',
    make.band('a', 5, [0.6, 0.9, 1, 1.1]),
    { weight: '5', outerLow: '60%', innerLow: '90%', innerHigh: '100%', outerHigh: '110%' },
  ],
  ['survey', make.survey('a', 6, 1, 5), { weight: '6', low: '1', high: '5' }],
  ['deduction', make.deduction('a', 3, 0.25), { weight: '3', perEvent: '25%' }],
  ['count', make.count('a', 8), { weight: '8' }],
])('the figures of a %s', (_, indicator, figures) => {
  expect(figuresOfIndicator(indicator)).toEqual(figures);
});

test('a text gets its figures; what is none stays as it stands, and is named', () => {
  const figures = { target: '95%' };
  expect(withFigures('{target} or {more}, not {constructor}', figures)).toBe('95% or {more}, not {constructor}');
  expect(unknownFigures('{target} or {more}, not {constructor}', figures)).toEqual(['more', 'constructor']);
});

test('points of a red line stand in what proves it', () => {
  const line = { ...make.deduct('late', 7.5), proof: 'Takes {points}.' };
  expect(filledRedLine(line).proof).toBe('Takes 7.5.');
  expect(figuresOfRedLine(make.plainLine('r', 'void'))).toEqual({});
});

describe('an edited profile does not contradict itself', () => {
  const limits = make.LIMITS;
  const explained = {
    definition: '{target} or more earns all {weight} points, {floor} none.',
    foundIn: '',
    excluded: '',
    example: 'Of 80 people:',
    worked: [{ when: '62 served', numerator: 62, denominator: 80 }],
  };
  const helpWith = (weight: number, target: number) =>
    indicatorHelp(
      {
        ...make.ratio('a', weight, { floor: 0.6, target, numerator: make.people, denominator: make.people }),
        ...explained,
      },
      limits,
      label,
    );
  test('weight 5 and target 95%', () => {
    const { definition, example, scale } = helpWith(5, 0.95);
    expect(definition).toBe('95% or more earns all 5 points, 60% none.');
    expect(example).toEqual([
      'Of 80 people:',
      '62 served: 62 ÷ 80 = 77.5%; 60% gives 0, 95% gives all: 50%, that is 2.5 points',
    ]);
    expect(scale).toContain('95%');
  });
  test('weight 3 and target 90%', () => {
    const { definition, example, scale } = helpWith(3, 0.9);
    expect(definition).toBe('90% or more earns all 3 points, 60% none.');
    expect(example[1]).toBe('62 served: 62 ÷ 80 = 77.5%; 60% gives 0, 90% gives all: 58.33%, that is 1.75 points');
    expect(scale).toContain('90%');
  });
});

describe('the texts of content', () => {
  const profiles = readStandardFiles().evaluations.map(({ data }) => data);
  /** Figures that a person could change in the editor, as they are printed. */
  const changeable = profiles.flatMap((profile) =>
    LOCALES.flatMap((locale) =>
      indicatorsOf(localize(profile, locale)).flatMap((indicator) => {
        const { weight: _, low: _low, high: _high, ...shares } = figuresOfIndicator(indicator);
        return EXPLAINED_BY.filter((name) => name !== 'example').flatMap((name) =>
          Object.values(shares)
            .filter((figure) => figure.endsWith('%') && new RegExp(`(^|[^0-9.])${figure}`).test(indicator[name]))
            .map((figure) => `${locale} ${indicator.id} ${name}: ${figure}`),
        );
      }),
    ),
  );
  test('write out no share that the profile says already', () => {
    // 10% of a scale's range and the like are no figures of an indicator.
    expect(changeable).toEqual([]);
  });
  test('have an example that gives points for every indicator', () => {
    for (const profile of profiles)
      for (const indicator of indicatorsOf(localize(profile, 'en'))) {
        const { example } = indicatorHelp(indicator, profile.limits, label);
        expect(example.length, indicator.id).toBeGreaterThan(1);
        for (const line of example.slice(1)) expect(line, indicator.id).toMatch(/that is [\d.]+(–[\d.]+)? points$/);
      }
  });
});
