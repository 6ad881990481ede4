import { useState } from 'preact/hooks';
import { answerTo } from '../../domain/answers/answer.ts';
import { nameWithPeriod } from '../../domain/answers/assessment.ts';
import { dayInChina } from '../../domain/basics/calendarDate.ts';
import type { Report } from '../../domain/basics/report.ts';
import { makeEvaluationResult } from '../../domain/formats/evaluationResult.ts';
import type { Profile } from '../../domain/profiles/profile.ts';
import { readObserved } from '../../domain/scoring/observedFigures.ts';
import type { Evaluation } from '../../domain/scoring/result.ts';
import { useSheet, useSurroundings } from '../answering/assessmentHooks.ts';
import { download, downloadBlob } from '../kit/download.ts';
import { useLabel } from '../kit/words.tsx';
import { ReportButtons } from '../reports/ReportButtons.tsx';
import { type ClausePlaces, usePrinted, useTrace } from './evaluationWords.ts';
import { percentOf } from './ObservedFigures.tsx';

interface Props {
  profile: Profile<string>;
  evaluation: Evaluation<string>;
  clauses: ClausePlaces;
}

/** The evaluation for an official's folder: a report, a workbook that calculates, and data for other programs. */
export function EvaluationFiles({ profile, evaluation, clauses }: Props) {
  const label = useLabel();
  const { store, tool } = useSurroundings();
  const answers = useSheet(store);
  const { figure, range, outcomes, dimension } = usePrinted(profile);
  const trace = useTrace(profile, evaluation);
  const [failed, setFailed] = useState(false);
  const day = dayInChina(Date.now());
  // An evaluation older than the hashes of profiles is calculated by the page's.
  const instrument = () => [store.$head.get().instrument, tool.instrument].find(({ hash }) => hash !== '');
  const stamp = () =>
    label('evaluation.stamp', {
      ...instrument(),
      profile: profile.title,
      day,
      program: tool.program.version,
    });
  const name = () => nameWithPeriod(store.$head.get()) || label('assessment.unnamed');
  const notes = () => store.$notes.get();

  const report = (): Report => ({
    title: `${label('evaluation.report')} ${name()}`,
    lines: [
      `${label('evaluation.score')} ${range(evaluation.score)}`,
      label(evaluation.decided === null ? 'evaluation.possible' : 'evaluation.decided') + outcomes(evaluation.possible),
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
      ...trace.groups.map(({ title, rows, sum }) => ({
        title,
        columns: [
          { title: label('evaluation.indicator'), width: 24 },
          { title: label('evaluation.trace.clauses'), width: 10 },
          { title: label('evaluation.trace.how'), width: 30 },
          { title: label('evaluation.points'), width: 14 },
          { title: label('note.label'), width: 22 },
        ],
        rows: [
          ...rows.map((row) => [
            row.title,
            row.clauses.map((key) => clauses[key]?.number ?? key).join(label('list.separator')),
            row.how,
            row.points,
            notes()[row.id] ?? '',
          ]),
          [label('evaluation.trace.sum'), '', '', sum, ''],
        ],
      })),
      {
        title: label('evaluation.trace'),
        columns: [
          { title: label('evaluation.trace.how'), width: 60 },
          { title: label('evaluation.result'), width: 20 },
        ],
        rows: trace.steps,
      },
      {
        title: label('observed.title'),
        columns: [label('evaluation.indicator'), label('observed.figures'), label('observed.share')].map(
          (title, index) => ({
            title,
            width: index === 0 ? 40 : 20,
          }),
        ),
        rows: profile.observed.flatMap(({ id, title }) => {
          const state = readObserved(answerTo(answers, id));
          return state.state === 'value'
            ? [[title, `${state.numerator} / ${state.denominator}`, percentOf(state.rate)]]
            : [];
        }),
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
      const blob = await evaluationXlsx(profile, answers, { label, name: name(), stamp: stamp() });
      downloadBlob(`${label('evaluation.report')}-${day}.xlsx`, blob);
      setFailed(false);
    } catch {
      // The writer could not be loaded: everything still stands on the page.
      setFailed(true);
    }
  };
  const saveJson = () => {
    const { program } = tool;
    const result = makeEvaluationResult(profile, evaluation, {
      now: Date.now(),
      program,
      edition: program.edition,
      stamp: instrument() ?? tool.instrument,
      assessment: store.$head.get(),
      inputs: answers,
      notes: notes(),
    });
    download(`${label('evaluation.report')}-${day}.json`, `${JSON.stringify(result, null, 2)}\n`);
  };
  return (
    <section aria-labelledby="evaluation-files">
      <h2 id="evaluation-files">{label('evaluation.files')}</h2>
      <p class="hint">{label('evaluation.files.explain')}</p>
      <ReportButtons report={report} />
      <div class="choices">
        <button type="button" onClick={() => void calculating()}>
          {label('sheet.save')}
        </button>
        <button type="button" onClick={saveJson}>
          {label('evaluation.json')}
        </button>
      </div>
      <p role="status">{failed && <span class="error">{label('report.failed')}</span>}</p>
    </section>
  );
}
