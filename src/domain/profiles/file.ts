/** A profile that came from a file or from the browser's storage, in which anything may be. */
import { isRecord } from '../basics/record.ts';
import { readShape, type ShapeFault } from '../basics/shape.ts';
import type { ExplainedProfile } from './profile.ts';
import { PROFILE_SHAPE } from './shape.ts';

export type ReadProfile = { profile: ExplainedProfile; faults: [] } | { profile: undefined; faults: ShapeFault[] };

/**
 * Reads a profile as the build reads `content/evaluations`; its figures and words are judged by `faultsOfProfile` and
 * `faultsOfExplanation` afterwards.
 *
 * @param strict false for what an older or newer program has stored: it must not be lost for a field too many
 */
export function readProfile(raw: unknown, strict = true): ReadProfile {
  const { value, faults } = readShape(PROFILE_SHAPE, raw, 'profile', strict);
  return faults.length === 0 ? { profile: value as ExplainedProfile, faults: [] } : { profile: undefined, faults };
}

/** A profile in the browser, by the hash with which results are stamped. */
export interface KeptProfile {
  hash: string;
  profile: ExplainedProfile;
  /** When it was kept, in milliseconds since 1970. */
  kept: number;
}

/** Reads a row of the browser's storage, or of a workspace file. `undefined` when it is none. */
export function parseKeptProfile(raw: unknown): KeptProfile | undefined {
  if (!isRecord(raw)) return undefined;
  const { hash, kept } = raw;
  const { profile } = readProfile(raw['profile'], false);
  if (!profile || typeof hash !== 'string' || !/^[0-9a-f]{16}$/.test(hash)) return undefined;
  return typeof kept === 'number' && Number.isSafeInteger(kept) ? { hash, profile, kept } : undefined;
}
