import type { Profile } from '../../domain/profiles/profile.ts';
import { decimal, NO_FIGURE } from '../../domain/scoring/figures.ts';
import { gainsOf } from '../../domain/scoring/improvement.ts';
import type { Evaluation } from '../../domain/scoring/result.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { LazyDetails } from '../kit/LazyDetails.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import type { ClausePlaces } from './evaluationWords.ts';
import { DimensionStar } from './ScorePictures.tsx';
import { ScoreTrace } from './ScoreTrace.tsx';

interface Props {
  profile: Profile<string>;
  evaluation: Evaluation<string>;
  clauses: ClausePlaces;
}

const loadWhatIf = () => import('./WhatIf.tsx');

/** What lies behind the result, and what would change it. */
export function EvaluationMore({ profile, evaluation, clauses }: Props) {
  const label = useLabel();
  const gains = gainsOf(evaluation.indicators).slice(0, 5);
  return (
    <section class="result" {...NOT_TRANSLATED} aria-labelledby="evaluation-more">
      <h2 id="evaluation-more">{label('evaluation.more')}</h2>
      <DimensionStar profile={profile} evaluation={evaluation} />
      {gains.length > 0 && (
        <Disclosure summary={label('evaluation.gains')}>
          {() => (
            <ol>
              {gains.map(({ indicator, gain }) => (
                <li key={indicator.id}>
                  <a href={`#indicator-${indicator.id}`}>{indicator.title}</a>{' '}
                  {label('evaluation.gain', { gain: decimal(gain) })}
                </li>
              ))}
            </ol>
          )}
        </Disclosure>
      )}
      <Disclosure summary={label('evaluation.bands')}>
        {() => (
          <table>
            <thead>
              <tr>
                <th scope="col">{label('comparison.grade')}</th>
                <th scope="col">{label('evaluation.bands.min')}</th>
                <th scope="col">{label('evaluation.bands.minDimension')}</th>
              </tr>
            </thead>
            <tbody>
              {[...profile.bands].reverse().map(({ id, title, min, minDimension }) => (
                <tr key={id}>
                  <th scope="row">{title}</th>
                  <td>{min}</td>
                  <td>{minDimension ?? NO_FIGURE}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Disclosure>
      <LazyDetails
        summary={label('evaluation.try')}
        failed={label('report.failed')}
        load={loadWhatIf}
        props={{ profile, evaluation }}
      />
      <Disclosure summary={label('evaluation.trace')}>
        {() => <ScoreTrace profile={profile} evaluation={evaluation} clauses={clauses} />}
      </Disclosure>
    </section>
  );
}
