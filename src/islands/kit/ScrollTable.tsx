import type { ReportTable } from '../../domain/basics/report.ts';
import { ScrollArea } from './ScrollArea.tsx';

interface Props {
  /** As in a report; a screen needs no widths. */
  table: Pick<ReportTable, 'title' | 'rows'> & { columns: readonly { title: string }[] };
  /** Index of the column that names the row. */
  header?: number;
}

/** A table of a report, which scrolls by itself when it is wider than the page. */
export function ScrollTable({ table: { title: caption, columns, rows }, header = 0 }: Props) {
  return (
    <ScrollArea name={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title }, index) => (
              // Two columns may bear one title.
              <th key={index} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={place}>
              {row.map((cell, index) =>
                index === header ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={index}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
