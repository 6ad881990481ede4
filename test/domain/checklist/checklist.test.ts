/** The self-assessment against `scoring.md`, section 4. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, AnswerSheet } from '../../../src/domain/answers/answer.ts';
import {
  type ChecklistItem,
  itemStateOf,
  openStage,
  progressOf,
  verdictOfListed,
} from '../../../src/domain/checklist/checklist.ts';
import type { ClauseLevel } from '../../../src/domain/clauses/clause.ts';
import { na, percent, unknown } from '../profiles/profiles.ts';

const met: Answer = { state: 'met' };
const partly: Answer = { state: 'partly' };
const unmet: Answer = { state: 'unmet' };

/** Items of one chapter, called by their level and place: shall0, should1 … */
const itemsOf = (...levels: ClauseLevel[]): ChecklistItem[] =>
  levels.map((level, index) => ({ key: `${level}${index}`, chapter: 'staff', level }));
const chapterOf = (items: ChecklistItem[], sheet: AnswerSheet) => progressOf(items, sheet).chapters['staff'];

describe('the three figures', () => {
  const items = itemsOf('shall', 'shall', 'shall', 'shall', 'should', 'should', 'may', 'may');
  const sheet = { shall0: met, shall1: partly, shall2: na(), shall3: unknown, should4: met, should5: unmet, may6: met };
  const progress = progressOf(items, sheet);

  test('coverage counts met, partly, unmet and not applicable, of all', () => {
    // Open are shall3 (unknown) and may7 (no answer): 6 of 8.
    expect(progress.coverage).toEqual({ done: 6, all: 8 });
  });
  test('conformity is met of met, partly and unmet', () => {
    // Met are shall0, should4 and may6; besides them shall1 is partly, should5 unmet: 3 of 5.
    expect(progress.conformity).toEqual({ met: 3, assessed: 5, share: 0.6 });
  });
  test('必达 is the conformity of the shall items alone', () => {
    expect(progress.shall).toEqual({ met: 1, assessed: 2, share: 0.5 });
  });
  test('unknown is listed, to find out', () => {
    expect(progress.toFindOut).toEqual(['shall3']);
  });
  test('are those of one state when everything has it', () => {
    const all = (answer: Answer) => Object.fromEntries(items.map(({ key }) => [key, answer]));
    const figuresOf = (answer: Answer) => {
      const { coverage, conformity, shall } = progressOf(items, all(answer));
      return [coverage.done, conformity?.share ?? null, shall?.share ?? null];
    };
    expect([met, partly, unmet, na(), unknown].map(figuresOf)).toEqual([
      [8, 1, 1],
      [8, 0, 0],
      [8, 0, 0],
      [8, null, null],
      [0, null, null],
    ]);
  });
  test.each<[string, AnswerSheet]>([
    ['nothing is answered', {}],
    ['all that is answered is unknown', { shall0: unknown, may7: unknown }],
    ['all that is answered is not applicable', { shall0: na(), may7: na() }],
  ])('conformity is absent, not 0, when %s', (_, answers) => {
    const { conformity, shall } = progressOf(items, answers);
    expect([conformity, shall]).toEqual([null, null]);
  });
  test('conformity stands without 必达 when only should items are assessed', () => {
    const { conformity, shall } = progressOf(items, { should4: unmet });
    expect([conformity, shall]).toEqual([{ met: 0, assessed: 1, share: 0 }, null]);
  });
  test('without items are 0 of 0 and absent', () => {
    expect(progressOf([], {})).toEqual({
      coverage: { done: 0, all: 0 },
      conformity: null,
      shall: null,
      chapters: {},
      toFindOut: [],
      errors: [],
    });
  });
});

describe('a chapter', () => {
  const two = itemsOf('shall', 'shall');
  test.each<[string, AnswerSheet, string]>([
    ['is undecided while nothing is answered', {}, 'undecided'],
    ['is undecided while one shall item is open', { shall0: met }, 'undecided'],
    ['is undecided while one shall item is unknown', { shall0: met, shall1: unknown }, 'undecided'],
    ['conforms when every shall item is met', { shall0: met, shall1: met }, 'conforms'],
    ['conforms when the rest is not applicable with a reason', { shall0: met, shall1: na() }, 'conforms'],
    ['conforms when every shall item is not applicable', { shall0: na(), shall1: na() }, 'conforms'],
    ['is undecided when a reason is blank', { shall0: met, shall1: na(' \u200D') }, 'undecided'],
    ['does not conform once a shall item is unmet, before the rest is answered', { shall0: unmet }, 'doesNotConform'],
    ['does not conform once a shall item is partly met', { shall0: met, shall1: partly }, 'doesNotConform'],
    ['does not conform though another is unknown', { shall0: unmet, shall1: unknown }, 'doesNotConform'],
  ])('%s', (_, sheet, expected) => {
    expect(chapterOf(two, sheet)).toBe(expected);
  });

  test.each([
    ['nothing', undefined],
    ['unmet', unmet],
    ['partly', partly],
    ['unknown', unknown],
  ] as const)('is never blocked by should and may items answered with %s', (_, answer) => {
    const rest = answer ? { should1: answer, may2: answer } : {};
    expect(chapterOf(itemsOf('shall', 'should', 'may'), { shall0: met, ...rest })).toBe('conforms');
  });
  test('without shall items has no state, whatever is answered', () => {
    const items = itemsOf('should', 'may');
    expect([chapterOf(items, {}), chapterOf(items, { should0: unmet, may1: met })]).toEqual(['none', 'none']);
  });
  test('is judged by its own items', () => {
    const items = [...itemsOf('shall'), { key: 'other', chapter: 'money', level: 'shall' } as const];
    expect(progressOf(items, { shall0: met, other: unmet }).chapters).toEqual({
      staff: 'conforms',
      money: 'doesNotConform',
    });
  });
});

