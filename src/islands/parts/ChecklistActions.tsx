import { BulkAnswers } from './BulkAnswers.tsx';
import type { ItemGroup } from './checklistItems.ts';
import { LazyDetails } from './LazyDetails.tsx';
import { useLabel } from './sheet.ts';

const loadPaper = () => import('./ChecklistPaper.tsx');

/** What can be done with all items that are listed. */
export function ChecklistActions({ groups }: { groups: readonly ItemGroup[] }) {
  const label = useLabel();
  return (
    <>
      <BulkAnswers items={groups.flatMap(({ items }) => items.map(({ key }) => key))} />
      <LazyDetails summary={label('paper.title')} failed={label('report.failed')} load={loadPaper} props={{ groups }} />
    </>
  );
}
