/** What must be done after what happened, as a file: by when, what, who and on what ground. */
import { dayOf, timeOf } from '../basics/chinaTime.ts';
import type { Label } from '../basics/labels.ts';
import type { Locale } from '../basics/locale.ts';
import type { Report, ReportTable } from '../basics/report.ts';
import type { DueAct } from '../deadlines/dueActs.ts';
import { actText, countNotes } from '../deadlines/dueReport.ts';
import { dueText } from '../deadlines/dueWords.ts';
import type { ShownLimit } from '../deadlines/shownLimit.ts';
import { dataTable } from './dataTable.ts';
import type { ReportOn } from './heading.ts';
import { fileOn, reportPaper } from './paper.ts';

/** A box that a hand ticks. */
const BOX = '\u25A1';

type Act = DueAct<ShownLimit>;

/**
 * @param events what happened, as `eventText` says it
 * @param said how many acts there are and which is the first
 */
export function actsReport(
  acts: readonly Act[],
  { events, said }: { events: readonly string[]; said: string },
  { assessment, program }: Pick<ReportOn, 'assessment' | 'program'>,
  locale: Locale,
  label: Label,
): Report {
  const title = label('clock.result');
  const by = ({ limit }: Act): string => limit.by.join(label('list.separator'));
  const papers = ({ limit }: Act): string => limit.papers.map(({ name }) => name).join(label('list.separator'));
  const due = (act: Act): string => dueText(act, act.limit.runs, locale, label);
  const onPaper: ReportTable = {
    title,
    columns: [
      { title: label('clock.sheet.due'), width: 26 },
      { title: label('clock.sheet.act'), width: 40 },
      { title: label('clock.sheet.who'), width: 28 },
      { title: label('clock.sheet.done'), width: 8 },
    ],
    rows: acts.map((act) => [
      [due(act), ...countNotes(act, locale, label)].join('\n'),
      actText(act.limit, label),
      [by(act), label('clock.clause', { number: act.limit.clause.name }), papers(act)]
        .filter((line) => line !== '')
        .join('\n'),
      BOX,
    ]),
  };
  const data = dataTable<Act>(
    title,
    [
      { title: label('clock.sheet.day'), width: 12, isDay: true, cell: ({ at }) => dayOf(at) },
      { title: label('clock.sheet.time'), width: 8, cell: ({ at }) => timeOf(at) },
      { title: label('clock.sheet.due'), width: 24, cell: due },
      { title: label('clock.sheet.act'), width: 40, cell: ({ limit }) => actText(limit, label) },
      { title: label('gaps.who'), width: 16, cell: by },
      { title: label('gaps.number'), width: 9, cell: ({ limit }) => limit.clause.name },
      { title: label('clock.sheet.papers'), width: 22, cell: papers },
    ],
    acts,
  );
  return {
    title,
    lines: [...events, said, label('clock.conditions')],
    tables: [data],
    stamp: label('clock.stamp', { edition: program.edition }),
    file: fileOn(title, assessment),
    paper: reportPaper(
      {
        title,
        facts: [
          [label('report.fact.organisation'), assessment.name],
          [label('clock.sheet.filled'), ''],
        ],
        conclusion: [said, ...events],
        tables: [onPaper],
        // It hangs where the work is done.
        signers: [],
        notes: [label('clock.conditions')],
      },
      label,
    ),
    data,
  };
}
