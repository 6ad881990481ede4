import { useState } from 'preact/hooks';
import { dayInChina } from '../../domain/basics/calendarDate.ts';
import { handedInName } from '../../domain/basics/fileName.ts';
import type { calendarTask } from '../../domain/deadlines/dueReport.ts';
import { imported } from '../../stores/imported.ts';
import { downloadBlob } from '../kit/download.ts';
import { LoadFailed } from '../kit/LoadFailed.tsx';
import { useLabel } from '../kit/words.tsx';

/** Hands acts over as a calendar file, with a reminder for each. */
export function CalendarFile({ tasks }: { tasks: () => readonly ReturnType<typeof calendarTask>[] }) {
  const label = useLabel();
  const [failed, setFailed] = useState(false);
  const save = async () => {
    const { tasksIcs } = await imported(() => import('../../files/tasksIcs.ts'));
    const name = label('clock.calendarName');
    downloadBlob(handedInName({ of: '', what: name }, dayInChina(Date.now()), 'ics'), tasksIcs(tasks(), name));
  };
  return (
    <>
      <button
        type="button"
        onClick={() =>
          save().then(
            () => setFailed(false),
            () => setFailed(true),
          )
        }
      >
        {label('clock.calendar')}
      </button>
      {failed && (
        <span role="alert">
          <LoadFailed message={label('report.failed')} />
        </span>
      )}
    </>
  );
}
