/** The gaps with which to begin, where a report has room for a few. */
import { CLAUSE_LEVELS, type Origin } from '../clauses/clause.ts';
import { STAGES } from '../clauses/stage.ts';
import type { Gap } from './gapReport.ts';

/** What is known of the clause of a gap. */
interface Known {
  origin?: Origin;
  papers?: readonly string[] | undefined;
}

export interface FirstGap {
  gap: Gap;
  /** The paper that shows it first; `undefined` where its clause names none. */
  paper: string | undefined;
  /** Other known gaps that the same paper shows. */
  others: number;
}

const isLaw = ({ origin }: Known): boolean => origin === 'law';

/** The gaps known to be missing, the weightiest first: see `firstGaps`. */
function byWeight(gaps: readonly Gap[], of: (key: string) => Known): Gap[] {
  const weight = ({ item: { key, level, stage }, state }: Gap): number[] => {
    const law = isLaw(of(key));
    const place = stage === undefined ? STAGES.length : STAGES.indexOf(stage);
    // The law binds from the first day, whatever its stage.
    return [
      CLAUSE_LEVELS.indexOf(level),
      law ? Math.min(place, 1) : place * 2,
      Number(!law),
      Number(state !== 'unmet'),
    ];
  };
  return gaps
    .filter(({ state }) => state !== 'unknown')
    .map((gap) => ({ gap, weight: weight(gap) }))
    .sort((a, b) => a.weight.map((own, index) => own - (b.weight[index] ?? 0)).find((own) => own !== 0) ?? 0)
    .map(({ gap }) => gap);
}

/**
 * The gaps that matter most: `shall` before `should` before `may`; within a level what has to be in place before the first
 * client, then what the law asks, then stage by stage; unmet before partly; then in the order given.
 *
 * Each paper has one line, so that ten lines are ten things to do; where papers run out, other gaps follow.
 *
 * @param of what is known of a clause, by its key
 */
export function firstGaps(gaps: readonly Gap[], of: (key: string) => Known, most: number): FirstGap[] {
  const sorted = byWeight(gaps, of);
  const shownBy = new Map<string, number>();
  for (const { item } of sorted)
    for (const paper of new Set(of(item.key).papers)) shownBy.set(paper, (shownBy.get(paper) ?? 0) + 1);
  const seen = new Set<string>();
  const lines = sorted.map((gap) => {
    const paper = of(gap.item.key).papers?.[0];
    const isRepeated = paper !== undefined && seen.has(paper);
    if (paper !== undefined) seen.add(paper);
    return { gap, paper, others: paper === undefined ? 0 : (shownBy.get(paper) ?? 1) - 1, isRepeated };
  });
  const chosen = [...lines.filter((line) => !line.isRepeated), ...lines.filter((line) => line.isRepeated)];
  return chosen.slice(0, most).map(({ gap, paper, others }) => ({ gap, paper, others }));
}

/** Of the gaps known to be missing: those to be closed before the first client, and those that the law asks for. */
export function gapsThatBind(
  gaps: readonly Gap[],
  of: (key: string) => Known,
): { known: number; beforeFirst: number; law: number } {
  const known = gaps.filter(({ state }) => state !== 'unknown');
  const count = (wanted: (gap: Gap) => boolean) => known.filter(wanted).length;
  return {
    known: known.length,
    beforeFirst: count(({ item }) => item.stage === STAGES[0]),
    law: count(({ item }) => isLaw(of(item.key))),
  };
}
