/** What becomes of the assessments in a file, from the first proposal to the entries that are written. */
import { describe, expect, test } from 'vitest';
import type { Assessment, FilledAssessment } from '../../../src/domain/answers/assessment.ts';
import type { EditionMap } from '../../../src/domain/answers/editionMap.ts';
import type { Entry } from '../../../src/domain/answers/entry.ts';
import {
  actionOf,
  broughtBy,
  conflictsIn,
  differingLines,
  entriesToWrite,
  importSteps,
  isOfOtherEdition,
  partnersOf,
  peopleIn,
  standingCounts,
  undecidedIn,
  withChoice,
  withTarget,
} from '../../../src/domain/answers/importPlan.ts';
import { entryOf, headOf, MET, UNMET, valuesOf } from './entries.ts';

const CARRYING = { edition: '0.1.0', maps: [], now: 100, tab: 'm' };
const INSTRUMENT = headOf('none').instrument;
const assessment = (id: string, entries: readonly Entry[] = [], more: Partial<Assessment> = {}): FilledAssessment => ({
  ...headOf(id, more),
  entries,
});
const ofEdition = (edition: string) => ({ instrument: { ...INSTRUMENT, edition } });

/** Of each standing one, at the places a to e; g cannot be kept twice. */
const HERE = assessment('own1', [
  entryOf('5.a', 'answer a', MET, ['1.z']),
  entryOf('5.a', 'answer c', MET),
  entryOf('5.a', 'answer d', UNMET, ['4.b']),
  entryOf('5.a', 'note e', 'As agreed'),
  entryOf('5.a', 'task g', { who: 'Li', due: '' }),
]);
const THERE = assessment('own1', [
  entryOf('9.b', 'note e', 'As agreed'),
  entryOf('4.b', 'answer d', MET),
  entryOf('9.b', 'answer c', UNMET, ['5.a']),
  entryOf('9.b', 'answer b', UNMET),
  entryOf('9.b', 'answer a', UNMET, ['1.z']),
  entryOf('9.b', 'task g', { who: 'Zhou', due: '' }),
]);
const stepOf = (fromFile: FilledAssessment, ...here: FilledAssessment[]) => {
  const [step] = importSteps([fromFile], here, CARRYING);
  if (!step) throw new Error('there is no step');
  return step;
};
const MERGED = stepOf(THERE, HERE);

describe('the first proposal', () => {
  test('for nothing is nothing', () => {
    expect(importSteps([], [HERE], CARRYING)).toEqual([]);
  });
  test('merges an assessment with itself, and takes any other as a new one, in the order of the file', () => {
    const steps = importSteps([assessment('other'), THERE], [assessment('third'), HERE], CARRYING);
    expect(
      steps.map(({ assessment: { id }, target }) => [id, typeof target === 'object' ? target.id : target]),
    ).toEqual([
      ['other', 'new'],
      ['own1', 'own1'],
    ]);
    expect(steps.map(({ lines, choices }) => [lines.length, choices.size])).toEqual([
      [0, 0],
      [6, 0],
    ]);
  });
  test.each<[string, Partial<Assessment>]>([
    ['is in the bin', { binned: 7 }],
    ['is of another edition', ofEdition('0.0.9')],
    ['is of another tool', { instrument: { ...INSTRUMENT, kind: 'evaluation' } }],
    ['is of another profile', { instrument: { ...INSTRUMENT, id: 'other' } }],
  ])('takes it as a new one where the one that is here %s', (_, more) => {
    expect(stepOf(THERE, assessment('own1', [], more)).target).toBe('new');
  });
  test('carries answers of an earlier edition to the present one before it compares them', () => {
    const maps: EditionMap[] = [
      { from: '0.0.9', to: '0.1.0', changes: { checklist: { old: { fate: 'merged', into: 'a' } } } },
    ];
    const earlier = assessment('own1', [entryOf('2.b', 'answer old', MET)], ofEdition('0.0.9'));
    const [step] = importSteps([earlier], [HERE], { ...CARRYING, maps });
    expect(step?.assessment.instrument.edition).toBe('0.1.0');
    expect(step?.target).toBe(HERE);
    expect(step?.lines.map(({ place, standing }) => `${place} ${standing}`)).toEqual(['pending a new']);
    const [unknown] = importSteps([earlier], [HERE], CARRYING);
    expect(unknown?.assessment).toBe(earlier);
    expect(unknown?.target).toBe('new');
  });
});

