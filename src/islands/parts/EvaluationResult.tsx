import type { Evaluation, Range } from '../../domain/evaluation.ts';
import { gainsOf } from '../../domain/improvement.ts';
import type { Outcome } from '../../domain/outcomes.ts';
import { linesOf, type Profile } from '../../domain/profile.ts';
import { shownFigure } from '../../domain/rounding.ts';
import { Disclosure } from './Disclosure.tsx';
import { useLabel } from './sheet.ts';

interface Props {
  profile: Profile<string>;
  evaluation: Evaluation<string>;
}

/** How figures and outcomes are printed. */
export function usePrinted(profile: Profile<string>) {
  const label = useLabel();
  const lines = linesOf(profile);
  const figure = (x: number): string => shownFigure(x, lines).toFixed(1);
  return {
    figure,
    range: (range: Range | null): string => {
      if (range === null) return '—';
      const [low, high] = [figure(range.low), figure(range.high)];
      return range.low === range.high ? low : `${low}–${high}`;
    },
    outcome: (outcome: Outcome): string =>
      profile.bands.find(({ id }) => id === outcome)?.title ?? label(`evaluation.outcome.${outcome}`),
    dimension: (id: string): string => profile.dimensions.find((dimension) => dimension.id === id)?.title ?? id,
  };
}

/** Score, possible grades, dimensions and what would change them. */
export function EvaluationResult({ profile, evaluation }: Props) {
  const label = useLabel();
  const { figure, range, outcome, dimension } = usePrinted(profile);
  const { heldDown, nextStep, deductions, notApplicable, toFindOut } = evaluation;
  const titleOf = (id: string) =>
    evaluation.indicators.find(({ indicator }) => indicator.id === id)?.indicator.title ?? id;
  const gains = gainsOf(evaluation.indicators).slice(0, 5);
  const affirmed = evaluation.redLines.filter(({ state }) => state === 'yes');
  const open = evaluation.redLines.filter(({ state }) => state === 'open');
  return (
    <section class="result" id="result" aria-labelledby="result-title">
      <h2 id="result-title">{label('evaluation.result')}</h2>
      <p class="score">
        <strong>{range(evaluation.score)}</strong> <span>{label('evaluation.outOf100')}</span>
      </p>
      {evaluation.possible.includes('void') && <p>{label('evaluation.forInformation')}</p>}
      <p>
        {label(evaluation.decided === null ? 'evaluation.possible' : 'evaluation.decided')}
        <strong>{evaluation.possible.map(outcome).join(label('list.separator'))}</strong>
      </p>
      {!evaluation.determinable && (
        <p>
          {label('evaluation.notDeterminable', { weight: notApplicable.weight, most: profile.limits.maxNotApplicable })}
        </p>
      )}
      {heldDown && (
        <p>
          {label('evaluation.heldDown', {
            grade: outcome(heldDown.band),
            dimensions: heldDown.dimensions.map(dimension).join(label('list.separator')),
          })}
        </p>
      )}
      <table>
        <caption>{label('evaluation.dimensions')}</caption>
        <thead>
          <tr>
            <th scope="col">{label('evaluation.dimension')}</th>
            <th scope="col">{label('evaluation.points')}</th>
            <th scope="col">{label('evaluation.dimensionScore')}</th>
          </tr>
        </thead>
        <tbody>
          {evaluation.dimensions.map(({ id, score, available }) => (
            <tr key={id}>
              <th scope="row">{dimension(id)}</th>
              <td>{label('evaluation.ofPoints', { available: figure(available) })}</td>
              <td>
                <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                  <rect class="high" width={score?.high ?? 0} height="6" />
                  <rect class="low" width={score?.low ?? 0} height="6" />
                </svg>
                {range(score)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl class="notes">
        <dt>{label('evaluation.naAsZero')}</dt>
        <dd>{range(evaluation.naAsZero)}</dd>
        <dt>{label('evaluation.naWeight')}</dt>
        <dd>{label('evaluation.naHeadroom', { weight: notApplicable.weight, headroom: notApplicable.headroom })}</dd>
        <dt>{label('evaluation.redLines')}</dt>
        <dd>
          {affirmed.length > 0
            ? affirmed.map(({ line }) => line.title).join(label('list.separator'))
            : label('evaluation.redLines.none')}
          {open.length > 0 && ` ${label('evaluation.redLines.open', { count: open.length })}`}
          {deductions.affirmed > 0 && ` ${label('evaluation.deducted', { points: deductions.affirmed })}`}
        </dd>
        {toFindOut.length > 0 && (
          <>
            <dt>{label('evaluation.toFindOut')}</dt>
            <dd>
              {toFindOut
                .map((id) => evaluation.redLines.find(({ line }) => line.id === id)?.line.title ?? titleOf(id))
                .join(label('list.separator'))}
            </dd>
          </>
        )}
        {nextStep && (
          <>
            <dt>{label('evaluation.nextStep')}</dt>
            <dd>
              {label('evaluation.nextStep.text', {
                indicator: titleOf(nextStep.indicator),
                attainment: (Math.ceil(nextStep.attainment * 1000 - 1e-6) / 10).toFixed(1),
                grade: outcome(nextStep.band),
              })}
            </dd>
          </>
        )}
      </dl>
      {gains.length > 0 && (
        <Disclosure summary={label('evaluation.gains')}>
          {() => (
            <ol>
              {gains.map(({ indicator, gain }) => (
                <li key={indicator.id}>
                  <a href={`#indicator-${indicator.id}`}>{indicator.title}</a>{' '}
                  {label('evaluation.gain', { gain: gain.toFixed(1) })}
                </li>
              ))}
            </ol>
          )}
        </Disclosure>
      )}
      <Disclosure summary={label('evaluation.trace')}>
        {() => (
          <table class="trace">
            <thead>
              <tr>
                <th scope="col">{label('evaluation.indicator')}</th>
                <th scope="col">{label('evaluation.attainment')}</th>
                <th scope="col">{label('evaluation.points')}</th>
              </tr>
            </thead>
            <tbody>
              {evaluation.indicators.map(({ indicator, state, attainment, available, points }) => (
                <tr key={indicator.id}>
                  <th scope="row">{indicator.title}</th>
                  <td>
                    {attainment === null
                      ? label('answer.notApplicable')
                      : state.state === 'value'
                        ? `${(attainment.low * 100).toFixed(1)}%`
                        : label(`answer.${state.state}`)}
                  </td>
                  <td>{points === null ? '—' : `${range(points)} / ${available.toFixed(1)}`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Disclosure>
    </section>
  );
}
