import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { dayInChina } from '../../domain/basics/calendarDate.ts';
import { handedInName } from '../../domain/basics/fileName.ts';
import type { Report } from '../../domain/basics/report.ts';
import { imported } from '../../stores/imported.ts';
import { downloadBlob } from '../kit/download.ts';
import { LoadFailed } from '../kit/LoadFailed.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { PrintReport } from './PrintedReport.tsx';

interface Props {
  /** Made when someone asks for it. */
  report: () => Report;
  /** What is printed, as close as it can be, where the files hold more than belongs on paper. */
  printed?: () => Report;
}

const KINDS = ['docx', 'xlsx', 'csv'] as const;

/** Each writer is loaded when someone asks for it. */
async function blobOf(kind: (typeof KINDS)[number], report: Report): Promise<Blob> {
  switch (kind) {
    case 'docx':
      return (await imported(() => import('../../files/reportDocx.ts'))).reportDocx(
        report,
        document.documentElement.lang,
      );
    case 'xlsx':
      return (await imported(() => import('../../files/reportXlsx.ts'))).reportXlsx(report);
    case 'csv':
      return (await imported(() => import('../../files/reportCsv.ts'))).reportCsv(report);
  }
}

/** Prints a report, or hands it over as a Word, Excel or CSV file. */
export const ReportButtons = ({ report, printed }: Props) => (
  <FileButtons report={report}>
    <PrintReport report={printed ?? report} class={printed ? 'dense' : ''} />
  </FileButtons>
);

/** Hands a report over as a Word, Excel or CSV file; other ways to have it stand before. */
export function FileButtons({ report, children }: Pick<Props, 'report'> & { children?: ComponentChildren }) {
  const label = useLabel();
  const [failed, setFailed] = useState(false);
  const save = async (kind: (typeof KINDS)[number]) => {
    try {
      const made = report();
      const blob = await blobOf(kind, made);
      downloadBlob(handedInName(made.file ?? { of: '', what: made.title }, dayInChina(Date.now()), kind), blob);
      setFailed(false);
    } catch {
      // The writer could not be loaded: everything still stands on the page.
      setFailed(true);
    }
  };
  return (
    <>
      <div class="choices">
        {children}
        {KINDS.map((kind) => (
          <button key={kind} type="button" onClick={() => void save(kind)}>
            {label(`report.${kind}`)}
          </button>
        ))}
      </div>
      <p role="status" {...NOT_TRANSLATED}>
        {failed && <LoadFailed message={label('report.failed')} />}
      </p>
    </>
  );
}
