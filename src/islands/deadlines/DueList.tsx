import { useEffect, useMemo } from 'preact/hooks';
import { type ChosenEvent, DUE_GROUPS, type DueAct, dueActs } from '../../domain/deadlines/dueActs.ts';
import { calendarTasks, dueLines, eventText, groupOf } from '../../domain/deadlines/dueReport.ts';
import { dueText } from '../../domain/deadlines/dueWords.ts';
import type { LimitsFile, ShownEvent, ShownLimit } from '../../domain/deadlines/shownLimit.ts';
import { actsReport } from '../../domain/reports/actsReport.ts';
import { newId } from '../../stores/ids.ts';
import { useDeadlines, useReady, useSurroundings } from '../answering/assessmentHooks.ts';
import { announce } from '../kit/announce.ts';
import { PrintedSheet } from '../kit/PrintedSheet.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel, useLocale } from '../kit/words.tsx';
import { FileButtons } from '../reports/ReportButtons.tsx';
import { CalendarFile } from './CalendarFile.tsx';
import { CopyText } from './CopyText.tsx';
import { DueCard } from './DueCard.tsx';
import { DueSheet } from './DueSheet.tsx';

interface Props {
  /** Events with a moment that exists. */
  chosen: readonly ChosenEvent[];
  events: ReadonlyMap<string, ShownEvent>;
  file: LimitsFile;
  now: string;
}

/** All that must be done after what happened, in order. */
export function DueList({ chosen, events, file, now }: Props) {
  const label = useLabel();
  const locale = useLocale();
  const { store, tool } = useSurroundings();
  const [kept, setDeadline] = useDeadlines();
  const ready = useReady(store);
  const acts = useMemo(() => dueActs(chosen, file.limits, file.holidays, now), [chosen, file, now]);
  const groups = DUE_GROUPS.map((group) => ({
    group,
    listed: acts.filter((act) => groupOf(act, now) === group),
  })).filter(({ listed }) => listed.length > 0);
  const toDo = groups.filter(({ group }) => group !== 'open' && group !== 'others').flatMap(({ listed }) => listed);
  const [first] = toDo;
  const said = first
    ? label('clock.said', { count: toDo.length, due: dueText(first, first.limit.runs, locale, label) })
    : label('clock.said.none');
  useEffect(() => announce('clock', said), [said]);
  // By when it happened: two cases of a day can be due together, and what is kept may have been moved. What is done again and
  // again is another task each time.
  const isKept = ({ limit, from, at }: DueAct<ShownLimit>) =>
    Object.values(kept).some(
      (each) => each.limit === limit.key && each.from === from && (limit.runs !== 'every' || each.due === at),
    );
  const isDue = ({ limit: { runs } }: DueAct<ShownLimit>) => runs !== 'after' && runs !== 'for';
  const keep = (wanted: readonly DueAct<ShownLimit>[]) => {
    for (const { limit, from, at } of wanted)
      setDeadline(newId(), {
        limit: limit.key,
        event: limit.event,
        from,
        due: at,
        who: limit.by[0] ?? '',
        done: false,
      });
  };
  const texts = chosen.map(({ event, at }) => eventText(events.get(event)?.name ?? event, at, locale, label));
  const text = () => dueLines(acts, { events: texts, edition: tool.program.edition }, locale, label).join('\n');
  const report = () => {
    const on = { assessment: store.$head.get(), program: tool.program };
    return actsReport(acts, { events: texts, said }, on, locale, label);
  };
  const open = toDo.filter((act) => !isKept(act));
  return (
    <section class="result due-list" {...NOT_TRANSLATED} aria-label={label('clock.result')}>
      <h2>{label('clock.result')}</h2>
      <p class="hint">{label('clock.conditions')}</p>
      {groups.map(({ group, listed }) => (
        <section key={group} data-group={group}>
          <h3>{label(`clock.group.${group}`, { count: listed.length })}</h3>
          <ol>
            {listed.map((act) => (
              <DueCard
                key={act.limit.key}
                act={act}
                now={now}
                isKept={isKept(act)}
                ready={ready}
                onKeep={isDue(act) ? () => keep([act]) : undefined}
              />
            ))}
          </ol>
        </section>
      ))}
      <div class="choices due-actions">
        <CopyText title={label('clock.copy')} text={text} />
        <PrintedSheet
          title={label('clock.print')}
          content={() => ({
            title: label('clock.result'),
            foot: label('clock.stamp', { edition: tool.program.edition }),
            body: <DueSheet acts={acts} events={texts} label={label} locale={locale} />,
          })}
        />
        {toDo.length > 0 && <CalendarFile tasks={() => calendarTasks(acts, now, label)} />}
        {open.length > 1 && (
          <button type="button" disabled={!ready} onClick={() => keep(open)}>
            {label('clock.keepAll', { count: open.length })}
          </button>
        )}
      </div>
      <FileButtons report={report} />
    </section>
  );
}
