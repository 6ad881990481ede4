import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EditionMap, Fate } from '../../../src/domain/answers/editionMap.ts';
import {
  changesBetweenEditions,
  compareVersions,
  fateThrough,
  isRephrased,
  neededStep,
  STEP_OF,
  STEPS,
  stepBetween,
} from '../../../src/domain/standard/editionChanges.ts';
import { faultsOfNewEdition, rephrasedClauses } from '../../../src/domain/standard/editionRules.ts';
import { type EditionSnapshot, type FrozenItem, snapshotFile } from '../../../src/domain/standard/editionSnapshot.ts';

const clause = (key: string, rest: Partial<FrozenItem> = {}): FrozenItem => ({
  key,
  number: '1.1.1',
  chapter: 'one',
  level: 'should',
  text: { 'zh-CN': key, en: key },
  criteria: [],
  ...rest,
});
const edition = (version: string, checklist: readonly FrozenItem[], rest: Partial<EditionSnapshot['items']> = {}) =>
  ({
    version,
    date: '2026-11-24',
    chapters: [],
    items: { admission: [], checklist, evaluation: [], ...rest },
  }) satisfies EditionSnapshot;
const map = (from: string, to: string, checklist: Record<string, Fate> = {}): EditionMap => ({
  from,
  to,
  changes: { checklist },
});
const typesOf = (before: FrozenItem[], after: FrozenItem[], changes: Record<string, Fate> = {}) =>
  changesBetweenEditions(edition('1.0.0', before), edition('1.1.0', after), [map('1.0.0', '1.1.0', changes)]).map(
    ({ key, types }) => `${key}: ${types.join(' ')}`,
  );

describe('what changed', () => {
  test('nothing, when nothing did', () => {
    expect(typesOf([clause('a'), clause('b')], [clause('a'), clause('b')])).toEqual([]);
  });

  test.each<[string, Partial<FrozenItem>, Record<string, Fate>, string]>([
    ['other words', { text: { 'zh-CN': 'x', en: 'a' } }, {}, 'wording'],
    ['other criteria', { criteria: [{ 'zh-CN': 'x', en: 'x' }] }, {}, 'wording'],
    ['other words said to mean the same', { text: { 'zh-CN': 'a', en: 'x' } }, { a: { fate: 'same' } }, 'wording'],
    ['other words with another meaning', { text: { 'zh-CN': 'x', en: 'x' } }, { a: { fate: 'reworded' } }, 'reworded'],
    ['another number', { number: '1.1.2' }, {}, 'moved'],
    ['another chapter', { chapter: 'two' }, {}, 'moved'],
    ['should becomes shall', { level: 'shall' }, {}, 'raised'],
    ['should becomes may', { level: 'may' }, {}, 'lowered'],
    ['several at once', { level: 'shall', number: '2.1.1' }, { a: { fate: 'reworded' } }, 'moved raised reworded'],
  ])('%s', (_, rest, changes, types) => {
    expect(typesOf([clause('a')], [clause('a', rest)], changes)).toEqual([`a: ${types}`]);
  });

  test('what is new stands where it stands now, what is gone comes last', () => {
    expect(typesOf([clause('gone'), clause('a')], [clause('new'), clause('a')])).toEqual([
      'new: added',
      'gone: removed',
    ]);
  });

  test('split and merged keys name where they went', () => {
    const changes = changesBetweenEditions(
      edition('1.0.0', [clause('a'), clause('b')]),
      edition('1.1.0', [clause('a'), clause('c')]),
      [map('1.0.0', '1.1.0', { a: { fate: 'split', into: ['a', 'c'] }, b: { fate: 'merged', into: 'c' } })],
    );
    expect(changes.map(({ key, types, into }) => [key, types, into])).toEqual([
      ['a', ['split'], ['a', 'c']],
      ['c', ['added'], undefined],
      ['b', ['merged'], ['c']],
    ]);
  });

  test('questions and indicators, which have no number and no level, are compared too', () => {
    const asking = (version: string, text: string) =>
      edition(version, [], { admission: [{ key: 'q', text: { 'zh-CN': text, en: text } }] });
    const [before, after] = [asking('1.0.0', 'before'), asking('1.1.0', 'after')] as const;
    expect(changesBetweenEditions(before, after, [map('1.0.0', '1.1.0')])).toMatchObject([
      { kind: 'admission', key: 'q', types: ['wording'] },
    ]);
  });
});

