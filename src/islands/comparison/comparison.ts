import type { FilledAssessment } from '../../domain/answers/assessment.ts';
import { answersIn } from '../../domain/answers/entry.ts';
import type { Tool } from '../../domain/answers/tool.ts';
import type { Profile } from '../../domain/profiles/profile.ts';
import type { RatedSheet } from '../../domain/scoring/organisations.ts';

/** What the parts of the comparison share. */
export interface ComparisonProps {
  tool: Tool;
  profile: Profile<string>;
  assessments: readonly FilledAssessment[];
  nameOf: (assessment: FilledAssessment) => string;
}

export const ratedSheet = ({ id, name, period, rater, instrument, entries }: FilledAssessment): RatedSheet => ({
  id,
  name,
  period,
  rater,
  profile: instrument,
  sheet: answersIn(entries),
});
