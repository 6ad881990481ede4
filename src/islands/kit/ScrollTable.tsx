import type { ReportTable } from '../../domain/basics/report.ts';

interface Props {
  /** As in a report; a screen needs no widths. */
  table: Pick<ReportTable, 'title' | 'rows'> & { columns: readonly { title: string }[] };
  /** Index of the column that names the row. */
  header?: number;
}

/** A table that scrolls by itself when it is wider than the page. The keyboard reaches it, or what lies outside is lost. */
export function ScrollTable({ table: { title: caption, columns, rows }, header = 0 }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section class="scroll" tabIndex={0} aria-label={caption}>
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
    </section>
  );
}
