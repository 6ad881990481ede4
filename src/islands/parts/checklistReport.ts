/** The results of a self-assessment as a report: three figures for each group, then every item that is listed. */
import { answerTo } from '../../domain/answer.ts';
import { describeAnswer } from '../../domain/answerText.ts';
import { progressOf, verdictOfListed } from '../../domain/checklist.ts';
import { figuresOf } from '../../domain/checklistFigures.ts';
import { own } from '../../domain/record.ts';
import type { Report } from '../../domain/report.ts';
import { factsIn, type ListedItems } from './checklistItems.ts';
import type { Surroundings } from './sheet.ts';

type Label = (key: string, values?: Record<string, string | number>) => string;

export function checklistReport(
  { store, tool, labels }: Surroundings,
  { groups, asked }: ListedItems,
  today: string,
  label: Label,
): Report {
  const answers = store.$answers.get();
  const [notes, tasks] = [store.$notes.get(), store.$tasks.get()];
  const all = groups.flatMap(({ items }) => items);
  const separator = label('list.separator');
  const facts = new Map(factsIn(store, all).map((each) => [each.item.key, each]));
  const figures = [...groups, { title: label('checklist.whole'), items: all }];
  return {
    title: `${label('checklist.report')} ${store.$head.get().name || label('assessment.unnamed')}`,
    lines: [label('checklist.report.lines', { count: all.length, day: today })],
    tables: [
      {
        title: label('checklist.report.figures'),
        columns: [
          { title: label('checklist.report.part'), width: 34 },
          { title: label('checklist.coverage'), width: 12 },
          { title: label('checklist.conformity'), width: 12 },
          { title: label('checklist.shall'), width: 12 },
          { title: label('checklist.report.verdict'), width: 20 },
        ],
        rows: figures.map(({ title, items }) => {
          const verdict = verdictOfListed(items, asked, answers);
          return [
            ...[title, ...figuresOf(progressOf(items, answers))],
            verdict === undefined ? '' : label(`checklist.chapter.${verdict}`),
          ];
        }),
      },
      {
        title: label('checklist.report.items'),
        columns: [
          { title: label('gaps.clause'), width: 40 },
          { title: label('gaps.state'), width: 16 },
          { title: label('evidence.title'), width: 24 },
          { title: label('gaps.who'), width: 12 },
          { title: label('gaps.due'), width: 12 },
          { title: label('note.label'), width: 24 },
        ],
        rows: all.map((item) => {
          const [answer, task] = [answerTo(answers, item.key), own(tasks, item.key)];
          return [
            `${item.number} ${label(`level.${item.level}`)} ${item.text}`,
            describeAnswer(answer, labels),
            (facts.get(item.key)?.documents ?? []).map(({ name }) => name).join(separator),
            ...[task?.who ?? '', task?.due ?? '', own(notes, item.key) ?? ''],
          ];
        }),
      },
    ],
    stamp: label('gaps.stamp', { edition: tool.program.edition, program: tool.program.version, day: today }),
  };
}
