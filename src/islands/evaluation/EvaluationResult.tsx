import type { Profile } from '../../domain/profiles/profile.ts';
import { dimensionsTable } from '../../domain/reports/evaluationReport.ts';
import { affirmedText, gradeHead, heldDownText, notApplicableText } from '../../domain/reports/evaluationWords.ts';
import { decimal } from '../../domain/scoring/figures.ts';
import { VOID } from '../../domain/scoring/outcomes.ts';
import type { Evaluation } from '../../domain/scoring/result.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { usePrinted } from './evaluationWords.ts';
import { MissingItems } from './MissingItems.tsx';
import { GradeScale } from './ScorePictures.tsx';

interface Props {
  profile: Profile<string>;
  evaluation: Evaluation<string>;
}

/** Score, possible grades, dimensions, what is missing, and the next step. On a wide screen it stays beside the inputs. */
export function EvaluationResult({ profile, evaluation }: Props) {
  const label = useLabel();
  const { range, outcome, outcomes } = usePrinted(profile);
  const dimensions = dimensionsTable(profile, evaluation, label);
  const { nextStep, deductions, notApplicable, toFindOut } = evaluation;
  const heldDown = heldDownText(profile, evaluation, label);
  const titleOf = (id: string) =>
    evaluation.indicators.find(({ indicator }) => indicator.id === id)?.indicator.title ?? id;
  const affirmed = evaluation.redLines.filter(({ state }) => state === 'yes');
  const open = evaluation.redLines.filter(({ state }) => state === 'open');
  return (
    <section class="result" {...NOT_TRANSLATED} id="result" aria-labelledby="result-title">
      <h2 id="result-title">{label('evaluation.result')}</h2>
      <p class="score" {...NOT_TRANSLATED}>
        <strong>{range(evaluation.score)}</strong> <span>{label('evaluation.outOf100')}</span>
      </p>
      {evaluation.possible.includes(VOID) && <p>{label('evaluation.forInformation')}</p>}
      <p>
        {gradeHead(evaluation, label)}
        <strong>{outcomes(evaluation.possible)}</strong>
      </p>
      {!evaluation.determinable && <p>{notApplicableText(profile, evaluation, label)}</p>}
      <GradeScale profile={profile} evaluation={evaluation} />
      {heldDown && <p>{heldDown}</p>}
      <MissingItems evaluation={evaluation} />
      <table>
        <caption>{dimensions.title}</caption>
        <thead>
          <tr>
            {dimensions.columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dimensions.rows.map(([title, available, shown], index) => {
            const { id, score } = evaluation.dimensions[index] ?? {};
            return (
              <tr key={id}>
                <th scope="row">{title}</th>
                <td>{label('evaluation.ofPoints', { available })}</td>
                <td>
                  <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="high" width={score?.high ?? 0} height="6" />
                    <rect class="low" width={score?.low ?? 0} height="6" />
                  </svg>
                  {shown}
                </td>
              </tr>
            );
          })}
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
            ? affirmed.map((each) => affirmedText(each, profile.bands, label)).join(label('list.separator'))
            : label('evaluation.redLines.none')}
          {open.length > 0 && ` ${label('evaluation.redLines.open', { count: open.length })}`}
          {deductions.affirmed > 0 && ` ${label('evaluation.deducted', { points: deductions.affirmed })}`}
        </dd>
        {toFindOut.length > 0 && (
          <>
            <dt>{label('evaluation.toFindOut')}</dt>
            <dd>
              {toFindOut.map((id, index) => (
                <span key={id}>
                  {index > 0 && label('list.separator')}
                  <a href={`#indicator-${id}`}>
                    {evaluation.redLines.find(({ line }) => line.id === id)?.line.title ?? titleOf(id)}
                  </a>
                </span>
              ))}
            </dd>
          </>
        )}
        {nextStep && (
          <>
            <dt>{label('evaluation.nextStep')}</dt>
            <dd>
              {label('evaluation.nextStep.text', {
                indicator: titleOf(nextStep.indicator),
                attainment: decimal(Math.ceil(nextStep.attainment * 1000 - 1e-6) / 10),
                grade: outcome(nextStep.band),
              })}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
