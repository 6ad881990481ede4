import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Tool } from '../../domain/answers/tool.ts';
import { dayInChina } from '../../domain/basics/calendarDate.ts';
import type { ShownItem } from '../../domain/checklist/shownItem.ts';
import { STAGES, type Stage } from '../../domain/clauses/stage.ts';
import { type ShownPaper, startReport } from '../../domain/reports/startReport.ts';
import { currentStage, nextStep, type PathItem, pathOf } from '../../domain/start/path.ts';
import { chosenId } from '../../stores/current.ts';
import { fetched } from '../../stores/fetched.ts';
import { AssessmentBar } from '../answering/AssessmentBar.tsx';
import {
  useAllPending,
  useDocuments,
  useReady,
  useScope,
  useSheet,
  useSurroundings,
  useTasks,
  useTool,
} from '../answering/assessmentHooks.ts';
import { InTool } from '../answering/InTool.tsx';
import { usePublishedItems } from '../answering/publishedItems.ts';
import { reportOn } from '../answering/reportOn.ts';
import { LazyDetails } from '../kit/LazyDetails.tsx';
import { useLabel } from '../kit/words.tsx';
import { ReportButtons } from '../reports/ReportButtons.tsx';
import { goToPaper } from './goTo.ts';
import { NextStepBar } from './NextStepBar.tsx';
import { PaperCard } from './PaperCard.tsx';
import { type Named, PlanForm } from './PlanForm.tsx';
import { StageProgress } from './StageProgress.tsx';

/** What the path is made of. */
interface Content {
  items: readonly PathItem[];
  papers: readonly ShownPaper[];
}

interface Props {
  tool: Tool;
  services: Named[];
  /** Groups of clients that some clauses concern alone. */
  groups: Named[];
  /** The first stage, with the words of its items. */
  first: Content & { words: ShownItem[] };
  /** Addresses of all stages, and of the words of all items. */
  allHref: string;
  wordsHref: string;
  /** Id of the rules of admission, and the address of all of them. */
  rules?: { id: string; href: string } | undefined;
  /** Pages that lead on; one that the standard does not have is absent. */
  links: { admission: string; item: string; posts?: string; pack?: string; deadlines?: string };
}

const loadFromAdmission = () => import('./FromAdmission.tsx');

/** The path of an organisation that begins: what it plans, which papers that takes, and what is next. */
export default function StartPath({ tool, ...props }: Props) {
  const surroundings = useTool(tool);
  return (
    <InTool value={surroundings}>
      <Path {...props} />
    </InTool>
  );
}

/** All stages, once they are loaded; the first one before. */
function useContent(first: Content, href: string): { content: Content; failed: boolean } {
  const [content, setContent] = useState(first);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    fetched<Content>(href).then(setContent, () => setFailed(true));
  }, [href]);
  return { content, failed };
}

function Path({ services, groups, first, allHref, wordsHref, rules, links }: Omit<Props, 'tool'>) {
  const label = useLabel();
  const surroundings = useSurroundings();
  const { store } = surroundings;
  const ready = useReady(store);
  const answers = useSheet(store);
  const tasks = useTasks(store);
  const pending = useAllPending(store);
  const scope = useScope(store);
  const [documents] = useDocuments();
  const [chosen, choose] = useState<Stage>();
  const { content, failed } = useContent(first, allHref);
  const { items, papers } = content;
  const path = pathOf(
    items,
    papers.map(({ key }) => key),
    scope,
    { answers, documents, tasks, pending },
  );
  const today = dayInChina(Date.now());
  const stage = chosen ?? currentStage(path);
  const shown = path.find((each) => each.stage === stage);
  const published = usePublishedItems(wordsHref, stage !== STAGES[0]);
  const words = useMemo(
    () => new Map([...first.words, ...(published.items ?? [])].map((item) => [item.key, item])),
    [first, published.items],
  );
  const quizId = ready && rules ? chosenId({ kind: 'admission', id: rules.id }) : undefined;
  const quiz = rules && quizId !== undefined && { assessment: quizId, rules: rules.id, rulesHref: rules.href };
  const paperOf = (key: string) => papers.find((paper) => paper.key === key);
  const next = nextStep(path, today);
  const go = () => {
    if (next.do === 'done') return;
    choose(next.stage);
    goToPaper(next.record, 'item' in next ? next.item.key : undefined);
  };
  return (
    <div class="tool start not-content">
      <AssessmentBar />
      <PlanForm services={services} groups={groups} postsHref={links.posts} />
      {quiz && (
        <LazyDetails
          summary={label('start.admission.title')}
          failed={label('start.admission.failed')}
          load={loadFromAdmission}
          props={quiz}
        />
      )}
      <StageProgress path={path} stage={stage} choose={choose} />
      {stage === 'event' && (
        <p class="hint">
          {label('start.event')}{' '}
          {links.deadlines !== undefined && <a href={links.deadlines}>{label('start.toDeadlines')}</a>}
        </p>
      )}
      {(failed || published.failed) && stage !== STAGES[0] && <p class="error">{label('start.failed')}</p>}
      <ul class="papers">
        {shown?.papers.map((paper) => {
          const about = paperOf(paper.record);
          return (
            about && (
              <PaperCard
                key={paper.record}
                paper={paper}
                about={about}
                words={words}
                itemHref={links.item}
                today={today}
              />
            )
          );
        })}
      </ul>
      <section class="start-files">
        <h2>{label('start.files')}</h2>
        {links.pack !== undefined && (
          <p>
            <a href={links.pack}>{label('start.toPack')}</a>
          </p>
        )}
        {shown && (stage === STAGES[0] || published.items) && (
          <ReportButtons report={() => startReport(shown, papers, words, reportOn(surroundings, today), label)} />
        )}
        <p>
          <a href={links.admission}>{label('start.toAdmission')}</a>
        </p>
      </section>
      <NextStepBar next={next} nameOf={(key) => paperOf(key)?.name ?? key} words={words} go={go} ready={ready} />
    </div>
  );
}
