import type { ListedItems } from '../../domain/checklist/shownItem.ts';
import { LazyDetails } from '../kit/LazyDetails.tsx';
import { useLabel } from '../kit/words.tsx';
import { BulkAnswers } from './BulkAnswers.tsx';

const loadAssign = () => import('./AssignTasks.tsx');
const loadPaper = () => import('./ChecklistPaper.tsx');

/** What can be done with all items that are listed. */
export function ChecklistActions(listed: ListedItems) {
  const label = useLabel();
  return (
    <>
      <BulkAnswers items={listed.groups.flatMap(({ items }) => items.map(({ key }) => key))} />
      <LazyDetails
        summary={label('assign.title')}
        failed={label('report.failed')}
        load={loadAssign}
        props={{ items: listed.groups.flatMap(({ items }) => items) }}
      />
      <LazyDetails summary={label('paper.title')} failed={label('report.failed')} load={loadPaper} props={listed} />
    </>
  );
}