describe('on the way through several maps', () => {
  const through = (key: string, ...maps: Record<string, Fate>[]) =>
    fateThrough(
      maps.map((changes, at) => map(`1.${at}.0`, `1.${at + 1}.0`, changes)),
      'checklist',
      key,
    );

  test.each<[string, Record<string, Fate>[], Fate]>([
    ['unnamed stays', [{}, {}], { fate: 'same' }],
    ['said to be the same stays', [{ a: { fate: 'same' } }], { fate: 'same' }],
    ['reworded once is reworded', [{ a: { fate: 'reworded' } }, {}], { fate: 'reworded' }],
    ['removed at last is removed', [{ a: { fate: 'reworded' } }, { a: { fate: 'removed' } }], { fate: 'removed' }],
    [
      'split and one part removed is merged into the other',
      [{ a: { fate: 'split', into: ['b', 'c'] } }, { c: { fate: 'removed' } }],
      { fate: 'merged', into: 'b' },
    ],
    [
      'parts that are split again are all named once',
      [{ a: { fate: 'split', into: ['b', 'c'] } }, { c: { fate: 'split', into: ['b', 'd'] } }],
      { fate: 'split', into: ['b', 'd'] },
    ],
    [
      'moved there and back is reworded',
      [{ a: { fate: 'merged', into: 'b' } }, { b: { fate: 'merged', into: 'a' } }],
      { fate: 'reworded' },
    ],
  ])('%s', (_, maps, fate) => {
    expect(through('a', ...maps)).toEqual(fate);
  });

  test('a key may be called like something that every object has', () => {
    expect(through('constructor', {})).toEqual({ fate: 'same' });
  });
});

describe('versions', () => {
  test.each([
    ['1.2.3', '1.2.4', 'patch'],
    ['1.2.3', '1.3.0', 'minor'],
    ['1.2.3', '2.0.0', 'major'],
    ['1.9.0', '1.10.0', 'minor'],
    ['0.9.0', '1.0.0', 'major'],
    ['0.1.0', '0.2.0', 'major'],
    ['0.1.0', '0.1.1', 'minor'],
    ['1.2.3', '1.2.3', undefined],
    ['1.10.0', '1.9.9', undefined],
  ] as const)('from %s to %s is %s', (from, to, step) => {
    expect(stepBetween(from, to)).toBe(step);
  });

  test('are compared number by number', () => {
    const version = fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20));
    fc.assert(
      fc.property(version, version, (a, b) => {
        const weigh = ([x, y, z]: readonly number[]) => (x ?? 0) * 10_000 + (y ?? 0) * 100 + (z ?? 0);
        expect(Math.sign(compareVersions(a.join('.'), b.join('.')))).toBe(Math.sign(weigh(a) - weigh(b)));
      }),
    );
  });

  test('rise as far as the weightiest change asks', () => {
    const change = (...types: (keyof typeof STEP_OF)[]) => ({ kind: 'checklist' as const, key: 'a', types });
    expect(neededStep([])).toBe('patch');
    expect(neededStep([change('moved')])).toBe('patch');
    expect(neededStep([change('moved'), change('added', 'wording')])).toBe('minor');
    expect(neededStep([change('added'), change('raised')])).toBe('major');
    for (const [type, step] of Object.entries(STEP_OF))
      expect(neededStep([change(type as keyof typeof STEP_OF)])).toBe(step);
    expect(STEPS.indexOf('patch')).toBeLessThan(STEPS.indexOf('major'));
  });
});

