import { sumOfHundredths } from '../../domain/basics/rounding.ts';
import type { ExplainedIndicator, ExplainedProfile } from '../../domain/profiles/profile.ts';
import { ChoiceField } from '../kit/ChoiceField.tsx';
import { useLabel, useLocale } from '../kit/words.tsx';
import { ProfileNumber } from './ProfileNumber.tsx';
import type { Change } from './ProfileRules.tsx';

interface Props {
  profile: ExplainedProfile;
  onChange: Change;
}

/** The figures of each kind that can be changed. */
const FIGURES = {
  ratio: ['floor', 'target'],
  band: ['outerLow', 'innerLow', 'innerHigh', 'outerHigh'],
  survey: ['low', 'high'],
  deduction: ['perEvent'],
  count: [],
  rubric: [],
  boolean: [],
} as const satisfies Record<ExplainedIndicator['kind'], readonly string[]>;

/** Weights and targets, by dimension, each with the sum of its weights. */
export function ProfileIndicators({ profile, onChange }: Props) {
  const label = useLabel();
  const locale = useLocale();
  return (
    <>
      {profile.dimensions.map((dimension, index) => {
        const weights = dimension.indicators.map(({ weight }) => (Number.isFinite(weight) ? weight : 0));
        return (
          <section key={dimension.id} aria-labelledby={`dimension-${dimension.id}`}>
            <h2 id={`dimension-${dimension.id}`}>
              {dimension.title[locale]}{' '}
              <span class="weight">{label('indicator.weight', { weight: sumOfHundredths(weights) })}</span>
            </h2>
            {dimension.indicators.map((indicator, place) => {
              const path = ['dimensions', index, 'indicators', place];
              const figures = indicator as unknown as Record<string, number | undefined>;
              return (
                <fieldset key={indicator.id} class="indicator profile-figures">
                  <legend>{indicator.title[locale]}</legend>
                  <div class="figures">
                    {(['weight', ...FIGURES[indicator.kind]] as const).map((name) => (
                      <ProfileNumber
                        key={name}
                        label={label(`profile.figure.${name}`)}
                        value={figures[name]}
                        onValue={(value) => onChange([...path, name], value)}
                      />
                    ))}
                    {indicator.kind === 'rubric' &&
                      indicator.levels.map((level, step) => (
                        <ProfileNumber
                          key={level.id}
                          label={label('profile.figure.level', { number: step + 1 })}
                          value={level.value}
                          onValue={(value) => onChange([...path, 'levels', step, 'value'], value)}
                        />
                      ))}
                  </div>
                  <ChoiceField
                    type="checkbox"
                    checked={indicator.naAllowed !== false}
                    onChange={({ currentTarget }) =>
                      onChange([...path, 'naAllowed'], currentTarget.checked ? undefined : false)
                    }
                  >
                    {label('profile.naAllowed')}
                  </ChoiceField>
                </fieldset>
              );
            })}
          </section>
        );
      })}
    </>
  );
}
