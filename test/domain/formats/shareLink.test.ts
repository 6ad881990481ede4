/** What a link carries, and what it must not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_NAME_LENGTH, MAX_PERIOD_LENGTH, parseAssessment } from '../../../src/domain/answers/assessment.ts';
import { LATEST_FROM_OUTSIDE, MAX_NOTE_LENGTH, parseEntry } from '../../../src/domain/answers/entry.ts';
import { packForLink, unpackFromLink } from '../../../src/domain/formats/shareLink.ts';
import { entryOf, given, headOf, MET, someAssessment, valuesOf } from '../answers/entries.ts';

const SECRET = '王某的备注😀';
const filled = {
  ...headOf('abcd', { name: `${SECRET} 名称`, period: `${SECRET}2026` }),
  entries: [
    entryOf('1.a', 'answer 条款', MET),
    entryOf('2.a', 'answer b', { state: 'notApplicable', reason: `${SECRET} 理由` }),
    entryOf('3.a', 'answer c', given({ numerator: 3, denominator: 4 })),
    entryOf('4.a', 'answer gone', null),
    entryOf('5.a', 'note b', `${SECRET} 备注`),
    entryOf('6.a', 'pending d', {
      edition: '0.1.0',
      answers: [{ item: 'd', answer: { state: 'notApplicable', reason: SECRET } }],
    }),
  ],
};
const throughJson = (packed: unknown) => unpackFromLink(JSON.parse(JSON.stringify(packed)));

describe('a link', () => {
  test('without text holds the answers, and neither name nor note nor reason', () => {
    const packed = packForLink(filled, { withText: false, now: 9 });
    expect(JSON.stringify(packed)).not.toContain(SECRET);
    const shared = throughJson(packed);
    expect(shared).toMatchObject({ instrument: filled.instrument, name: '', made: 9, withText: false });
    expect(valuesOf(shared?.entries ?? [])).toEqual({
      'answer 条款': MET,
      'answer b': { state: 'notApplicable', reason: '' },
      'answer c': given({ numerator: 3, denominator: 4 }),
    });
  });
  test('with text holds name, notes and reasons too', () => {
    const shared = throughJson(packForLink(filled, { withText: true, now: 9 }));
    expect(shared).toMatchObject({ name: filled.name, period: filled.period, withText: true });
    const { 'pending d': _, ...values } = valuesOf(filled.entries);
    expect(valuesOf(shared?.entries ?? [])).toEqual(values);
  });
  test('brings back whatever was packed, as entries that can be kept', () => {
    fc.assert(
      fc.property(someAssessment, fc.boolean(), (assessment, withText) => {
        const shared = throughJson(packForLink(assessment, { withText, now: 9 }));
        expect(shared?.instrument).toEqual(assessment.instrument);
        expect(shared?.entries.every((entry) => parseEntry(entry))).toBe(true);
        const head = { ...headOf('abcd'), instrument: shared?.instrument, name: shared?.name };
        expect(parseAssessment(head)).toBeDefined();
        if (!withText) expect(shared?.withText).toBe(false);
      }),
    );
  });
});

describe('a link is whole or it is nothing', () => {
  const good = JSON.parse(JSON.stringify(packForLink(filled, { withText: false, now: 9 }))) as unknown[];
  const [, instrument, , , entries] = good as [number, string[], string, number, unknown[]];
  const other = (at: number, to: unknown) => good.map((each, index) => (index === at ? to : each));
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['an object', {}],
    ['an empty list', []],
    ['a newer kind', other(0, 2)],
    ['a tool that is none', other(1, ['constructor', ...instrument.slice(1)])],
    ['an instrument that is cut', other(1, instrument.slice(0, 3))],
    ['an instrument with one part more', other(1, [...instrument, ''])],
    ['an instrument that no assessment can have', other(1, [...instrument.slice(0, 4), 'x'.repeat(121)])],
    ['a name that is none', other(2, null)],
    ['a name that no assessment can have', other(2, 'x'.repeat(121))],
    ['a moment in words', other(3, '9')],
    ['a moment after all days', other(3, LATEST_FROM_OUTSIDE + 1)],
    ['entries that are none', other(4, 'entries')],
    ['an entry that is none', other(4, [...entries, null])],
    ['an entry of an unknown field', other(4, [['a', 'z', MET]])],
    ['an answer that is none', other(4, [['a', 'a', { state: 'perhaps' }]])],
    ['an answer with a field more', other(4, [['a', 'a', { ...MET, colour: 'red' }]])],
    ['an entry with one part more', other(4, [['a', 'a', MET, 'more']])],
    ['a note that is none', other(4, [['a', 'n', 5]])],
    ['an item that would reach the prototype', other(4, [['__proto__', 'a', MET]])],
    [
      'two answers to one item',
      other(4, [
        ['a', 'a', MET],
        ['a', 'a', { state: 'unmet' }],
      ]),
    ],
  ])('%s is nothing', (_, raw) => {
    expect(unpackFromLink(raw)).toBeUndefined();
  });
  test.each<[string, unknown]>([
    ['a moment before all days', other(3, -1)],
    [
      'a reason that nobody types',
      other(4, [['a', 'a', { state: 'notApplicable', reason: 'x'.repeat(MAX_NOTE_LENGTH + 1) }]]),
    ],
    ['a moment between two', other(3, 0.5)],
    ['a period that is none', [...good, 2026]],
    ['a period that no assessment can have', [...good, 'x'.repeat(MAX_PERIOD_LENGTH + 1)]],
  ])('%s is nothing', (_, raw) => {
    expect(unpackFromLink(raw)).toBeUndefined();
  });
  test.each<[string, unknown[], boolean]>([
    ['the first moment of all', other(3, 0), false],
    ['the last moment of all', other(3, LATEST_FROM_OUTSIDE), false],
    ['the longest name', other(2, 'x'.repeat(MAX_NAME_LENGTH)), true],
    ['the longest period', [...good, 'x'.repeat(MAX_PERIOD_LENGTH)], true],
    ['an empty period', [...good, ''], false],
    ['a note alone', other(4, [['a', 'n', 'a note']]), true],
    ['a reason alone', other(4, [['a', 'a', { state: 'notApplicable', reason: 'why' }]]), true],
    ['answers alone', other(4, [['a', 'a', MET]]), false],
  ])('%s is read; whether it holds text is said', (_, raw, withText) => {
    expect(unpackFromLink(raw)).toMatchObject({ withText });
  });
  test('without a period nothing is said of one, neither in the link nor in what is read', () => {
    const { period: _, ...head } = filled;
    const packed = packForLink({ ...head, entries: [] }, { withText: true, now: 9 }) as unknown[];
    expect(packed).toHaveLength(5);
    expect(throughJson(packed)?.period).toBe('');
    expect(packForLink(filled, { withText: false, now: 9 })).toHaveLength(5);
    expect(packForLink(filled, { withText: true, now: 9 })).toHaveLength(6);
  });
  test('an entry comes back as one of the link, without a past', () => {
    expect(throughJson(other(4, [['a', 'a', MET]]))?.entries).toEqual([
      { item: 'a', field: 'answer', value: MET, stamp: 9, tab: 'link', from: [] },
    ]);
  });
  test('nothing throws, whatever it holds', () => {
    fc.assert(fc.property(fc.anything(), (raw) => void unpackFromLink(raw)));
    fc.assert(fc.property(fc.nat(4), fc.jsonValue(), (at, junk) => void unpackFromLink(other(at, junk))));
  });
});
