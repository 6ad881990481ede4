/** An answer in one line of words, for lists that show answers of all three tools. */
import { type Labels, phrase } from '../basics/labels.ts';
import type { Answer } from './answer.ts';

/** What typed inputs are called; anything else is shown as it stands. */
const WORDS: Readonly<Record<string, string>> = { yes: 'answer.yes', no: 'answer.no', never: 'answer.never' };

function describeValue(value: unknown, labels: Labels): string {
  if (typeof value === 'boolean') return phrase(labels, value ? 'answer.yes' : 'answer.no');
  if (typeof value === 'string') {
    const word = Object.hasOwn(WORDS, value) ? WORDS[value] : undefined;
    return word === undefined ? value : phrase(labels, word);
  }
  if (typeof value === 'object' && value !== null) {
    // In the order of their words, not in that in which somebody happened to type them.
    const names = Object.keys(labels).filter((key) => key.startsWith('field.'));
    const rankOf = (field: string) => (names.indexOf(`field.${field}`) + names.length) % names.length;
    return Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => rankOf(a) - rankOf(b))
      .map(([field, each]) => {
        const name = labels[`field.${field}`];
        const text = describeValue(each, labels);
        return name === undefined ? text : phrase(labels, 'field.of', { name, value: text });
      })
      .join(phrase(labels, 'list.separator'));
  }
  return String(value);
}

/** `undefined` is "not answered". Needs the words under `answer.`, `field.` and `list.`. */
export function describeAnswer(answer: Answer | undefined | null, labels: Labels): string {
  if (!answer) return phrase(labels, 'answer.unanswered');
  if (answer.state === 'value') return describeValue(answer.value, labels);
  if (answer.state === 'notApplicable')
    return phrase(labels, 'answer.notApplicable.because', { reason: answer.reason });
  return phrase(labels, `answer.${answer.state}`);
}
