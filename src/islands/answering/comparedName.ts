import { type FilledAssessment, fullName } from '../../domain/answers/assessment.ts';
import type { Label } from '../../domain/basics/labels.ts';

/** The name of an assessment among others: the period tells those with a name apart, the moment those without. */
export const comparedName = (assessment: FilledAssessment, label: Label): string =>
  fullName(assessment) ||
  `${label('assessment.unnamed')} ${new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' }).format(assessment.created)}`;
