import { useEffect, useState } from 'preact/hooks';
import { describeEntry } from '../../domain/answers/answerText.ts';
import type { FilledAssessment } from '../../domain/answers/assessment.ts';
import { type Entry, placeOf } from '../../domain/answers/entry.ts';
import { changesBetween, type RestorePoint } from '../../domain/answers/restorePoint.ts';
import { restore, restorePointsOf } from '../../stores/assessments.ts';
import { loadEditionMaps } from '../../stores/current.ts';
import { ScrollArea } from '../kit/ScrollArea.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { timeFor, useNamedItems, useWorkspace } from './workspaceContext.ts';

/** Earlier states of an assessment, to look at and to go back to. */
export function RestorePanel({ assessment }: { assessment: FilledAssessment }) {
  const workspace = useWorkspace();
  const { label, setNotice } = workspace;
  const [points, setPoints] = useState<readonly RestorePoint[]>([]);
  const [shown, show] = useState<string>();
  // Read again after each change: going back makes a point of its own.
  useEffect(() => {
    restorePointsOf(assessment.id).then(setPoints, () => {});
  }, [assessment]);
  const goBack = async (point: RestorePoint) => {
    const isOfThisEdition = point.state.instrument.edition === assessment.instrument.edition;
    const maps = isOfThisEdition ? [] : await loadEditionMaps(workspace.mapsHref).catch(() => []);
    const isDone = await restore(point, assessment, maps);
    show(undefined);
    setNotice({ text: label(isDone ? 'restore.done' : 'restore.otherEdition') });
  };
  return (
    <section class="result" {...NOT_TRANSLATED} aria-label={label('restore.title')}>
      <p>{label('restore.explain')}</p>
      {points.length === 0 && <p>{label('restore.none')}</p>}
      <ul class="desk-list">
        {points.map((point) => (
          <li key={point.id}>
            <p>
              {timeFor(workspace, point.made)} · {label(`restore.why.${point.why}`)}
            </p>
            <div class="choices">
              <button
                type="button"
                aria-expanded={shown === point.id}
                onClick={() => show(shown === point.id ? undefined : point.id)}
              >
                {label('restore.preview')}
              </button>
              <button type="button" onClick={() => void goBack(point)}>
                {label('restore.go')}
              </button>
            </div>
            {shown === point.id && <Comparison then={point.state} now={assessment} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Comparison({ then, now }: { then: FilledAssessment; now: FilledAssessment }) {
  const workspace = useWorkspace();
  const { label } = workspace;
  const { nameOf, valuesOf, inOrder } = useNamedItems(workspace, now);
  const changes = inOrder(changesBetween(then.entries, now.entries));
  const at = (entries: readonly Entry[], place: string) => entries.find((entry) => placeOf(entry) === place);
  if (changes.length === 0) return <p>{label('restore.same')}</p>;
  return (
    <ScrollArea name={label('restore.preview')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{label('merge.item')}</th>
            <th scope="col">{label('restore.then')}</th>
            <th scope="col">{label('restore.now')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ place, item }) => (
            <tr key={place}>
              <th scope="row">
                {nameOf(at(now.entries, place) ?? at(then.entries, place) ?? { field: 'answer', item })}
              </th>
              <td>{describeEntry(at(then.entries, place), label, valuesOf(item))}</td>
              <td>{describeEntry(at(now.entries, place), label, valuesOf(item))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
