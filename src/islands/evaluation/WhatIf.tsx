import { useMemo, useState } from 'preact/hooks';
import type { Profile } from '../../domain/profiles/profile.ts';
import type { Evaluation } from '../../domain/scoring/result.ts';
import { evaluateWhatIf } from '../../domain/scoring/whatIf.ts';
import { useAnnounced } from '../kit/announce.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { usePrinted } from './evaluationWords.ts';

interface Props {
  profile: Profile<string>;
  evaluation: Evaluation<string>;
}

/** Sliders to see what would become of the result. Nothing of it is saved. */
export function WhatIf({ profile, evaluation }: Props) {
  const label = useLabel();
  const { range, outcome } = usePrinted(profile);
  const [tried, setTried] = useState<ReadonlyMap<string, number>>(new Map());
  const result = useMemo(() => evaluateWhatIf(profile, evaluation, tried), [profile, evaluation, tried]);
  const grades = ({ possible }: Evaluation<string>) => possible.map(outcome).join(label('list.separator'));
  const summary = (each: Evaluation<string>) =>
    label('evaluation.try.result', { score: range(each.score), grades: grades(each) });
  useAnnounced('try', `${label('evaluation.try.then')} ${summary(result)}`);
  return (
    <div class="try">
      <p class="hint">{label('evaluation.try.explain')}</p>
      <p>
        {label('evaluation.try.now')} {summary(evaluation)}
      </p>
      <p role="status" aria-live="off" {...NOT_TRANSLATED}>
        <strong>
          {label('evaluation.try.then')} {summary(result)}
        </strong>
      </p>
      <button type="button" disabled={tried.size === 0} onClick={() => setTried(new Map())}>
        {label('evaluation.try.reset')}
      </button>
      {profile.dimensions.map(({ id, title }) => (
        <fieldset key={id} class="plain">
          <legend>{title}</legend>
          {evaluation.indicators
            .filter(({ dimension, attainment }) => dimension === id && attainment !== null)
            .map(({ indicator, state }) => {
              const now = state.state === 'value' ? state.attainment : 0;
              const percent = Math.round(100 * (tried.get(indicator.id) ?? now));
              return (
                <label key={indicator.id} class="slider" data-tried={tried.has(indicator.id)}>
                  <span>{indicator.title}</span>
                  <input
                    type="range"
                    min="0"
                    max="100"
                    value={percent}
                    aria-valuetext={`${percent}%`}
                    onInput={({ currentTarget }) =>
                      setTried(new Map([...tried, [indicator.id, Number(currentTarget.value) / 100]]))
                    }
                  />
                  <output>{percent}%</output>
                </label>
              );
            })}
        </fieldset>
      ))}
    </div>
  );
}
