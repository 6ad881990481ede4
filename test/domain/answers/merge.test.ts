/** Two copies of an assessment brought together, worked by hand and over random histories with wrong clocks. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Entry,
  type EntryContent,
  isNewer,
  MAX_NOTE_LENGTH,
  parseEntry,
  placeOf,
  successor,
  versionOf,
} from '../../../src/domain/answers/entry.ts';
import {
  type Choice,
  compareEntries,
  type Describe,
  differingItems,
  mergedEntries,
  usualChoice,
} from '../../../src/domain/answers/merge.ts';
import { afterWriting, entryOf, given, MET, UNMET, valuesOf } from './entries.ts';

const describeEntry: Describe = (whose, { value }) => `${whose}:${JSON.stringify(value)}`;

type Choices = Record<string, Choice> | Choice;
/** What stands here after the other's file was brought in. */
function merge(mine: readonly Entry[], theirs: readonly Entry[], choices: Choices = {}, now = 100, tab = 'm') {
  const lines = compareEntries(mine, theirs);
  const conflicts = lines.filter(({ standing }) => standing === 'conflict');
  const chosen = typeof choices === 'string' ? conflicts.map(({ place }) => [place, choices]) : Object.entries(choices);
  const written = mergedEntries(mine, lines, new Map(chosen as [string, Choice][]), describeEntry, { now, tab });
  return { written, state: afterWriting(mine, written) };
}
const standings = (mine: readonly Entry[], theirs: readonly Entry[]) =>
  compareEntries(mine, theirs).map(({ standing }) => standing);

const AT = 'answer a';
const [mine, theirs] = [entryOf('5.a', AT, MET, ['1.z']), entryOf('9.b', AT, UNMET, ['1.z'])];

describe('what comes in is', () => {
  test.each<[string, Entry[], Entry, string[]]>([
    ['new where nothing stands', [], theirs, ['new']],
    ['left out when it was taken back and nobody has it', [], entryOf('9.b', AT, null), []],
    ['the same when the values are equal', [mine], entryOf('9.b', AT, MET), ['same']],
    ['newer when it replaced mine', [mine], entryOf('9.b', AT, UNMET, ['5.a']), ['newer']],
    ['newer though its clock runs behind', [mine], entryOf('2.b', AT, UNMET, ['5.a']), ['newer']],
    ['older when mine replaced it', [entryOf('5.a', AT, MET, ['9.b'])], theirs, ['older']],
    ['a conflict when both replaced one state, whatever the clocks say', [mine], theirs, ['conflict']],
    ['a conflict when nobody can tell', [entryOf('5.a', AT, MET)], entryOf('9.b', AT, UNMET), ['conflict']],
    ['a conflict when one was taken back and the other changed', [mine], entryOf('9.b', AT, null), ['conflict']],
    ['newer when it takes mine back', [mine], entryOf('9.b', AT, null, ['5.a']), ['newer']],
    ['compared with its own field only', [mine], entryOf('9.b', 'note a', 'x'), ['new']],
  ])('%s', (_, here, there, expected) => {
    expect(standings(here, [there])).toEqual(expected);
  });
  test('decided by itself unless it is a conflict', () => {
    const usual = (['new', 'same', 'newer', 'older', 'conflict'] as const).map((standing) => usualChoice({ standing }));
    expect(usual).toEqual(['theirs', 'mine', 'theirs', 'mine', undefined]);
  });
});

