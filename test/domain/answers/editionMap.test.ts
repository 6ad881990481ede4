/** What becomes of answers when an edition follows another: one fixture with each fate, and arbitrary maps. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/domain/answers/answer.ts';
import {
  carriedTo,
  carryEntries,
  type EditionMap,
  type Fate,
  faultsOfEditionMap,
  mapsBetween,
  parseEditionMaps,
} from '../../../src/domain/answers/editionMap.ts';
import {
  answersIn,
  type Entry,
  isNewer,
  MAX_NOTE_LENGTH,
  parseEntry,
  placeOf,
} from '../../../src/domain/answers/entry.ts';
import fixture from '../../fixtures/editionMaps.json' with { type: 'json' };
import { afterWriting, answers, entryOf, headOf, MET, UNMET, valuesOf } from './entries.ts';

const maps = parseEditionMaps(fixture);
const [first, second] = maps as [EditionMap, EditionMap];
const WRITING = { now: 100, tab: 'm' };

/** What stands after an assessment was carried along these maps. */
const carried = (entries: readonly Entry[], ...along: readonly EditionMap[]): Entry[] =>
  along.reduce<Entry[]>(
    (state, map) => afterWriting(state, carryEntries(map, 'checklist', state, WRITING)),
    [...entries],
  );
const answer = (item: string, value: Answer): Entry => entryOf('5.a', `answer ${item}`, value);
const note = (item: string, text: string): Entry => entryOf('5.a', `note ${item}`, text);
const waiting = (edition: string, ...from: [string, Answer][]) => ({
  edition,
  answers: from.map(([item, each]) => ({ item, answer: each })),
});

describe('from one edition to the next', () => {
  test.each<[string, Entry[], Record<string, unknown>]>([
    ['what is not named stays', [answer('untouched', MET)], { 'answer untouched': MET }],
    [
      'a reworded one waits in its place',
      [answer('reworded', MET)],
      { 'pending reworded': waiting('1', ['reworded', MET]) },
    ],
    [
      'its note stays',
      [answer('reworded', MET), note('reworded', 'n')],
      { 'note reworded': 'n', 'pending reworded': waiting('1', ['reworded', MET]) },
    ],
    [
      'a split one waits at every part',
      [answer('split', MET), note('split', 'n')],
      {
        'note part-1': 'n',
        'note part-2': 'n',
        'pending part-1': waiting('1', ['split', MET]),
        'pending part-2': waiting('1', ['split', MET]),
      },
    ],
    [
      'one that is split off from itself waits on both sides',
      [answer('shrunk', MET), note('shrunk', 'n')],
      {
        'note shrunk': 'n',
        'note shoot': 'n',
        'pending shrunk': waiting('1', ['shrunk', MET]),
        'pending shoot': waiting('1', ['shrunk', MET]),
      },
    ],
    [
      'equal answers of merged ones wait as one',
      [answer('left', MET), answer('right', MET)],
      { 'pending whole': waiting('1', ['left', MET]) },
    ],
    [
      'different ones wait side by side',
      [answer('left', MET), answer('right', UNMET)],
      { 'pending whole': waiting('1', ['left', MET], ['right', UNMET]) },
    ],
    [
      'one of them absent: the other waits alone',
      [answer('right', UNMET)],
      { 'pending whole': waiting('1', ['right', UNMET]) },
    ],
    ['notes of merged ones stand below each other', [note('left', 'l'), note('right', 'r')], { 'note whole': 'l\nr' }],
    [
      'what stood at the target waits beside the rest',
      [answer('grown', UNMET), answer('joined', MET), note('grown', 'g'), note('joined', 'j')],
      {
        'note grown': 'g\nj',
        'pending grown': waiting('1', ['grown', UNMET], ['joined', MET]),
      },
    ],
    [
      'what stood at a target that is said to be the same waits too',
      [answer('kept', UNMET), answer('added', MET)],
      {
        'pending kept': waiting('1', ['kept', UNMET], ['added', MET]),
      },
    ],
    [
      'what stood at a target called constructor waits too',
      [answer('constructor', UNMET), answer('builder', MET)],
      {
        'pending constructor': waiting('1', ['constructor', UNMET], ['builder', MET]),
      },
    ],
    [
      'a key may give and receive',
      [answer('chain-1', MET), answer('chain-2', UNMET)],
      {
        'pending chain-2': waiting('1', ['chain-1', MET]),
        'pending chain-3': waiting('1', ['chain-2', UNMET]),
      },
    ],
    [
      'a removed one stands in the record',
      [answer('removed', MET), note('removed', 'n')],
      { 'answer removed': MET, 'note removed': 'n' },
    ],
    ['what was taken back stays so', [entryOf('5.a', 'answer reworded', null)], {}],
  ])('%s', (_, entries, expected) => {
    const after = carried(entries, first);
    expect(valuesOf(after)).toEqual(expected);
    const counted = answersIn(after);
    expect(Object.keys(counted).every((item) => `answer ${item}` in expected)).toBe(true);
  });
  test('other kinds of tools are left alone', () => {
    expect(carryEntries(first, 'admission', [answer('reworded', MET)], WRITING)).toEqual([]);
  });
  test('whatever is written stands above what was there and names it', () => {
    const late = entryOf('900.z', 'answer reworded', MET, ['1.a']);
    expect(carryEntries(first, 'checklist', [late], WRITING)).toContainEqual(
      entryOf('901.m', 'answer reworded', null, ['1.a', '900.z']),
    );
  });
  test('notes that would not fit together stay where they are', () => {
    const long = 'x'.repeat(MAX_NOTE_LENGTH - 5);
    const after = carried([note('grown', long), note('joined', 'a second note')], first);
    expect(valuesOf(after)).toEqual({ 'note grown': long, 'note joined': 'a second note' });
  });
});

