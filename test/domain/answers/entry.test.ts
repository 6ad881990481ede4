/** Entries and assessments as they are read from where anything may stand. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerTo } from '../../../src/domain/answers/answer.ts';
import { changedAt, parseAssessment } from '../../../src/domain/answers/assessment.ts';
import {
  answersIn,
  type Entry,
  isNewer,
  MAX_NOTE_LENGTH,
  notesIn,
  parseEntry,
  placeOf,
  sameValue,
  successor,
  versionOf,
} from '../../../src/domain/answers/entry.ts';
import { entryOf, given, headOf, MET, someAssessment, someEntry, UNMET } from './entries.ts';

const plain = { item: 'a', field: 'answer', value: MET, stamp: 5, tab: 't', from: [] };

describe('parseEntry', () => {
  test('reads back whatever is an entry', () => {
    fc.assert(
      fc.property(someEntry, (entry) => {
        expect(parseEntry(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
      }),
    );
  });
  test.each<[string, unknown]>([
    ['no object', 'entry'],
    ['a list', [plain]],
    ['null', null],
    ['no item', { ...plain, item: '' }],
    ['an item that would reach the prototype', { ...plain, item: '__proto__' }],
    ['an item of 201 characters', { ...plain, item: 'x'.repeat(201) }],
    ['an item that is a number', { ...plain, item: 1 }],
    ['another field', { ...plain, field: 'score' }],
    ['a field from the prototype', { ...plain, field: 'constructor' }],
    ['an answer that is none', { ...plain, value: { state: 'perhaps' } }],
    ['no value', { ...plain, value: undefined }],
    ['a note that is no text', { ...plain, field: 'note', value: 5 }],
    ['a note that is too long', { ...plain, field: 'note', value: 'x'.repeat(MAX_NOTE_LENGTH + 1) }],
    ['a pending answer without an item', { ...plain, field: 'pending', value: { edition: '1', answers: [{}] } }],
    [
      'a pending answer that is none',
      { ...plain, field: 'pending', value: { edition: '1', answers: [{ item: 'a' }] } },
    ],
    ['pending answers of no edition', { ...plain, field: 'pending', value: { answers: [] } }],
    ['a broken stamp', { ...plain, stamp: 1.5 }],
    ['a stamp in words', { ...plain, stamp: '5' }],
    ['an infinite stamp', { ...plain, stamp: Number.POSITIVE_INFINITY }],
    ['a stamp above which no other fits', { ...plain, stamp: Number.MAX_SAFE_INTEGER }],
    ['a stamp that is no day', { ...plain, stamp: -Number.MAX_SAFE_INTEGER }],
    ['a long tab', { ...plain, tab: 't'.repeat(41) }],
    ['a descent that is no list', { ...plain, from: '1.a' }],
    ['a descent of numbers', { ...plain, from: [1] }],
    [
      'a value nested beyond what can be compared',
      { ...plain, value: given(JSON.parse('['.repeat(9e4) + ']'.repeat(9e4))) },
    ],
  ])('%s is none', (_, raw) => {
    expect(parseEntry(raw)).toBeUndefined();
  });
  test('fields that are not ours are left out, and the latest of a long descent are kept', () => {
    const from = Array.from({ length: 100 }, (_, index) => `${index}.a`);
    const read = parseEntry({ ...plain, from, assessment: 'x', extra: 1 });
    expect(read).toEqual({ ...plain, from: from.slice(-24) });
  });
  test('nothing throws, whatever is read', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (raw) => void parseEntry(raw)));
    fc.assert(fc.property(fc.anything(), (raw) => void parseAssessment(raw)));
  });
});

describe('the successor of entries', () => {
  const content = { item: 'x', field: 'note', value: 'new' } as const;
  const [a, b] = [entryOf('5.a', 'note x', '', ['1.a']), entryOf('7.b', 'note x', '', ['1.a', '3.b'])];
  const writing = { now: 100, tab: 't' };

  test('says what it is given, in the tab and at the time of writing', () => {
    expect(successor(content, [a, b], writing)).toMatchObject({ ...content, stamp: 100, tab: 't' });
    expect(successor(content, [], writing)).toEqual({ ...content, stamp: 100, tab: 't', from: [] });
  });
  test.each([
    ['all that it replaces', [a, b], { now: 3 }, 8],
    ['all that was shared', [a], { now: 3, sharedUpTo: 9 }, 10],
    ['what it replaces and was not shared', [b], { now: 3, sharedUpTo: 5 }, 8],
    ['what was shared, even as the first at its place', [], { now: 3, sharedUpTo: 9 }, 10],
  ])('is later than %s, even by a clock that was set back', (_, replaced, more, stamp) => {
    expect(successor(content, replaced, { ...writing, ...more }).stamp).toBe(stamp);
  });
  test('descends from all that it replaces, and from what these had replaced', () => {
    expect(successor(content, [a, b], writing).from).toEqual(['1.a', '3.b', '5.a', '7.b']);
  });
  test.each([
    [4, ['1.a']],
    [5, ['1.a', '5.a']],
  ])(
    'where stamps up to %d were shared descends from %j alone: nobody else can hold the others',
    (sharedUpTo, from) => {
      expect(successor(content, [a], { ...writing, sharedUpTo }).from).toEqual(from);
    },
  );
  test('both that were brought together stay in its descent, however long their own is', () => {
    const long = (tab: string) => Array.from({ length: 24 }, (_, index) => `${index}.${tab}`);
    const descent = (...replaced: Entry[]) => successor(content, replaced, writing).from;
    const [one, other] = [entryOf('50.a', 'note x', '', long('a')), entryOf('70.b', 'note x', '', long('b'))];
    for (const both of [descent(one, other), descent(other, one)]) {
      expect(both).toEqual(expect.arrayContaining(['50.a', '70.b']));
      expect(both).toHaveLength(24);
    }
    // Also when one of them stands, long ago, in the descent of the other.
    const heir = entryOf('90.b', 'note x', '', ['50.a', ...long('b').slice(1)]);
    expect(descent(one, heir)).toEqual(expect.arrayContaining(['50.a', '90.b']));
  });
});

describe('versions', () => {
  test('of two entries one is newer, or they are of the same version', () => {
    fc.assert(
      fc.property(someEntry, someEntry, (a, b) => {
        const isSame = versionOf(a) === versionOf(b);
        expect([isNewer(a, b), isNewer(b, a)].filter(Boolean)).toHaveLength(isSame ? 0 : 1);
      }),
    );
  });
  test('values are the same in whatever order their fields stand', () => {
    expect(sameValue(given({ a: 1, b: [2] }), { value: { b: [2], a: 1 }, state: 'value' })).toBe(true);
    expect(sameValue(given([1, 2]), given([2, 1]))).toBe(false);
    expect(sameValue(given(null), null)).toBe(false);
  });
  test('places of different entries differ', () => {
    expect(placeOf(entryOf('1.a', 'note x', ''))).not.toBe(placeOf(entryOf('1.a', 'answer x', MET)));
  });
});

describe('answersIn', () => {
  test('counts answers alone: nothing pending, no note, nothing taken back', () => {
    const sheet = answersIn([
      entryOf('1.a', 'answer a', MET),
      entryOf('1.a', 'answer b', null),
      entryOf('1.a', 'note c', 'text'),
      entryOf('1.a', 'pending d', { edition: '0.1.0', answers: [{ item: 'd', answer: MET }] }),
      entryOf('1.a', 'answer constructor', UNMET),
    ]);
    expect(sheet).toEqual({ a: MET, constructor: UNMET });
    expect([answerTo(sheet, 'toString'), answerTo(sheet, 'constructor')]).toEqual([undefined, UNMET]);
  });
});

test('the notes are those that were not taken back, by item', () => {
  const notes = notesIn([
    entryOf('1.a', 'note a', 'Ordered'),
    entryOf('1.a', 'note b', null),
    entryOf('1.a', 'answer c', MET),
    entryOf('1.a', 'note constructor', ''),
  ]);
  expect(notes).toEqual({ a: 'Ordered', constructor: '' });
});

describe('parseAssessment', () => {
  test('reads back whatever is one', () => {
    fc.assert(
      fc.property(someAssessment, ({ entries: _, ...head }) => {
        expect(parseAssessment(JSON.parse(JSON.stringify(head)))).toEqual(head);
      }),
    );
  });
  test.each<[string, object]>([
    ['an id with other characters', { id: 'A-1' }],
    ['an id with a line end', { id: 'abcd\n' }],
    ['a name of 121 characters', { name: 'x'.repeat(121) }],
    ['a kind from the prototype', { instrument: { ...headOf('abcd').instrument, kind: 'constructor' } }],
    ['a moment that no calendar has', { created: Number.MAX_SAFE_INTEGER }],
    ['a bin of yes', { binned: true }],
    ['an archive of yes', { archived: 'yes' }],
  ])('%s is none', (_, change) => {
    expect(parseAssessment({ ...headOf('abcd'), ...change })).toBeUndefined();
  });
  test('was last changed at its newest stamp', () => {
    const entries = [entryOf('7.a', 'answer a', MET), entryOf('3.a', 'answer b', MET)];
    expect(changedAt({ ...headOf('abcd'), entries })).toBe(7);
    expect(changedAt({ ...headOf('abcd', { created: 9 }), entries: [] })).toBe(9);
  });
});
