import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { FilledAssessment } from '../../domain/answers/assessment.ts';
import { useLabel } from '../kit/words.tsx';

interface Props {
  assessments: readonly FilledAssessment[];
  nameOf: (assessment: FilledAssessment) => string;
  /** Shown while there are fewer than two. */
  few: ComponentChildren;
  /** What is shown of the two that were chosen. */
  children: (first: FilledAssessment, second: FilledAssessment) => ComponentChildren;
}

/** Two assessments, chosen from those that are compared; at first the first two. */
export function PairChoice({ assessments, nameOf, few, children }: Props) {
  const label = useLabel();
  const [ids, setIds] = useState<readonly [string, string]>(['', '']);
  const id = useId();
  const at = (place: 0 | 1) => assessments.find((each) => each.id === ids[place]) ?? assessments[place];
  const [first, second] = [at(0), at(1)];
  if (!first || !second) return few;
  return (
    <>
      <div class="choices">
        {([0, 1] as const).map((place) => (
          <p key={place} class="field">
            <label for={`${id}-${place}`}>{label(`comparison.pair.${place === 0 ? 'first' : 'second'}`)}</label>
            <select
              id={`${id}-${place}`}
              value={(place === 0 ? first : second).id}
              onChange={({ currentTarget: { value } }) => setIds(place === 0 ? [value, second.id] : [first.id, value])}
            >
              {assessments.map((each) => (
                <option key={each.id} value={each.id}>
                  {nameOf(each)}
                </option>
              ))}
            </select>
          </p>
        ))}
      </div>
      {first.id === second.id ? <p class="error">{label('comparison.pair.same')}</p> : children(first, second)}
    </>
  );
}
