import { memo } from 'preact/compat';
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { FilledAssessment } from '../../domain/answers/assessment.ts';
import type { Profile } from '../../domain/profiles/profile.ts';
import { faultText, tableFaultsReport, tablePreview } from '../../domain/reports/tableImportReport.ts';
import type { ImportedTable } from '../../domain/tables/import.ts';
import { type ChosenRow, chosenRows, type RowChoice } from '../../domain/tables/rowChoice.ts';
import { ScrollArea } from '../kit/ScrollArea.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { ReportButtons } from '../reports/ReportButtons.tsx';

/** Faults that are listed on the page; a file holds all of them. */
const MAX_SHOWN = 200;

interface Props {
  table: ImportedTable;
  profile: Profile<string>;
  /** Evaluations that are here already, whose place a row may take. */
  existing: readonly FilledAssessment[];
  onConfirm: (rows: readonly ChosenRow[]) => void;
  onCancel: () => void;
}

const NO_CELLS: readonly never[] = [];

type Doing = 'add' | 'replace' | 'skip';

const doingOf = ({ isLeftOut, replaces }: RowChoice): Doing =>
  isLeftOut ? 'skip' : replaces === undefined ? 'add' : 'replace';

interface RowProps {
  row: RowChoice;
  at: number;
  cells: readonly (string | number)[];
  onDoing: (at: number, doing: string) => void;
}

/** One of perhaps hundreds, each with a column for each input: only the one that changes is drawn again. */
const PreviewRow = memo(({ row, at, cells, onDoing }: RowProps) => {
  const label = useLabel();
  return (
    <tr>
      <td>
        <select
          aria-label={`${label('table.do')} ${row.organisation.name}`}
          value={doingOf(row)}
          onChange={({ currentTarget }) => onDoing(at, currentTarget.value)}
        >
          {(['add', ...(row.known === undefined ? [] : ['replace' as const]), 'skip'] as const).map((each) => (
            <option key={each} value={each}>
              {label(`table.do.${each}`)}
            </option>
          ))}
        </select>
      </td>
      {cells.map((cell, column) =>
        column === 1 ? (
          <th key={column} scope="row">
            {cell}
          </th>
        ) : (
          <td key={column}>{cell}</td>
        ),
      )}
    </tr>
  );
});

/** What a table would bring: each organisation with what becomes of it, and every cell that does not count. */
export function TablePreview({ table, profile, existing, onConfirm, onCancel }: Props) {
  const label = useLabel();
  const { faults } = table;
  const [rows, setRows] = useState<readonly RowChoice[]>(() => chosenRows(table.organisations, existing));
  const preview = useMemo(() => tablePreview(profile, table, label), [profile, table, label]);
  const chosen = rows.filter(({ isLeftOut }) => !isLeftOut);
  const choose = useCallback(
    (at: number, doing: string) =>
      setRows((before) =>
        before.map((row, index) => {
          if (index !== at) return row;
          const { replaces: _, ...others } = row;
          const known = doing === 'replace' ? row.known : undefined;
          return { ...others, isLeftOut: doing === 'skip', ...(known === undefined ? {} : { replaces: known }) };
        }),
      ),
    [],
  );
  return (
    <>
      {rows.length > 0 && (
        <ScrollArea name={preview.title}>
          <table>
            <caption>{preview.title}</caption>
            <thead>
              <tr>
                <th scope="col">{label('table.do')}</th>
                {preview.columns.map(({ title }, index) => (
                  // Two columns may bear one title.
                  <th key={index} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <PreviewRow
                  key={row.organisation.row}
                  row={row}
                  at={index}
                  cells={preview.rows[index] ?? NO_CELLS}
                  onDoing={choose}
                />
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
      {faults.length > 0 && (
        <>
          <h3>{label('table.faults', { count: faults.length })}</h3>
          <p>{label('table.faults.explain')}</p>
          <ul class="faults">
            {faults.slice(0, MAX_SHOWN).map((fault, index) => (
              <li key={index}>
                <strong>
                  {label(fault.column === '' ? 'table.place.row' : 'table.place', {
                    row: fault.row,
                    column: fault.column,
                  })}
                </strong>{' '}
                {fault.heading !== '' && (
                  <span class="count" {...NOT_TRANSLATED}>
                    {fault.heading}{' '}
                  </span>
                )}
                {faultText(fault, label)}
              </li>
            ))}
          </ul>
          {faults.length > MAX_SHOWN && <p>{label('table.faults.more', { count: faults.length - MAX_SHOWN })}</p>}
          <ReportButtons report={() => tableFaultsReport(profile, faults, label)} />
        </>
      )}
      <div class="choices">
        {chosen.length > 0 && (
          <button type="button" class="primary" onClick={() => onConfirm(chosen)}>
            {label('table.confirm', { count: chosen.length })}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {label('table.cancel')}
        </button>
      </div>
    </>
  );
}
