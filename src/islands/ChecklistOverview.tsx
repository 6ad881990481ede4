import { useMemo } from 'preact/hooks';
import { type ChecklistItem, progressOf } from '../domain/checklist.ts';
import type { Labels } from '../domain/labels.ts';
import { answerSheet } from '../stores/answerSheet.ts';
import { ChecklistFigures } from './parts/ChecklistFigures.tsx';
import { SavingStatus } from './parts/SavingStatus.tsx';
import { SurroundingsProvider, useLabel, useSheet } from './parts/sheet.ts';

interface Props {
  sheet: string;
  chapters: { key: string; number: number; title: string; href: string; items: ChecklistItem[] }[];
  labels: Labels;
}

/** All chapters that can be checked, with how far each has come. */
export default function ChecklistOverview({ sheet, chapters, labels }: Props) {
  const store = answerSheet(sheet);
  const answers = useSheet(store);
  const surroundings = useMemo(() => ({ store, labels }), [store, labels]);
  const all = progressOf(
    chapters.flatMap(({ items }) => items),
    answers,
  );
  return (
    <SurroundingsProvider value={surroundings}>
      <div class="tool not-content">
        <section class="result">
          <ChecklistFigures progress={all} />
          <SavingStatus />
        </section>
        <ul class="chapters">
          {chapters.map((chapter) => (
            <ChapterLine key={chapter.key} chapter={chapter} progress={progressOf(chapter.items, answers)} />
          ))}
        </ul>
      </div>
    </SurroundingsProvider>
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
