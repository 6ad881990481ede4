/** What reports that compare evaluations say of themselves: the profile by which they are compared, and the edition. */
import type { Instrument } from '../answers/assessment.ts';
import type { Label } from '../basics/labels.ts';
import type { Named } from '../basics/report.ts';
import type { Profile } from '../profiles/profile.ts';

export const comparisonStamp = (
  { title }: Pick<Profile<string>, 'title'>,
  { version, hash, edition }: Pick<Instrument, 'version' | 'hash' | 'edition'>,
  label: Label,
): string => label('comparison.stamp', { profile: title, version, hash, edition });

/** What they are of, and by which profile; a hand fills in who made them on which day. */
export const comparisonFacts = (
  { title }: Pick<Profile<string>, 'title'>,
  { version }: Pick<Instrument, 'version'>,
  of: readonly Named[],
  label: Label,
): Named[] => [
  ...of,
  [label('evaluation.fact.profile'), label('evaluation.fact.version', { profile: title, version })],
  [label('comparison.fact.madeBy'), ''],
  [label('report.fact.day'), ''],
];

/** Who answers for a comparison. */
export const comparisonSigners = (label: Label): string[] => [
  label('comparison.signer.madeBy'),
  label('comparison.signer.checkedBy'),
  label('report.signer.seal'),
];
