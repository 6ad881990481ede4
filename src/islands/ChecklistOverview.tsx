import type { ComponentProps } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type ChecklistItem, progressOf } from '../domain/checklist.ts';
import type { Labels } from '../domain/labels.ts';
import type { Tool } from '../domain/tool.ts';
import { AssessmentBar } from './parts/AssessmentBar.tsx';
import { ChecklistFigures } from './parts/ChecklistFigures.tsx';
import type GapReport from './parts/GapReport.tsx';
import { SurroundingsProvider, useLabel, useSheet, useTool } from './parts/sheet.ts';

interface Props {
  tool: Tool;
  chapters: { key: string; number: number; title: string; href: string; items: ChecklistItem[] }[];
  /** Address of the words that the gap report prints. */
  wordsHref: string;
  labels: Labels;
}

/** All chapters that can be checked, with how far each has come. */
export default function ChecklistOverview({ tool, chapters, wordsHref, labels }: Props) {
  const surroundings = useTool(tool, labels);
  const { store } = surroundings;
  const answers = useSheet(store);
  const all = progressOf(
    chapters.flatMap(({ items }) => items),
    answers,
  );
  return (
    <SurroundingsProvider value={surroundings}>
      <div class="tool not-content">
        <section class="result">
          <ChecklistFigures progress={all} />
          <AssessmentBar />
        </section>
        <GapDisclosure items={chapters.flatMap(({ items }) => items)} wordsHref={wordsHref} />
        <ul class="chapters">
          {chapters.map((chapter) => (
            <ChapterLine key={chapter.key} chapter={chapter} progress={progressOf(chapter.items, answers)} />
          ))}
        </ul>
      </div>
    </SurroundingsProvider>
  );
}

/** The gap report: it is loaded when someone wants it. */
function GapDisclosure(props: ComponentProps<typeof GapReport>) {
  const label = useLabel();
  const [Loaded, setLoaded] = useState<typeof GapReport>();
  const [failed, setFailed] = useState(false);
  const load = () =>
    import('./parts/GapReport.tsx').then(
      (module) => setLoaded(() => module.default),
      () => setFailed(true),
    );
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    // Opened before the page came to life: nobody will tell.
    if (details.current?.open) void load();
  }, []);
  return (
    <details
      ref={details}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && !Loaded) void load();
      }}
    >
      <summary>{label('gaps.title')}</summary>
      {failed && <p class="error">{label('gaps.failed')}</p>}
      {Loaded && <Loaded {...props} />}
    </details>
  );
}

function ChapterLine({
  chapter,
  progress,
}: {
  chapter: Props['chapters'][number];
  progress: ReturnType<typeof progressOf>;
}) {
  const label = useLabel();
  const { done, all } = progress.coverage;
  return (
    <li>
      <a href={chapter.href}>
        {chapter.number} {chapter.title}
      </a>
      <span class="verdict" data-verdict={progress.chapters[chapter.key]}>
        {label(`checklist.chapter.${progress.chapters[chapter.key] ?? 'none'}`)}
      </span>
      <span class="count">{label('checklist.assessed', { done, all })}</span>
    </li>
  );
}
