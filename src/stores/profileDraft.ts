/** A profile that is being changed: it is there again after a reload, and only in this browser. */
import { persistentAtom } from '@nanostores/persistent';
import { readProfile } from '../domain/profiles/file.ts';
import type { ExplainedProfile } from '../domain/profiles/profile.ts';
import { PREFIX } from './names.ts';
// Where storage is denied it holds for the page, as settings do.
import './settings.ts';

export const $profileDraft = persistentAtom<ExplainedProfile | undefined>(`${PREFIX}:profile-draft`, undefined, {
  encode: (profile) => JSON.stringify(profile),
  decode(stored) {
    try {
      return readProfile(JSON.parse(stored)).profile;
    } catch {
      return undefined;
    }
  },
});
