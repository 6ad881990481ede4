/** The published vectors. Their results were calculated by another program, written from the specification alone. */
import { describe, expect, test } from 'vitest';
import vectors from '../../../public/data/evaluation-vectors.json' with { type: 'json' };
import type { AnswerSheet } from '../../../src/domain/answers/answer.ts';
import { faultsOfProfile } from '../../../src/domain/profiles/faults.ts';
import type { Profile } from '../../../src/domain/profiles/profile.ts';
import { evaluate } from '../../../src/domain/scoring/evaluation.ts';
import type { Range } from '../../../src/domain/scoring/result.ts';

const profiles = new Map(vectors.profiles.map((each) => [each.id, each as unknown as Profile<string>]));

test('there are at least 60 cases, each with a name of its own', () => {
  expect(vectors.cases.length).toBeGreaterThanOrEqual(60);
  expect(new Set(vectors.cases.map(({ name }) => name)).size).toBe(vectors.cases.length);
});

test.each([...profiles])('the profile "%s" has no faults', (_, profile) => {
  expect(faultsOfProfile(profile as never)).toEqual([]);
});

const close = (range: Range | null) =>
  range === null ? null : { low: expect.closeTo(range.low, 9), high: expect.closeTo(range.high, 9) };

describe('each case gives the published result', () => {
  test.each(vectors.cases.map((each) => [each.name, each] as const))('%s', (_, { profile: id, sheet, expected }) => {
    const profile = profiles.get(id);
    if (!profile) throw new Error(`no profile ${id}`);
    const { score, total, naAsZero, notApplicable, possible, decided } = evaluate(
      profile,
      sheet as unknown as AnswerSheet,
    );
    expect({ score, total, naAsZero, notApplicable: notApplicable.weight, possible, decided }).toEqual({
      ...expected,
      score: close(expected.score),
      total: close(expected.total),
      naAsZero: close(expected.naAsZero),
    });
  });
});
