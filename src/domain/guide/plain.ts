/** Plain answers: what clients and families ask, in words that are read once, each with the clauses that it rests on. */
import type { LocalizedText } from '../basics/locale.ts';
import { repeated } from '../basics/repeated.ts';

/** More than this, and nobody who is afraid reads to the end. Counted in Chinese, the normative language. */
export const MOST_SENTENCES = 3;

export interface PlainQuestion<Text = LocalizedText> {
  /** For an anchor. */
  key: string;
  ask: Text;
  answer: Text;
  /** Keys of the clauses that count. */
  clauses: readonly string[];
}

interface PlainTopic<Text = LocalizedText> {
  key: string;
  title: Text;
  questions: readonly PlainQuestion<Text>[];
}

/** `content/plain.yaml`: what frightens people most stands first. */
export interface PlainAnswers<Text = LocalizedText> {
  topics: readonly PlainTopic<Text>[];
}

export const questionsOfPlain = <Text>({ topics }: PlainAnswers<Text>): PlainQuestion<Text>[] =>
  topics.flatMap(({ questions }) => [...questions]);

const sentencesIn = (text: string): number => text.match(/[\u3002\uff1f\uff01]/g)?.length ?? 0;

/** What is wrong within the answers; references to clauses are checked where those are known. */
export function faultsOfPlainAnswers(plain: PlainAnswers): string[] {
  const questions = questionsOfPlain(plain);
  return [
    ...repeated([...plain.topics, ...questions].map(({ key }) => key)).map(
      (key) => `"${key}" stands twice: give each its own`,
    ),
    ...questions
      .filter(({ answer }) => sentencesIn(answer['zh-CN']) > MOST_SENTENCES)
      .map(({ key }) => `"${key}" has more than ${MOST_SENTENCES} sentences: shorten the answer`),
  ];
}
