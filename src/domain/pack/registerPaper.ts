/** A register as a workbook: columns from its form where it has one, otherwise its own. */
import type { ChosenRecord } from './chosen.ts';
import { footOf, keeperOf, keptOf, noticeOf, numbersOf, type PackContext } from './context.ts';
import { headOf, notesOf, titleOf } from './formPaper.ts';
import type { PackField, PackForm } from './packData.ts';
import type { RegisterColumn, RegisterSheet, Workbook } from './paper.ts';

/** Numbers of clauses that have room above the headings. */
const MAX_IN_HEAD = 20;

/** Rows that are ruled for a register without a form. */
const BLANK_ROWS = 20;
/** In characters of Latin text: all columns together fill A4 lying. */
const PAGE_WIDTH = 130;
const MIN_WIDTH = 12;
const NUMBER_WIDTH = 6;
const MAX_WIDTH = 40;

type Table = Extract<PackField, { kind: 'table' }>;
const isTable = (field: PackField): field is Table => field.kind === 'table';

export function registerPaper(context: PackContext, chosen: ChosenRecord, form: PackForm | undefined): Workbook {
  const { record, numbers } = chosen;
  const lines = linesOf(context, chosen);
  return {
    kind: 'xlsx',
    title: record.name,
    sheets: form ? formSheets(context, chosen, form, lines) : [columnsSheet(context, chosen, lines)],
    foot: footOf(context, numbers),
  };
}

/** Said above the headings: whose it is, who keeps it how long, what it rests on. */
function linesOf(context: PackContext, { record, numbers }: ChosenRecord): string[] {
  const { label, names } = context;
  const organisation = names.organisation === '' ? [] : [names.organisation];
  return [
    [record.name, ...organisation].join(label('pack.gap')),
    [
      label('record.keeper', { keeper: keeperOf(context, record) }),
      label('record.kept', { time: keptOf(record, label) }),
      label('pack.clauses.line', { numbers: numbersOf(numbers, label, MAX_IN_HEAD) }),
    ].join(label('list.semicolon')),
    noticeOf(context),
  ];
}

const columnsOf = (titles: readonly string[]): RegisterColumn[] => {
  const width = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, Math.floor((PAGE_WIDTH - NUMBER_WIDTH) / titles.length)));
  return titles.map((title) => ({ title, width }));
};

const numbered = ({ label }: PackContext, columns: readonly RegisterColumn[], blank: number) => ({
  columns: [{ title: label('pack.number'), width: NUMBER_WIDTH }, ...columns],
  rows: Array.from({ length: blank }, (_, index) => [index + 1]),
  blank: 0,
});

/** What must be in it stands above the headings: not all of it is entered row by row. */
const columnsSheet = (context: PackContext, { record }: ChosenRecord, lines: readonly string[]): RegisterSheet => ({
  name: record.name,
  lines: [...lines, `${context.label('record.contains')}${record.contains.join(context.label('list.semicolon'))}`],
  ...numbered(context, columnsOf(record.columns ?? []), BLANK_ROWS),
});

/**
 * A sheet for each table to which rows are added. A choice of the form is made for each row of the first one; whatever else
 * the form asks is asked once, on a sheet behind them.
 */
function formSheets(
  context: PackContext,
  { record }: ChosenRecord,
  { privacy, groups }: PackForm,
  lines: readonly string[],
): RegisterSheet[] {
  const { label } = context;
  const own = groups.filter(({ id }) => record.sheet === undefined || id === record.sheet);
  const fields = own.flatMap((group) => group.fields);
  const said = [`${label('form.privacy')}${privacy}`, ...own.flatMap(({ says = [] }) => says)];
  const tables = fields.filter(isTable);
  const choices = fields.flatMap((field) => (field.kind === 'choice' ? [field] : []));
  const others = fields.filter((field) => !isTable(field) && field.kind !== 'choice');
  const ofTables = tables.map((field, index): RegisterSheet => {
    const chosen = index === 0 ? choices : [];
    const columns = columnsOf([...chosen.map((each) => titleOf(context, each)), ...headOf(context, field)]).map(
      (column, place) => ({ ...column, choices: chosen[place]?.options }),
    );
    const about = [...lines, ...(index === 0 ? said : []), ...notesOf(context, field)];
    return field.rows.length > 0
      ? { name: field.label, lines: about, columns, rows: field.rows, blank: field.blank }
      : { name: field.label, lines: about, ...numbered(context, columns, field.blank) };
  });
  return others.length === 0 ? ofTables : [...ofTables, otherFields(context, others, lines)];
}

/** What is asked once, line by line; each of several options is ticked for itself. */
function otherFields(context: PackContext, fields: readonly PackField[], lines: readonly string[]): RegisterSheet {
  const { label } = context;
  const isTicked = fields.some(({ kind }) => kind === 'checkboxes');
  return {
    name: label('pack.others'),
    lines,
    columns: [
      { title: label('pack.asked'), width: 60 },
      { title: label('pack.answer'), width: 60, ...(isTicked && { choices: [label('pack.tick')] }) },
    ],
    rows: fields.flatMap((field) =>
      field.kind === 'checkboxes'
        ? field.options.map((option) => [label('pack.option', { title: titleOf(context, field), option })])
        : [[titleOf(context, field)]],
    ),
    blank: 0,
  };
}
