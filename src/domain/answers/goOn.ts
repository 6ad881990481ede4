/** What somebody left off at, for the home page: the assessments in hand, and what is due. */
import { type Assessment, changedAt, type FilledAssessment, type Instrument } from './assessment.ts';
import { currentOf } from './current.ts';
import { answersIn } from './entry.ts';

export interface InHand {
  kind: Instrument['kind'];
  /** As its visitor named it; empty for none. */
  assessment: Pick<Assessment, 'name' | 'period' | 'rater'>;
  /** How many answers it has, and when it was last changed (milliseconds since 1970). */
  answers: number;
  changed: number;
  /** Whether it is followed stage by stage: somebody has said what is planned, or registered a paper of the list. */
  onPath: boolean;
}

export interface GoOn {
  /** Latest change first. */
  inHand: readonly InHand[];
  /** Acts that are not done, and until when the first of them is due, in China's time. */
  due: { count: number; first: string } | undefined;
}

/**
 * @param all assessments of this browser
 * @param tools those of this site, each with the id of the assessment that was chosen last
 */
export function goOnWith(
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
    .map((deadline) => deadline.due)
    .sort();
  return {
    inHand: current
      .map((assessment) => ({
        kind: assessment.instrument.kind,
        assessment,
        answers: Object.keys(answersIn(assessment.entries)).length,
        changed: changedAt(assessment),
        onPath: assessment.entries.some(
          ({ field, value }) =>
            (field === 'plan' && value !== null) || (field === 'document' && value?.record !== undefined),
        ),
      }))
      .sort((a, b) => b.changed - a.changed),
    due: due[0] === undefined ? undefined : { count: due.length, first: due[0] },
  };
}
