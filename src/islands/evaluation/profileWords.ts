/** The profile with the words of its inputs, which the page does not carry a second time for the calculation. */
import type { Instrument } from '../../domain/answers/assessment.ts';
import { type Locale, localize } from '../../domain/basics/locale.ts';
import type { Profile } from '../../domain/profiles/profile.ts';
import { profileBy, publishedProfile } from '../../stores/profiles.ts';
import type { Surroundings } from '../answering/assessmentHooks.ts';

/** What the current evaluation is made by. One older than the hashes of profiles is calculated by the page's. */
export const instrumentOf = ({ store, tool }: Surroundings): Instrument =>
  [store.$head.get().instrument, tool.instrument].find(({ hash }) => hash !== '') ?? tool.instrument;

/** Rejects when it is neither kept here nor to be had from the site. */
export async function profileInWords(
  surroundings: Surroundings,
  profile: Profile<string>,
  locale: Locale,
): Promise<Profile<string>> {
  const { hash } = instrumentOf(surroundings);
  const kept = (await profileBy(hash).catch(() => undefined)) ?? (await publishedProfile(surroundings.tool));
  return kept ? localize(kept, locale) : profile;
}
