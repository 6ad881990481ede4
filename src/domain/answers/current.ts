/** Which assessment of a tool someone goes on with, so that nobody fills in the wrong one without knowing it. */
import { type Assessment, type Instrument, sameTool } from './assessment.ts';

export type Current<T> =
  /** The one that was chosen, or the only one there is. */
  | { is: 'clear'; assessment: T }
  /** There is none yet. */
  | { is: 'new' }
  /** There are several, and none was chosen: a person has to say which. */
  | { is: 'inDoubt'; among: readonly T[] };

/**
 * @param here all assessments of this browser
 * @param chosen id of the one that was chosen last, if any; it may be gone since
 */
export function currentOf<T extends Assessment>(
  here: readonly T[],
  instrument: Pick<Instrument, 'kind' | 'id'>,
  chosen: string | undefined,
): Current<T> {
  const kept = here.filter(
    (each) => each.binned === null && each.instrument.kind === instrument.kind && each.instrument.id === instrument.id,
  );
  const former = kept.find(({ id }) => id === chosen);
  if (former) return { is: 'clear', assessment: former };
  const [first, ...others] = kept.filter(({ archived }) => !archived);
  if (!first) return { is: 'new' };
  return others.length === 0 ? { is: 'clear', assessment: first } : { is: 'inDoubt', among: [first, ...others] };
}

/** What becomes of the choice of a tool once a file is imported. */
export interface ImportedChoice {
  instrument: Instrument;
  /** The assessment to go on with; `undefined` when the file brought several, so that its tool asks. */
  id: string | undefined;
}

/**
 * Whoever imports a file goes on with what came in it.
 *
 * @param imported each assessment that was imported, with its id in this browser
 * @param chosenId id of the current assessment of a tool; it stays when it is one of several that came in
 */
export function choicesAfterImport(
  imported: readonly { assessment: Assessment; id: string }[],
  chosenId: (instrument: Instrument) => string | undefined,
): ImportedChoice[] {
  const inUse = imported.filter(({ assessment }) => !assessment.archived && assessment.binned === null);
  const firsts = inUse.filter(
    ({ assessment }, index) => inUse.findIndex((other) => sameTool(other.assessment, assessment)) === index,
  );
  return firsts.map(({ assessment: { instrument }, id }) => {
    const ids = inUse.filter(({ assessment }) => sameTool(assessment, { instrument })).map((each) => each.id);
    const chosen = chosenId(instrument);
    if (ids.length === 1) return { instrument, id };
    return { instrument, id: ids.find((each) => each === chosen) };
  });
}
