import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, foldWithPlaces, simplified } from '../../../src/domain/search/fold.ts';

test.each([
  ['《社区矫正法》第四十条', '社区矫正法第四十条'],
  ['10个 工作日，内', '10个工作日内'],
  ['第６．２．３条', '第6 2 3条'],
  ['Two-way  Protection', 'two way protection'],
  ['用GB/T 1.1写', '用gb t 1 1写'],
  ['，。', ''],
])('"%s" is compared as "%s"', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

describe('places', () => {
  test('lead back to the characters of the original', () => {
    const text = '保，密 A（b）';
    const { folded, places } = foldWithPlaces(text);
    expect(folded).toBe('保密a b');
    expect(places.map((place) => text[place])).toEqual(['保', '密', 'A', '（', 'b']);
  });

  test('belong to the same folded text, whatever it is made of', () => {
    const pieces = fc.constantFrom('保', '密', '，', '。', ' ', '\n', 'a', 'B', '7', '.', '（', '-', 'é', '１', '𠮷');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (characters) => {
        const text = characters.join('');
        const { folded, places } = foldWithPlaces(text);
        expect(folded).toBe(foldText(text));
        expect(places).toHaveLength(folded.length);
        expect([...places].sort((a, b) => a - b)).toEqual(places);
      }),
    );
  });
});

test('traditional characters are replaced, all others stay', () => {
  expect(simplified('脫管a𠮷', ['脫證', '脱证'])).toBe('脱管a𠮷');
});
