import { useState } from 'preact/hooks';
import type { Report } from '../../domain/report.ts';
import { dayOf, downloadBlob } from './download.ts';

interface Props {
  /** Made when someone asks for it. */
  report: () => Report;
  label: (key: string) => string;
}

/** Hands a report over as a Word or Excel file. The writers are loaded when someone asks for them. */
export function ReportButtons({ report, label }: Props) {
  const [failed, setFailed] = useState(false);
  const save = async (kind: 'docx' | 'xlsx') => {
    try {
      const made = report();
      const blob =
        kind === 'docx'
          ? await (await import('../../files/reportDocx.ts')).reportDocx(made, document.documentElement.lang)
          : await (await import('../../files/reportXlsx.ts')).reportXlsx(made);
      downloadBlob(`${made.title}-${dayOf(Date.now())}.${kind}`, blob);
      setFailed(false);
    } catch {
      // The writer could not be loaded: everything still stands on the page.
      setFailed(true);
    }
  };
  return (
    <>
      <div class="choices">
        <button type="button" onClick={() => void save('docx')}>
          {label('report.docx')}
        </button>
        <button type="button" onClick={() => void save('xlsx')}>
          {label('report.xlsx')}
        </button>
      </div>
      <p role="status">{failed && <span class="error">{label('report.failed')}</span>}</p>
    </>
  );
}
