import { type FilledAssessment, fullName } from '../../domain/answers/assessment.ts';
import type { Label } from '../../domain/basics/labels.ts';
import { momentText } from '../kit/moment.ts';

/** The name of an assessment among others: the period tells those with a name apart, the moment those without. */
export const comparedName = (assessment: FilledAssessment, label: Label): string =>
  fullName(assessment) ||
  `${label('assessment.unnamed')} ${momentText(document.documentElement.lang, assessment.created)}`;
