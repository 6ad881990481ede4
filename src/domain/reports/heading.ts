/** What a report says of itself: the assessment it is on, the edition and program it was made with, and the day. */
import { shownName } from '../answers/answerText.ts';
import type { Naming } from '../answers/assessment.ts';
import type { Tool } from '../answers/tool.ts';
import type { Label } from '../basics/labels.ts';

export interface ReportOn {
  assessment: Naming;
  program: Pick<Tool['program'], 'version' | 'edition'>;
  /** As '2026-11-23'. */
  today: string;
}

/** The kind of report and the name of the assessment. */
export const titleOn = (kind: string, { assessment }: Pick<ReportOn, 'assessment'>, label: Label): string =>
  `${kind} ${shownName(assessment, label)}`;

/** The stamp of reports on the guide's own clauses. */
export const guideStamp = ({ program, today }: Pick<ReportOn, 'program' | 'today'>, label: Label): string =>
  label('gaps.stamp', { edition: program.edition, program: program.version, day: today });
