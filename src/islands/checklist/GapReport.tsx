import { Fragment } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { dayInChina } from '../../domain/basics/calendarDate.ts';
import { handedInName } from '../../domain/basics/fileName.ts';
import { own } from '../../domain/basics/record.ts';
import type { ChecklistItem } from '../../domain/checklist/checklist.ts';
import { heldBy } from '../../domain/checklist/gapPapers.ts';
import type { Action, Gap } from '../../domain/checklist/gapReport.ts';
import { CLAUSE_LEVELS } from '../../domain/clauses/clause.ts';
import { evidenceLines } from '../../domain/reports/evidenceWords.ts';
import {
  actionCalendar,
  actionsTable,
  findingsOf,
  gapCountsTable,
  gapLines,
  gapReport,
  papersOfGaps,
} from '../../domain/reports/gapReport.ts';
import { dueText, type ItemsByKey, noteText } from '../../domain/reports/itemWords.ts';
import { fileOn } from '../../domain/reports/paper.ts';
import { imported } from '../../stores/imported.ts';
import { useSheet, useSurroundings } from '../answering/assessmentHooks.ts';
import { usePublishedItems } from '../answering/publishedItems.ts';
import { reportOn } from '../answering/reportOn.ts';
import { ChineseMarked } from '../kit/ChineseMarked.tsx';
import { downloadBlob } from '../kit/download.ts';
import { LoadFailed } from '../kit/LoadFailed.tsx';
import { ScrollTable } from '../kit/ScrollTable.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useStore } from '../kit/useStore.ts';
import { useLabel } from '../kit/words.tsx';
import { ReportButtons } from '../reports/ReportButtons.tsx';

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
  const surroundings = useSurroundings();
  const { store } = surroundings;
  const filled = {
    answers: useSheet(store),
    notes: useStore(store.$notes),
    evidence: useStore(store.$evidence),
    documents: useStore(store.$documents),
    tasks: useStore(store.$tasks),
  };
  const { items: published, failed } = usePublishedItems(wordsHref);
  const words = useMemo(() => new Map(published?.map((item) => [item.key, item])), [published]);
  if (failed) return <p class="error">{label('gaps.failed')}</p>;
  if (!published) return <p class="hint">{label('gaps.loading')}</p>;

  const today = dayInChina(Date.now());
  const findings = findingsOf(items, narrowed, filled, today);
  const { gaps, actions } = findings;
  const line = ({ item, state, documents, task, overdue }: Gap) => {
    const { number = '', text = item.key, criteria = [], evidence = [], href } = words.get(item.key) ?? {};
    const note = noteText({ item, state }, own(filled.notes, item.key) ?? '', label);
    return (
      <li key={item.key} data-overdue={overdue}>
        <p>
          <a href={href}>{number}</a>{' '}
          <span class="level" data-level={item.level}>
            {label(`level.${item.level}`)}
          </span>{' '}
          <strong class="badge">{label(`answer.${state}`)}</strong>
        </p>
        <p>
          <ChineseMarked text={text} />
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
  const papers = papersOfGaps(gaps, words);
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
      {gapLines(findings, today, label).map((each) => (
        <p key={each}>{each}</p>
      ))}
      {gaps.length > 0 && <ScrollTable table={gapCountsTable(findings, label)} />}
      <ReportButtons report={() => gapReport(findings, filled, words, reportOn(surroundings, today), label)} />
      {actions.length > 0 && (
        <>
          <ScrollTable table={actionsTable(findings, words, label)} header={2} />
          <CalendarButton actions={actions} words={words} />
        </>
      )}
      {papers.length > 0 && (
        <section>
          <h2>{label('gaps.papers.count', { count: papers.length })}</h2>
          <p>{label('gaps.papers.hold', { count: papers.length, items: heldBy(papers) })}</p>
          <p class="hint">{label('gaps.papers.explain')}</p>
          <ul>
            {papers.map(({ name, gaps: shown }) => (
              <li key={name}>
                {label('filter.counted', { name, count: shown.length })}
                {label('gaps.colon')}
                {shown.map(({ item }, index) => (
                  <Fragment key={item.key}>
                    {index > 0 && label('list.separator')}
                    <a href={itemHref(item.chapter, item.key)}>{words.get(item.key)?.number}</a>
                  </Fragment>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {groups.map(
        ({ title, listed }) =>
          listed.length > 0 && (
            <section key={title}>
              <h2>{title}</h2>
              <ol>{listed.map(line)}</ol>
            </section>
          ),
      )}
    </div>
  );
}

/** Hands the days of the action list over as a calendar file. */
function CalendarButton({ actions, words }: { actions: readonly Action[]; words: ItemsByKey }) {
  const label = useLabel();
  const { store } = useSurroundings();
  const [failed, setFailed] = useState(false);
  const calendar = () => actionCalendar(actions, words, store.$head.get(), label);
  const count = calendar().tasks.length;
  if (count === 0) return null;
  const save = async () => {
    const { tasksIcs } = await imported(() => import('../../files/tasksIcs.ts'));
    const { name, tasks } = calendar();
    const file = fileOn(label('gaps.actions'), store.$head.get());
    downloadBlob(handedInName(file, dayInChina(Date.now()), 'ics'), tasksIcs(tasks, name));
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
        {label('gaps.calendar', { count })}
      </button>
      <p role="status" {...NOT_TRANSLATED}>
        {failed && <LoadFailed message={label('report.failed')} />}
      </p>
    </>
  );
}
