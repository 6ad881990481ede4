import { useState } from 'preact/hooks';
import type { Evaluation } from '../../domain/evaluation.ts';
import type { Profile } from '../../domain/profile.ts';
import type { Report } from '../../domain/report.ts';
import { dayOf, downloadBlob } from './download.ts';
import { usePrinted } from './EvaluationResult.tsx';
import { ReportButtons } from './ReportButtons.tsx';
import { useLabel, useSheet, useSurroundings } from './sheet.ts';

interface Props {
  profile: Profile<string>;
  evaluation: Evaluation<string>;
}

/** The evaluation for an official's folder: a report in Word or Excel, and a workbook that calculates. */
export function EvaluationFiles({ profile, evaluation }: Props) {
  const label = useLabel();
  const { store, tool, labels } = useSurroundings();
  const answers = useSheet(store);
  const { figure, range, outcome, dimension } = usePrinted(profile);
  const [failed, setFailed] = useState(false);
  const day = dayOf(Date.now());
  const stamp = () =>
    label('evaluation.stamp', { ...tool.instrument, profile: profile.title, day, program: tool.program.version });
  const name = () => store.$head.get().name || label('assessment.unnamed');
  const notes = () => store.$notes.get();

  const report = (): Report => ({
    title: `${label('evaluation.report')} ${name()}`,
    lines: [
      `${label('evaluation.score')} ${range(evaluation.score)}`,
      label(evaluation.decided === null ? 'evaluation.possible' : 'evaluation.decided') +
        evaluation.possible.map(outcome).join(label('list.separator')),
      `${label('evaluation.naAsZero')} ${range(evaluation.naAsZero)}`,
      label('evaluation.signature'),
    ],
    tables: [
      {
        title: label('evaluation.dimensions'),
        columns: [label('evaluation.dimension'), label('evaluation.points'), label('evaluation.dimensionScore')].map(
          (title, index) => ({ title, width: index === 0 ? 30 : 15 }),
        ),
        rows: evaluation.dimensions.map(({ id, available, score }) => [dimension(id), figure(available), range(score)]),
      },
      {
        title: label('evaluation.trace'),
        columns: [
          { title: label('evaluation.indicator'), width: 26 },
          { title: label('evaluation.state'), width: 18 },
          { title: label('evaluation.attainment'), width: 10 },
          { title: label('evaluation.points'), width: 14 },
          { title: label('note.label'), width: 26 },
        ],
        rows: evaluation.indicators.map(({ indicator, state, attainment, available, points }) => [
          indicator.title,
          state.state === 'notApplicable'
            ? label('answer.notApplicable.because', { reason: state.reason })
            : label(`evaluation.state.${state.state}`),
          state.state === 'value' && attainment ? `${(100 * attainment.low).toFixed(1)}%` : '—',
          points === null ? '—' : `${range(points)} / ${figure(available)}`,
          notes()[indicator.id] ?? '',
        ]),
      },
      {
        title: label('evaluation.redLines'),
        columns: [label('evaluation.redLines'), label('evaluation.state'), label('note.label')].map((title, index) => ({
          title,
          width: index === 1 ? 12 : 30,
        })),
        rows: evaluation.redLines.map(({ line, state }) => [
          line.title,
          label(`evaluation.redLine.${state}`),
          notes()[line.id] ?? '',
        ]),
      },
    ],
    stamp: stamp(),
  });
  const calculating = async () => {
    try {
      const { evaluationXlsx } = await import('../../files/evaluationXlsx.ts');
      const blob = await evaluationXlsx(profile, answers, { labels, name: name(), stamp: stamp() });
      downloadBlob(`${label('evaluation.report')}-${day}.xlsx`, blob);
      setFailed(false);
    } catch {
      // The writer could not be loaded: everything still stands on the page.
      setFailed(true);
    }
  };
  return (
    <section aria-labelledby="evaluation-files">
      <h2 id="evaluation-files">{label('evaluation.files')}</h2>
      <p class="hint">{label('evaluation.files.explain')}</p>
      <ReportButtons report={report} label={label} />
      <button type="button" onClick={() => void calculating()}>
        {label('sheet.save')}
      </button>
      <p role="status">{failed && <span class="error">{label('report.failed')}</span>}</p>
    </section>
  );
}
