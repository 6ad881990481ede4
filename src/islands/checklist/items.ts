/** Items of the self-assessment as islands show them, and how far each has come. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type AnswerSheet, answerTo } from '../../domain/answers/answer.ts';
import { isOverdue } from '../../domain/answers/evidence.ts';
import { itemsAsked, type Scope } from '../../domain/answers/scope.ts';
import { dayInChina } from '../../domain/basics/calendarDate.ts';
import { own } from '../../domain/basics/record.ts';
import { type ChecklistItem, isSettled, itemStateOf } from '../../domain/checklist/checklist.ts';
import type { ItemFacts } from '../../domain/checklist/filter.ts';
import type { Origin } from '../../domain/clauses/clause.ts';
import type { AssessmentStore } from '../../stores/assessmentStore.ts';
import { fetched } from '../../stores/fetched.ts';
import { useSurroundings } from '../answering/assessmentHooks.ts';
import { useRedrawAfterwards } from '../kit/useSettled.ts';
import { useStore } from '../kit/useStore.ts';

/** An item with everything that is shown of its clause, in the language of the page. */
export interface ShownItem extends ChecklistItem {
  number: string;
  text: string;
  criteria: readonly string[];
  evidence: readonly string[];
  /** Where it comes from, and what it rests on as printed. */
  origin: Origin;
  basis: readonly string[];
  href: string;
}

/** Items under a heading. */
export interface ItemGroup {
  key: string;
  title: string;
  items: readonly ShownItem[];
}

/** The items that a list shows, and all that are asked on its page, under the same headings. */
export interface ListedItems {
  groups: readonly ItemGroup[];
  whole: readonly ItemGroup[];
  /** In words, by what the list is narrowed, and what is not asked. */
  narrowed: readonly string[];
}

/** The groups with those of their items that are wanted; a group of which none is left is left out. */
export const groupsOf = (groups: readonly ItemGroup[], isWanted: (item: ShownItem) => boolean): ItemGroup[] =>
  groups.map((group) => ({ ...group, items: group.items.filter(isWanted) })).filter(({ items }) => items.length > 0);

/** What the keys of a facet are called, in the order in which they are offered. */
export type ItemNames = Readonly<Record<'chapter' | 'service' | 'role', Readonly<Record<string, string>>>>;

/** Items by their key, as the site publishes them at `/data/checklist.<language>.json`. */
type PublishedItems = Readonly<Record<string, Omit<ShownItem, 'key'>>>;

/** Every item in the order of the guide, once it is loaded. */
export function usePublishedItems(href: string): { items: readonly ShownItem[] | undefined; failed: boolean } {
  const [items, setItems] = useState<readonly ShownItem[]>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    fetched<PublishedItems>(href).then(
      (all) => setItems(Object.entries(all).map(([key, item]) => ({ ...item, key }))),
      () => setFailed(true),
    );
  }, [href]);
  return { items, failed };
}

const NO_SCOPE: Scope = {};

/** What is asked of these items, as the assessment is narrowed. */
export function useAsked<Item extends ChecklistItem>(items: readonly Item[]) {
  const { store } = useSurroundings();
  const scope = useStore(store.$scope, { ssr: () => NO_SCOPE });
  return useMemo(() => ({ ...itemsAsked(items, scope), scope }), [items, scope]);
}

/** How far each item has come, as the store knows it now. */
export function factsIn(
  { $answers, $pending, $evidence, $documents, $tasks }: AssessmentStore,
  items: readonly ChecklistItem[],
): ItemFacts[] {
  const today = dayInChina(Date.now());
  const [sheet, pending, evidence, documents, tasks] = [
    $answers.get(),
    $pending.get(),
    $evidence.get(),
    $documents.get(),
    $tasks.get(),
  ] as const;
  return items.map((item) => {
    const [state, task] = [itemStateOf(item, answerTo(sheet, item.key)), own(tasks, item.key)];
    return {
      item,
      state,
      isPending: own(pending, item.key) !== undefined,
      // What is done is late no more.
      isOverdue: task !== undefined && !isSettled(state) && isOverdue(task, today),
      documents: (own(evidence, item.key) ?? []).flatMap((id) => own(documents, id) ?? []),
      today,
    };
  });
}

/** How far each item has come; draws again once they have come to rest. */
export function useFacts(items: readonly ChecklistItem[]): ItemFacts[] {
  const { store } = useSurroundings();
  const stores = useMemo(
    () => [store.$answers, store.$pending, store.$evidence, store.$documents, store.$tasks],
    [store],
  );
  useRedrawAfterwards(stores);
  return factsIn(store, items);
}

/** All answers, for figures over many items; draws again once they have come to rest. */
export function useSettledSheet(): AnswerSheet {
  const { store } = useSurroundings();
  const stores = useMemo(() => [store.$answers], [store]);
  useRedrawAfterwards(stores);
  return store.$answers.get();
}
