import { sumOfHundredths } from '../../domain/basics/rounding.ts';
import type { ProfileFault } from '../../domain/profiles/faults.ts';
import { type ExplainedProfile, indicatorsOf } from '../../domain/profiles/profile.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel, useLocale } from '../kit/words.tsx';
import { placeId } from './edits.ts';

interface Props {
  profile: ExplainedProfile;
  faults: readonly ProfileFault[];
}

/** What keeps a profile from being used, each fault with its place. */
export function ProfileFaults({ profile, faults }: Props) {
  const label = useLabel();
  const locale = useLocale();
  const named = [...profile.dimensions, ...indicatorsOf(profile), ...profile.redLines, ...profile.bands];
  const titleOf = (place: string) => named.find(({ id }) => id === place)?.title[locale] ?? profile.title[locale];
  const sum = sumOfHundredths(indicatorsOf(profile).map(({ weight }) => (Number.isFinite(weight) ? weight : 0)));
  return (
    <div role="status" {...NOT_TRANSLATED}>
      <p>
        {label('profile.sum', { sum })}{' '}
        {faults.length === 0 ? label('profile.valid') : label('profile.faults', { count: faults.length })}
      </p>
      {faults.length > 0 && (
        <ul class="faults">
          {faults.slice(0, 5).map(({ place, code, message }) => (
            <li key={message + place} class="error">
              <a href={`#${placeId(place)}`}>{label('profile.fault.at', { place: titleOf(place) })}</a>
              {label(`profile.fault.${code}`, { sum })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
