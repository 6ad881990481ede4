import { type FilledAssessment, nameWithPeriod } from '../../domain/answers/assessment.ts';
import type { Tool } from '../../domain/answers/tool.ts';
import type { Label } from '../../domain/basics/labels.ts';
import type { Profile } from '../../domain/profiles/profile.ts';

/** What the parts of the comparison share. */
export interface ComparisonProps {
  tool: Tool;
  profile: Profile<string>;
  assessments: readonly FilledAssessment[];
  nameOf: (assessment: FilledAssessment) => string;
}

/** What an assessment is called beside others: without a name the moment tells them apart; with one, the period. */
export const comparedName = (assessment: FilledAssessment, label: Label): string =>
  nameWithPeriod(assessment) ||
  `${label('assessment.unnamed')} ${new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' }).format(assessment.created)}`;
