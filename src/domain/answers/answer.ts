/**
 * Answers, shared by the three tools.
 *
 * The states never collapse into each other: an unanswered item is absent from the sheet; `unknown` means that the
 * person looked and cannot tell; `notApplicable` needs a written reason. None of them is 0, `false`, `null` or ''.
 */

/** States of a checklist item that has been assessed. */
export const CONFORMITY_STATES = ['met', 'partly', 'unmet'] as const;
type ConformityState = (typeof CONFORMITY_STATES)[number];

export type Answer =
  | { readonly state: ConformityState }
  | { readonly state: 'unknown' }
  | { readonly state: 'notApplicable'; readonly reason: string }
  /** `value` is checked by the tool that asked for it: nothing that was typed is lost because it is not yet valid. */
  | { readonly state: 'value'; readonly value: unknown };

/** What one person answered in one tool, by the stable key of the item. */
export type AnswerSheet = Readonly<Record<string, Answer>>;

/** The answer to an item, or `undefined` for none. Reads own properties only: an item may be called "constructor". */
export const answerTo = (sheet: AnswerSheet, item: string): Answer | undefined =>
  Object.hasOwn(sheet, item) ? sheet[item] : undefined;

/** Whether nothing is left of a reason without white space and invisible characters. */
export const isBlank = (reason: string): boolean => /^[\p{White_Space}\uFEFF\u200B-\u200D\u2060]*$/u.test(reason);

/** Whether an answer stands as "not applicable": the item allows it and a reason is given. */
export const isNotApplicable = (answer: Answer | undefined, naAllowed = true): boolean =>
  answer?.state === 'notApplicable' && naAllowed && !isBlank(answer.reason);

const STATES_WITHOUT_CONTENT: readonly string[] = [...CONFORMITY_STATES, 'unknown'];

/** Deeper than anything that is asked for. */
const MAX_DEPTH = 40;

/** JSON can be read however deep it is nested, but neither compared nor written again. */
const isTooDeep = (value: unknown, levels = MAX_DEPTH): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isTooDeep(inner, levels - 1)));

/** Reads an answer from storage or a file, where anything may stand. `undefined` when it is not an answer. */
export function parseAnswer(raw: unknown): Answer | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
  const { state, reason, value } = raw as Record<string, unknown>;
  if (state === 'notApplicable') return typeof reason === 'string' ? { state, reason } : undefined;
  if (state === 'value') return value === undefined || isTooDeep(value) ? undefined : { state, value };
  return typeof state === 'string' && STATES_WITHOUT_CONTENT.includes(state) ? ({ state } as Answer) : undefined;
}