describe('after merging', () => {
  test('an undecided conflict leaves things as they are', () => {
    expect(merge([mine], [theirs]).written).toEqual([]);
  });
  test('what is newer by descent stands above what it replaces, even if its stamp is lower', () => {
    const { written, state } = merge([mine], [entryOf('2.b', AT, UNMET, ['5.a'])]);
    expect(written.every((entry) => isNewer(entry, mine))).toBe(true);
    expect(valuesOf(state)).toEqual({ [AT]: UNMET });
  });
  test('keeping mine against a newer one is itself a decision, which the other learns of', () => {
    const newer = entryOf('9.b', AT, UNMET, ['5.a']);
    const { state } = merge([mine], [newer], { [AT]: 'mine' });
    expect(valuesOf(state)).toEqual({ [AT]: MET });
    expect(standings([newer], state)).toEqual(['newer']);
  });
  test.each<[Choice, Record<string, unknown>]>([
    ['mine', { [AT]: MET }],
    ['theirs', { [AT]: UNMET }],
    ['both', { 'note a': 'mine:{"state":"met"}\ntheirs:{"state":"unmet"}' }],
  ])('with %s both hold the same, and a further exchange shows no conflict', (choice, expected) => {
    const { state } = merge([mine], [theirs], choice);
    expect(valuesOf(state)).toEqual(expected);
    const back = merge([theirs], state);
    expect(standings([theirs], state)).not.toContain('conflict');
    expect(valuesOf(back.state)).toEqual(expected);
    expect([...standings(state, back.state), ...standings(back.state, state)]).not.toContain('conflict');
  });
  test.each<[Choice, Choice]>([
    ['mine', 'theirs'],
    ['theirs', 'mine'],
  ])('two who merged at the same moment, one with %s and one with %s, agree', (here, there) => {
    const [a, b] = [merge([mine], [theirs], here, 50, 'm').state, merge([theirs], [mine], there, 40, 'n').state];
    expect(valuesOf(a)).toEqual(valuesOf(b));
    expect([...standings(a, b), ...standings(b, a)]).toEqual(['same', 'same']);
  });
});

describe('what cannot stand in a note', () => {
  const conflict = (place: string, a: Entry['value'], b: Entry['value']) =>
    [[entryOf('5.a', place, a, ['1.z'])], [entryOf('9.b', place, b, ['1.z'])]] as const;
  test.each([
    [
      'document d1111',
      { name: '章程', where: '', date: '', validUntil: '' },
      { name: '章程（新）', where: '', date: '', validUntil: '' },
    ],
    ['task a', { who: '甲', due: '' }, { who: '乙', due: '' }],
    ['scope services', ['home-visits'], ['counselling']],
  ])('%s stays as it is here when somebody asks to keep both', (place, a, b) => {
    const [here, there] = conflict(place, a, b);
    expect(merge(here, there, 'both').written).toEqual([]);
  });
  test('documents of both stand beside each other, each once', () => {
    const [here, there] = conflict('evidence a', ['d1111', 'd2222'], ['d2222', 'd3333']);
    const { state } = merge(here, there, 'both');
    expect(valuesOf(state)).toEqual({ 'evidence a': ['d1111', 'd2222', 'd3333'] });
    expect(standings(there, state)).toEqual(['newer']);
    const [taken, left] = conflict('evidence a', null, ['d3333']);
    expect(valuesOf(merge(taken, left, 'both').state)).toEqual({ 'evidence a': ['d3333'] });
  });
  test('more documents than fit beside an item stay to be decided', () => {
    const many = (from: number) => Array.from({ length: 26 }, (_, index) => `d${1000 + from + index}`);
    const [here, there] = conflict('evidence a', many(0), many(25));
    expect(merge(here, there, 'both').written).toEqual([]);
  });
});

