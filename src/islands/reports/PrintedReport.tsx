import { isWide, type Named, type Report, type ReportPaper, type ReportTable } from '../../domain/basics/report.ts';
import { PrintedSheet, type Printout } from '../kit/PrintedSheet.tsx';
import { useLabel } from '../kit/words.tsx';

interface Props {
  /** Made when someone asks for it. */
  report: () => Report;
  /** Of the sheet, such as `dense` for what is to stay on one page. */
  class?: string;
}

/** Prints a report alone: each table whole where it fits, and whose it is at the foot of every page. */
export function PrintReport({ report, class: more = '' }: Props) {
  const label = useLabel();
  const content = (): Printout => {
    const made = report();
    return {
      title: made.title,
      foot: `${made.title} · ${made.stamp}`,
      isWide: isWide(made.paper ? [...made.paper.tables, ...made.paper.annexes] : made.tables),
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

const PrintedTable = ({ table: { title, columns, rows } }: { table: ReportTable }) => (
  <table>
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
            <td key={index}>{withWholeDays(cell)}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const NamedValues = ({ values, class: kind }: { values: readonly Named[]; class: 'facts' | 'figures' }) => (
  <dl class={kind}>
    {values.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

/** What one has to know, on a page of its own before the annexes. */
const FirstPage = ({
  facts,
  conclusion,
  figures,
  tables,
  asks,
  signers,
  annexes,
  words,
}: Omit<ReportPaper, 'title' | 'notes'>) => (
  <section class="first-page" data-annexes={annexes.length}>
    <NamedValues values={facts} class="facts" />
    <h2>{words.conclusion}</h2>
    {conclusion.map((line, index) => (
      <p key={line}>{index === 0 ? <strong>{line}</strong> : line}</p>
    ))}
    {figures.length > 0 && <NamedValues values={figures} class="figures" />}
    {tables.map((table) => (
      <PrintedTable key={table.title} table={table} />
    ))}
    {asks.length > 0 && (
      <>
        <h2>{words.asks}</h2>
        <ol>
          {asks.map((ask) => (
            <li key={ask}>{ask}</li>
          ))}
        </ol>
      </>
    )}
    {signers.length > 0 && (
      <>
        <h2>{words.sign}</h2>
        <ul class="signers">
          {signers.map((signer) => (
            <li key={signer}>
              <span>{signer}</span>
              <span>{words.day}</span>
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
);

/** The report as it is printed. */
export const PrintedReport = ({ report: { title, lines, tables, stamp, paper } }: { report: Report }) => (
  <>
    <h1>{title}</h1>
    {paper ? <FirstPage {...paper} /> : lines.map((line) => <p key={line}>{line}</p>)}
    {(paper?.annexes ?? tables).map((table) => (
      <PrintedTable key={table.title} table={table} />
    ))}
    {paper?.notes.map((note) => (
      <p key={note} class="stamp">
        {note}
      </p>
    ))}
    {/* Also here: a browser that knows no foot of a page prints it once. */}
    <p class="stamp">{stamp}</p>
  </>
);
