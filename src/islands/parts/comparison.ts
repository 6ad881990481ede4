import type { FilledAssessment } from '../../domain/assessment.ts';
import type { Profile } from '../../domain/profile.ts';
import type { Tool } from '../../domain/tool.ts';

/** What the parts of the comparison share. */
export interface ComparisonProps {
  tool: Tool;
  profile: Profile<string>;
  assessments: readonly FilledAssessment[];
  nameOf: (assessment: FilledAssessment) => string;
  label: (key: string, values?: Record<string, string | number>) => string;
}
