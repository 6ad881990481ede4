import { localize } from '../../domain/basics/locale.ts';
import { sumOfHundredths } from '../../domain/basics/rounding.ts';
import { figuresOfIndicator } from '../../domain/profiles/figureNames.ts';
import { indicatorScale } from '../../domain/profiles/indicatorScale.ts';
import type { ExplainedIndicator, ExplainedProfile } from '../../domain/profiles/profile.ts';
import { ChoiceField } from '../kit/ChoiceField.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel, useLocale } from '../kit/words.tsx';
import { type Change, placeId } from './edits.ts';
import { ProfileNumber } from './ProfileNumber.tsx';
import { ProfileTexts } from './ProfileTexts.tsx';

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

/** Whether a figure is a share of one, which people write in per cent. */
const isShare = (indicator: ExplainedIndicator, name: string): boolean =>
  name !== 'weight' &&
  (indicator.kind === 'band' ||
    indicator.kind === 'deduction' ||
    (indicator.kind === 'ratio' && indicator.capped !== false));

/** A target below the floor turns an indicator over: whoever meant that should see it, and whoever slipped too. */
const isLowerBetter = (indicator: ExplainedIndicator): boolean =>
  indicator.kind === 'ratio' && indicator.target < indicator.floor;

/** Weights and targets, by dimension, each with the sum of its weights. */
export function ProfileIndicators({ profile, onChange }: Props) {
  const label = useLabel();
  const locale = useLocale();
  return (
    <>
      {profile.dimensions.map((dimension, index) => {
        const weights = dimension.indicators.map(({ weight }) => (Number.isFinite(weight) ? weight : 0));
        return (
          <section key={dimension.id} id={placeId(dimension.id)} aria-labelledby={`dimension-${dimension.id}`}>
            <h2 id={`dimension-${dimension.id}`}>
              {dimension.title[locale]}{' '}
              <span class="weight" {...NOT_TRANSLATED}>
                {label('indicator.weight', { weight: sumOfHundredths(weights) })}
              </span>
            </h2>
            <ProfileTexts
              of={dimension}
              path={['dimensions', index]}
              fields={['title', 'purpose']}
              onChange={onChange}
            />
            {dimension.indicators.map((indicator, place) => {
              const path = ['dimensions', index, 'indicators', place];
              const figures = indicator as unknown as Record<string, number | undefined>;
              return (
                <fieldset key={indicator.id} id={placeId(indicator.id)} class="indicator profile-figures">
                  <legend>{indicator.title[locale]}</legend>
                  <div class="figures">
                    {(['weight', ...FIGURES[indicator.kind]] as const).map((name) => (
                      <ProfileNumber
                        key={name}
                        label={label(`profile.figure.${name}`)}
                        value={figures[name]}
                        share={isShare(indicator, name)}
                        onValue={(value) => onChange([...path, name], value)}
                      />
                    ))}
                    {indicator.kind === 'rubric' &&
                      indicator.levels.map((level, step) => (
                        <ProfileNumber
                          key={level.id}
                          label={label('profile.figure.level', { number: step + 1 })}
                          value={level.value}
                          share
                          onValue={(value) => onChange([...path, 'levels', step, 'value'], value)}
                        />
                      ))}
                  </div>
                  <p class="hint">
                    {indicatorScale(localize(indicator, locale), label)}
                    {isLowerBetter(indicator) && ` ${label('profile.lowerIsBetter')}`}
                  </p>
                  <ProfileTexts
                    of={indicator}
                    path={path}
                    fields={['title', 'definition', 'foundIn', 'excluded', 'example']}
                    figures={figuresOfIndicator(indicator)}
                    onChange={onChange}
                  />
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
