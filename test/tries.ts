/**
 * How much is tried. The daily run, `npm test`, takes samples where a sweep takes minutes; `npm run test:full` sweeps.
 *
 * A test that leaves cases out of the daily run takes their number or their list from here, so that a search for this
 * module finds all of them.
 */

/** Whether this is the full run: Vitest was started with `--mode full`. */
export const IS_FULL = import.meta.env.MODE === 'full';

/** As many as the run asks for. */
export const tries = (daily: number, full: number): number => (IS_FULL ? full : daily);
