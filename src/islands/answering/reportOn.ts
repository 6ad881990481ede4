import { dayInChina } from '../../domain/basics/calendarDate.ts';
import type { ReportOn } from '../../domain/reports/heading.ts';
import type { Surroundings } from './assessmentHooks.ts';

/** What a report on the current assessment says of itself. */
export const reportOn = ({ store, tool }: Surroundings, today = dayInChina(Date.now())): ReportOn => ({
  assessment: store.$head.get(),
  program: tool.program,
  today,
});