describe('documents and tasks', () => {
  const evidence = (item: string, ids: string[]) => entryOf('5.a', `evidence ${item}`, ids);
  const task = (item: string, who: string, due: string) => entryOf('5.a', `task ${item}`, { who, due });
  test('of a key that gives and receives go on, and those of the one before take their place', () => {
    const before = [evidence('chain-1', ['d1111']), evidence('chain-2', ['d2222']), task('chain-1', '甲', '')];
    expect(valuesOf(carried(before, first))).toEqual({
      'evidence chain-2': ['d1111'],
      'evidence chain-3': ['d2222'],
      'task chain-2': { who: '甲', due: '' },
    });
  });
  test('several tasks become one with the earliest day, which names everybody and the other days', () => {
    const before = [task('grown', '张', '2026-12-01'), task('joined', '李', '2026-11-30')];
    expect(valuesOf(carried(before, first))).toEqual({
      'task grown': { who: '张 2026-12-01 / 李', due: '2026-11-30' },
    });
    const same = [task('left', '张', '2026-12-01'), task('right', '张', '2026-12-01')];
    expect(valuesOf(carried(same, first))).toEqual({ 'task whole': { who: '张', due: '2026-12-01' } });
  });
  test('more documents than an item takes, and names too long to stand together, stay where they are', () => {
    const many = (from: number) => Array.from({ length: 30 }, (_, index) => `d${1000 + from + index}`);
    const before = [
      evidence('grown', many(0)),
      evidence('joined', many(100)),
      task('grown', '张'.repeat(200), ''),
      task('joined', '李'.repeat(200), ''),
    ];
    expect(valuesOf(carried(before, first))).toEqual(valuesOf(before));
  });
});

describe('over two editions', () => {
  test('what waits goes on waiting, under the edition in which it was given', () => {
    expect(valuesOf(carried([answer('reworded', MET)], first, second))).toEqual({
      'pending again': waiting('1', ['reworded', MET]),
    });
  });
  test('what waits at the target of a merge is not pushed out', () => {
    const after = carried([answer('split', UNMET), answer('late', MET)], first, second);
    const { answers: all } = valuesOf(after)['pending part-1'] as ReturnType<typeof waiting>;
    expect(all).toEqual(
      expect.arrayContaining([
        { item: 'split', answer: UNMET },
        { item: 'late', answer: MET },
      ]),
    );
  });
  test('nothing that waits is counted before somebody confirms it', () => {
    expect(answersIn(carried([answer('reworded', MET), answer('left', MET)], first, second))).toEqual({});
  });
});

