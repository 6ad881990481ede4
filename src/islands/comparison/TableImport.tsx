import { useId, useState } from 'preact/hooks';
import type { Tool } from '../../domain/answers/tool.ts';
import type { Profile } from '../../domain/profiles/profile.ts';
import { cellWords } from '../../domain/tables/cell.ts';
import { tableTemplate } from '../../domain/tables/columns.ts';
import { type ImportedTable, importTable } from '../../domain/tables/import.ts';
import { type TableSheet, tablesAmong } from '../../domain/tables/sheet.ts';
import type { Encoding } from '../../files/decodeText.ts';
import { addOrganisations } from '../../stores/assessments.ts';
import { imported } from '../../stores/imported.ts';
import { downloadBlob } from '../kit/download.ts';
import { FileField } from '../kit/FileField.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { TablePreview } from './TablePreview.tsx';

/** Larger than any table of this kind. */
const MAX_BYTES = 20 * 1024 * 1024;

type State =
  | { state: 'none' | 'reading' | 'failed' }
  | { state: 'refused'; why: 'tooLarge' | 'oldExcel' | 'notReadable' | 'lost' | 'notLoaded' }
  | { state: 'read'; sheets: readonly TableSheet[]; at: number; table: ImportedTable; encoding: Encoding | undefined }
  | { state: 'done'; count: number };

interface Props {
  tool: Tool;
  /** With the words of its inputs, for the headings of the template. */
  profile: Profile<string>;
}

/** Many organisations from one table: the template, what a file says, and the import once it is confirmed. */
export function TableImport({ tool, profile }: Props) {
  const label = useLabel();
  const [shown, show] = useState<State>({ state: 'none' });
  const id = useId();

  const open = async (file: File) => {
    if (file.size > MAX_BYTES) return show({ state: 'refused', why: 'tooLarge' });
    show({ state: 'reading' });
    try {
      const { openTable } = await imported(() => import('../../files/tableFile.ts'));
      const opened = await openTable(new Uint8Array(await file.arrayBuffer()));
      if (opened.state === 'refused') return show(opened);
      const tables = tablesAmong(profile, opened.sheets);
      readSheet(tables.length > 0 ? tables : opened.sheets.slice(0, 1), 0, opened.encoding);
    } catch {
      show({ state: 'refused', why: 'notLoaded' });
    }
  };
  const readSheet = (sheets: readonly TableSheet[], at: number, encoding: Encoding | undefined) => {
    const sheet = sheets[at];
    const table = importTable(profile, sheet?.rows ?? [], cellWords(label), sheet);
    show({ state: 'read', sheets, at, table, encoding });
  };
  const confirm = async ({ organisations }: ImportedTable) => {
    try {
      await addOrganisations(tool.instrument, organisations);
      show({ state: 'done', count: organisations.length });
    } catch {
      show({ state: 'failed' });
    }
  };
  const saveTemplate = async (kind: 'xlsx' | 'csv') => {
    try {
      const { templateCsv, templateXlsx } = await imported(() => import('../../files/tableTemplate.ts'));
      const template = tableTemplate(profile, label);
      const blob = kind === 'csv' ? templateCsv(template) : await templateXlsx(template, label);
      downloadBlob(`${label('table.template.name')}.${kind}`, blob);
    } catch {
      show({ state: 'refused', why: 'notLoaded' });
    }
  };

  return (
    <section aria-labelledby={`${id}-title`} class="import">
      <h2 id={`${id}-title`}>{label('table.title')}</h2>
      <p>{label('table.explain')}</p>
      <div class="choices">
        {(['xlsx', 'csv'] as const).map((kind) => (
          <button key={kind} type="button" onClick={() => void saveTemplate(kind)}>
            {label(`table.template.${kind}`)}
          </button>
        ))}
      </div>
      <FileField
        label={label('table.choose')}
        accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        hint={label('table.hint')}
        onFile={open}
      />
      <div role="status" {...NOT_TRANSLATED}>
        {shown.state === 'reading' && <p>{label('table.reading')}</p>}
        {shown.state === 'refused' && <p class="error">{label(`table.refused.${shown.why}`)}</p>}
        {shown.state === 'failed' && <p class="error">{label('table.failed')}</p>}
        {shown.state === 'done' && <p>{label('table.done', { count: shown.count })}</p>}
        {shown.state === 'read' && (
          <p>
            {shown.table.organisations.length === 0
              ? label('table.found.none')
              : label('table.found', { count: shown.table.organisations.length })}
          </p>
        )}
      </div>
      {shown.state === 'read' && shown.sheets.some(({ name }) => name !== '') && (
        <p class="field">
          <label for={`${id}-sheet`}>{label('table.sheet')}</label>
          <select
            id={`${id}-sheet`}
            value={shown.at}
            onChange={({ currentTarget }) => readSheet(shown.sheets, Number(currentTarget.value), shown.encoding)}
          >
            {shown.sheets.map(({ name, isHidden }, index) => (
              <option key={name} value={index}>
                {isHidden ? label('table.sheet.hidden', { name }) : name}
              </option>
            ))}
          </select>
        </p>
      )}
      {shown.state === 'read' && shown.encoding === 'GB18030' && (
        <p class="warning">{label('file.encoding', { encoding: shown.encoding })}</p>
      )}
      {shown.state === 'read' && (
        <TablePreview
          table={shown.table}
          profile={profile}
          onConfirm={() => void confirm(shown.table)}
          onCancel={() => show({ state: 'none' })}
        />
      )}
    </section>
  );
}
