/** Two self-assessments item by item: the organisation and an evaluator, or the same organisation in two years. */
import { answerTo } from '../answers/answer.ts';
import { answersIn, type Entry, scopeIn } from '../answers/entry.ts';
import { itemsAsked } from '../answers/scope.ts';
import { CLAUSE_LEVELS } from '../clauses/clause.ts';
import { type ChecklistItem, type ItemState, itemStateOf, type Progress, progressOf } from './checklist.ts';

/** `leftOut`: not asked in that assessment · `pending`: an answer of an earlier edition waits to be confirmed. */
type PairState = ItemState | 'leftOut' | 'pending';

/** How the second stands to the first. `other`: they differ, and neither is nearer to conforming. */
type Change = 'same' | 'better' | 'worse' | 'other';

export interface ChecklistPairLine<Item extends ChecklistItem = ChecklistItem> {
  item: Item;
  states: readonly [PairState, PairState];
  change: Change;
}

export interface ChecklistPair<Item extends ChecklistItem = ChecklistItem> {
  progress: readonly [Progress, Progress];
  /** Every item that one of them asks; `shall` before `should` before `may`, then in the order of the guide. */
  lines: ChecklistPairLine<Item>[];
}

/** From the farthest from conforming to the nearest; the other states are on no scale. */
const SCALE: readonly PairState[] = ['unmet', 'partly', 'met'];

export function changeBetween(first: PairState, second: PairState): Change {
  if (first === second) return 'same';
  const [from, to] = [SCALE.indexOf(first), SCALE.indexOf(second)];
  if (from < 0 || to < 0) return 'other';
  return to > from ? 'better' : 'worse';
}

export function compareChecklists<Item extends ChecklistItem>(
  items: readonly Item[],
  first: readonly Entry[],
  second: readonly Entry[],
): ChecklistPair<Item> {
  const sides = ([first, second] as const).map((entries) => {
    const answers = answersIn(entries);
    const { asked } = itemsAsked(items, scopeIn(entries));
    const keys = new Set(asked.map(({ key }) => key));
    const pending = new Set(entries.flatMap(({ field, item, value }) => (field === 'pending' && value ? [item] : [])));
    const stateOf = (item: Item): PairState => {
      if (!keys.has(item.key)) return 'leftOut';
      const state = itemStateOf(item, answerTo(answers, item.key));
      return state === 'unanswered' && pending.has(item.key) ? 'pending' : state;
    };
    return { progress: progressOf(asked, answers), stateOf };
  });
  const [a, b] = sides as [(typeof sides)[number], (typeof sides)[number]];
  const lines = items
    .map((item) => ({ item, states: [a.stateOf(item), b.stateOf(item)] as const }))
    .filter(({ states }) => states.some((state) => state !== 'leftOut'))
    .map((line) => ({ ...line, change: changeBetween(...line.states) }));
  return {
    progress: [a.progress, b.progress],
    // Sorting is stable: within a level the order of the guide stays.
    lines: lines.sort((x, y) => CLAUSE_LEVELS.indexOf(x.item.level) - CLAUSE_LEVELS.indexOf(y.item.level)),
  };
}
