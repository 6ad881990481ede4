import type { FilledAssessment } from '../../domain/answers/assessment.ts';
import type { Tool } from '../../domain/answers/tool.ts';
import type { Profile } from '../../domain/profiles/profile.ts';

/** What the parts of the comparison share. */
export interface ComparisonProps {
  tool: Tool;
  profile: Profile<string>;
  assessments: readonly FilledAssessment[];
  nameOf: (assessment: FilledAssessment) => string;
}
