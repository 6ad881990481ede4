import { figuresOfRedLine } from '../../domain/profiles/figureNames.ts';
import type { ExplainedProfile, RedLine } from '../../domain/profiles/profile.ts';
import { useLabel, useLocale } from '../kit/words.tsx';
import { type Change, placeId } from './edits.ts';
import { ProfileNumber } from './ProfileNumber.tsx';
import { ProfileTexts } from './ProfileTexts.tsx';

interface Props {
  profile: ExplainedProfile;
  onChange: Change;
}

const EFFECTS: readonly RedLine['effect'][] = ['void', 'fail', 'cap', 'deduct', 'warn'];
const LIMITS = ['maxNotApplicable', 'minResponses', 'minResponseRate', 'minCases', 'minDecisive'] as const;

/** A red line with another effect, and what that effect needs. */
function withEffect(line: RedLine, effect: RedLine['effect'], bands: ExplainedProfile['bands']): RedLine {
  const { id, title, proof, clauses } = line;
  const base = { id, title, proof, clauses };
  if (effect === 'cap') return { ...base, effect, band: bands[1]?.id ?? bands[0]?.id ?? '' };
  if (effect === 'deduct') return { ...base, effect, points: 5 };
  return { ...base, effect };
}

/** Grades, limits and what each red line does. */
export function ProfileRules({ profile, onChange }: Props) {
  const label = useLabel();
  const locale = useLocale();
  const { bands, limits, redLines } = profile;
  return (
    <>
      <section aria-labelledby="profile-bands">
        <h2 id="profile-bands">{label('evaluation.bands')}</h2>
        {bands.map((band, index) => (
          <fieldset key={band.id} id={placeId(band.id)} class="indicator profile-figures">
            <legend>{band.title[locale]}</legend>
            <ProfileTexts of={band} path={['bands', index]} fields={['title']} onChange={onChange} />
            <div class="figures">
              <ProfileNumber
                label={label('evaluation.bands.min')}
                value={band.min}
                onValue={(value) => onChange(['bands', index, 'min'], value)}
              />
              <ProfileNumber
                label={label('evaluation.bands.minDimension')}
                value={band.minDimension}
                optional
                onValue={(value) => onChange(['bands', index, 'minDimension'], value)}
              />
            </div>
          </fieldset>
        ))}
      </section>
      <section aria-labelledby="profile-limits" id={placeId(profile.id)}>
        <h2 id="profile-limits">{label('profile.limits')}</h2>
        <div class="figures">
          {LIMITS.map((name) => (
            <ProfileNumber
              key={name}
              label={label(`profile.limits.${name}`)}
              value={limits[name]}
              optional={name === 'minCases' || name === 'minDecisive'}
              share={name === 'minResponseRate'}
              onValue={(value) => onChange(['limits', name], value)}
            />
          ))}
        </div>
      </section>
      <section aria-labelledby="profile-red-lines">
        <h2 id="profile-red-lines">{label('evaluation.redLines')}</h2>
        {redLines.map((line, index) => (
          <fieldset key={line.id} id={placeId(line.id)} class="indicator profile-figures">
            <legend>{line.title[locale]}</legend>
            <ProfileTexts
              of={line}
              path={['redLines', index]}
              fields={['title', 'proof']}
              figures={figuresOfRedLine(line)}
              onChange={onChange}
            />
            <div class="figures">
              <span class="number">
                <label for={`effect-${line.id}`}>{label('profile.effect')}</label>
                <select
                  id={`effect-${line.id}`}
                  value={line.effect}
                  onChange={({ currentTarget }) =>
                    onChange(
                      ['redLines', index],
                      withEffect(line, EFFECTS.find((each) => each === currentTarget.value) ?? 'warn', bands),
                    )
                  }
                >
                  {EFFECTS.map((effect) => (
                    <option key={effect} value={effect}>
                      {label(`profile.effect.${effect}`)}
                    </option>
                  ))}
                </select>
              </span>
              {line.effect === 'cap' && (
                <span class="number">
                  <label for={`cap-${line.id}`}>{label('profile.effect.band')}</label>
                  <select
                    id={`cap-${line.id}`}
                    value={line.band}
                    onChange={({ currentTarget }) => onChange(['redLines', index, 'band'], currentTarget.value)}
                  >
                    {bands.map(({ id, title }) => (
                      <option key={id} value={id}>
                        {title[locale]}
                      </option>
                    ))}
                  </select>
                </span>
              )}
              {line.effect === 'deduct' && (
                <ProfileNumber
                  label={label('profile.effect.points')}
                  value={line.points}
                  onValue={(value) => onChange(['redLines', index, 'points'], value)}
                />
              )}
            </div>
          </fieldset>
        ))}
      </section>
    </>
  );
}
