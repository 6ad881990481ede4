/** The stamp of reports that compare evaluations: the profile by which they are compared, and the edition. */
import type { Instrument } from '../answers/assessment.ts';
import type { Label } from '../basics/labels.ts';
import type { Profile } from '../profiles/profile.ts';

export const comparisonStamp = (
  { title }: Pick<Profile<string>, 'title'>,
  { version, hash, edition }: Pick<Instrument, 'version' | 'hash' | 'edition'>,
  label: Label,
): string => label('comparison.stamp', { profile: title, version, hash, edition });
