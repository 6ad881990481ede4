import { useState } from 'preact/hooks';
import { shownName } from '../../domain/answers/answerText.ts';
import { dayInChina } from '../../domain/basics/calendarDate.ts';
import { handedInName } from '../../domain/basics/fileName.ts';
import { makeEvaluationResult } from '../../domain/formats/evaluationResult.ts';
import type { Profile } from '../../domain/profiles/profile.ts';
import { evaluationReport, evaluationStamp } from '../../domain/reports/evaluationReport.ts';
import { fileOn } from '../../domain/reports/paper.ts';
import type { Evaluation } from '../../domain/scoring/result.ts';
import { imported } from '../../stores/imported.ts';
import { useSheet, useSurroundings } from '../answering/assessmentHooks.ts';
import { download, downloadBlob } from '../kit/download.ts';
import { LoadFailed } from '../kit/LoadFailed.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel, useLocale } from '../kit/words.tsx';
import { ReportButtons } from '../reports/ReportButtons.tsx';
import type { ClausePlaces } from './evaluationWords.ts';
import { instrumentOf, profileInWords } from './profileWords.ts';

interface Props {
  profile: Profile<string>;
  evaluation: Evaluation<string>;
  clauses: ClausePlaces;
}

/** The evaluation for an official's folder: a report, a workbook that calculates, and data for other programs. */
export function EvaluationFiles({ profile, evaluation, clauses }: Props) {
  const label = useLabel();
  const locale = useLocale();
  const surroundings = useSurroundings();
  const { store, tool } = surroundings;
  const answers = useSheet(store);
  const [failed, setFailed] = useState(false);
  const day = dayInChina(Date.now());
  const instrument = () => instrumentOf(surroundings);
  const on = { program: tool.program, today: day };
  const evidence = () => ({ evidence: store.$evidence.get(), documents: store.$documents.get() });
  const report = () =>
    evaluationReport(
      { profile, evaluation, answers, notes: store.$notes.get(), clauses, ...evidence() },
      store.$head.get(),
      instrument(),
      on,
      label,
    );
  const calculating = async () => {
    try {
      const { evaluationXlsx } = await imported(() => import('../../files/evaluationXlsx.ts'));
      // The page calculates without the words of the inputs; a workbook asks with them.
      const blob = await evaluationXlsx(await profileInWords(surroundings, profile, locale), answers, {
        label,
        name: shownName(store.$head.get(), label),
        stamp: evaluationStamp(profile, instrument(), on, label),
      });
      downloadBlob(handedInName(fileOn(label('sheet.file'), store.$head.get()), day, 'xlsx'), blob);
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
      stamp: instrument(),
      assessment: store.$head.get(),
      inputs: answers,
      notes: store.$notes.get(),
      ...evidence(),
    });
    download(
      handedInName(fileOn(label('evaluation.report'), store.$head.get()), day, 'json'),
      `${JSON.stringify(result, null, 2)}\n`,
    );
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
      <p role="status" {...NOT_TRANSLATED}>
        {failed && <LoadFailed message={label('report.failed')} />}
      </p>
    </section>
  );
}
