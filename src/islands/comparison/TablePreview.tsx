import type { Profile } from '../../domain/profiles/profile.ts';
import { faultText, tableFaultsReport, tablePreview } from '../../domain/reports/tableImportReport.ts';
import type { ImportedTable } from '../../domain/tables/import.ts';
import { ScrollTable } from '../kit/ScrollTable.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { ReportButtons } from '../reports/ReportButtons.tsx';

/** Faults that are listed on the page; a file holds all of them. */
const MAX_SHOWN = 200;

interface Props {
  table: ImportedTable;
  profile: Profile<string>;
  onConfirm: () => void;
  onCancel: () => void;
}

/** What a table would bring: each organisation with how much of it is filled in, and every cell that does not count. */
export function TablePreview({ table, profile, onConfirm, onCancel }: Props) {
  const label = useLabel();
  const { organisations, faults } = table;
  return (
    <>
      {organisations.length > 0 && <ScrollTable table={tablePreview(profile, table, label)} header={1} />}
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
        {organisations.length > 0 && (
          <button type="button" class="primary" onClick={onConfirm}>
            {label('table.confirm', { count: organisations.length })}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {label('table.cancel')}
        </button>
      </div>
    </>
  );
}
