import { useId, useState } from 'preact/hooks';
import type { Tool } from '../../domain/answers/tool.ts';
import type { Profile } from '../../domain/profiles/profile.ts';
import { cellWords } from '../../domain/tables/cell.ts';
import { tableTemplate } from '../../domain/tables/columns.ts';
import { tableAmong } from '../../domain/tables/headings.ts';
import { type ImportedTable, importTable } from '../../domain/tables/import.ts';
import { addOrganisations } from '../../stores/assessments.ts';
import { downloadBlob } from '../kit/download.ts';
import { FileField } from '../kit/FileField.tsx';
import { useLabel } from '../kit/words.tsx';
import { TablePreview } from './TablePreview.tsx';

/** Larger than any table of this kind. */
const MAX_BYTES = 20 * 1024 * 1024;

type State =
  | { state: 'none' | 'reading' | 'failed' }
  | { state: 'refused'; why: 'tooLarge' | 'oldExcel' | 'notReadable' | 'notLoaded' }
  | { state: 'read'; table: ImportedTable }
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
      const { openTable } = await import('../../files/tableFile.ts');
      const opened = await openTable(new Uint8Array(await file.arrayBuffer()));
      if (opened.state === 'refused') return show(opened);
      const table = importTable(profile, tableAmong(profile, opened.sheets), cellWords(label));
      show({ state: 'read', table });
    } catch {
      show({ state: 'refused', why: 'notLoaded' });
    }
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
      const { templateCsv, templateXlsx } = await import('../../files/tableTemplate.ts');
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
      <div role="status">
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
