import type { Conformity, Progress } from '../../domain/checklist/checklist.ts';
import { shownConformity } from '../../domain/checklist/figures.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';

/** Coverage, conformity and conformity of the shall items: three figures that are never mixed. */
export function ChecklistFigures({ progress }: { progress: Progress }) {
  const label = useLabel();
  const { coverage, conformity, shall, toFindOut } = progress;
  const detail = (figure: Conformity) =>
    figure === null
      ? label('checklist.figure.nothing')
      : label('checklist.figure.of', { met: figure.met, assessed: figure.assessed });
  return (
    <dl class="figures" {...NOT_TRANSLATED}>
      <div>
        <dt>{label('checklist.coverage')}</dt>
        <dd>
          <strong>
            {coverage.done} / {coverage.all}
          </strong>
          <span>{toFindOut.length > 0 && label('checklist.toFindOut', { count: toFindOut.length })}</span>
        </dd>
      </div>
      <div>
        <dt>{label('checklist.conformity')}</dt>
        <dd>
          <strong>{shownConformity(conformity)}</strong>
          <span>{detail(conformity)}</span>
        </dd>
      </div>
      <div>
        <dt>{label('checklist.shall')}</dt>
        <dd>
          <strong>{shownConformity(shall)}</strong>
          <span>{detail(shall)}</span>
        </dd>
      </div>
    </dl>
  );
}
