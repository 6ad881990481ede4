import { leftOutBy } from '../../domain/answers/scope.ts';
import type { Tool } from '../../domain/answers/tool.ts';
import {
  type ChecklistItem,
  openStage,
  type Progress,
  progressOf,
  verdictOn,
} from '../../domain/checklist/checklist.ts';
import { figuresOf } from '../../domain/checklist/figures.ts';
import type { ItemNames } from '../../domain/checklist/shownItem.ts';
import { scopeWords } from '../../domain/reports/filterWords.ts';
import { AssessmentBar } from '../answering/AssessmentBar.tsx';
import { useSheet, useSurroundings, useTool } from '../answering/assessmentHooks.ts';
import { InTool } from '../answering/InTool.tsx';
import { loadItems } from '../answering/publishedItems.ts';
import { LazyDetails } from '../kit/LazyDetails.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { ChecklistFigures } from './ChecklistFigures.tsx';
import { useAsked } from './items.ts';
import { ScopePanel } from './ScopePanel.tsx';
import { UncountedAnswers } from './UncountedAnswers.tsx';

interface Chapter {
  key: string;
  number: number;
  title: string;
  href: string;
  items: ChecklistItem[];
}

interface Props {
  tool: Tool;
  chapters: Chapter[];
  names: ItemNames;
  /** Address of the words that the gap report prints. */
  wordsHref: string;
  /** The page with all items in one list. */
  listHref: string;
  /** The path of an organisation that begins, where the standard has one. */
  startHref?: string | undefined;
}

const loadGaps = () => import('./GapReport.tsx');
const loadRegister = () => import('./EvidenceRegister.tsx');
const loadHistory = () => import('./ProgressHistory.tsx');

/** All chapters that can be checked, with how far each has come. */
export default function ChecklistOverview({ tool, ...props }: Props) {
  const surroundings = useTool(tool);
  return (
    <InTool value={surroundings}>
      <Overview {...props} />
    </InTool>
  );
}

function Overview({ chapters, names, wordsHref, listHref, startHref }: Omit<Props, 'tool'>) {
  const label = useLabel();
  const answers = useSheet(useSurroundings().store);
  const items = chapters.flatMap((chapter) => chapter.items);
  const { asked, leftOut, scope } = useAsked(items);
  const stage = openStage(asked, answers);
  const itemHref = (chapter: string, key: string): string =>
    `${chapters.find((each) => each.key === chapter)?.href ?? listHref}#item-${key}`;
  return (
    <div class="tool not-content">
      <section class="result" {...NOT_TRANSLATED} aria-label={label('checklist.summary')}>
        <ChecklistFigures progress={progressOf(asked, answers)} />
        <AssessmentBar />
      </section>
      <p>
        <a class="button" href={`${listHref}?status=open${stage === undefined ? '' : `&stage=${stage}`}`}>
          {stage === undefined
            ? label('checklist.goOn')
            : label('checklist.goOnStage', { stage: label(`stage.${stage}`) })}
        </a>{' '}
        {startHref !== undefined && (
          <>
            <a href={startHref}>{label('start.report')}</a>{' '}
          </>
        )}
        <a href={listHref}>{label('checklist.allItems')}</a>
      </p>
      <ScopePanel items={items} names={names} listHref={listHref} />
      <LazyDetails
        summary={label('gaps.title')}
        failed={label('gaps.failed')}
        load={loadGaps}
        loadData={() => loadItems(wordsHref)}
        props={{ items: asked, narrowed: scopeWords(leftOut, scope, names, label), wordsHref, itemHref }}
      />
      <LazyDetails
        summary={label('gaps.register')}
        failed={label('gaps.failed')}
        load={loadRegister}
        loadData={() => loadItems(wordsHref)}
        props={{ wordsHref, itemHref }}
      />
      <LazyDetails
        summary={label('history.title')}
        failed={label('history.failed')}
        load={loadHistory}
        props={{ items }}
      />
      <UncountedAnswers items={items} />
      <ul class="chapters">
        {chapters.map((chapter) => (
          <ChapterLine
            key={chapter.key}
            chapter={chapter}
            progress={progressOf(
              chapter.items.filter((item) => leftOutBy(item, scope) === undefined),
              answers,
            )}
          />
        ))}
      </ul>
    </div>
  );
}

function ChapterLine({ chapter, progress }: { chapter: Chapter; progress: Progress }) {
  const label = useLabel();
  const [done, conformity, shall] = figuresOf(progress);
  const verdict = verdictOn(progress, chapter.key);
  return (
    <li>
      <a href={chapter.href}>
        {chapter.number} {chapter.title}
      </a>
      <span class="verdict" {...NOT_TRANSLATED} data-verdict={verdict}>
        {label(`checklist.chapter.${verdict}`)}
      </span>
      <span class="count" {...NOT_TRANSLATED}>
        {label('checklist.three', { done, conformity, shall })}
      </span>
    </li>
  );
}