describe('with both', () => {
  const notesOf = (entries: readonly Entry[]) =>
    entries.filter(({ field }) => field === 'note').map(({ value }) => value);
  test.each<[string, Entry[], Entry[], Choices, string[]]>([
    ['my note stays above', [mine, entryOf('3.a', 'note a', 'my note')], [theirs], 'both', ['my note']],
    [
      'a note that comes in stays above',
      [mine],
      [theirs, entryOf('3.b', 'note a', 'their note')],
      'both',
      ['their note'],
    ],
    [
      'both notes stay',
      [mine, entryOf('3.a', 'note a', 'my note')],
      [theirs, entryOf('3.b', 'note a', 'their note')],
      'both',
      ['my note', 'their note'],
    ],
    [
      'the note that was chosen stays',
      [mine, entryOf('3.a', 'note a', 'my note')],
      [theirs, entryOf('3.b', 'note a', 'their note')],
      { [AT]: 'both', 'note a': 'theirs' },
      ['their note'],
    ],
    [
      'an undecided note stays mine',
      [mine, entryOf('3.a', 'note a', 'my note')],
      [theirs, entryOf('3.b', 'note a', 'their note')],
      { [AT]: 'both' },
      ['my note'],
    ],
  ])('%s, and nothing of either answer is lost', (_, here, there, choices, kept) => {
    for (const [left, right] of [
      [here, there],
      [[...here].reverse(), [...there].reverse()],
    ] as const) {
      const { state } = merge(left, right, choices);
      const [note] = notesOf(state);
      for (const text of [...kept, '"met"', '"unmet"']) expect(note).toContain(text);
      expect(state.every((entry) => parseEntry(entry))).toBe(true);
    }
  });
  test('equal notes of different origin cause no conflict afterwards', () => {
    const there = [theirs, entryOf('4.b', 'note a', 'same')];
    const { state } = merge([mine, entryOf('3.a', 'note a', 'same')], there, 'both');
    expect(standings(there, state)).not.toContain('conflict');
  });
  test('what has no room in a note stays undecided: nothing is cut off', () => {
    const [long, other] = ['x', 'y'].map((letter) => letter.repeat(MAX_NOTE_LENGTH - 20)) as [string, string];
    const here = [mine, entryOf('3.a', 'note a', long)];
    expect(merge(here, [theirs, entryOf('3.b', 'note a', other)], 'both').written).toEqual([]);
    expect(merge(here, [theirs], 'both').written).toEqual([]);
  });
  test('chosen where nothing stands here takes what comes in', () => {
    expect(valuesOf(merge([], [theirs], { [AT]: 'both' }).state)).toEqual({ [AT]: UNMET });
  });
});

test('items differ by their answers alone', () => {
  const here = [mine, entryOf('1.a', 'answer b', MET), entryOf('1.a', 'note c', 'x'), entryOf('1.a', 'answer d', null)];
  const there = [theirs, entryOf('2.b', 'answer b', MET), entryOf('2.b', 'answer e', given(0))];
  expect(differingItems(here, there)).toEqual(['a', 'e']);
});

/** A person with a browser of their own: writes as src/stores/assessmentStore.ts does, by a clock that may run wrong. */
interface Person {
  entries: Entry[];
  sharedUpTo: number;
  clock: number;
}
type Step =
  | { do: 'edit'; who: number; place: string; value: 0 | 1 | 2 | null }
  | { do: 'clock'; who: number; to: number }
  | { do: 'exchange'; from: number; to: number; choice: Choice | 'later' };

const people = fc.nat(2);
const places = fc.constantFrom('answer a', 'answer b', 'note a');
const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      who: people,
      place: places,
      value: fc.constantFrom(0, 1, 2, null),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clock' as const), who: people, to: fc.nat(60) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('exchange' as const),
      from: people,
      to: people,
      choice: fc.constantFrom('mine', 'theirs', 'both', 'later'),
    }),
  },
);

const newestIn = (entries: readonly Entry[]) => Math.max(0, ...entries.map(({ stamp }) => stamp));

