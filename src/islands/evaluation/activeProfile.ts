/** The profile by which the current evaluation is made: the page's own, or another one that was chosen or came before. */
import { useEffect, useState } from 'preact/hooks';
import type { Tool } from '../../domain/answers/tool.ts';
import { LOCALES, localize } from '../../domain/basics/locale.ts';
import type { ExplainedProfile } from '../../domain/profiles/profile.ts';
import type { AssessmentStore } from '../../stores/assessmentStore.ts';
import { profileBy } from '../../stores/profiles.ts';
import { useReady } from '../answering/assessmentHooks.ts';
import { useStore } from '../kit/useStore.ts';

/** `missing`: the evaluation was made by a profile that is not in this browser. */
type ActiveProfile = { state: 'page' | 'loading' | 'missing' } | { state: 'other'; profile: ExplainedProfile<string> };

/** Whether the current evaluation is made by the page's profile. One without a hash is older than profiles' hashes. */
export function usesPageProfile(store: AssessmentStore, tool: Tool): boolean {
  const ready = useReady(store);
  const { hash } = useStore(store.$head).instrument;
  return !ready || hash === '' || hash === tool.instrument.hash;
}

export function useActiveProfile(store: AssessmentStore, tool: Tool): ActiveProfile {
  const isPage = usesPageProfile(store, tool);
  const { hash } = useStore(store.$head).instrument;
  const [found, setFound] = useState<{ hash: string; profile: ExplainedProfile | undefined }>();
  useEffect(() => {
    if (isPage) return;
    profileBy(hash).then(
      (profile) => setFound({ hash, profile }),
      () => setFound({ hash, profile: undefined }),
    );
  }, [isPage, hash]);
  if (isPage) return { state: 'page' };
  if (found?.hash !== hash) return { state: 'loading' };
  const locale = LOCALES.find((each) => each === document.documentElement.lang) ?? LOCALES[0];
  return found.profile ? { state: 'other', profile: localize(found.profile, locale) } : { state: 'missing' };
}
