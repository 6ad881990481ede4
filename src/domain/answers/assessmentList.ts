/** How a long list of assessments is shown: which of them, in which order, under which headings. */
import { comparePeriods, naturalOrder } from '../basics/naturalOrder.ts';
import { plainName } from '../basics/plainName.ts';
import { isRecord } from '../basics/record.ts';
import { changedAt, type FilledAssessment, KINDS } from './assessment.ts';

export const ORDERS = ['changed', 'name', 'progress'] as const;
export type Order = (typeof ORDERS)[number];

export const GROUPINGS = ['none', 'organisation', 'period', 'tool'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface ListChoice {
  /** What is looked for. */
  text: string;
  order: Order;
  grouping: Grouping;
}

/** All, latest change first: the list as it comes. */
export const WHOLE_LIST: ListChoice = { text: '', order: 'changed', grouping: 'none' };

/** A list that can be looked over needs no choices. */
const FEW = 8;

export const isLong = (assessments: readonly unknown[]): boolean => assessments.length > FEW;

/** Reads what the browser kept; what is not understood is as it comes. */
export function parseListChoice(raw: unknown): ListChoice {
  const { text, order, grouping } = isRecord(raw) ? raw : {};
  return {
    text: typeof text === 'string' ? text : WHOLE_LIST.text,
    order: ORDERS.find((each) => each === order) ?? WHOLE_LIST.order,
    grouping: GROUPINGS.find((each) => each === grouping) ?? WHOLE_LIST.grouping,
  };
}

/** An assessment as it is listed. */
export interface ListedAssessment {
  assessment: FilledAssessment;
  /** What is read of it and can be looked for: its name, the name of its tool. */
  words: readonly string[];
  /** `undefined` when its tool is not known here. */
  progress: { done: number; all: number } | undefined;
}

/** Those that hold the text as it is; if there are none, those with each of its words. */
export function matching(listed: readonly ListedAssessment[], text: string): ListedAssessment[] {
  const wanted = plainName(text);
  const own = listed.map((each) => ({ each, words: plainName(each.words.join(' ')) }));
  const asItIs = own.filter(({ words }) => words.includes(wanted));
  const found =
    asItIs.length > 0 ? asItIs : own.filter(({ words }) => wanted.split(' ').every((word) => words.includes(word)));
  return found.map(({ each }) => each);
}

/** Of nothing that is asked nothing is left to do. */
const shareOf = ({ done, all }: { done: number; all: number }): number => (all === 0 ? 1 : done / all);

/** Those without a name come last, and of one name the later period first, as it is the one that is worked on. */
function compareNames({ assessment: a }: ListedAssessment, { assessment: b }: ListedAssessment): number {
  if ((a.name === '') !== (b.name === '')) return a.name === '' ? 1 : -1;
  return (
    naturalOrder(plainName(a.name), plainName(b.name)) ||
    comparePeriods(b.period ?? '', a.period ?? '') ||
    naturalOrder(a.rater ?? '', b.rater ?? '')
  );
}

const latestFirst = (a: ListedAssessment, b: ListedAssessment): number =>
  changedAt(b.assessment) - changedAt(a.assessment);

const COMPARE: Readonly<Record<Order, (a: ListedAssessment, b: ListedAssessment) => number>> = {
  changed: latestFirst,
  name: compareNames,
  // What is left to do comes first; what cannot be told, last.
  progress: (a, b) => (a.progress ? shareOf(a.progress) : 2) - (b.progress ? shareOf(b.progress) : 2),
};

export const inOrder = (listed: readonly ListedAssessment[], order: Order): ListedAssessment[] =>
  [...listed].sort((a, b) => COMPARE[order](a, b) || latestFirst(a, b));

export interface ListGroup {
  key: string;
  /** At least one. */
  listed: ListedAssessment[];
}

/** One name is one organisation, however it was typed; those without a name are together. */
const organisationOf = ({ assessment }: ListedAssessment): string => plainName(assessment.name);

const periodOf = ({ assessment }: ListedAssessment): string => plainName(assessment.period ?? '');

const toolOf = ({ assessment: { instrument } }: ListedAssessment): string => `${instrument.kind}:${instrument.id}`;

const kindOf = ({ listed: [first] }: ListGroup): number =>
  first ? KINDS.indexOf(first.assessment.instrument.kind) : KINDS.length;

/**
 * The list in groups, each in the order of the list. Organisations come as the first of each does, those without a name
 * last; periods latest first, none last; tools in the order of the guide.
 *
 * @param listed in order
 */
export function inGroups(listed: readonly ListedAssessment[], grouping: Grouping): ListGroup[] {
  if (grouping === 'none') return listed.length === 0 ? [] : [{ key: '', listed: [...listed] }];
  const keyOf = { organisation: organisationOf, period: periodOf, tool: toolOf }[grouping];
  const groups = new Map<string, ListGroup>();
  for (const each of listed) {
    const group = groups.get(keyOf(each));
    if (group) group.listed.push(each);
    else groups.set(keyOf(each), { key: keyOf(each), listed: [each] });
  }
  const found = [...groups.values()];
  if (grouping === 'tool') return found.sort((a, b) => kindOf(a) - kindOf(b) || naturalOrder(a.key, b.key));
  const emptyLast = (a: ListGroup, b: ListGroup) => Number(a.key === '') - Number(b.key === '');
  return found.sort((a, b) => emptyLast(a, b) || (grouping === 'period' ? comparePeriods(b.key, a.key) : 0));
}
