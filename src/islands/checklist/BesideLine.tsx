import type { Task } from '../../domain/answers/evidence.ts';
import { dayInChina } from '../../domain/basics/calendarDate.ts';
import { own } from '../../domain/basics/record.ts';
import { documentWords, taskWords } from '../../domain/reports/besideWords.ts';
import { useDocuments, useEvidence, useNote, useTask } from '../answering/assessmentHooks.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';

/** What stands beside an answer while it is folded away: note, documents, who and by when. Nothing where there is nothing. */
export function BesideLine({ item, isSettled }: { item: string; isSettled: boolean }) {
  const [note] = useNote(item);
  const [documents] = useEvidence(item);
  const [task] = useTask(item);
  if (note === '' && documents.length === 0 && !task) return null;
  return (
    <p class="beside" {...NOT_TRANSLATED}>
      {task && <TaskWords task={task} isSettled={isSettled} />}
      {documents.length > 0 && <DocumentWords ids={documents} />}
      {note !== '' && <NoteWords note={note} />}
    </p>
  );
}

function TaskWords({ task, isSettled }: { task: Task; isSettled: boolean }) {
  const label = useLabel();
  return <span data-kind="task">{taskWords(task, isSettled, dayInChina(Date.now()), label)}</span>;
}

/** Only items that have documents listen to them. */
function DocumentWords({ ids }: { ids: readonly string[] }) {
  const label = useLabel();
  const [documents] = useDocuments();
  const today = dayInChina(Date.now());
  const shown = ids.flatMap((id) => own(documents, id) ?? []);
  return (
    <>
      {shown.map((document, index) => (
        <span key={index} data-kind="document">
          {documentWords(document, today, label)}
        </span>
      ))}
    </>
  );
}

function NoteWords({ note }: { note: string }) {
  const label = useLabel();
  return (
    <span data-kind="note">
      {label('note.label')}
      {label('gaps.colon')}
      {note}
    </span>
  );
}
