import { useMemo, useState } from 'preact/hooks';
import { isBlank } from '../../domain/answer.ts';
import { dayInShanghai } from '../../domain/calendarDate.ts';
import type { ChecklistItem } from '../../domain/checklist.ts';
import { evidenceRegister, type Gap, gapsOf } from '../../domain/gapReport.ts';
import { own } from '../../domain/record.ts';
import type { Report } from '../../domain/report.ts';
import { type ShownItem, usePublishedItems } from './checklistItems.ts';
import { dayOf, downloadBlob } from './download.ts';
import { ReportButtons } from './ReportButtons.tsx';
import { useLabel, useSheet, useSurroundings } from './sheet.ts';
import { useStore } from './useStore.ts';

interface Props {
  items: readonly ChecklistItem[];
  /** Address of the items' words. */
  wordsHref: string;
}

/** What is missing, most urgent first, with who does what by when; and which document shows what. */
export default function GapReport({ items, wordsHref }: Props) {
  const label = useLabel();
  const { store, tool } = useSurroundings();
  const answers = useSheet(store);
  const notes = useStore(store.$notes);
  const beside = {
    evidence: useStore(store.$evidence),
    documents: useStore(store.$documents),
    tasks: useStore(store.$tasks),
  };
  const { items: published, failed } = usePublishedItems(wordsHref);
  const words = useMemo(() => published && new Map(published.map((item) => [item.key, item])), [published]);
  const [calendarFailed, setCalendarFailed] = useState(false);
  if (failed || calendarFailed) return <p class="error">{label('gaps.failed')}</p>;
  if (!words) return <p class="hint">{label('gaps.loading')}</p>;

  const today = dayInShanghai(new Date());
  const gaps = gapsOf(items, answers, beside, today);
  const register = evidenceRegister(beside, today);
  const wordsOf = (key: string): Pick<ShownItem, 'number' | 'text' | 'criteria' | 'evidence' | 'href'> =>
    words.get(key) ?? { number: '', text: key, criteria: [], evidence: [], href: '' };
  const separator = label('list.separator');
  const due = ({ task, overdue }: Gap): string =>
    task === undefined || task.due === '' ? '' : `${task.due}${overdue ? ` ${label('gaps.overdue')}` : ''}`;
  /** The note; where a reason is due and nobody wrote one, that. */
  const noteOn = ({ item, state }: Gap): string => {
    const note = own(notes, item.key) ?? '';
    return isBlank(note) && item.level === 'should' && state === 'unmet' ? label('note.why.missing') : note;
  };
  const name = store.$head.get().name || label('assessment.unnamed');
  const report = (): Report => ({
    title: `${label('gaps.title')} ${name}`,
    lines: [label('gaps.count', { count: gaps.length, day: today })],
    tables: [
      {
        title: label('gaps.list'),
        columns: [
          { title: label('gaps.clause'), width: 34 },
          { title: label('gaps.state'), width: 10 },
          { title: label('gaps.criteria'), width: 30 },
          { title: label('gaps.evidence'), width: 20 },
          { title: label('gaps.who'), width: 12 },
          { title: label('gaps.due'), width: 12 },
          { title: label('note.label'), width: 20 },
        ],
        rows: gaps.map((gap) => {
          const { number, text, criteria, evidence } = wordsOf(gap.item.key);
          return [
            `${number} ${label(`level.${gap.item.level}`)} ${text}`,
            label(`answer.${gap.state}`),
            criteria.join('\n'),
            gap.documents.length > 0
              ? gap.documents.map((each) => each.name).join(separator)
              : evidence.join(separator),
            ...[gap.task?.who ?? '', due(gap), noteOn(gap)],
          ];
        }),
      },
      {
        title: label('gaps.register'),
        columns: [
          { title: label('gaps.document'), width: 26 },
          { title: label('evidence.where'), width: 16 },
          { title: label('evidence.validUntil'), width: 20 },
          { title: label('gaps.shows'), width: 30 },
        ],
        rows: register.map(({ document, validity, items: shown }) => [
          ...[document.name, document.where],
          document.validUntil === '' ? '' : label(`evidence.validity.${validity}`, { date: document.validUntil }),
          shown.map((key) => wordsOf(key).number).join(separator),
        ]),
      },
    ],
    stamp: label('gaps.stamp', { edition: tool.program.edition, program: tool.program.version, day: today }),
  });
  const dated = gaps.filter(({ task }) => task !== undefined && task.due !== '');
  const calendar = async () => {
    const { tasksIcs } = await import('../../files/tasksIcs.ts');
    const tasks = dated.map(({ item: { key }, task }) => ({
      id: `${store.$head.get().id}-${key}`,
      title: `${wordsOf(key).number} ${wordsOf(key).text}`.slice(0, 120),
      description: [task?.who ?? '', ...wordsOf(key).criteria].filter((line) => line !== '').join('\n'),
      due: task?.due ?? '',
    }));
    downloadBlob(`${label('gaps.title')}-${dayOf(Date.now())}.ics`, tasksIcs(tasks, label('gaps.title')));
  };
  const { tables } = report();
  return (
    <div class="gaps">
      <p>{label('gaps.count', { count: gaps.length, day: today })}</p>
      <ReportButtons report={report} label={label} />
      {dated.length > 0 && (
        <button type="button" onClick={() => calendar().catch(() => setCalendarFailed(true))}>
          {label('gaps.calendar', { count: dated.length })}
        </button>
      )}
      <ol>
        {gaps.map((gap) => {
          const { number, text, href, criteria } = wordsOf(gap.item.key);
          return (
            <li key={gap.item.key} data-overdue={gap.overdue}>
              <p>
                <a href={href}>{number}</a>{' '}
                <span class="level" data-level={gap.item.level}>
                  {label(`level.${gap.item.level}`)}
                </span>{' '}
                {text} <strong>{label(`answer.${gap.state}`)}</strong>
              </p>
              <p class="hint">
                {label('checklist.yesMeans')}
                {label('gaps.colon')}
                {criteria.join(' ')}
              </p>
              {noteOn(gap) !== '' && (
                <p>
                  {label('note.label')}
                  {label('gaps.colon')}
                  {noteOn(gap)}
                </p>
              )}
              {gap.task && (
                <p>
                  {gap.task.who} {due(gap)}
                </p>
              )}
            </li>
          );
        })}
      </ol>
      {register.length > 0 && (
        <>
          <h3>{tables[1]?.title}</h3>
          <ul>
            {register.map(({ id, document, validity, items: shown }) => (
              <li key={id} data-validity={validity}>
                {document.name}{' '}
                <span class="hint">
                  {document.where}{' '}
                  {document.validUntil !== '' && label(`evidence.validity.${validity}`, { date: document.validUntil })}{' '}
                  {shown.map((key) => wordsOf(key).number).join(separator)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
