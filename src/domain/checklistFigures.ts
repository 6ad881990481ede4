/** The three figures of a self-assessment as they are shown. */
import type { Conformity, Progress } from './checklist.ts';

/** In whole per cent; only a share of 1 is shown as 100 %. Nothing assessed is "—". */
export const shownConformity = (conformity: Conformity): string =>
  conformity === null ? '—' : `${conformity.share === 1 ? 100 : Math.min(99, Math.round(conformity.share * 100))} %`;

/** Coverage, conformity, conformity of the `shall` items: three figures that are never mixed. */
export const figuresOf = ({ coverage: { done, all }, conformity, shall }: Progress): [string, string, string] => [
  `${done} / ${all}`,
  shownConformity(conformity),
  shownConformity(shall),
];
