/** How figures and outcomes of a profile are printed on the page. */
import type { Profile } from '../../domain/profiles/profile.ts';
import { type PrintedFigures, printedFigures } from '../../domain/scoring/figures.ts';
import { useLabel } from '../kit/words.tsx';

/** Number and address of clauses by their key. */
export type ClausePlaces = Readonly<Record<string, { number: string; href: string }>>;

export const usePrinted = (profile: Profile<string>): PrintedFigures => printedFigures(profile, useLabel());
