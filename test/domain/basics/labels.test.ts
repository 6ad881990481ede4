import { describe, expect, test } from 'vitest';
import { labelsWith, phrase } from '../../../src/domain/basics/labels.ts';

const LABELS = {
  'quiz.title': 'Quiz',
  'quiz.left': '{count} of {all} questions left, {count} in all',
  'saving.saved': 'Saved',
  'quizmaster.name': 'Ms Li',
};

describe('labelsWith', () => {
  test('keeps the words whose keys begin with one of the prefixes, and no others', () => {
    expect(Object.keys(labelsWith(LABELS, ['quiz.', 'saving.']))).toEqual(['quiz.title', 'quiz.left', 'saving.saved']);
  });
  test('keeps none without a prefix', () => {
    expect(labelsWith(LABELS, [])).toEqual({});
  });
  test('does not look inside a key', () => {
    expect(labelsWith(LABELS, ['title'])).toEqual({});
  });
});

describe('phrase', () => {
  test('is the text of the key', () => {
    expect(phrase(LABELS, 'saving.saved')).toBe('Saved');
  });
  test('puts each value wherever its name stands', () => {
    expect(phrase(LABELS, 'quiz.left', { count: 3, all: 40 })).toBe('3 of 40 questions left, 3 in all');
  });
  test('puts 0 and the empty text like any other value', () => {
    expect(phrase(LABELS, 'quiz.left', { count: 0, all: '' })).toBe('0 of  questions left, 0 in all');
  });
  test('puts a value letter by letter, signs of a pattern and braces too', () => {
    expect(phrase({ a: '<{x}>' }, 'a', { x: '$& $1 {y}', y: 'no' })).toBe('<$& $1 {y}>');
  });
  test('leaves a name without a value as it stands', () => {
    expect(phrase(LABELS, 'quiz.left', { count: 3 })).toBe('3 of {all} questions left, 3 in all');
  });
  test('throws for a missing key and names it and the cure', () => {
    expect(() => phrase(LABELS, 'quiz.gone')).toThrow(/content\/i18n.*"quiz\.gone".*add it/);
  });
  test('takes an empty text for a text', () => {
    expect(phrase({ a: '' }, 'a')).toBe('');
  });
});
