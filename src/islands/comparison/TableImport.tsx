import { useId, useState } from 'preact/hooks';
import type { FilledAssessment } from '../../domain/answers/assessment.ts';
import { indicatorsOf } from '../../domain/profiles/profile.ts';
import { cellWords } from '../../domain/tables/cell.ts';
import { tableTemplate } from '../../domain/tables/columns.ts';
import { type ImportedTable, importTable } from '../../domain/tables/import.ts';
import type { ChosenRow } from '../../domain/tables/rowChoice.ts';
import { type TableSheet, tablesAmong } from '../../domain/tables/sheet.ts';
import { CHOSEN_ENCODINGS, type Encoding } from '../../files/decodeText.ts';
import type { openTable } from '../../files/tableFile.ts';
import { type Reader, readApart } from '../../files/workers/protocol.ts';
import TableWorker from '../../files/workers/tableWorker.ts?worker';
import { addOrganisations, replaceByOrganisation, together } from '../../stores/assessments.ts';
import { imported } from '../../stores/imported.ts';
import { downloadBlob } from '../kit/download.ts';
import { FileField } from '../kit/FileField.tsx';
import { FileReadingStatus, useFileReading } from '../kit/FileReading.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import type { ComparedProfile } from './comparedProfiles.ts';
import { TablePreview } from './TablePreview.tsx';

/** Larger than any table of this kind. */
const MAX_BYTES = 20 * 1024 * 1024;
/** Seconds. A sound table takes a fraction of one. */
const LIMIT = 20;

const reader: Reader<Parameters<typeof openTable>, Awaited<ReturnType<typeof openTable>>> = {
  newWorker: () => new TableWorker(),
  loadHere: async () => (await imported(() => import('../../files/tableFile.ts'))).openTable,
};

/** A file that was read: its sheets, the one that is looked at, and what it says. */
interface ReadFile {
  state: 'read';
  bytes: Uint8Array<ArrayBuffer>;
  sheets: readonly TableSheet[];
  at: number;
  table: ImportedTable;
  encoding: Encoding | undefined;
}

type State =
  | { state: 'none' | 'working' | 'failed' }
  | {
      state: 'refused';
      why: 'tooLarge' | 'oldExcel' | 'encrypted' | 'oversized' | 'notReadable' | 'lost' | 'notLoaded';
    }
  | ReadFile
  | { state: 'done'; count: number };

interface Props {
  /** With the words of their inputs, for the headings of the template. */
  profiles: readonly ComparedProfile[];
  /** Hash of the profile to begin with. */
  begin: string;
  /** Evaluations that are here: a table that was corrected takes their place. */
  existing: readonly FilledAssessment[];
}

/** Many organisations from one table: the template, what a file says, and the import once it is confirmed. */
export function TableImport({ profiles, begin, existing }: Props) {
  const label = useLabel();
  const [shown, show] = useState<State>({ state: 'none' });
  const [hash, setHash] = useState<string>();
  const reading = useFileReading(LIMIT);
  const id = useId();
  const by = profiles.find(({ instrument }) => instrument.hash === (hash ?? begin)) ?? profiles[0];
  if (!by) return null;
  const { instrument, profile } = by;

  const open = async (bytes: Uint8Array<ArrayBuffer>, chosen?: (typeof CHOSEN_ENCODINGS)[number]) => {
    if (bytes.length > MAX_BYTES) return show({ state: 'refused', why: 'tooLarge' });
    show({ state: 'none' });
    try {
      const opened = await reading.run((bounds) => readApart(reader, [bytes, chosen], bounds));
      if (opened === undefined) return;
      if (opened.state === 'refused') return show(opened);
      const tables = tablesAmong(profile, opened.sheets);
      const sheets = tables.length > 0 ? tables : opened.sheets.slice(0, 1);
      readSheet({ state: 'read', bytes, sheets, at: 0, encoding: opened.encoding });
    } catch {
      show({ state: 'refused', why: 'notLoaded' });
    }
  };
  const readSheet = (file: Omit<ReadFile, 'table'>) => {
    const sheet = file.sheets[file.at];
    show({ ...file, table: importTable(profile, sheet?.rows ?? [], cellWords(label), sheet) });
  };
  const confirm = async (rows: readonly ChosenRow[]) => {
    const items = [...indicatorsOf(profile), ...profile.redLines].map((item) => item.id);
    show({ state: 'working' });
    try {
      await together(async () => {
        for (const { organisation, replaces } of rows)
          if (replaces !== undefined) await replaceByOrganisation(replaces, organisation, items);
        await addOrganisations(
          instrument,
          rows.flatMap(({ organisation, replaces }) => (replaces === undefined ? [organisation] : [])),
        );
      });
      show({ state: 'done', count: rows.length });
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
      {profiles.length > 1 && (
        <p class="field">
          <label for={`${id}-by`}>{label('table.by')}</label>
          <select
            id={`${id}-by`}
            value={instrument.hash}
            onChange={({ currentTarget }) => {
              setHash(currentTarget.value);
              // What was read by another profile may be wrong by this one.
              show({ state: 'none' });
            }}
          >
            {profiles.map((each) => (
              <option key={each.instrument.hash} value={each.instrument.hash}>
                {label('profile.named', {
                  title: each.profile.title,
                  version: each.instrument.version,
                  hash: each.instrument.hash,
                })}
              </option>
            ))}
          </select>
        </p>
      )}
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
        onFile={async (file) => open(new Uint8Array(await file.arrayBuffer()))}
      />
      <div role="status" {...NOT_TRANSLATED}>
        {shown.state === 'working' && <p>{label('import.working')}</p>}
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
      <FileReadingStatus reading={reading} />
      {shown.state === 'read' && shown.sheets.some(({ name }) => name !== '') && (
        <p class="field">
          <label for={`${id}-sheet`}>{label('table.sheet')}</label>
          <select
            id={`${id}-sheet`}
            value={shown.at}
            onChange={({ currentTarget }) => readSheet({ ...shown, at: Number(currentTarget.value) })}
          >
            {shown.sheets.map(({ name, isHidden }, index) => (
              <option key={name} value={index}>
                {isHidden ? label('table.sheet.hidden', { name }) : name}
              </option>
            ))}
          </select>
        </p>
      )}
      {shown.state === 'read' && CHOSEN_ENCODINGS.some((each) => each === shown.encoding) && (
        <>
          <p class="warning">{label('file.encoding', { encoding: shown.encoding ?? '' })}</p>
          <p class="field">
            <label for={`${id}-encoding`}>{label('file.encoding.choose')}</label>
            <select
              id={`${id}-encoding`}
              value={shown.encoding}
              onChange={({ currentTarget }) =>
                void open(
                  shown.bytes,
                  CHOSEN_ENCODINGS.find((each) => each === currentTarget.value),
                )
              }
            >
              {CHOSEN_ENCODINGS.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          </p>
        </>
      )}
      {shown.state === 'read' && (
        <TablePreview
          key={shown.at}
          table={shown.table}
          profile={profile}
          existing={existing}
          onConfirm={(rows) => void confirm(rows)}
          onCancel={() => show({ state: 'none' })}
        />
      )}
    </section>
  );
}
