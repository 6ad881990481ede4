import type { ObservedFigure, Profile } from '../../domain/profiles/profile.ts';
import { sharePercent } from '../../domain/scoring/figures.ts';
import { readObserved } from '../../domain/scoring/observedFigures.ts';
import { useAnswer, useFieldSetter } from '../answering/assessmentHooks.ts';
import { NoteField } from '../answering/NoteField.tsx';
import { NumberField } from '../kit/NumberField.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';

/** Figures that are looked at and never scored, with what one person more or less would change. */
export function ObservedFigures({ profile }: { profile: Profile<string> }) {
  const label = useLabel();
  if (profile.observed.length === 0) return null;
  return (
    <section aria-labelledby="observed-figures">
      <h2 id="observed-figures">{label('observed.title')}</h2>
      <p>{label('observed.explain')}</p>
      {profile.observed.map((figure) => (
        <Figure key={figure.id} figure={figure} />
      ))}
    </section>
  );
}

function Figure({ figure: { id, title, numerator, denominator, caution } }: { figure: ObservedFigure<string> }) {
  const label = useLabel();
  const [answer] = useAnswer(id);
  const setField = useFieldSetter(id);
  const state = readObserved(answer);
  const value = (answer?.state === 'value' ? answer.value : {}) as Record<string, unknown>;
  const field = (name: 'numerator' | 'denominator', { label: text, unit }: typeof numerator) => (
    <NumberField
      label={text}
      unit={unit}
      whole
      value={value?.[name]}
      error={
        state.state === 'error' && state.field === name
          ? label(`error.${state.problem}`, { least: 0, most: Number(value['denominator'] ?? 0) })
          : undefined
      }
      onValue={(input) => setField(name, input)}
    />
  );
  return (
    <fieldset class="indicator" id={`indicator-${id}`}>
      <legend>{title}</legend>
      <p class="definition">{caution}</p>
      <div class="numbers">
        {field('numerator', numerator)}
        {field('denominator', denominator)}
      </div>
      <p class="attained" role="status" {...NOT_TRANSLATED}>
        {state.state === 'value' &&
          label('observed.rate', { rate: sharePercent(state.rate), one: sharePercent(state.ofOnePerson) })}
      </p>
      <NoteField item={id} />
    </fieldset>
  );
}
