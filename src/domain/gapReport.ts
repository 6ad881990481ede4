/**
 * The gap report: what a self-assessment found missing, most urgent first, and which document shows what.
 *
 * It takes nothing for granted: what was not looked at is no gap, and stands in the coverage of the checklist instead.
 */
import { type AnswerSheet, answerTo } from './answer.ts';
import { type ChecklistItem, itemStateOf } from './checklist.ts';
import { CLAUSE_LEVELS } from './clause.ts';
import { type EvidenceDocument, isOverdue, type Task, validityOf } from './evidence.ts';
import { own } from './record.ts';

/** From the most to the least urgent: what is known to be missing, then what somebody has to find out. */
export const GAP_STATES = ['unmet', 'partly', 'unknown'] as const;
export type GapState = (typeof GAP_STATES)[number];

/** What stands beside the answers of an assessment. */
export interface Beside {
  evidence: Readonly<Record<string, readonly string[]>>;
  documents: Readonly<Record<string, EvidenceDocument>>;
  tasks: Readonly<Record<string, Task>>;
}

export interface Gap {
  item: ChecklistItem;
  state: GapState;
  documents: EvidenceDocument[];
  task: Task | undefined;
  overdue: boolean;
}

const documentsOf = (item: string, { evidence, documents }: Beside): EvidenceDocument[] =>
  (own(evidence, item) ?? []).flatMap((id) => own(documents, id) ?? []);

/**
 * Every gap: `shall` before `should` before `may`, within a level unmet before partly before unknown, then in the order of
 * the guide.
 *
 * @param today as '2026-11-23'
 */
export function gapsOf(items: readonly ChecklistItem[], sheet: AnswerSheet, beside: Beside, today: string): Gap[] {
  const gaps = items.flatMap((item): Gap[] => {
    const found = itemStateOf(item, answerTo(sheet, item.key));
    const state = GAP_STATES.find((each) => each === found);
    const task = own(beside.tasks, item.key);
    return state === undefined
      ? []
      : [{ item, state, documents: documentsOf(item.key, beside), task, overdue: !!task && isOverdue(task, today) }];
  });
  const urgency = ({ item, state }: Gap) =>
    CLAUSE_LEVELS.indexOf(item.level) * GAP_STATES.length + GAP_STATES.indexOf(state);
  return gaps.sort((a, b) => urgency(a) - urgency(b));
}

export interface RegisteredDocument {
  id: string;
  document: EvidenceDocument;
  validity: ReturnType<typeof validityOf>;
  /** Keys of the items that it shows. */
  items: string[];
}

const VALIDITIES = ['expired', 'soon', 'valid', 'open'];

/** All documents with what they show; those that expired or will soon stand first. */
export function evidenceRegister({ evidence, documents }: Beside, today: string): RegisteredDocument[] {
  return Object.entries(documents)
    .map(([id, document]) => ({
      ...{ id, document, validity: validityOf(document, today) },
      items: Object.entries(evidence).flatMap(([item, ids]) => (ids.includes(id) ? [item] : [])),
    }))
    .sort((a, b) => {
      const [{ validUntil: first }, { validUntil: second }] = [a.document, b.document];
      const byValidity = VALIDITIES.indexOf(a.validity) - VALIDITIES.indexOf(b.validity);
      return byValidity || (first < second ? -1 : first > second ? 1 : 0);
    });
}
