import type { Report } from '../../domain/report.ts';
import { PrintedSheet } from './PrintedSheet.tsx';

interface Props {
  /** Made when someone asks for it. */
  report: () => Report;
  label: (key: string) => string;
}

/** Prints a report alone: each table whole where it fits, and the stamp below. */
export const PrintReport = ({ report, label }: Props) => (
  <PrintedSheet title={label('report.print')} content={() => <PrintedReport report={report()} />} />
);

const PrintedReport = ({ report: { title, lines, tables, stamp } }: { report: Report }) => (
  <>
    <h1>{title}</h1>
    {lines.map((line) => (
      <p key={line}>{line}</p>
    ))}
    {tables.map((table) => (
      <table key={table.title}>
        <caption>{table.title}</caption>
        <colgroup>
          {table.columns.map((column, index) => (
            <col key={index} width={column.width} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={index} scope="col">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, place) => (
            <tr key={place}>
              {row.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    ))}
    <p class="stamp">{stamp}</p>
  </>
);
