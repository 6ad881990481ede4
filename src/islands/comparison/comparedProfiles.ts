/** The profiles by which the evaluations of this browser were made: one of them is compared by. */
import { useEffect, useState } from 'preact/hooks';
import type { FilledAssessment, Instrument } from '../../domain/answers/assessment.ts';
import type { Tool } from '../../domain/answers/tool.ts';
import { LOCALES, localize } from '../../domain/basics/locale.ts';
import type { Profile } from '../../domain/profiles/profile.ts';
import { keptProfiles } from '../../stores/profiles.ts';

interface ComparedProfile {
  instrument: Instrument;
  profile: Profile<string>;
}

/** The page's profile first, then the others that are kept here and used by one of the evaluations. */
export function useComparedProfiles(
  tool: Tool,
  profile: Profile<string>,
  assessments: readonly FilledAssessment[],
): ComparedProfile[] {
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
  const used = new Set(assessments.map(({ instrument }) => instrument.hash));
  return [
    { instrument: tool.instrument, profile },
    ...kept.filter(({ instrument: { hash } }) => hash !== tool.instrument.hash && used.has(hash)),
  ];
}
