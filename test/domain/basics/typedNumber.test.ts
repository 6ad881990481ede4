import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTypedNumber, parseTypedShare } from '../../../src/domain/basics/typedNumber.ts';

describe('parseTypedNumber', () => {
  test.each(['', ' ', '\u3000', '\t\n'])('nothing typed (%o) is no answer', (typed) => {
    expect(parseTypedNumber(typed)).toBeUndefined();
  });
  test.each([
    ['0', 0],
    ['007', 7],
    ['12.5', 12.5],
    ['.5', 0.5],
    ['5.', 5],
    ['-3', -3],
    ['+3', 3],
    [' 42 ', 42],
    ['\u300042\u3000', 42],
    ['１２．５', 12.5],
    ['－３', -3],
    ['＋３', 3],
    ['\u22123', -3],
    ['\u20133', -3],
    ['1,234', 1234],
    ['1，234', 1234],
    ['１，２３４，５６７．８', 1_234_567.8],
    ['-12,345.6', -12_345.6],
    ['1,000.', 1000],
  ])('%o is the number %d', (typed, number) => {
    expect(parseTypedNumber(typed)).toBe(number);
  });
  test.each([
    '1,5',
    '1,23',
    '12,34',
    '1,2345',
    '1234,567',
    ',123',
    '1,234,56',
    '1.234,5',
    '1.2.3',
    '1.000.000',
    'abc',
    '3人',
    '十',
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    '-',
    '.',
    '--3',
    '3-',
    '1 234',
    '50%',
    '1/2',
  ])('%o is no number: the text is kept', (typed) => {
    expect(parseTypedNumber(typed)).toBe(typed);
  });
  test('what is no number is kept letter by letter, spaces and width too', () => {
    expect(parseTypedNumber(' ３人 ')).toBe(' ３人 ');
  });
  test('reads back every number as it is written, in both widths and with commas', () => {
    const wide = (text: string) =>
      text.replace(/[0-9.,-]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000_000, max: 10_000_000 }),
        fc.integer({ min: 0, max: 99 }),
        (whole, cents) => {
          const plain = `${whole}.${cents}`;
          const grouped = `${whole.toLocaleString('en-US')}.${cents}`;
          const read = [plain, grouped, wide(plain), wide(grouped)].map(parseTypedNumber);
          expect(read).toEqual(Array(4).fill(Number(plain)));
        },
      ),
    );
  });
  test('gives nothing, a finite or huge number, or what was typed, and never NaN', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const read = parseTypedNumber(typed);
        expect(read === undefined || read === typed || (typeof read === 'number' && !Number.isNaN(read))).toBe(true);
        if (read === undefined) expect(typed.trim()).toBe('');
      }),
    );
  });
});

test.each([
  ['95%', 0.95],
  ['９５％', 0.95],
  [' 33.3 % ', 0.333],
  ['0.95', 0.95],
  ['7%', 0.07],
  ['', undefined],
  ['%', '%'],
  ['many%', 'many%'],
])('the share "%s" is %s', (typed, share) => {
  expect(parseTypedShare(typed)).toBe(share);
});
