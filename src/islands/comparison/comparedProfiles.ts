/** The profiles of this browser: one of them is compared by, and a table is filled in by one. */
import { useEffect, useState } from 'preact/hooks';
import type { Instrument } from '../../domain/answers/assessment.ts';
import type { Tool } from '../../domain/answers/tool.ts';
import { LOCALES, localize } from '../../domain/basics/locale.ts';
import type { Profile } from '../../domain/profiles/profile.ts';
import { keptProfiles } from '../../stores/profiles.ts';

export interface ComparedProfile {
  instrument: Instrument;
  profile: Profile<string>;
}

/** The page's profile first, then the others that are kept here. */
export function useKeptProfiles(tool: Tool, profile: Profile<string>): ComparedProfile[] {
  const [kept, setKept] = useState<ComparedProfile[]>([]);
  useEffect(() => {
    keptProfiles().then(
      (all) =>
        setKept(
          all.map(({ hash, profile: own }) => ({
            instrument: { ...tool.instrument, hash, version: String(own.version) },
            profile: localize(own, LOCALES.find((each) => each === document.documentElement.lang) ?? LOCALES[0]),
          })),
        ),
      // Storage is denied: there are no evaluations by other profiles either.
      () => {},
    );
  }, [tool]);
  return [
    { instrument: tool.instrument, profile },
    ...kept.filter(({ instrument: { hash } }) => hash !== tool.instrument.hash),
  ];
}
