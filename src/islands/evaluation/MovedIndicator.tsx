import { useId } from 'preact/hooks';
import type { Answer } from '../../domain/answers/answer.ts';
import type { Label } from '../../domain/basics/labels.ts';
import { percentOf } from '../../domain/basics/rounding.ts';
import type { Indicator, Profile } from '../../domain/profiles/profile.ts';
import { endsText } from '../../domain/reports/evaluationWords.ts';
import { readIndicator } from '../../domain/scoring/attainment.ts';
import { shownRange } from '../../domain/scoring/figures.ts';
import { type Move, movedTo, moveOf } from '../../domain/scoring/moves.ts';
import type { IndicatorResult } from '../../domain/scoring/result.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { IndicatorInputs } from './IndicatorInputs.tsx';

interface Props {
  /** With the words of its inputs, where they could be had. */
  indicator: Indicator<string>;
  limits: Profile['limits'];
  filled: Answer | undefined;
  tried: Answer | undefined;
  /** Of what is tried. */
  result: IndicatorResult<string>;
  onTry: (indicator: string, answer: Answer) => void;
}

const NOTHING = {};
const fieldsIn = (answer: Answer | undefined) =>
  (answer?.state === 'value' ? answer.value : NOTHING) as Readonly<Record<string, unknown>>;

/** What is moved of an indicator, with the units of it and of what it is counted out of. Titles say enough of levels. */
function measured(indicator: Indicator<string>, label: Label): { counted: string; unit: string; other: string } {
  switch (indicator.kind) {
    case 'ratio':
    case 'band': {
      const { numerator, denominator } = indicator;
      return { counted: numerator.label, unit: numerator.unit, other: denominator.unit };
    }
    case 'count':
      return { counted: indicator.done.label, unit: indicator.done.unit, other: indicator.planned.unit };
    case 'survey':
      return {
        counted: label('survey.mean', { low: indicator.low, high: indicator.high }),
        unit: label('unit.points'),
        other: '',
      };
    case 'deduction':
      return { counted: label('deduction.events'), unit: label('unit.times'), other: '' };
    default:
      return { counted: '', unit: '', other: '' };
  }
}

/** One indicator that is tried out: what it counts is moved by a slider, or typed where nothing is filled in yet. */
export function MovedIndicator({ indicator, limits, filled, tried, result, onTry }: Props) {
  const label = useLabel();
  const id = useId();
  const value = fieldsIn(tried ?? filled);
  const move = moveOf(indicator, value);
  const asksForBase = moveOf(indicator, fieldsIn(filled)) === null;
  const give = (next: Readonly<Record<string, unknown>>) => onTry(indicator.id, { state: 'value', value: next });
  const { counted } = measured(indicator, label);
  const ends = endsText(result.state, { limits }, label);
  const level = indicator.kind === 'rubric' ? indicator.levels[move?.now ?? -1]?.descriptor : undefined;
  return (
    <div class="moved" data-tried={tried !== undefined}>
      <p>
        {move ? (
          <label for={id}>
            {indicator.title} {counted !== '' && <span class="hint">{counted}</span>}
          </label>
        ) : (
          indicator.title
        )}
      </p>
      {move && (
        <input
          id={id}
          type="range"
          min={move.least}
          max={move.most}
          step={move.step}
          value={move.now ?? move.least}
          aria-valuetext={level ?? positionText(indicator, move, label)}
          onInput={({ currentTarget }) => give(movedTo(indicator, value, move, Number(currentTarget.value)))}
        />
      )}
      {asksForBase && (
        <>
          {!move && <p class="hint">{label('evaluation.try.base')}</p>}
          <IndicatorInputs
            // The indicator of the page above has radio buttons of the same name.
            indicator={{ ...indicator, id }}
            value={value}
            errors={readIndicator(indicator, tried ?? filled, limits).errors}
            onField={(field, input) => give({ ...value, [field]: input })}
          />
        </>
      )}
      <p class="moved-to" {...NOT_TRANSLATED}>
        {move && <strong>{positionText(indicator, move, label)}</strong>}
        {result.state.state === 'value' &&
          ` ${label('evaluation.try.gives', { percent: percentOf(result.state.attainment), points: shownRange(result.points, []) })}`}
        {result.state.state === 'value' && result.state.attainment === 1 && !ends && (
          <strong> {label('evaluation.try.full')}</strong>
        )}
        {ends && <strong> {ends}</strong>}
      </p>
      {level !== undefined && <p class="hint">{level}</p>}
    </div>
  );
}

/** The position of the slider, in the unit that is counted. */
function positionText(indicator: Indicator<string>, { now, most, outOf }: Move, label: Label): string {
  if (now === null) return label('answer.unanswered');
  if (indicator.kind === 'rubric') return label('evaluation.try.level', { place: now + 1, count: most + 1 });
  if (indicator.kind === 'boolean') return label(now === 1 ? 'answer.yes' : 'answer.no');
  const { unit, other } = measured(indicator, label);
  return outOf === null ? `${now} ${unit}` : label('evaluation.try.outOf', { now, unit, all: outOf, other });
}
