import { useMemo, useState } from 'preact/hooks';
import { nameWithPeriod } from '../../domain/answers/assessment.ts';
import { dayInChina } from '../../domain/basics/calendarDate.ts';
import { own } from '../../domain/basics/record.ts';
import type { Report } from '../../domain/basics/report.ts';
import { type ChecklistItem, progressOf } from '../../domain/checklist/checklist.ts';
import {
  type Action,
  actionsOf,
  type Beside,
  evidenceRegister,
  type Gap,
  gapCounts,
  gapsOf,
} from '../../domain/checklist/gapReport.ts';
import { CLAUSE_LEVELS } from '../../domain/clauses/clause.ts';
import { evidenceLines } from '../../domain/reports/evidenceWords.ts';
import {
  actionsTable,
  countsTable,
  dueText,
  gapsTable,
  noteText,
  registerTable,
  type WordsOf,
} from '../../domain/reports/gapReport.ts';
import { useSheet, useSurroundings } from '../answering/assessmentHooks.ts';
import { downloadBlob } from '../kit/download.ts';
import { ScrollTable } from '../kit/ScrollTable.tsx';
import { useStore } from '../kit/useStore.ts';
import { useLabel } from '../kit/words.tsx';
import { ReportButtons } from '../reports/ReportButtons.tsx';
import { usePublishedItems } from './items.ts';

interface Props {
  items: readonly ChecklistItem[];
  /** In words, what is not asked. */
  narrowed: readonly string[];
  /** Address of the items' words. */
  wordsHref: string;
  /** Where an item is answered. */
  itemHref: (chapter: string, key: string) => string;
}

/** What is missing, most urgent first, with its evidence; who does what by when; all of it as files. */
export default function GapReport({ items, narrowed, wordsHref, itemHref }: Props) {
  const label = useLabel();
  const { store, tool } = useSurroundings();
  const answers = useSheet(store);
  const notes = useStore(store.$notes);
  const beside: Beside = {
    evidence: useStore(store.$evidence),
    documents: useStore(store.$documents),
    tasks: useStore(store.$tasks),
  };
  const { items: published, failed } = usePublishedItems(wordsHref);
  const words = useMemo(() => new Map(published?.map((item) => [item.key, item])), [published]);
  if (failed) return <p class="error">{label('gaps.failed')}</p>;
  if (!published) return <p class="hint">{label('gaps.loading')}</p>;

  const today = dayInChina(Date.now());
  const gaps = gapsOf(items, answers, beside, today);
  const actions = actionsOf(items, answers, beside.tasks, today);
  const { coverage, toFindOut } = progressOf(items, answers);
  const open = coverage.all - coverage.done - toFindOut.length;
  const wordsOf: WordsOf = (key) => words.get(key);
  const noteOn = (key: string): string => own(notes, key) ?? '';
  const tables = {
    counts: countsTable(gapCounts(items, gaps), label),
    actions: actionsTable(actions, wordsOf, label),
  };
  const lines = [
    label('gaps.count', { count: gaps.length, day: today }),
    // Nothing found is no praise where nobody looked.
    ...(open > 0 ? [label('gaps.open', { count: open })] : []),
    ...narrowed,
  ];
  const report = (): Report => ({
    title: `${label('gaps.title')} ${nameWithPeriod(store.$head.get()) || label('assessment.unnamed')}`,
    lines,
    tables: [
      tables.counts,
      gapsTable(gaps, today, noteOn, wordsOf, label),
      ...(actions.length > 0 ? [tables.actions] : []),
      registerTable(evidenceRegister(beside, today, [...words.keys()]), today, wordsOf, label),
    ],
    stamp: label('gaps.stamp', { edition: tool.program.edition, program: tool.program.version, day: today }),
  });
  const line = ({ item, state, documents, task, overdue }: Gap) => {
    const { number = '', text = item.key, criteria = [], evidence = [], href } = wordsOf(item.key) ?? {};
    const note = noteText({ item, state }, noteOn(item.key), label);
    return (
      <li key={item.key} data-overdue={overdue}>
        <p>
          <a href={href}>{number}</a>{' '}
          <span class="level" data-level={item.level}>
            {label(`level.${item.level}`)}
          </span>{' '}
          <strong>{label(`answer.${state}`)}</strong> {text}
        </p>
        <ul class="hint">
          {criteria.map((criterion) => (
            <li key={criterion}>{criterion}</li>
          ))}
        </ul>
        {evidenceLines(documents, evidence, today, label).map((each) => (
          <p key={each} class="hint">
            {each}
          </p>
        ))}
        {task && (
          <p>
            {task.who} {dueText({ task, overdue }, label)}
          </p>
        )}
        {note !== '' && (
          <p>
            {label('note.label')}
            {label('gaps.colon')}
            {note}
          </p>
        )}
        <p>
          <a href={itemHref(item.chapter, item.key)} aria-label={label('gaps.answer.number', { number })}>
            {label('gaps.answer')}
          </a>
        </p>
      </li>
    );
  };
  const known = gaps.filter(({ state }) => state !== 'unknown');
  const toFind = gaps.filter(({ state }) => state === 'unknown');
  const groups = [
    ...CLAUSE_LEVELS.map((level) => {
      const listed = known.filter(({ item }) => item.level === level);
      return { title: label('gaps.group', { level: label(`level.${level}`), count: listed.length }), listed };
    }),
    { title: label('checklist.toFindOut', { count: toFind.length }), listed: toFind },
  ];
  return (
    <div class="gaps">
      {lines.map((each) => (
        <p key={each}>{each}</p>
      ))}
      {gaps.length > 0 && <ScrollTable table={tables.counts} />}
      <ReportButtons report={report} />
      {actions.length > 0 && (
        <>
          <ScrollTable table={tables.actions} header={2} />
          <CalendarButton actions={actions} wordsOf={wordsOf} />
        </>
      )}
      {groups.map(
        ({ title, listed }) =>
          listed.length > 0 && (
            <section key={title}>
              <h3>{title}</h3>
              <ol>{listed.map(line)}</ol>
            </section>
          ),
      )}
    </div>
  );
}

/** Hands the days of the action list over as a calendar file. */
function CalendarButton({ actions, wordsOf }: { actions: readonly Action[]; wordsOf: WordsOf }) {
  const label = useLabel();
  const { store } = useSurroundings();
  const [failed, setFailed] = useState(false);
  const dated = actions.filter(({ task }) => task.due !== '');
  if (dated.length === 0) return null;
  const save = async () => {
    const { tasksIcs } = await import('../../files/tasksIcs.ts');
    const tasks = dated.map(({ item: { key }, task }) => {
      const { number = '', text = key, criteria = [] } = wordsOf(key) ?? {};
      return {
        id: `${store.$head.get().id}-${key}`,
        title: `${number} ${text}`,
        description: [
          ...(task.who === '' ? [] : [`${label('gaps.who')}${label('gaps.colon')}${task.who}`]),
          ...(criteria.length === 0
            ? []
            : [`${label('checklist.yesMeans')}${label('gaps.colon')}${criteria.join(' ')}`]),
        ].join('\n'),
        due: task.due,
      };
    });
    const name = `${label('gaps.actions')} ${nameWithPeriod(store.$head.get()) || label('assessment.unnamed')}`;
    downloadBlob(`${name}-${dayInChina(Date.now())}.ics`, tasksIcs(tasks, name));
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
        {label('gaps.calendar', { count: dated.length })}
      </button>
      <p role="status">{failed && <span class="error">{label('report.failed')}</span>}</p>
    </>
  );
}
