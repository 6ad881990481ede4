import { createPortal } from 'preact/compat';
import { useEffect, useId, useState } from 'preact/hooks';
import type { Report } from '../../domain/report.ts';
import { printOnly } from './printing.ts';

interface Props {
  /** Made when someone asks for it. */
  report: () => Report;
  label: (key: string) => string;
}

/** Prints a report alone: A4 with page numbers, each table whole where it fits, and the stamp below. */
export function PrintReport({ report, label }: Props) {
  const [printed, setPrinted] = useState<Report>();
  const id = useId();
  useEffect(() => {
    if (!printed) return;
    const done = () => setPrinted(undefined);
    addEventListener('afterprint', done, { once: true });
    printOnly(id);
    return () => removeEventListener('afterprint', done);
  }, [printed, id]);
  return (
    <>
      <button type="button" onClick={() => setPrinted(report())}>
        {label('report.print')}
      </button>
      {/* At the end of the page, since what stands around it would otherwise print as empty sheets. */}
      {printed &&
        createPortal(
          <article id={id} class="printed-report">
            <h1>{printed.title}</h1>
            {printed.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {printed.tables.map(({ title, columns, rows }) => (
              <table key={title}>
                <caption>{title}</caption>
                <colgroup>
                  {columns.map((column, index) => (
                    <col key={index} width={column.width} />
                  ))}
                </colgroup>
                <thead>
                  <tr>
                    {columns.map((column, index) => (
                      <th key={index} scope="col">
                        {column.title}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row, place) => (
                    <tr key={place}>
                      {row.map((cell, index) => (
                        <td key={index}>{cell}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            ))}
            <p class="stamp">{printed.stamp}</p>
          </article>,
          document.body,
        )}
    </>
  );
}