const keys = ['a', 'b', 'c', 'd', 'constructor'];
const fates: fc.Arbitrary<Fate> = fc.oneof(
  fc.constantFrom<Fate>({ fate: 'same' }, { fate: 'reworded' }, { fate: 'removed' }),
  fc.constantFrom(...keys).map((into) => ({ fate: 'merged' as const, into })),
  fc.subarray(keys, { minLength: 2 }).map((into) => ({ fate: 'split' as const, into })),
);
const someChanges = fc.array(fc.tuple(fc.constantFrom(...keys), fates), { maxLength: 5 });
const days = fc.constantFrom('', '2026-11-30', '2026-12-01', '2027-01-15');
const someEntries = fc
  .array(
    fc.oneof(
      fc.tuple(fc.constantFrom(...keys), answers),
      fc.tuple(fc.constantFrom(...keys), fc.string({ minLength: 1, maxLength: 9 })),
      // Everybody and every document has a name of their own: what is lost is missed.
      fc.tuple(
        fc.constantFrom(...keys),
        fc.uniqueArray(fc.integer({ min: 1000, max: 9999 }), { minLength: 1, maxLength: 30 }),
      ),
      fc.tuple(
        fc.constantFrom(...keys),
        fc.record({ who: fc.integer({ min: 1000, max: 9999 }).map((n) => `w${n}`), due: days }),
      ),
    ),
  )
  .map((rows) => [
    ...new Map(
      rows
        .map(([item, value]) => {
          if (typeof value === 'string') return note(item, value);
          if (Array.isArray(value))
            return entryOf(
              '5.a',
              `evidence ${item}`,
              value.map((n) => `d${n}`),
            );
          return 'who' in value ? entryOf('5.a', `task ${item}`, value) : answer(item, value);
        })
        .map((entry) => [placeOf(entry), entry]),
    ).values(),
  ]);

