import { expect, test } from 'vitest';
import { markTerms } from '../../../src/domain/clauses/glossary.ts';

const terms = [
  { id: 'corrections', term: '社区矫正' },
  { id: 'client', term: '社区矫正对象' },
  { id: 'plan', term: 'service plan' },
];
const marked = (text: string, seen = new Set<string>()) =>
  markTerms(text, terms, seen).map((piece) =>
    piece.term === undefined ? piece.text : `[${piece.text}|${piece.term}]`,
  );

test('the longest term wins, and the shorter is still found elsewhere', () => {
  expect(marked('社区矫正对象参加社区矫正。')).toEqual([
    '[社区矫正对象|client]',
    '参加',
    '[社区矫正|corrections]',
    '。',
  ]);
});

test('a term is marked once on a page', () => {
  const seen = new Set<string>();
  expect(marked('社区矫正对象与社区矫正对象', seen)).toEqual(['[社区矫正对象|client]', '与社区矫正对象']);
  expect(marked('社区矫正对象', seen)).toEqual(['社区矫正对象']);
});

test('an English term is a whole word, in any case', () => {
  expect(marked('The Service plan lists acts; service planning does not.')).toEqual([
    'The ',
    '[Service plan|plan]',
    ' lists acts; service planning does not.',
  ]);
});

test('nothing of the text is lost', () => {
  for (const text of ['', '没有术语', '社区矫正', 'a service plan'])
    expect(
      markTerms(text, terms, new Set())
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  expect(markTerms('x', [], new Set())).toEqual([{ text: 'x' }]);
});

test('signs in a term stand for themselves', () => {
  expect(markTerms('RNR(三原则)', [{ id: 'rnr', term: 'RNR(三原则)' }], new Set())).toEqual([
    { text: 'RNR(三原则)', term: 'rnr' },
  ]);
});
