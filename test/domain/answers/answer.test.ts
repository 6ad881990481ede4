import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerTo, isBlank, isNotApplicable, parseAnswer } from '../../../src/domain/answers/answer.ts';
import { na, percent, unknown } from '../profiles/profiles.ts';

describe('an answer from storage', () => {
  test.each([
    [{ state: 'met' }],
    [{ state: 'partly' }],
    [{ state: 'unmet' }],
    [{ state: 'unknown' }],
    [{ state: 'notApplicable', reason: 'no minors are supervised here' }],
    // A blank reason is kept as it was typed: it only does not count.
    [{ state: 'notApplicable', reason: '' }],
    [{ state: 'value', value: { numerator: -1 } }],
    [{ state: 'value', value: 0 }],
    [{ state: 'value', value: false }],
    [{ state: 'value', value: null }],
    [{ state: 'value', value: '' }],
  ])('%j is read as it stands', (raw) => {
    expect(parseAnswer(structuredClone(raw))).toEqual(raw);
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a word', 'met'],
    ['a number', 0],
    ['a list', ['met']],
    ['an empty object', {}],
    ['a state that does not exist', { state: 'unanswered' }],
    ['a name that objects inherit', { state: 'toString' }],
    ['a state in a list', { state: ['met'] }],
    ['not applicable without a reason', { state: 'notApplicable' }],
    ['not applicable with a number as reason', { state: 'notApplicable', reason: 7 }],
    ['a value that is absent', { state: 'value' }],
  ])('%s is no answer', (_, raw) => {
    expect(parseAnswer(raw)).toBeUndefined();
  });

  test('carries nothing besides what its state needs', () => {
    expect(parseAnswer({ state: 'met', reason: 'x', value: 1, by: 'someone' })).toEqual({ state: 'met' });
  });

  test('never throws, and what is read once reads the same again', () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });
    const likely = fc.record(
      {
        state: fc.oneof(fc.constantFrom('met', 'partly', 'unmet', 'unknown', 'notApplicable', 'value'), anything),
        reason: fc.oneof(fc.string(), anything),
        value: anything,
      },
      { requiredKeys: [] },
    );
    const states = ['met', 'partly', 'unmet', 'unknown', 'notApplicable', 'value'];
    fc.assert(
      fc.property(fc.oneof(likely, anything), (raw) => {
        const answer = parseAnswer(raw);
        expect(parseAnswer(answer)).toEqual(answer);
        if (answer !== undefined) expect(states).toContain(answer.state);
      }),
      { numRuns: 3000 },
    );
  });
});

/** Unicode White_Space (PropList.txt), then the five that section 1 adds. */
const BLANKS = [
  0x9,
  0xa,
  0xb,
  0xc,
  0xd,
  0x20,
  0x85,
  0xa0,
  0x1680,
  0x2028,
  0x2029,
  0x202f,
  0x205f,
  0x3000,
  ...Array.from({ length: 11 }, (_, n) => 0x2000 + n),
  0xfeff,
  0x200b,
  0x200c,
  0x200d,
  0x2060,
];

describe('a reason', () => {
  test.each(BLANKS.map((code) => [code.toString(16).padStart(4, '0').toUpperCase(), code] as const))(
    'of U+%s alone is blank, and is not with a letter beside it',
    (_, code) => {
      const blank = String.fromCodePoint(code);
      expect([isBlank(blank), isBlank(`${blank}无${blank}`)]).toEqual([true, false]);
    },
  );
  test('of nothing, or of all blanks together, is blank', () => {
    expect([isBlank(''), isBlank(String.fromCodePoint(...BLANKS))]).toEqual([true, true]);
  });
  test.each([
    ['a dash', '-'],
    ['a full stop', '。'],
    ['zero', '0'],
    ['an emoji', '🙂'],
    ['half of one', '\uD83D'],
  ])('of %s is not blank', (_, reason) => {
    expect(isBlank(reason)).toBe(false);
  });
  test('makes "not applicable" stand only where the item allows it', () => {
    expect([isNotApplicable(na()), isNotApplicable(na(), false), isNotApplicable(na('\u2060'))]).toEqual([
      true,
      false,
      false,
    ]);
  });
  test('is not what makes another answer "not applicable"', () => {
    expect([isNotApplicable(undefined), isNotApplicable(unknown), isNotApplicable(percent(0))]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('the answer to an item', () => {
  test('is the one stored under its own key', () => {
    expect(answerTo({ a: unknown }, 'a')).toBe(unknown);
  });
  test.each(['b', 'constructor', 'toString', '__proto__'])('is absent under %s, which nobody answered', (item) => {
    expect(answerTo({ a: unknown }, item)).toBeUndefined();
  });
});
