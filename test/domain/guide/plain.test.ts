import { expect, test } from 'vitest';
import { faultsOfPlainAnswers, questionsOfPlain } from '../../../src/domain/guide/plain.ts';

const text = (chinese: string) => ({ 'zh-CN': chinese, en: 'Yes. They do. As agreed. By law.' });
const question = (key: string, answer: string) => ({ key, ask: text('能吗？'), answer: text(answer), clauses: ['a'] });
const topic = (key: string, ...questions: ReturnType<typeof question>[]) => ({ key, title: text('家里'), questions });

test('questions come in the order of their topics', () => {
  const plain = { topics: [topic('home', question('visit', '能。')), topic('end', question('over', '没有。'))] };
  expect(questionsOfPlain(plain).map(({ key }) => key)).toEqual(['visit', 'over']);
});

test('three sentences are no fault, counted in Chinese', () => {
  expect(
    faultsOfPlainAnswers({ topics: [topic('home', question('visit', '能！先约好；你选。不方便？他们就走'))] }),
  ).toEqual([]);
});

test('a fourth sentence is one, and so is a key that a topic and a question share', () => {
  const plain = { topics: [topic('home', question('home', '能。要约。你选。他们走。'))] };
  expect(faultsOfPlainAnswers(plain)).toEqual([
    '"home" stands twice: give each its own',
    '"home" has more than 3 sentences: shorten the answer',
  ]);
});
