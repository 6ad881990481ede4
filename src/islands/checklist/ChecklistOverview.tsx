import { leftOutBy } from '../../domain/answers/scope.ts';
import type { Tool } from '../../domain/answers/tool.ts';
import { type ChecklistItem, openStage, progressOf, verdictOn } from '../../domain/checklist/checklist.ts';
import { withPerson } from '../../domain/checklist/filter.ts';
import { partProgress, tasksByPerson } from '../../domain/checklist/overview.ts';
import type { ItemNames } from '../../domain/checklist/shownItem.ts';
import { STAGES } from '../../domain/clauses/stage.ts';
import { scopeWords } from '../../domain/reports/filterWords.ts';
import { AssessmentBar } from '../answering/AssessmentBar.tsx';
import { useSheet, useSurroundings, useTasks, useTool } from '../answering/assessmentHooks.ts';
import { InTool } from '../answering/InTool.tsx';
import { loadItems } from '../answering/publishedItems.ts';
import { LazyDetails } from '../kit/LazyDetails.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { ChecklistFigures } from './ChecklistFigures.tsx';
import { useAsked } from './items.ts';
import { PartLine } from './PartLine.tsx';
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
      <div class="tool-row">
        <ScopePanel items={items} names={names} listHref={listHref} />
        <LazyDetails
          name="gaps"
          summary={label('gaps.title')}
          failed={label('gaps.failed')}
          load={loadGaps}
          loadData={() => loadItems(wordsHref)}
          props={{ items: asked, narrowed: scopeWords(leftOut, scope, names, label), wordsHref, itemHref }}
        />
        <LazyDetails
          name="evidence"
          summary={label('gaps.register')}
          failed={label('gaps.failed')}
          load={loadRegister}
          loadData={() => loadItems(wordsHref)}
          props={{ wordsHref, itemHref }}
        />
        <LazyDetails
          name="progress"
          summary={label('history.title')}
          failed={label('history.failed')}
          load={loadHistory}
          props={{ items }}
        />
        <UncountedAnswers items={items} />
      </div>
      <Stages asked={asked} listHref={listHref} />
      <People asked={asked} listHref={listHref} />
      <section>
        <h2>{label('part.chapters')}</h2>
        <ul class="parts chapters">
          {chapters.map(({ key, number, title, href, items }) => {
            const ofChapter = items.filter((item) => leftOutBy(item, scope) === undefined);
            return (
              <PartLine
                key={key}
                name={`${number} ${title}`}
                href={href}
                progress={partProgress(ofChapter, answers)}
                verdict={label(`checklist.chapter.${verdictOn(progressOf(ofChapter, answers), key)}`)}
              />
            );
          })}
        </ul>
      </section>
    </div>
  );
}

interface PartsProps {
  /** All that is asked. */
  asked: readonly ChecklistItem[];
  /** The page with all items in one list. */
  listHref: string;
}

/** What has to be in place by when, for a standard that says so. */
function Stages({ asked, listHref }: PartsProps) {
  const label = useLabel();
  const answers = useSheet(useSurroundings().store);
  const stages = STAGES.map((stage) => ({ stage, items: asked.filter((item) => item.stage === stage) })).filter(
    ({ items }) => items.length > 0,
  );
  if (stages.length === 0) return null;
  const status = { none: '', begin: '&status=open', goOn: '&status=open', gaps: '&status=gap', done: '' };
  return (
    <section>
      <h2>{label('part.stages')}</h2>
      <ul class="parts">
        {stages.map(({ stage, items }) => {
          const progress = partProgress(items, answers);
          return (
            <PartLine
              key={stage}
              name={label(`stage.${stage}`)}
              href={`${listHref}?stage=${stage}${status[progress.next]}`}
              progress={progress}
            />
          );
        })}
      </ul>
    </section>
  );
}

/** Who has to do how much, once somebody is responsible for something. */
function People({ asked, listHref }: PartsProps) {
  const label = useLabel();
  const { store } = useSurroundings();
  const people = tasksByPerson(asked, useSheet(store), useTasks(store));
  if (people.length === 0) return null;
  return (
    <section>
      <h2>{label('part.people')}</h2>
      <ul class="parts">
        {people.map(({ who, left, all }) => (
          <li key={who}>
            <a href={listHref + withPerson('', { who })}>
              <span class="part-name" {...NOT_TRANSLATED}>
                {who}
              </span>{' '}
              <span class="count" {...NOT_TRANSLATED}>
                {label('part.count', { done: all - left, all })}
              </span>{' '}
              <span class="part-next" {...NOT_TRANSLATED}>
                {left === 0 ? label('part.done') : label('part.left', { count: left })}
              </span>
            </a>
          </li>
        ))}
      </ul>
      <p class="hint">{label('part.people.explain')}</p>
    </section>
  );
}
