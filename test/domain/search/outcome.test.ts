import { describe, expect, test } from 'vitest';
import type { SearchEntry } from '../../../src/domain/search/entry.ts';
import { type FoundEntries, searchOutcome } from '../../../src/domain/search/outcome.ts';

const clause = (title: string): SearchEntry => ({ kind: 'clause', title, url: `/${title}` });
const term = (title: string): SearchEntry => ({ kind: 'term', title, url: `/${title}` });
const finding = (entries: SearchEntry[], isNear = false): FoundEntries => ({ entries, isNear });
const [A, B, C] = [clause('a'), term('b'), clause('c')];
const ALL = [A, B, C];
const NOTHING = finding([]);

test('without a query the filter narrows all entries, and there is no help', () => {
  expect(searchOutcome(ALL, undefined, undefined, { kind: 'clause' })).toEqual({
    candidates: ALL,
    found: [A, C],
    message: 'count',
    elsewhere: undefined,
    needsHelp: false,
  });
});

describe('what is said and whether help is shown', () => {
  test.each([
    ['results', finding([A, B]), undefined, {}, 'count', [A, B], false],
    ['results after filtering', finding([A, B]), undefined, { kind: 'term' }, 'count', [B], false],
    ['near results', finding([A], true), undefined, {}, 'near', [A], true],
    ['nothing', NOTHING, undefined, {}, 'none', [], true],
    ['nothing after filtering', finding([A]), undefined, { kind: 'term' }, 'noneFiltered', [], true],
    ['near results that the filter hides', finding([A], true), undefined, { kind: 'term' }, 'noneFiltered', [], true],
    ['nothing here, something in the other language', NOTHING, finding([C]), {}, 'none', [], false],
    ['nothing in either language', NOTHING, NOTHING, {}, 'none', [], true],
    ['near results here, results in the other language', finding([A], true), finding([C]), {}, 'none', [], false],
    ['near results in both languages', finding([A], true), finding([C], true), {}, 'near', [A], true],
  ] as const)('%s', (_, here, other, filter, message, found, needsHelp) => {
    expect(searchOutcome(ALL, here, other, filter)).toMatchObject({ message, found, needsHelp });
  });
});

test('the filter narrows the other language too, and its near results are left out', () => {
  const elsewhere = (other: FoundEntries) => searchOutcome(ALL, NOTHING, other, { kind: 'clause' }).elsewhere;
  expect(elsewhere(finding([B, C]))).toEqual([C]);
  expect(elsewhere(finding([C], true))).toEqual([]);
});

test('filters count among what was found before filtering', () => {
  expect(searchOutcome(ALL, finding([A, B]), undefined, { kind: 'term' }).candidates).toEqual([A, B]);
});
