/** The gaps by paper: one paper often shows many clauses, so that writing it closes several gaps. */
import { STAGES } from '../clauses/stage.ts';
import type { Gap } from './gapReport.ts';

export interface GapPaper {
  name: string;
  /** What it would show, in the order of the gaps. */
  gaps: readonly Gap[];
}

/** Place of a stage; what has none comes last. */
const placeOf = ({ item: { stage } }: Gap): number => (stage === undefined ? STAGES.length : STAGES.indexOf(stage));

/**
 * The papers behind what is known to be missing: those of the earliest stage first, then those that show most. What somebody
 * has to find out first is left out: the paper may be there.
 *
 * @param papersAt names of the records that show an item
 */
export function gapPapers(gaps: readonly Gap[], papersAt: (key: string) => readonly string[]): GapPaper[] {
  const byName = new Map<string, Gap[]>();
  for (const gap of gaps.filter(({ state }) => state !== 'unknown'))
    for (const name of new Set(papersAt(gap.item.key))) byName.set(name, [...(byName.get(name) ?? []), gap]);
  const first = (paper: GapPaper) => Math.min(...paper.gaps.map(placeOf));
  return [...byName]
    .map(([name, own]) => ({ name, gaps: own }))
    .sort((a, b) => first(a) - first(b) || b.gaps.length - a.gaps.length);
}

/** How many items the papers would show together, each counted once. */
export const heldBy = (papers: readonly GapPaper[]): number =>
  new Set(papers.flatMap(({ gaps }) => gaps.map(({ item }) => item.key))).size;
