/** The three figures of a self-assessment as they are shown. */
import { shownFigure } from '../basics/rounding.ts';
import type { Conformity, Progress } from './checklist.ts';

/** In per cent with one decimal where there is one; only a share of 1 is shown as 100 %. Nothing assessed is "—". */
export const shownConformity = (conformity: Conformity): string =>
  conformity === null ? '—' : `${shownFigure((100 * conformity.met) / conformity.assessed, [])} %`;

/** Coverage, conformity, conformity of the `shall` items: three figures that are never mixed. */
export const figuresOf = ({ coverage: { done, all }, conformity, shall }: Progress): [string, string, string] => [
  `${done} / ${all}`,
  shownConformity(conformity),
  shownConformity(shall),
];
