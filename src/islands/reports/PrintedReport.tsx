import type { Report } from '../../domain/basics/report.ts';
import { PrintedSheet, type Printout } from '../kit/PrintedSheet.tsx';
import { useLabel } from '../kit/words.tsx';

interface Props {
  /** Made when someone asks for it. */
  report: () => Report;
  /** Of the sheet, such as `dense` for what is to stay on one page. */
  class?: string;
}

/** More columns than this need paper that lies. */
const MAX_UPRIGHT_COLUMNS = 5;

/** Prints a report alone: each table whole where it fits, and whose it is at the foot of every page. */
export function PrintReport({ report, class: more = '' }: Props) {
  const label = useLabel();
  const content = (): Printout => {
    const made = report();
    return {
      title: made.title,
      foot: `${made.title} · ${made.stamp}`,
      isWide: made.tables.some(({ columns }) => columns.length > MAX_UPRIGHT_COLUMNS),
      body: <PrintedReport report={made} />,
    };
  };
  return <PrintedSheet title={label('report.print')} content={content} class={more} />;
}

/** A day is not broken at its hyphens. */
const withWholeDays = (cell: string | number) =>
  typeof cell === 'number'
    ? cell
    : cell
        .split(/(\d{4}-\d{2}-\d{2})/)
        .map((part, index) => (index % 2 === 1 ? <span class="whole">{part}</span> : part));

/** The report as it is printed. */
export const PrintedReport = ({ report: { title, lines, tables, stamp } }: { report: Report }) => (
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
                <td key={index}>{withWholeDays(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    ))}
    {/* Also here: a browser that knows no foot of a page prints it once. */}
    <p class="stamp">{stamp}</p>
  </>
);