describe('the state of an item', () => {
  test.each<[string, Answer | undefined, boolean | undefined, string]>([
    ['no answer', undefined, undefined, 'unanswered'],
    ['not applicable with a reason', na(), undefined, 'notApplicable'],
    ['not applicable without a reason', na(''), undefined, 'unanswered'],
    ['not applicable where that is not allowed', na(), false, 'unanswered'],
    ['unknown', unknown, undefined, 'unknown'],
    ['partly', partly, undefined, 'partly'],
    ['a number, which a checklist does not ask for', percent(100), undefined, 'unanswered'],
  ])('after %s is right', (_, answer, naAllowed, expected) => {
    expect(itemStateOf({ naAllowed }, answer)).toBe(expected);
  });
  test('is not taken from what objects inherit', () => {
    const items: ChecklistItem[] = [{ key: 'constructor', chapter: 'staff', level: 'shall' }];
    expect(progressOf(items, {}).coverage).toEqual({ done: 0, all: 1 });
  });
});

describe('any sheet', () => {
  const items = itemsOf('shall', 'shall', 'should', 'may');
  const answer = fc.constantFrom<(Answer | undefined)[]>(met, partly, unmet, na(), na(' '), unknown, undefined);
  const someSheet = fc
    .tuple(answer, answer, answer, answer)
    .map((row) => Object.fromEntries(items.flatMap(({ key }, index) => (row[index] ? [[key, row[index]]] : []))));

  test('counts as covered all that is assessed or not applicable, and nothing else', () => {
    fc.assert(
      fc.property(someSheet, (sheet) => {
        const { coverage, conformity } = progressOf(items, sheet);
        const reasons = Object.values(sheet).filter((a) => a?.state === 'notApplicable' && a.reason !== ' ');
        expect(coverage.done).toBe((conformity?.assessed ?? 0) + reasons.length);
      }),
    );
  });
  test('never changes a chapter by its answers to should and may items', () => {
    fc.assert(
      fc.property(someSheet, someSheet, (one, other) => {
        const shallOf = (sheet: AnswerSheet) => Object.entries(sheet).filter(([key]) => key.startsWith('shall'));
        const mixed = Object.fromEntries([
          ...shallOf(one),
          ...Object.entries(other).filter(([key]) => !key.startsWith('shall')),
        ]) as AnswerSheet;
        expect(chapterOf(items, mixed)).toBe(chapterOf(items, one as AnswerSheet));
      }),
    );
  });
});

test('answers that cannot be taken are listed and count as unanswered', () => {
  const progress = progressOf(
    [
      { key: 'a', chapter: 'one', level: 'shall' },
      { key: 'b', chapter: 'one', level: 'shall', naAllowed: false },
    ],
    {
      gone: { state: 'met' },
      b: { state: 'notApplicable', reason: 'no such service' },
      a: { state: 'value', value: 3 },
    },
  );
  expect(progress.errors).toEqual([
    { key: 'a', problem: 'wrongKind' },
    { key: 'b', problem: 'notApplicableNotAllowed' },
    { key: 'gone', problem: 'unknownItem' },
  ]);
  expect(progress.coverage).toEqual({ done: 0, all: 2 });
});

describe('the verdict on items that are listed', () => {
  const items = itemsOf('shall', 'shall');
  const sheet = { shall0: met, shall1: unmet };

  test('is that of the chapter, once all of it is listed', () => {
    expect(verdictOfListed(items, items, sheet)).toBe('doesNotConform');
    expect(verdictOfListed([...items].reverse(), items, { shall0: met, shall1: met })).toBe('conforms');
  });

  test('is none for a part of a chapter: what is left out may be what does not conform', () => {
    expect(verdictOfListed(items.slice(0, 1), items, sheet)).toBeUndefined();
  });

  test('is none for several chapters, nor for nothing', () => {
    const other: ChecklistItem = { key: 'other', chapter: 'records', level: 'shall' };
    expect(verdictOfListed([...items, other], [...items, other], sheet)).toBeUndefined();
    expect(verdictOfListed([], items, sheet)).toBeUndefined();
  });
});

describe('the stage to go on with', () => {
  const staged = (key: string, stage?: ChecklistItem['stage']): ChecklistItem => ({
    key,
    chapter: 'records',
    level: 'shall',
    stage,
  });
  const items = [staged('later', 'firstYear'), staged('first', 'firstClient'), staged('plain')];
  test('is the first in which something is open', () => {
    expect(openStage(items, {})).toBe('firstClient');
    expect(openStage(items, { first: unmet })).toBe('firstYear');
    expect(openStage(items, { first: unknown })).toBe('firstClient');
  });
  test('is none when nothing is open, or nothing has a stage', () => {
    expect(openStage(items, { first: met, later: partly })).toBeUndefined();
    expect(openStage([staged('plain')], {})).toBeUndefined();
  });
});
