import { BulkAnswers } from './BulkAnswers.tsx';
import type { ListedItems } from './checklistItems.ts';
import { LazyDetails } from './LazyDetails.tsx';
import { useLabel } from './sheet.ts';

const loadPaper = () => import('./ChecklistPaper.tsx');

/** What can be done with all items that are listed. */
export function ChecklistActions(listed: ListedItems) {
  const label = useLabel();
  return (
    <>
      <BulkAnswers items={listed.groups.flatMap(({ items }) => items.map(({ key }) => key))} />
      <LazyDetails summary={label('paper.title')} failed={label('report.failed')} load={loadPaper} props={listed} />
    </>
  );
}
