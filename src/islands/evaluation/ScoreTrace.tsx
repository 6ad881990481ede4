import type { Profile } from '../../domain/profiles/profile.ts';
import { scoreTraceText } from '../../domain/reports/scoreTraceText.ts';
import type { Evaluation } from '../../domain/scoring/result.ts';
import { useSheet, useSurroundings } from '../answering/assessmentHooks.ts';
import { useLabel } from '../kit/words.tsx';
import type { ClausePlaces } from './evaluationWords.ts';

interface Props {
  profile: Profile<string>;
  evaluation: Evaluation<string>;
  clauses: ClausePlaces;
}

/** Why this score: every indicator with its figures, the dimensions, the total, red lines and the grade. */
export function ScoreTrace({ profile, evaluation, clauses }: Props) {
  const label = useLabel();
  const answers = useSheet(useSurroundings().store);
  const { groups, steps } = scoreTraceText(profile, evaluation, answers, label);
  return (
    <>
      <p class="hint">{label('evaluation.trace.explain')}</p>
      {groups.map(({ title, rows, sum }) => (
        <table key={title} class="trace">
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{label('evaluation.indicator')}</th>
              <th scope="col">{label('evaluation.trace.how')}</th>
              <th scope="col">{label('evaluation.points')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <a href={`#indicator-${row.id}`}>{row.title}</a>{' '}
                  <span class="hint">
                    {label('evaluation.trace.clauses')}{' '}
                    {row.clauses.map((key, index) => (
                      <span key={key}>
                        {index > 0 && label('list.separator')}
                        <a href={clauses[key]?.href}>{clauses[key]?.number}</a>
                      </span>
                    ))}
                  </span>
                </th>
                <td class="lines">{row.how}</td>
                <td>{row.points}</td>
              </tr>
            ))}
            <tr class="sum">
              <th scope="row" colSpan={2}>
                {label('evaluation.trace.sum')}
              </th>
              <td>{sum}</td>
            </tr>
          </tbody>
        </table>
      ))}
      <dl class="notes">
        {steps.map(([step, result]) => (
          <div key={step}>
            <dt>{step}</dt>
            <dd>{result}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
