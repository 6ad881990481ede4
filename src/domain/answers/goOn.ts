/** What somebody left off at, for the home page: the assessments in hand, and what is due. */
import { type Assessment, changedAt, type FilledAssessment, type Instrument } from './assessment.ts';
import { currentOf } from './current.ts';
import { isMissed } from './deadline.ts';
import { answersIn } from './entry.ts';

export interface InHand {
  kind: Instrument['kind'];
  /** As its visitor named it; empty for none. */
  assessment: Pick<Assessment, 'name' | 'period' | 'rater'>;
  /** How many answers and registered papers of the list it has, and when it was last changed (milliseconds since 1970). */
  answers: number;
  papers: number;
  changed: number;
  /** Whether it is followed stage by stage: somebody has said what is planned, or registered a paper of the list. */
  onPath: boolean;
}

export interface GoOn {
  /** Latest change first. */
  inHand: readonly InHand[];
  /** Acts that are not done: how many, on which day the first of them is due, and how many should have been done. */
  due: { count: number; first: string; late: number } | undefined;
}

/**
 * @param now in China's time, as '2026-12-01T09:30'
 * @param all assessments of this browser
 * @param tools those of this site, each with the id of the assessment that was chosen last
 */
export function goOnWith(
  now: string,
  all: readonly FilledAssessment[],
  tools: readonly { instrument: Pick<Instrument, 'kind' | 'id'>; chosen: string | undefined }[],
): GoOn {
  const current = tools.flatMap(({ instrument, chosen }) => {
    const found = currentOf(all, instrument, chosen);
    return found.is === 'clear' && found.assessment.entries.some(({ value }) => value !== null)
      ? [found.assessment]
      : [];
  });
  const due = current
    .flatMap(({ entries }) =>
      entries.flatMap((entry) => (entry.field === 'deadline' && entry.value ? entry.value : [])),
    )
    .filter(({ done }) => !done)
    .sort((a, b) => (a.due < b.due ? -1 : 1));
  return {
    inHand: current
      .map((assessment) => ({
        kind: assessment.instrument.kind,
        assessment,
        answers: Object.keys(answersIn(assessment.entries)).length,
        papers: assessment.entries.filter(({ field, value }) => field === 'document' && value?.record !== undefined)
          .length,
        changed: changedAt(assessment),
        onPath: assessment.entries.some(
          ({ field, value }) =>
            (field === 'plan' && value !== null) || (field === 'document' && value?.record !== undefined),
        ),
      }))
      .sort((a, b) => b.changed - a.changed),
    due: due[0] && {
      count: due.length,
      first: due[0].due.slice(0, 10),
      late: due.filter((each) => isMissed(each, now)).length,
    },
  };
}
