/**
 * A form of the edition as a Word document: each sheet of paper of it, with room to write. That it is a blank to be adapted
 * is said in the contents of the pack: a client signs these sheets.
 */
import { isBare, sheetsOf } from '../guide/form.ts';
import type { ChosenRecord } from './chosen.ts';
import { footOf, type PackContext } from './context.ts';
import type { PackField, PackForm, PackGroup } from './packData.ts';
import type { Block, PaperField, PaperSheet, WordDocument } from './paper.ts';

export function formPaper(context: PackContext, { record, numbers }: ChosenRecord, form: PackForm): WordDocument {
  const { label, names } = context;
  const foot = footOf(context, numbers);
  const sheets = sheetsOf(form).filter(
    (groups) => record.sheet === undefined || groups.some(({ id }) => id === record.sheet),
  );
  const title = record.sheet === undefined ? form.title : record.name;
  return {
    kind: 'docx',
    title: record.name,
    sheets: sheets.map((groups, index): PaperSheet => {
      // What others see or take with them tells nothing of the guide, nor what it is for.
      const bare = isBare(groups);
      const about: Block[] =
        bare || index > 0 ? [] : [{ kind: 'text', size: 'small', text: `${label('form.privacy')}${form.privacy}` }];
      return {
        title: bare ? title : label('pack.form', { number: form.number, title }),
        head: bare ? '' : names.organisation,
        foot: bare ? '' : foot,
        blocks: [...about, ...groups.flatMap((group) => groupBlocks(context, group))],
      };
    }),
  };
}

function groupBlocks(context: PackContext, { title, says = [], fields }: PackGroup): Block[] {
  return [
    { kind: 'heading', level: 2, text: title },
    ...says.map((line): Block => ({ kind: 'text', text: line })),
    ...fieldBlocks(context, fields),
  ];
}

/** Fields that follow each other share a table; a field that is a table has one of its own. */
function fieldBlocks(context: PackContext, fields: readonly PackField[]): Block[] {
  const blocks: Block[] = [];
  let open: PaperField[] | undefined;
  for (const field of fields) {
    if (field.kind === 'table') {
      open = undefined;
      blocks.push({ kind: 'heading', level: 3, text: titleOf(context, field) });
      blocks.push(...notesOf(context, field).map((note): Block => ({ kind: 'text', size: 'small', text: note })));
      blocks.push({
        kind: 'table',
        head: headOf(context, field),
        rows: [...field.rows, ...Array.from({ length: field.blank }, () => [])],
      });
    } else {
      if (!open) {
        open = [];
        blocks.push({ kind: 'fields', fields: open });
      }
      open.push(paperField(context, field));
    }
  }
  return blocks;
}

/** With rows that were worked out, the columns of those come first. */
export function headOf({ label }: PackContext, { columns, rows }: Extract<PackField, { kind: 'table' }>): string[] {
  const derived = (['condition', 'clause', 'evidence', 'issuer'] as const).map((each) =>
    label(`form.evidence.${each}`),
  );
  return (rows[0]?.length ?? 0) > 1 ? [...derived, ...columns] : [...columns];
}

export const titleOf = ({ label }: PackContext, { label: title, isSensitive }: PackField): string =>
  isSensitive ? label('pack.sensitive', { title }) : title;

export const notesOf = ({ label }: PackContext, field: PackField): string[] => [
  ...(field.kind === 'choice' && field.options.length > 1 ? [label('form.one')] : []),
  ...(field.hint === undefined ? [] : [field.hint]),
  ...(field.why === undefined ? [] : [`${label('form.why')}${field.why}`]),
];

const paperField = (context: PackContext, field: Exclude<PackField, { kind: 'table' }>): PaperField => ({
  label: titleOf(context, field),
  notes: notesOf(context, field),
  value: field.kind === 'lines' ? { kind: 'lines', lines: field.lines } : { kind: 'options', options: field.options },
});
