import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Tool } from '../../domain/answers/tool.ts';
import { addressOfAll, eventsIn } from '../../domain/deadlines/address.ts';
import type { ChosenEvent } from '../../domain/deadlines/dueActs.ts';
import type { EventTopic, LimitsFile } from '../../domain/deadlines/shownLimit.ts';
import { AssessmentBar } from '../answering/AssessmentBar.tsx';
import { useTool } from '../answering/assessmentHooks.ts';
import { InTool } from '../answering/InTool.tsx';
import { ChineseMarked } from '../kit/ChineseMarked.tsx';
import { LoadFailed } from '../kit/LoadFailed.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { AtOnce } from './AtOnce.tsx';
import { ChosenEvents } from './ChosenEvents.tsx';
import { nowInChina, useLimits, useNow } from './clock.ts';
import { DueList } from './DueList.tsx';
import { EventPicker } from './EventPicker.tsx';
import { KeptDeadlines } from './KeptDeadlines.tsx';
import { isMoment } from './MomentField.tsx';

interface Props {
  tool: Tool;
  topics: readonly EventTopic[];
  /** Address of the limits with their words. */
  limitsHref: string;
  /** Where all limits are listed. */
  annexHref: string;
  /** Address of the crisis cards, where there are any. */
  crisisHref?: string | undefined;
}

/** What happened, and all that must be done after it, with until when. */
export default function Deadlines({ tool, ...props }: Props) {
  return (
    <InTool value={useTool(tool)}>
      <Clock {...props} />
    </InTool>
  );
}

function Clock({ topics, limitsHref, annexHref, crisisHref }: Omit<Props, 'tool'>) {
  const label = useLabel();
  const now = useNow();
  const { file, failed, load } = useLimits(limitsHref);
  const [chosen, setChosen] = useState<readonly ChosenEvent[]>([]);
  const [latest, setLatest] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const events = useMemo(
    () => new Map(topics.flatMap((topic) => topic.events).map((event) => [event.key, event])),
    [topics],
  );
  const toCome = useMemo(
    () => new Set((file?.limits ?? []).filter(({ runs }) => runs === 'before').map(({ event }) => event)),
    [file],
  );
  const put = (next: readonly ChosenEvent[]) => {
    setChosen(next);
    writeAddress(next);
  };
  useEffect(() => {
    const read = () => {
      const named = eventsIn(location.hash, nowInChina()).filter(({ event }) => events.has(event));
      if (named.length > 0) put(named);
    };
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, [events]);
  const choose = (event: string) => {
    // Chosen again, it keeps its moment.
    if (!chosen.some((each) => each.event === event)) put([...chosen, { event, at: nowInChina() }]);
    setLatest(event);
    setOpen(false);
  };
  const remove = (event: string) => {
    put(chosen.filter((each) => each.event !== event));
    setLatest(undefined);
  };
  const usable = useMemo(() => chosen.filter(({ at }) => isMoment(at)), [chosen]);
  const ready = now !== undefined;
  const picker = <EventPicker topics={topics} limits={file?.limits ?? []} crisisHref={crisisHref} onChoose={choose} />;
  return (
    <form class="tool not-content clock" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      <fieldset class="clock-what" disabled={!ready}>
        <legend>{label('clock.what')}</legend>
        {chosen.length === 0 ? (
          picker
        ) : (
          <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
            <summary>{label('clock.chooseMore')}</summary>
            {picker}
          </details>
        )}
      </fieldset>
      <ChosenEvents
        chosen={chosen}
        events={events}
        toCome={toCome}
        now={file && now}
        latest={latest}
        ready={ready}
        onChange={(event, at) => put(chosen.map((each) => (each.event === event ? { event, at } : each)))}
        onRemove={remove}
      />
      {usable.length > 0 && <AtOnce events={usable.flatMap(({ event }) => events.get(event) ?? [])} />}
      {failed && !file && (
        <p role="alert">
          <LoadFailed message={label('clock.failed')} />{' '}
          <button type="button" onClick={load}>
            {label('clock.again')}
          </button>
        </p>
      )}
      {ready && file && (
        <>
          {usable.length > 0 && <DueList chosen={usable} events={events} file={file} now={now} />}
          <KeptDeadlines events={events} file={file} now={now} />
        </>
      )}
      <p class="hint" {...NOT_TRANSLATED}>
        {file && <HolidayNotices years={file.holidays} />}
      </p>
      <p class="hint">
        <a href={annexHref}>{label('clock.annex')}</a>
      </p>
      <AssessmentBar />
    </form>
  );
}

/**
 * Puts the events with their moments into the address, so that they are the same after a reload, on the way back and for whoever
 * is sent the link. While a moment is half typed, the address keeps the one before.
 */
function writeAddress(chosen: readonly ChosenEvent[]) {
  if (!chosen.every(({ at }) => isMoment(at))) return;
  const { pathname, search } = location;
  history.replaceState(history.state, '', `${pathname}${search}${addressOfAll(chosen)}`);
}

/** By which notices working days are counted. */
function HolidayNotices({ years }: { years: LimitsFile['holidays'] }) {
  const label = useLabel();
  if (years.length === 0) return <>{label('clock.noHolidays')}</>;
  const notices = years.map(({ year, source: { number, issued } }) => label('clock.notice', { year, number, issued }));
  return <ChineseMarked text={[label('clock.holidays'), ...notices].join(' ')} />;
}
