import { useMemo } from 'preact/hooks';
import type { Tool } from '../../domain/answers/tool.ts';
import { progressOf } from '../../domain/checklist/checklist.ts';
import type { ItemGroup, ItemNames, ShownItem } from '../../domain/checklist/shownItem.ts';
import { AssessmentBar } from '../answering/AssessmentBar.tsx';
import { useTool } from '../answering/assessmentHooks.ts';
import { InTool } from '../answering/InTool.tsx';
import { usePublishedItems } from '../answering/publishedItems.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { ChecklistActions } from './ChecklistActions.tsx';
import { ChecklistFigures } from './ChecklistFigures.tsx';
import { ChecklistList } from './ChecklistList.tsx';
import { useAsked, useSettledSheet } from './items.ts';

interface Props {
  tool: Tool;
  names: ItemNames;
  /** Address of the items with their words. */
  itemsHref: string;
  /** Where what is asked is chosen. */
  scopeHref: string;
}

/** Items drawn at first, and each time the end comes near: hundreds at once would keep a phone busy for seconds. */
const PORTION = 30;

/** Self-assessment against all chapters in one list, for whoever works through a part of it. */
export default function ChecklistItems({ tool, ...props }: Props) {
  return (
    <InTool value={useTool(tool)}>
      <Items {...props} />
    </InTool>
  );
}

function Items({ names, itemsHref, scopeHref }: Omit<Props, 'tool'>) {
  const label = useLabel();
  const { items, failed } = usePublishedItems(itemsHref);
  const groups = useMemo(() => byChapter(items ?? [], names), [items, names]);
  return (
    <form class="tool not-content" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      <Summary groups={groups} />
      {failed && <p class="error">{label('checklist.failed')}</p>}
      {!items && !failed && <p class="hint">{label('gaps.loading')}</p>}
      {groups.length > 0 && (
        <ChecklistList
          groups={groups}
          names={names}
          scopeHref={scopeHref}
          actions={ChecklistActions}
          portion={PORTION}
        />
      )}
    </form>
  );
}

const byChapter = (items: readonly ShownItem[], names: ItemNames): ItemGroup[] =>
  Object.entries(names.chapter)
    .map(([key, title]) => ({ key, title, items: items.filter(({ chapter }) => chapter === key) }))
    .filter((group) => group.items.length > 0);

function Summary({ groups }: { groups: readonly ItemGroup[] }) {
  const label = useLabel();
  const answers = useSettledSheet();
  const every = useMemo(() => groups.flatMap(({ items }) => items), [groups]);
  const { asked } = useAsked(every);
  return (
    <section class="result" {...NOT_TRANSLATED} aria-label={label('checklist.summary')}>
      <ChecklistFigures progress={progressOf(asked, answers)} />
      <AssessmentBar />
    </section>
  );
}
