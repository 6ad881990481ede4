import type { Stage } from '../../domain/clauses/stage.ts';
import type { PathStage } from '../../domain/start/path.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';

interface Props {
  path: readonly PathStage[];
  stage: Stage;
  choose: (stage: Stage) => void;
}

/** The stages, each with how far it has come; one of them is shown below. */
export function StageProgress({ path, stage, choose }: Props) {
  const label = useLabel();
  const shown = path.find((each) => each.stage === stage);
  return (
    <section class="stages" aria-labelledby="start-stage">
      <fieldset class="stage-choice">
        <legend class="sr-only">{label('start.stages')}</legend>
        {path
          .filter(({ items }) => items > 0)
          .map((each) => (
            <button
              key={each.stage}
              type="button"
              aria-pressed={each.stage === stage}
              onClick={() => choose(each.stage)}
            >
              {label(`stage.${each.stage}`)}{' '}
              <small {...NOT_TRANSLATED}>
                {[
                  label('start.stage.short', { settled: each.settled, items: each.items }),
                  ...(each.pending > 0 ? [label('start.pending', { count: each.pending })] : []),
                ].join(label('list.separator'))}
              </small>
            </button>
          ))}
      </fieldset>
      <h2 id="start-stage">{label(`stage.${stage}`)}</h2>
      {shown && (
        <>
          <p {...NOT_TRANSLATED}>
            {label('start.stage.progress', {
              had: shown.had,
              papers: shown.papers.length,
              settled: shown.settled,
              items: shown.items,
            })}
          </p>
          <progress max={Math.max(shown.items, 1)} value={shown.settled} aria-label={label('start.stage.settled')} />
        </>
      )}
    </section>
  );
}