test('whatever the maps, nothing is dropped in silence', () => {
  const text = (value: unknown) => JSON.stringify(value);
  fc.assert(
    fc.property(someEntries, fc.array(someChanges, { minLength: 1, maxLength: 3 }), (before, changes) => {
      const along = changes.map((each, index): EditionMap => {
        return { from: `${index}`, to: `${index + 1}`, changes: { checklist: Object.fromEntries(each) } };
      });
      const after = carried(before, ...along);
      const standing = after.flatMap((entry) => {
        if (entry.field === 'pending') return entry.value?.answers.map((each) => text(each.answer)) ?? [];
        return entry.field === 'answer' && entry.value ? [text(entry.value)] : [];
      });
      const notes = after.flatMap(({ field, value }) => (field === 'note' && value !== null ? [String(value)] : []));
      const documents = after.flatMap(({ field, value }) => (field === 'evidence' && value !== null ? value : []));
      const tasks = after.flatMap((entry) => (entry.field === 'task' && entry.value ? [entry.value] : []));
      for (const entry of before) {
        if (entry.field === 'answer') expect(standing).toContain(text(entry.value));
        if (entry.field === 'note') expect(notes.join('\n')).toContain(entry.value);
        if (entry.field === 'evidence') expect(documents).toEqual(expect.arrayContaining([...(entry.value ?? [])]));
        if (entry.field === 'task' && entry.value) {
          const { who, due } = entry.value;
          const found = tasks.filter((each) => each.who.includes(who));
          expect(found.some((each) => each.due === due || each.who.includes(due))).toBe(true);
        }
      }
      for (const entry of after) {
        expect(parseEntry(JSON.parse(text(entry)))).toEqual(JSON.parse(text(entry)));
        const was = before.find((each) => placeOf(each) === placeOf(entry));
        expect(was === entry || isNewer(entry, was)).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

describe('mapsBetween', () => {
  const way = (from: string, to: string) => ({ from, to, changes: {} });
  test.each<[string, [string, string][], string, string, string | undefined]>([
    ['the same edition', [['1', '2']], '1', '1', ''],
    ['the next', [['1', '2']], '1', '2', '1-2'],
    [
      'two further on, in whatever order they stand',
      [
        ['2', '3'],
        ['1', '2'],
      ],
      '1',
      '3',
      '1-2 2-3',
    ],
    ['no way back', [['1', '2']], '2', '1', undefined],
    ['an unknown edition', [['1', '2']], '0', '2', undefined],
    [
      'a circle that does not lead there',
      [
        ['1', '2'],
        ['2', '1'],
      ],
      '1',
      '3',
      undefined,
    ],
    [
      'a circle beside the way',
      [
        ['1', '2'],
        ['2', '1'],
        ['2', '3'],
      ],
      '1',
      '3',
      '1-2 2-3',
    ],
    [
      'a branch that leads nowhere',
      [
        ['1', '1b'],
        ['1', '2'],
        ['2', '3'],
      ],
      '1',
      '3',
      '1-2 2-3',
    ],
    [
      'an edition that leads to itself',
      [
        ['1', '1'],
        ['1', '2'],
      ],
      '1',
      '2',
      '1-2',
    ],
  ])('%s', (_, ways, from, to, expected) => {
    const found = mapsBetween(
      ways.map(([a, b]) => way(a, b)),
      from,
      to,
    );
    expect(found?.map((map) => `${map.from}-${map.to}`).join(' ')).toBe(expected);
  });
});

describe('faultsOfEditionMap', () => {
  const known = {
    admission: new Set<string>(),
    checklist: new Set(['a', 'b', 'constructor']),
    evaluation: new Set<string>(),
    records: new Set<string>(),
    parameters: new Set<string>(),
    posts: new Set<string>(),
  };
  test.each<[string, Record<string, Fate>, number]>([
    ['no change', {}, 0],
    [
      'each fate as it should be',
      {
        a: { fate: 'reworded' },
        b: { fate: 'same' },
        x: { fate: 'split', into: ['a', 'b'] },
        y: { fate: 'merged', into: 'a' },
        z: { fate: 'removed' },
      },
      0,
    ],
    ['reworded, but gone', { x: { fate: 'reworded' } }, 1],
    ['the same, but gone', { x: { fate: 'same' } }, 1],
    ['removed, but there', { a: { fate: 'removed' } }, 1],
    ['merged into what is not there', { a: { fate: 'merged', into: 'x' } }, 1],
    ['merged into a name from the prototype', { a: { fate: 'merged', into: 'toString' } }, 1],
    ['split into one', { x: { fate: 'split', into: ['a'] } }, 1],
    ['split into one named twice', { x: { fate: 'split', into: ['a', 'a'] } }, 1],
    ['split into what is not there', { x: { fate: 'split', into: ['y', 'z'] } }, 2],
  ])('%s', (_, changes, count) => {
    expect(faultsOfEditionMap({ from: '1', to: '2', changes: { checklist: changes } }, known)).toHaveLength(count);
  });
  test('the fixture has none', () => {
    const into = Object.values(first.changes.checklist ?? {}).flatMap((fate) => ('into' in fate ? fate.into : []));
    const checklist = new Set([...into, 'untouched', 'kept', 'reworded']);
    expect(faultsOfEditionMap(first, { ...known, checklist })).toEqual([]);
  });
});
test('maps that are none are left out', () => {
  expect(parseEditionMaps([null, 1, {}, { from: '1', to: '2' }, first])).toEqual([first]);
  expect(parseEditionMaps('maps')).toEqual([]);
});

test('an assessment is carried through all maps, or not at all', () => {
  const [map] = maps;
  if (!map) throw new Error('no fixture');
  const head = headOf('carried');
  const state = {
    ...head,
    instrument: { ...head.instrument, edition: map.from },
    entries: [entryOf('1.a', 'answer same', MET)],
  };
  const carried = carriedTo(map.to, maps, state, { now: 9, tab: 'me' });
  expect(carried?.instrument.edition).toBe(map.to);
  expect(carried?.entries).toHaveLength(1);
  expect(carriedTo('no such edition', maps, state, { now: 9, tab: 'me' })).toBeUndefined();
});
