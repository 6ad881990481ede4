/** What an evaluation still lacks, and in which order it is asked for. */
import { describe, expect, test } from 'vitest';
import type { AnswerSheet } from '../../../src/domain/answers/answer.ts';
import { evaluate } from '../../../src/domain/scoring/evaluation.ts';
import { missingIn, nextMissing, progressOf } from '../../../src/domain/scoring/missing.ts';
import * as make from '../profiles/profiles.ts';

/** A1, A2, B1 and B2, then two red lines. */
const PROFILE = make.workedExample({ redLines: [make.plainLine('forged', 'void'), make.deduct('late', 5)] });
const of = (sheet: AnswerSheet) => evaluate(PROFILE, sheet);
const FULL: AnswerSheet = {
  A1: make.fractionOf(45, 60),
  A2: make.na(),
  B1: make.given({ level: '0.75' }),
  B2: make.no,
  forged: make.no,
  late: make.yes,
};
const without = (...ids: string[]): AnswerSheet =>
  Object.fromEntries(Object.entries(FULL).filter(([id]) => !ids.includes(id)));

describe('what is missing', () => {
  test('is everything in the order of the page while nothing is filled in', () => {
    expect(missingIn(of({})).map(({ id, dimension }) => [id, dimension])).toEqual([
      ['A1', 'A'],
      ['A2', 'A'],
      ['B1', 'B'],
      ['B2', 'B'],
      ['forged', null],
      ['late', null],
    ]);
  });
  test('is nothing once all have a value or a reason why they do not apply', () => {
    expect(missingIn(of(FULL))).toEqual([]);
  });
  test.each<[string, AnswerSheet, string]>([
    ['one number of two', { A1: make.given({ numerator: 1 }) }, 'incomplete'],
    ['a denominator of 0', { A1: make.fractionOf(0, 0) }, 'noValue'],
    ['more than the denominator', { A1: make.fractionOf(61, 60) }, 'error'],
    ['"does not apply" without a reason', { A1: make.na(' ') }, 'unanswered'],
    ['"cannot tell"', { A1: make.unknown }, 'unknown'],
  ])('says why: %s', (_, sheet, why) => {
    expect(missingIn(of({ ...FULL, ...sheet }))).toEqual([{ id: 'A1', title: 'A1', dimension: 'A', why }]);
  });
  test('is also a red line of which somebody cannot tell', () => {
    expect(missingIn(of({ ...FULL, forged: make.unknown }))).toMatchObject([{ id: 'forged', why: 'unknown' }]);
  });
});

test('each dimension says how much of it is filled in, and so do the red lines', () => {
  expect(progressOf(of(without('A1', 'late')))).toEqual([
    { dimension: 'A', answered: 1, all: 2 },
    { dimension: 'B', answered: 2, all: 2 },
    { dimension: null, answered: 1, all: 2 },
  ]);
  expect(progressOf(evaluate(make.workedExample(), {})).map(({ dimension }) => dimension)).toEqual(['A', 'B']);
});

test.each<[string, AnswerSheet, string | undefined, string | undefined]>([
  ['from the top it is the first', without('A2', 'B2'), undefined, 'A2'],
  ['after an item it is the next below', without('A2', 'B2'), 'A2', 'B2'],
  ['past the end it begins again', without('A2'), 'B1', 'A2'],
  ['red lines come after the indicators', without('A2', 'forged'), 'B2', 'forged'],
  ['what stands alone is found from itself', without('B1'), 'B1', 'B1'],
  ['what somebody cannot tell is not asked again', { ...without('B2'), A2: make.unknown }, undefined, 'B2'],
  ['nothing is left', { ...FULL, A2: make.unknown }, 'A1', undefined],
  ['an item that the profile does not have is nowhere', without('A1', 'B1'), 'gone', 'A1'],
])('the next one: %s', (_, sheet, after, next) => {
  expect(nextMissing(of(sheet), after)?.id).toBe(next);
});
