import { shownName } from '../../domain/answers/answerText.ts';
import { changedAt, type FilledAssessment } from '../../domain/answers/assessment.ts';
import { answersIn } from '../../domain/answers/entry.ts';
import { beginAnother, goOn } from '../../stores/current.ts';
import { momentText } from '../kit/moment.ts';
import { useLabel, useLocale } from '../kit/words.tsx';
import { useSurroundings } from './assessmentHooks.ts';

/** Asks which assessment to go on with, where there are several and none was chosen. Until then nothing can be filled in. */
export function WhichAssessment({ among }: { among: readonly FilledAssessment[] }) {
  const label = useLabel();
  const locale = useLocale();
  const { tool } = useSurroundings();
  return (
    <section class="which-assessment" aria-labelledby="which-assessment">
      <h2 id="which-assessment">{label('assessment.which')}</h2>
      {/* Said at once: everything else on the page waits for the answer. */}
      <p role="alert">{label('assessment.which.explain', { count: among.length })}</p>
      <ul>
        {among.map((each) => (
          <li key={each.id}>
            <button type="button" onClick={() => goOn(tool, each.id)}>
              <strong>{shownName(each, label)}</strong>{' '}
              <small>
                {label('assessment.which.facts', {
                  count: Object.keys(answersIn(each.entries)).length,
                  time: momentText(locale, changedAt(each)),
                })}
              </small>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="quiet" onClick={() => beginAnother(tool)}>
        {label('assessment.which.another')}
      </button>
    </section>
  );
}
