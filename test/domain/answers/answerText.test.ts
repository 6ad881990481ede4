/** An answer in one line of words. */
import { expect, test } from 'vitest';
import type { Answer } from '../../../src/domain/answers/answer.ts';
import { describeAnswer, shownName } from '../../../src/domain/answers/answerText.ts';
import { labelIn } from '../../../src/domain/basics/labels.ts';

const label = labelIn({
  'assessment.unnamed': 'Unnamed',
  'answer.unanswered': 'not answered',
  'answer.met': 'met',
  'answer.unknown': 'cannot tell',
  'answer.yes': 'Yes',
  'answer.no': 'No',
  'answer.never': 'Never',
  'answer.notApplicable.because': 'does not apply: {reason}',
  'field.of': '{name} {value}',
  'field.numerator': 'done',
  'field.denominator': 'of',
  'field.level': 'level',
  'list.separator': '; ',
});
const given = (value: unknown): Answer => ({ state: 'value', value });

test.each<[string, Answer | undefined | null]>([
  ['not answered', undefined],
  ['not answered', null],
  ['met', { state: 'met' }],
  ['cannot tell', { state: 'unknown' }],
  ['does not apply: no such cases', { state: 'notApplicable', reason: 'no such cases' }],
  ['Yes', given('yes')],
  ['No', given('no')],
  ['Never', given('never')],
  ['2026-11-24', given('2026-11-24')],
  ['constructor', given('constructor')],
  ['Yes', given(true)],
  ['No', given(false)],
  ['12.5', given(12.5)],
  ['null', given(null)],
  ['done 3; of 4', given({ numerator: 3, denominator: 4 })],
  ['done 3; of 4', given({ denominator: 4, numerator: 3 })],
  ['of 4', given({ numerator: undefined, denominator: 4 })],
  // A field without a name comes last, as it is.
  ['No', given({ yes: false })],
  ['done 3; level high; 7', given({ other: 7, level: 'high', numerator: 3 })],
  ['', given({})],
])('%s', (words, answer) => {
  expect(describeAnswer(answer, label)).toBe(words);
});

test('a word that is missing is a fault, not a gap', () => {
  expect(() => describeAnswer({ state: 'met' }, labelIn({}))).toThrow('answer.met');
});

test.each([
  ['Sunshine · 2026', { name: 'Sunshine', period: '2026' }],
  ['Sunshine', { name: 'Sunshine', period: '' }],
  ['Sunshine', { name: 'Sunshine' }],
  ['Unnamed', { name: '', period: '2026' }],
])('an assessment is called "%s"', (text, head) => {
  expect(shownName(head, label)).toBe(text);
});