function simulate(history: readonly Step[]): Person[] {
  const persons = [0, 1, 2].map((): Person => ({ entries: [], sharedUpTo: 0, clock: 10 }));
  /** By place and version: every edit that went into it or that somebody saw when deciding. */
  const known = new Map<string, Set<number>>();
  const edits = (entry: Entry | undefined) =>
    (entry && known.get(`${placeOf(entry)} ${versionOf(entry)}`)) ?? new Set();
  const learn = (entry: Entry, ...sets: ReadonlySet<number>[]) =>
    known.set(`${placeOf(entry)} ${versionOf(entry)}`, new Set([...edits(entry), ...sets.flatMap((set) => [...set])]));
  history.forEach((step, number) => {
    if (step.do === 'clock') (persons[step.who] as Person).clock = step.to;
    else if (step.do === 'edit') {
      const person = persons[step.who] as Person;
      const before = person.entries.find((entry) => placeOf(entry) === step.place);
      person.clock += 1;
      const [field, item = ''] = step.place.split(' ');
      const content: EntryContent =
        field === 'note'
          ? { field, item, value: step.value === null ? null : `text ${step.value}` }
          : { field: 'answer', item, value: step.value === null ? null : given(step.value) };
      const { clock: now, sharedUpTo } = person;
      const entry = successor(content, before ? [before] : [], { now, tab: `p${step.who}`, sharedUpTo });
      learn(entry, edits(before), new Set([number]));
      person.entries = afterWriting(person.entries, [entry]);
    } else if (step.from !== step.to) {
      const [giver, taker] = [persons[step.from] as Person, persons[step.to] as Person];
      giver.sharedUpTo = Math.max(giver.sharedUpTo, newestIn(giver.entries));
      const lines = compareEntries(taker.entries, giver.entries);
      for (const { standing, mine: own, theirs: other, place } of lines) {
        // The heart of it: without being asked, nobody's edit is passed over.
        const [here, there] = [edits(own), edits(other)];
        if (standing === 'newer')
          expect(
            [...here].filter((edit) => !there.has(edit)),
            place,
          ).toEqual([]);
        if (standing === 'older')
          expect(
            [...there].filter((edit) => !here.has(edit)),
            place,
          ).toEqual([]);
      }
      const { choice } = step;
      const conflicts = lines.filter(({ standing }) => standing === 'conflict');
      const choices = new Map(choice === 'later' ? [] : conflicts.map(({ place }) => [place, choice] as const));
      const writing = { now: taker.clock, tab: `p${step.to}` };
      const before = taker.entries;
      for (const entry of mergedEntries(before, lines, choices, describeEntry, writing)) {
        const line = lines.find(({ place }) => place === placeOf(entry));
        const own = before.find((each) => placeOf(each) === placeOf(entry));
        expect(isNewer(entry, own)).toBe(true);
        // A conflict that was put off is not settled by a note that is written for the answer beside it.
        const wasSeen = line?.standing !== 'conflict' || choices.has(line.place);
        learn(entry, edits(own), wasSeen ? edits(line?.theirs) : new Set());
        taker.entries = afterWriting(taker.entries, [entry]);
      }
      if (choice === 'both' && conflicts.length > 0)
        for (const { item, mine: own, theirs: other } of conflicts)
          for (const each of [own, other])
            expect(
              String(taker.entries.find(({ field, item: of }) => field === 'note' && of === item)?.value),
            ).toContain(each?.field === 'note' ? `${JSON.stringify(each.value)}` : JSON.stringify(each?.value));
      taker.sharedUpTo = Math.max(taker.sharedUpTo, newestIn(giver.entries));
    }
  });
  return persons;
}

describe('three people who edit, with clocks that run wrong, and exchange files', () => {
  test('never lose an edit in silence', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 60 }), (history) => void simulate(history)),
      { numRuns: 1500 },
    );
  });
  test('hold the same once everybody has everybody’s file and one decides', () => {
    fc.assert(
      fc.property(
        fc.array(steps, { maxLength: 40 }),
        fc.constantFrom<Choice>('mine', 'theirs', 'both'),
        (history, choice) => {
          const [one, ...others] = simulate(history).map(({ entries }) => entries) as [Entry[], Entry[], Entry[]];
          const first = others.reduce((state, theirs) => merge(state, theirs, choice, 5).state, one);
          for (const other of others) {
            const lines = compareEntries(other, first).filter(({ standing }) => standing === 'conflict');
            // What was taken back and nobody else had was left out of the merging: it may still be asked about.
            expect(lines.filter((line) => line.mine?.value !== null)).toEqual([]);
            const last = merge(other, first, 'theirs', 5, 'n').state;
            // Likewise, that reaches the first one with the file that goes back.
            const final = merge(first, last, {}, 6).state;
            expect(valuesOf(last)).toEqual(valuesOf(final));
            expect([...standings(first, last), ...standings(last, first)]).not.toContain('conflict');
          }
        },
      ),
      { numRuns: 800 },
    );
  });
});
