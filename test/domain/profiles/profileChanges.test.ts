/** In what one profile differs from another. */
import { expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import type { ExplainedProfile } from '../../../src/domain/profiles/profile.ts';
import { profileChanges } from '../../../src/domain/profiles/profileChanges.ts';

const [real] = readStandardFiles().evaluations.map(({ data }) => data);
if (!real) throw new Error('there is no profile');
type Path = readonly (string | number)[];
function withAt(whole: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(whole)) return whole.map((each, index) => (index === step ? withAt(each, rest, value) : each));
  return { ...(whole as object), [step]: withAt((whole as Record<string, unknown>)[step], rest, value) };
}
/** What differs once each place has its value. */
const changed = (...edits: readonly (readonly [Path, unknown])[]) =>
  profileChanges(
    real,
    edits.reduce<unknown>((whole, [path, value]) => withAt(whole, path, value), real) as ExplainedProfile,
  );

test('nothing differs from itself', () => {
  expect(profileChanges(real, structuredClone(real))).toEqual([]);
});
test('figures, texts and limits are named with their place, before and after', () => {
  const found = changed(
    [['dimensions', 0, 'indicators', 1, 'weight'], 3],
    [['dimensions', 0, 'indicators', 1, 'naAllowed'], false],
    [['title', 'en'], 'Ours'],
    [['limits', 'minResponses'], 20],
    [['limits', 'minCases'], undefined],
  );
  expect(found).toEqual([
    { place: [], field: 'title', before: real.title, after: { ...real.title, en: 'Ours' } },
    { place: ['work-completion', 'client-coverage'], field: 'weight', before: 5, after: 3 },
    { place: ['work-completion', 'client-coverage'], field: 'naAllowed', before: undefined, after: false },
    { place: [], field: 'limits.minResponses', before: 30, after: 20 },
    { place: [], field: 'limits.minCases', before: 10, after: undefined },
  ]);
});
test('what is added or left out is named as a whole, and an order alone is no change', () => {
  const [first, ...others] = real.redLines;
  if (!first) throw new Error('there is no red line');
  expect(profileChanges(real, { ...real, redLines: others })).toEqual([
    { place: [first.id], field: '', before: first.title, after: undefined },
  ]);
  expect(profileChanges({ ...real, redLines: others }, real)).toEqual([
    { place: [first.id], field: '', before: undefined, after: first.title },
  ]);
  expect(profileChanges(real, { ...real, redLines: [...others, first] })).toEqual([]);
});
test('another list of clauses is one change, and so is another effect of a red line', () => {
  const last = real.redLines.length - 1;
  const found = changed(
    [
      ['dimensions', 0, 'indicators', 0, 'clauses'],
      ['one', 'two'],
    ],
    [['redLines', last, 'effect'], 'warn'],
    [['redLines', last, 'points'], undefined],
  );
  expect(found).toEqual([
    {
      place: ['work-completion', 'service-plan-completion'],
      field: 'clauses',
      before: real.dimensions[0]?.indicators[0]?.clauses.join(' '),
      after: 'one two',
    },
    { place: ['late-incident-report'], field: 'effect', before: 'deduct', after: 'warn' },
    { place: ['late-incident-report'], field: 'points', before: 5, after: undefined },
  ]);
});
