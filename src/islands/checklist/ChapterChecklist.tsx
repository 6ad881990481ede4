import type { Tool } from '../../domain/answers/tool.ts';
import { progressOf, verdictOn } from '../../domain/checklist/checklist.ts';
import { figuresOf } from '../../domain/checklist/figures.ts';
import type { ItemGroup, ItemNames } from '../../domain/checklist/shownItem.ts';
import { AssessmentBar } from '../answering/AssessmentBar.tsx';
import { useSheet, useSurroundings, useTool } from '../answering/assessmentHooks.ts';
import { InTool } from '../answering/InTool.tsx';
import { useAnnounced } from '../kit/announce.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { ChecklistActions } from './ChecklistActions.tsx';
import { ChecklistFigures } from './ChecklistFigures.tsx';
import { ChecklistList } from './ChecklistList.tsx';
import { useAsked } from './items.ts';

interface Props {
  tool: Tool;
  chapter: string;
  /** One for each section. */
  groups: readonly ItemGroup[];
  names: ItemNames;
  /** Where what is asked is chosen. */
  scopeHref: string;
}

/** Self-assessment against the clauses of one chapter. */
export default function ChapterChecklist({ tool, chapter, groups, names, scopeHref }: Props) {
  const surroundings = useTool(tool);
  return (
    <InTool value={surroundings}>
      <form class="tool not-content" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
        <Summary groups={groups} chapter={chapter} />
        <ChecklistList groups={groups} names={names} scopeHref={scopeHref} actions={ChecklistActions} />
      </form>
    </InTool>
  );
}

function Summary({ groups, chapter }: Pick<Props, 'groups' | 'chapter'>) {
  const label = useLabel();
  const answers = useSheet(useSurroundings().store);
  const { asked } = useAsked(groups.flatMap(({ items }) => items));
  const progress = progressOf(asked, answers);
  const verdict = verdictOn(progress, chapter);
  const [done, conformity, shall] = figuresOf(progress);
  useAnnounced(
    'checklist',
    `${label(`checklist.chapter.${verdict}`)} ${label('checklist.three', { done, conformity, shall })}`,
  );
  return (
    <section class="result" {...NOT_TRANSLATED} aria-label={label('checklist.summary')}>
      <div role="status" aria-live="off" {...NOT_TRANSLATED}>
        <p class="verdict" {...NOT_TRANSLATED} data-verdict={verdict}>
          {label(`checklist.chapter.${verdict}`)}
        </p>
        <ChecklistFigures progress={progress} />
      </div>
      <AssessmentBar />
    </section>
  );
}
