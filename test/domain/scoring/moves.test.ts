/** What may be moved of each kind of indicator, in what it counts. */
import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../src/domain/profiles/profile.ts';
import { attainmentOf } from '../../../src/domain/scoring/attainment.ts';
import { movedTo, moveOf } from '../../../src/domain/scoring/moves.ts';
import * as make from '../profiles/profiles.ts';

const people = { numerator: make.people, denominator: make.people };
/** Yuan for each hour: 300 gives nothing, 150 all. */
const cost = make.ratio('cost', 1, { floor: 300, target: 150, capped: false });
const COVERAGE = make.ratio('coverage', 1, { floor: 0.6, target: 0.95, ...people });
const LEVELS = make.rubric('levels', 1, [0, 0.5, 0.75, 1]);

test.each<[string, Indicator<string>, unknown, object | null]>([
  // Of 80 people; the target of 76 is not the end of the slider, for more may be served.
  ['people of a share', COVERAGE, { numerator: 62, denominator: 80 }, { most: 80, step: 1, now: 62, outOf: 80 }],
  ['people, of whom none is filled in', COVERAGE, { denominator: 80 }, { most: 80, step: 1, now: null, outOf: 80 }],
  // 300 yuan an hour for 100 hours give nothing: 30,000; in steps of 1,000.
  ['yuan where less is better', cost, { numerator: 20000, denominator: 100 }, { most: 30000, step: 1000, now: 20000 }],
  ['yuan that are already more', cost, { numerator: 45200, denominator: 100 }, { most: 46000, step: 1000 }],
  ['items of a plan', make.count('plan', 1), { done: 12, planned: 40 }, { field: 'done', most: 40, now: 12 }],
  ['items beyond the plan', make.count('plan', 1), { done: 45, planned: 40 }, { most: 45, now: 45 }],
  // Nothing above 1.2 of 50.
  ['a band', make.band('use', 1, [0.7, 0.9, 1, 1.2]), { numerator: 45, denominator: 50 }, { most: 60, step: 1 }],
  ['a mean', make.survey('mean', 1, 1, 5), { mean: 4.2, responses: 30, invited: 40 }, { least: 1, most: 5, step: 0.1 }],
  ['a level by its place', LEVELS, { level: '0.75' }, { field: 'level', least: 0, most: 3, now: 2 }],
  ['a level that nobody chose', LEVELS, undefined, { most: 3, now: null }],
  ['yes or no', make.yesNo('done', 1), { yes: false }, { field: 'yes', most: 1, now: 0 }],
  // 1 ÷ 0.15 is 6.67: the seventh event takes the rest.
  ['events that take off', make.deduction('events', 1, 0.15), { events: 2 }, { most: 7, step: 1, now: 2 }],
  ['events beyond that', make.deduction('events', 1, 0.5), { events: 9 }, { most: 9, now: 9 }],
  ['nothing without a denominator', COVERAGE, { numerator: 62 }, null],
  ['nothing out of 0', COVERAGE, { numerator: 0, denominator: 0 }, null],
  ['nothing of a plan that is a text', make.count('plan', 1), { done: 1, planned: 'many' }, null],
  [
    'nothing of a survey that nobody answered',
    make.survey('mean', 1, 1, 5),
    { mean: 4, responses: 0, invited: 9 },
    null,
  ],
  ['nothing of an empty answer', COVERAGE, null, null],
])('%s can be moved', (_, indicator, value, move) => {
  if (move === null) expect(moveOf(indicator, value)).toBeNull();
  else expect(moveOf(indicator, value)).toMatchObject(move);
});

describe('moving', () => {
  const attained = (indicator: Indicator<string>, value: unknown, position: number) => {
    const move = moveOf(indicator, value);
    if (!move) throw new Error('cannot be moved');
    const result = attainmentOf(indicator, movedTo(indicator, value, move, position), make.LIMITS);
    return result.kind === 'attained' ? result.attainment : result.kind;
  };
  test('changes the one field and leaves the others', () => {
    const value = { mean: 3, responses: 40, invited: 50 };
    const survey = make.survey('mean', 1, 1, 5);
    const move = moveOf(survey, value);
    expect(move && movedTo(survey, value, move, 4.5)).toEqual({ mean: 4.5, responses: 40, invited: 50 });
  });
  test.each<[string, Indicator<string>, unknown, number, number]>([
    // 76 of 80 is the target.
    ['people', COVERAGE, { numerator: 62, denominator: 80 }, 76, 1],
    ['people at the floor', COVERAGE, { numerator: 62, denominator: 80 }, 48, 0],
    ['yuan', cost, { numerator: 20000, denominator: 100 }, 15000, 1],
    ['a level', LEVELS, undefined, 1, 0.5],
    ['yes', make.yesNo('done', 1), { yes: false }, 1, 1],
    ['events', make.deduction('events', 1, 0.15), { events: 2 }, 7, 0],
  ])('%s gives what filling it in would give', (_, indicator, value, position, attainment) => {
    expect(attained(indicator, value, position)).toBeCloseTo(attainment, 9);
  });
});
