/** Answers, entries and assessments in one line of words. */
import { expect, test } from 'vitest';
import type { Answer } from '../../../src/domain/answers/answer.ts';
import { describeAnswer, describeEntry, placeName, shownName } from '../../../src/domain/answers/answerText.ts';
import type { Entry } from '../../../src/domain/answers/entry.ts';
import { labelIn } from '../../../src/domain/basics/labels.ts';
import { label as english } from '../../islands/words.ts';
import { entryOf } from './entries.ts';

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

test.each<[string, Entry | undefined]>([
  ['Not answered', undefined],
  ['taken back', entryOf('1.t', 'answer a', null)],
  ['Not applicable: No visits', entryOf('1.t', 'answer a', { state: 'notApplicable', reason: 'No visits' })],
  ['Note: Ordered', entryOf('1.t', 'note a', 'Ordered')],
  ['2 documents as evidence', entryOf('1.t', 'evidence a', ['d1', 'd2'])],
  ['Responsible: Li; by 2026-11-23', entryOf('1.t', 'task a', { who: 'Li', due: '2026-11-23' })],
  ['What is asked: 1 chosen', entryOf('1.t', 'scope services', ['visits'])],
  [
    'Document “Deed”, kept at Cabinet 3, valid until 2030-01-01',
    entryOf('1.t', 'document d1', { name: 'Deed', where: 'Cabinet 3', date: '', validUntil: '2030-01-01' }),
  ],
  [
    'To confirm: Met; Cannot tell',
    entryOf('1.t', 'pending a', {
      edition: '0.1.0',
      answers: [
        { item: 'a', answer: { state: 'met' } },
        { item: 'b', answer: { state: 'unknown' } },
      ],
    }),
  ],
])('an entry says: %s', (text, entry) => {
  expect(describeEntry(entry, english)).toBe(text);
});

test('what belongs to no item of a tool is called by what it is', () => {
  expect(placeName({ field: 'plan', item: 'people' }, english)).toBe('Number of people');
  expect(placeName({ field: 'scope', item: 'clients' }, english)).toBe('Clients served');
  expect(placeName({ field: 'deadline', item: 'a1' }, english)).toBe('Act that is due');
  expect(placeName({ field: 'document', item: 'a1' }, english)).toBe('Registered document');
  expect(placeName({ field: 'answer', item: 'people' }, english)).toBeUndefined();
  expect(placeName({ field: 'plan', item: 'constructor' }, english)).toBeUndefined();
});
