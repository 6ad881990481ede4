/** The current result. The island with the result sets it; the bar at the top of the page listens. */
import { atom } from 'nanostores';
import type { Profile } from '../../domain/profiles/profile.ts';
import type { Evaluation } from '../../domain/scoring/result.ts';

interface Evaluated {
  /** The page's, or another one by which the evaluation is made. */
  profile: Profile<string>;
  evaluation: Evaluation<string>;
}

/** `undefined` until answers have been read. */
export const $evaluated = atom<Evaluated | undefined>(undefined);
