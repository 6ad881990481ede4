/** Answers, entries and assessments in one line of words, for lists that show those of all three tools. */
import type { Label, LabelKey } from '../basics/labels.ts';
import type { Answer } from './answer.ts';
import { fullName, type Naming } from './assessment.ts';
import type { Entry } from './entry.ts';
import { PLAN_NAMES, type PlanValue } from './plan.ts';
import { SCOPES } from './scope.ts';

/** Words for typed inputs; anything else is shown as it is. */
const WORDS: Readonly<Record<string, LabelKey>> = { yes: 'answer.yes', no: 'answer.no', never: 'answer.never' };

/** Fields that have a name, in the order in which they are shown: people may have typed them in any other. */
const FIELDS = [
  'numerator',
  'denominator',
  'done',
  'planned',
  'mean',
  'responses',
  'invited',
  'level',
  'events',
] as const;

/** What the values of an item are called: options of a question, levels of an indicator. */
export type ValueWords = Readonly<Record<string, string>>;

/** What an item of a tool is called, and its values where they have names of their own. */
export interface ItemWords {
  title: string;
  values?: ValueWords;
}

function describeValue(value: unknown, label: Label, words: ValueWords): string {
  if (typeof value === 'boolean') return label(value ? 'answer.yes' : 'answer.no');
  if (typeof value === 'string') {
    if (Object.hasOwn(words, value)) return words[value] ?? value;
    const word = Object.hasOwn(WORDS, value) ? WORDS[value] : undefined;
    return word === undefined ? value : label(word);
  }
  if (typeof value === 'object' && value !== null) {
    const names: readonly string[] = FIELDS;
    const rankOf = (field: string) => (names.includes(field) ? names.indexOf(field) : names.length);
    return Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => rankOf(a) - rankOf(b))
      .map(([field, each]) => {
        const known = FIELDS.find((name) => name === field);
        const text = describeValue(each, label, words);
        return known === undefined ? text : label('field.of', { name: label(`field.${known}`), value: text });
      })
      .join(label('list.separator'));
  }
  return String(value);
}

/** `undefined` is "not answered". */
export function describeAnswer(answer: Answer | undefined | null, label: Label, words: ValueWords = {}): string {
  if (!answer) return label('answer.unanswered');
  if (answer.state === 'value') return describeValue(answer.value, label, words);
  if (answer.state === 'notApplicable') return label('answer.notApplicable.because', { reason: answer.reason });
  return label(`answer.${answer.state}`);
}

/** A fact about the organisation: lists are long, so that only their length is said. */
function describePlan(value: PlanValue, label: Label): string {
  if (typeof value !== 'object') return String(value);
  return label('merge.plan', { count: Object.keys(value).length });
}

/** What an entry says; `undefined` for none. */
export function describeEntry(entry: Entry | undefined, label: Label, words: ValueWords = {}): string {
  if (!entry || entry.value === null) return label(entry ? 'merge.takenBack' : 'answer.unanswered');
  if (entry.field === 'answer') return describeAnswer(entry.value, label, words);
  if (entry.field === 'note') return label('merge.note', { text: entry.value });
  if (entry.field === 'evidence') return label('merge.evidence', { count: entry.value.length });
  if (entry.field === 'task') return label('merge.task', { ...entry.value });
  if (entry.field === 'scope') return label('merge.scope', { count: entry.value.length });
  if (entry.field === 'document') {
    const { name, where, validUntil } = entry.value;
    return label('merge.document', { name, where, validUntil });
  }
  if (entry.field === 'plan') return describePlan(entry.value, label);
  if (entry.field === 'deadline')
    return label(entry.value.done ? 'merge.deadline.done' : 'merge.deadline', {
      who: entry.value.who,
      due: entry.value.due.replace('T', ' '),
    });
  const text = entry.value.answers
    .map(({ answer }) => describeAnswer(answer, label, words))
    .join(label('list.separator'));
  return label('merge.pending', { text });
}

/** What stands at a place that belongs to no item of the tool; `undefined` for one that does. */
export function placeName({ field, item }: Pick<Entry, 'field' | 'item'>, label: Label): string | undefined {
  if (field === 'document') return label('place.document');
  if (field === 'deadline') return label('place.deadline');
  const scope = SCOPES.find((name) => field === 'scope' && name === item);
  if (scope) return label(`scope.${scope}`);
  const fact = PLAN_NAMES.find((name) => field === 'plan' && name === item);
  return fact && label(`place.plan.${fact}`);
}

/** What an assessment is called in full; "unnamed" without a name. */
export const shownName = (assessment: Naming, label: Label): string =>
  fullName(assessment) || label('assessment.unnamed');