test('partners are all of the same tool and edition that are not in the bin', () => {
  const others = [
    assessment('same'),
    assessment('binned', [], { binned: 3 }),
    assessment('earlier', [], ofEdition('0.0.9')),
    assessment('quiz', [], { instrument: { ...INSTRUMENT, kind: 'admission' } }),
    HERE,
  ];
  expect(partnersOf(THERE, others).map(({ id }) => id)).toEqual(['same', 'own1']);
});

test('an assessment that is here under another edition is said to be', () => {
  expect(isOfOtherEdition(THERE, [assessment('own1', [], ofEdition('0.0.9'))])).toBe(true);
  expect(isOfOtherEdition(THERE, [HERE])).toBe(false);
  expect(isOfOtherEdition(THERE, [assessment('other', [], ofEdition('0.0.9'))])).toBe(false);
});

describe('another target', () => {
  const chosen = withChoice(MERGED, conflictsIn(MERGED), 'theirs');
  test.each([['new'], ['skip']] as const)('%s has nothing to compare and forgets the decisions', (target) => {
    expect(withTarget(chosen, target, [HERE])).toEqual({ assessment: THERE, target, lines: [], choices: new Map() });
  });
  test('that is an assessment is compared afresh', () => {
    const third = assessment('third');
    const step = withTarget(chosen, 'third', [HERE, third]);
    expect([step.target, step.lines.length, step.choices.size]).toEqual([third, 6, 0]);
    expect(step.lines.every(({ standing }) => standing === 'new')).toBe(true);
  });
  test('that cannot be merged with makes it a new one', () => {
    const binned = assessment('third', [], { binned: 3 });
    expect(withTarget(chosen, 'third', [HERE, binned]).target).toBe('new');
    expect(withTarget(chosen, 'gone', [HERE]).target).toBe('new');
  });
});

describe('what differs', () => {
  test('is listed with conflicts first, the others in the order of the file; what is the same is left out', () => {
    expect(differingLines(MERGED).map(({ place, standing }) => `${place} ${standing}`)).toEqual([
      'answer a conflict',
      'task g conflict',
      'answer d older',
      'answer c newer',
      'answer b new',
    ]);
  });
  test('is counted by standing, and a standing that does not occur is left out', () => {
    expect(standingCounts(MERGED)).toEqual([
      { standing: 'conflict', count: 2 },
      { standing: 'new', count: 1 },
      { standing: 'newer', count: 1 },
      { standing: 'older', count: 1 },
      { standing: 'same', count: 1 },
    ]);
    expect(standingCounts(stepOf(THERE))).toEqual([]);
    expect(standingCounts(stepOf(HERE, HERE))).toEqual([{ standing: 'same', count: 5 }]);
  });
});

describe('what comes along with the answers', () => {
  const colleague = { id: 'p1', name: 'Wang', certificate: true, employed: true, sex: '', outside: '' } as const;
  const due = { limit: 'x', event: 'y', from: '2026-11-01T00:00', due: '2026-12-01T00:00', who: 'Li', done: false };
  const full = assessment('own1', [
    entryOf('9.b', 'answer a', MET),
    entryOf('9.b', 'plan team', [colleague]),
    entryOf('9.b', 'plan people', 3),
    entryOf('9.b', 'deadline d1', due),
    entryOf('9.b', 'deadline d2', null),
    entryOf('9.b', 'task a', { who: ' Li ', due: '' }),
    entryOf('9.b', 'document doc1', { name: 'Rules', where: '', date: '', validUntil: '' }),
    entryOf('9.b', 'note a', 'Seen'),
  ]);
  test('is all of a new one, without what was taken back', () => {
    expect(broughtBy(stepOf(full))).toEqual([
      { field: 'plan', count: 2 },
      { field: 'deadline', count: 1 },
      { field: 'task', count: 1 },
      { field: 'document', count: 1 },
      { field: 'note', count: 1 },
    ]);
  });
  test('is what is new or newer where it is merged, and nothing where it is left out', () => {
    const here = assessment('own1', [entryOf('9.b', 'plan people', 3), entryOf('5.a', 'note a', 'Mine')]);
    const step = stepOf(full, here);
    expect(broughtBy(step).map(({ field, count }) => `${field} ${count}`)).toEqual([
      'plan 1',
      'deadline 1',
      'task 1',
      'document 1',
    ]);
    expect(broughtBy(withTarget(step, 'skip', [here]))).toEqual([]);
  });
  test('names people, each once', () => {
    expect(peopleIn(full.entries)).toEqual(['Wang', 'Li']);
    expect(peopleIn([])).toEqual([]);
  });
  test('whose file it is stays when another target is chosen', () => {
    expect(withTarget({ ...MERGED, who: 'Wang' }, 'new', [HERE]).who).toBe('Wang');
  });
});

