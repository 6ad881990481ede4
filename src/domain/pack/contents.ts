/** The table of contents of a pack: each paper with its file or why it has none, who keeps it how long, and what is in it. */
import { isIssued } from './chosen.ts';
import { footOf, keeperOf, keptOf, noticeOf, numbersOf, type PackContext } from './context.ts';
import type { Paper } from './listedPapers.ts';
import type { Workbook } from './paper.ts';

/** Numbers of clauses that a cell has room for. */
const MAX_NUMBERS = 20;

/** In characters of Latin text. */
const WIDTHS = {
  number: 6,
  paper: 20,
  kind: 11,
  file: 28,
  stage: 14,
  keeper: 12,
  kept: 18,
  clauses: 24,
  contains: 36,
  done: 8,
};

export function contentsOf(context: PackContext, papers: readonly Paper[]): Workbook {
  const { label, names } = context;
  const title = label('pack.contents');
  const organisation = names.organisation === '' ? [] : [names.organisation];
  const choices = [label('pack.done.yes'), label('pack.done.begun'), label('pack.done.notNeeded')];
  const columns = (Object.keys(WIDTHS) as (keyof typeof WIDTHS)[]).map((column) => ({
    title: label(`pack.column.${column}`),
    width: WIDTHS[column],
    ...(column === 'done' && { choices }),
  }));
  return {
    kind: 'xlsx',
    title,
    sheets: [
      {
        name: title,
        lines: [[title, ...organisation].join(label('pack.gap')), noticeOf(context)],
        columns,
        rows: papers.map((paper) => rowOf(context, paper)),
        blank: 0,
      },
    ],
    foot: footOf(context, []),
  };
}

function rowOf(context: PackContext, { number, record, stage, path, sort, numbers }: Paper): string[] {
  const { label, data } = context;
  const form = data.forms.find(({ id }) => id === record.form);
  const contains =
    record.contains.length > 0
      ? record.contains
      : form
        ? [label('pack.form', { number: form.number, title: form.title })]
        : [];
  const why = record.noBlank ?? (isIssued(record) ? label('pack.byOthers') : undefined);
  return [
    number,
    record.name,
    label(`record.kind.${record.kind}`),
    sort === 'toObtain' ? label('pack.toObtain') : path,
    stage === undefined ? '' : label(`stage.${stage}`),
    keeperOf(context, record),
    keptOf(record, label),
    numbersOf(numbers, label, MAX_NUMBERS),
    [...(why === undefined ? [] : [why]), ...contains].join(label('list.semicolon')),
    '',
  ];
}
