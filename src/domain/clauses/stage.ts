/** What comes first: the order in which an organisation that begins puts the clauses in place. */

/**
 * When an organisation that begins has to have it in place: before the first client, in the three months after, in the
 * first year, or only when something happens. The law binds from the first day, whatever its stage.
 */
export const STAGES = ['firstClient', 'firstQuarter', 'firstYear', 'event'] as const;
export type Stage = (typeof STAGES)[number];

/** Why a clause has its stage. `others`: it binds someone else. */
export const STAGE_REASONS = [
  'law',
  'safety',
  'rights',
  'money',
  'gate',
  'service',
  'people',
  'improve',
  'event',
  'others',
] as const;
export type StageReason = (typeof STAGE_REASONS)[number];

/** What may ask for something before anybody is served. */
const FIRST_REASONS: readonly StageReason[] = ['law', 'safety', 'rights', 'money', 'gate'];
const EVENT_REASONS: readonly StageReason[] = ['event', 'others'];

export interface ClauseStage {
  at: Stage;
  because: StageReason;
  /** It waits for an event, but before the first client of the group that it concerns alone it has to be in place. */
  forGroup?: true | undefined;
  /** What the common text says, where a district asks for it earlier. */
  common?: Stage | undefined;
}

/** A clause of the common text that a district asks for earlier. */
export interface EarlierStage {
  /** Its key. */
  clause: string;
  at: Stage;
  because: StageReason;
}

/** What does not hold of a clause's stage. */
export function faultOfStage({
  key,
  level,
  stage,
  appliesTo,
}: {
  key: string;
  level: string;
  stage?: ClauseStage | undefined;
  appliesTo?: { clients?: readonly string[] | undefined } | undefined;
}): string | undefined {
  if (!stage) return undefined;
  const { at, because, forGroup } = stage;
  if (forGroup && (at !== 'event' || level !== 'shall' || !appliesTo?.clients))
    return `"${key}" is due before the first client of a group: name the group in appliesTo, and let it be a shall-clause that waits for an event`;
  if (at === 'firstClient' && level !== 'shall')
    return `"${key}" is no shall-clause: it cannot be due before the first client`;
  if (at === 'firstClient' && !FIRST_REASONS.includes(because))
    return `"${key}" is due before the first client because of "${because}": only ${FIRST_REASONS.join(', ')} are reasons for that`;
  return (at === 'event') === EVENT_REASONS.includes(because)
    ? undefined
    : `"${key}" has the stage "${at}" because of "${because}": "event" goes with ${EVENT_REASONS.join(', ')}, and nothing else does`;
}

/**
 * What does not hold of a clause's move to an earlier stage. Nothing moves to a later one: whoever keeps to the common text
 * keeps to a district's as well.
 */
export function faultOfMove(
  clause: { key: string; level: string; stage?: ClauseStage | undefined },
  { at, because }: Omit<EarlierStage, 'clause'>,
): string | undefined {
  const { key, stage } = clause;
  if (!stage) return `"${key}" has no stage that could be earlier: take it out`;
  if (stage.at === 'event' || at === 'event')
    return `"${key}" cannot be moved between an event and a stage: what happens has no earlier time`;
  return STAGES.indexOf(at) < STAGES.indexOf(stage.at)
    ? faultOfStage({ ...clause, stage: { at, because } })
    : `"${key}" has the stage "${stage.at}": a district may only ask for it earlier, not at "${at}"`;
}

/** A clause with the stage of a district; the clause itself where the district says nothing or the common text no stage. */
export function withEarlier<Each extends { key: string; stage?: ClauseStage | undefined }>(
  clause: Each,
  earlier: readonly EarlierStage[],
): Each {
  const move = earlier.find((each) => each.clause === clause.key);
  if (!move || !clause.stage) return clause;
  return { ...clause, stage: { at: move.at, because: move.because, common: clause.stage.at } };
}

/** Clauses of each stage, in the order of the guide; those without a stage are left out. */
export const byStage = <Each extends { stage?: ClauseStage | undefined }>(
  clauses: Iterable<Each>,
): ReadonlyMap<Stage, readonly (Each & { stage: ClauseStage })[]> => {
  const all = [...clauses];
  return new Map(
    STAGES.map((stage) => [
      stage,
      all.filter((clause): clause is Each & { stage: ClauseStage } => clause.stage?.at === stage),
    ]),
  );
};