describe('decisions', () => {
  test('add up, and the last one on a place counts', () => {
    const [first] = differingLines(MERGED);
    const step = withChoice(withChoice(MERGED, conflictsIn(MERGED), 'mine'), first ? [first] : [], 'theirs');
    expect([...step.choices]).toEqual([
      ['answer a', 'theirs'],
      ['task g', 'mine'],
    ]);
    expect(MERGED.choices.size).toBe(0);
  });
  test('to keep both leave undecided what cannot be kept twice', () => {
    const step = withChoice(MERGED, conflictsIn(MERGED), 'both');
    expect([...step.choices]).toEqual([['answer a', 'both']]);
    expect(undecidedIn([step])).toBe(1);
  });
  test('that are missing are counted over all steps: conflicts alone, and only where something is merged', () => {
    expect(undecidedIn([])).toBe(0);
    expect(undecidedIn([MERGED, MERGED])).toBe(4);
    expect(undecidedIn([withTarget(MERGED, 'skip', [HERE]), withTarget(MERGED, 'new', [HERE])])).toBe(0);
    expect(undecidedIn([withChoice(MERGED, conflictsIn(MERGED), 'mine')])).toBe(0);
  });
});

describe('what is done', () => {
  test('with one that is left out is nothing', () => {
    expect(actionOf(withTarget(MERGED, 'skip', [HERE]), [HERE])).toEqual({ action: 'skip' });
  });
  test('with a new one is to add it under its id, or a copy where that id is taken, also in the bin', () => {
    expect(actionOf(stepOf(THERE), [])).toEqual({ action: 'add' });
    expect(actionOf(withTarget(MERGED, 'new', [HERE]), [HERE])).toEqual({ action: 'copy' });
    const binned = assessment('own1', [], { binned: 3 });
    expect(actionOf(stepOf(THERE, binned), [binned])).toEqual({ action: 'copy' });
  });
  test('with one that is here is to merge it; without a conflict that counts as an import', () => {
    expect(actionOf(MERGED, [HERE])).toEqual({ action: 'merge', into: 'own1', why: 'merge' });
    const decided = withChoice(MERGED, conflictsIn(MERGED), 'theirs');
    expect(actionOf(decided, [HERE])).toEqual({ action: 'merge', into: 'own1', why: 'merge' });
    expect(actionOf(stepOf(THERE, assessment('own1')), [])).toEqual({ action: 'merge', into: 'own1', why: 'import' });
  });
});

describe('what is written', () => {
  const writing = { now: 100, tab: 'm' };
  const written = (step: typeof MERGED, now: readonly Entry[]) =>
    valuesOf(entriesToWrite(step, now, (whose) => whose, writing));
  test('is what is new or newer; undecided conflicts stay as they are here', () => {
    expect(written(MERGED, HERE.entries)).toEqual({ 'answer b': UNMET, 'answer c': UNMET, 'note e': 'As agreed' });
  });
  test('is what was decided', () => {
    const step = withChoice(MERGED, conflictsIn(MERGED), 'theirs');
    expect(written(step, HERE.entries)).toMatchObject({ 'answer a': UNMET, 'task g': { who: 'Zhou', due: '' } });
  });
  test('is compared with what is there by then: another tab may have written since', () => {
    const meanwhile = [...HERE.entries, entryOf('50.c', 'answer b', MET)];
    // "b" was new and is a conflict now, which nobody decided.
    expect(Object.keys(written(MERGED, meanwhile))).not.toContain('answer b');
  });
});
