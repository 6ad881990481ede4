/** Items of the self-assessment as islands load them, and how far each has come. */
import { useMemo } from 'preact/hooks';
import type { AnswerSheet } from '../../domain/answers/answer.ts';
import { itemsAsked } from '../../domain/answers/scope.ts';
import { dayInChina } from '../../domain/basics/calendarDate.ts';
import type { ChecklistItem } from '../../domain/checklist/checklist.ts';
import type { ItemFacts } from '../../domain/checklist/filter.ts';
import { type FilledChecklist, factsOf } from '../../domain/checklist/itemFacts.ts';
import type { AssessmentStore } from '../../stores/assessmentStore.ts';
import { useScope, useSurroundings } from '../answering/assessmentHooks.ts';
import { useRedrawWhenSettled } from '../kit/useSettled.ts';

/** What is asked of these items, as the assessment is narrowed. */
export function useAsked<Item extends ChecklistItem>(items: readonly Item[]) {
  const { store } = useSurroundings();
  const scope = useScope(store);
  return useMemo(() => ({ ...itemsAsked(items, scope), scope }), [items, scope]);
}

/** What the store holds now, as plain values. */
export const filledIn = (store: AssessmentStore): FilledChecklist => ({
  answers: store.$answers.get(),
  notes: store.$notes.get(),
  pending: store.$pending.get(),
  evidence: store.$evidence.get(),
  documents: store.$documents.get(),
  tasks: store.$tasks.get(),
});

/** How far each item has come, as the store knows it now. */
export const factsIn = (store: AssessmentStore, items: readonly ChecklistItem[]): ItemFacts[] =>
  factsOf(items, filledIn(store), dayInChina(Date.now()));

/** How far each item has come; draws again once they have come to rest. */
export function useFacts(items: readonly ChecklistItem[]): ItemFacts[] {
  const { store } = useSurroundings();
  const stores = useMemo(
    () => [store.$answers, store.$pending, store.$evidence, store.$documents, store.$tasks],
    [store],
  );
  useRedrawWhenSettled(stores);
  return factsIn(store, items);
}

/** All answers, for figures over many items; draws again once they have come to rest. */
export function useSettledSheet(): AnswerSheet {
  const { store } = useSurroundings();
  const stores = useMemo(() => [store.$answers], [store]);
  useRedrawWhenSettled(stores);
  return store.$answers.get();
}