describe('an edition is frozen', () => {
  const first = edition('1.0.0', [clause('a'), clause('b')]);
  const faults = (next: EditionSnapshot, changes: Record<string, Fate> = {}, frozen = [first]) =>
    faultsOfNewEdition(next, frozen, [map(frozen.at(-1)?.version ?? '', next.version, changes)]);

  test('when it is the first, or when the rules are kept', () => {
    expect(faultsOfNewEdition(first, [], [])).toEqual([]);
    expect(faults(edition('1.1.0', [...first.items.checklist, clause('c')]))).toEqual([]);
    expect(
      faults(edition('1.0.1', [clause('a', { text: { 'zh-CN': 'x', en: 'x' } }), clause('b')]), {
        a: { fate: 'same' },
      }),
    ).toEqual([]);
  });

  test.each<[string, EditionSnapshot, Record<string, Fate>, string]>([
    ['frozen before', edition('1.0.0', [clause('a'), clause('b')]), {}, 'nothing has changed'],
    ['frozen before, and changed', edition('1.0.0', [clause('a')]), {}, 'raise the version'],
    ['earlier than the last', edition('0.9.0', [clause('a')]), {}, 'does not come after 1.0.0'],
    ['a key that vanished', edition('2.0.0', [clause('a')]), {}, '"b" is gone'],
    [
      'a key said to be gone that is there',
      edition('2.0.0', [clause('a'), clause('b')]),
      { b: { fate: 'removed' } },
      'still there',
    ],
    [
      'words that differ',
      edition('2.0.0', [clause('a', { text: { 'zh-CN': 'a', en: 'x' } }), clause('b')]),
      {},
      'the words of "a" differ',
    ],
    [
      'too small a step',
      edition('1.0.1', [clause('a'), clause('b'), clause('c')]),
      {},
      'ask for a minor step from 1.0.0, but 1.0.1 is a patch one',
    ],
    [
      'a meaning changed in a minor step',
      edition('1.1.0', [clause('a'), clause('b')]),
      { a: { fate: 'reworded' } },
      'ask for a major step',
    ],
  ])('not with %s', (_, next, changes, message) => {
    const found = faults(next, changes);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  test('not without a map', () => {
    expect(faultsOfNewEdition(edition('1.1.0', first.items.checklist as FrozenItem[]), [first], [])).toEqual([
      expect.stringContaining('add 1.0.0-to-1.1.0.yaml'),
    ]);
  });

  test('not with a key that an earlier edition gave up, whatever the order of the files', () => {
    const second = edition('2.0.0', [clause('a')]);
    const next = edition('3.0.0', [clause('a'), clause('b')]);
    const maps = [map('1.0.0', '2.0.0', { b: { fate: 'removed' } }), map('2.0.0', '3.0.0')];
    for (const frozen of [
      [first, second],
      [second, first],
    ])
      expect(faultsOfNewEdition(next, frozen, maps)).toEqual([
        expect.stringContaining('"b" was removed in an earlier edition'),
      ]);
  });

  test('as a file that holds the same, one item to a line', () => {
    const file = snapshotFile(first);
    expect(JSON.parse(file)).toEqual(first);
    expect(file.split('\n').filter((line) => line.includes('"key":"b"'))).toHaveLength(1);
  });
});

test('words that differ are told from words that do not', () => {
  expect(isRephrased({ before: clause('a'), after: clause('a', { number: '9.9.9' }) })).toBe(false);
  expect(isRephrased({ before: clause('a'), after: clause('b') })).toBe(true);
  expect(isRephrased({ before: clause('a'), after: undefined })).toBe(false);
  expect(isRephrased({ before: undefined, after: clause('a') })).toBe(false);
});

test('what was written about a clause is read again when its words differ from the last edition', () => {
  const other = { text: { 'zh-CN': '新', en: 'new' } };
  const frozen = [
    edition('1.1.0', [clause('a', other), clause('b')]),
    edition('1.0.0', [clause('a'), clause('b', other)]),
  ];
  const next = edition('1.2.0', [clause('a'), clause('b', { number: '1.1.2' }), clause('c', other)]);
  expect(rephrasedClauses(next, frozen)).toEqual(['a']);
  expect(rephrasedClauses(next, [])).toEqual([]);
});
