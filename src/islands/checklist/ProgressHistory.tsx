import { useEffect, useState } from 'preact/hooks';
import { dayInChina } from '../../domain/basics/calendarDate.ts';
import { shownFigure } from '../../domain/basics/rounding.ts';
import type { ChecklistItem } from '../../domain/checklist/checklist.ts';
import { figuresOf } from '../../domain/checklist/figures.ts';
import { progressHistory } from '../../domain/checklist/progressHistory.ts';
import { historyPicture } from '../../domain/pictures/historyPicture.ts';
import { restorePointsOf } from '../../stores/assessments.ts';
import { useSheet, useSurroundings } from '../answering/assessmentHooks.ts';
import { Mark, PeriodChart } from '../kit/PeriodChart.tsx';
import { ScrollTable } from '../kit/ScrollTable.tsx';
import { useLabel } from '../kit/words.tsx';

/** In the order in which the picture numbers its lines. */
const FIGURES = ['checklist.coverage', 'checklist.conformity', 'checklist.shall'] as const;

/** The three figures day by day, from the states that were kept. */
export default function ProgressHistory({ items }: { items: readonly ChecklistItem[] }) {
  const label = useLabel();
  const { store } = useSurroundings();
  const answers = useSheet(store);
  const [history, setHistory] = useState<ReturnType<typeof progressHistory>>();
  useEffect(() => {
    const state = store.state();
    restorePointsOf(state.id)
      .catch(() => [])
      .then((points) => setHistory(progressHistory(items, points, { made: Date.now(), state })));
    // Drawn anew with each answer: the last line is the present.
  }, [store, items, answers]);
  if (!history) return <p class="hint">{label('history.loading')}</p>;
  const { past, ofOtherEditions } = history;
  return (
    <>
      <p class="hint">{label('history.explain')}</p>
      {ofOtherEditions > 0 && <p class="hint">{label('history.otherEditions', { count: ofOtherEditions })}</p>}
      {past.length > 1 && (
        <>
          <p class="legend">
            {FIGURES.map((figure, series) => (
              <span key={figure}>
                <svg width="16" height="16" aria-hidden="true" class="trend">
                  <Mark series={series} x={8} y={8} />
                </svg>{' '}
                {label(figure)}
              </span>
            ))}
          </p>
          <PeriodChart
            drawing={historyPicture(past)}
            title={label('history.title')}
            range={({ low }) => String(shownFigure(low, []))}
          />
        </>
      )}
      <ScrollTable
        table={{
          title: label('history.title'),
          columns: (['history.day', ...FIGURES] as const).map((key) => ({ title: label(key) })),
          rows: past.map(({ made, progress }) => [dayInChina(made), ...figuresOf(progress)]),
        }}
      />
    </>
  );
}
