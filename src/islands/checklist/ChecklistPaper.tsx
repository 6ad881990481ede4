import type { ListedItems } from '../../domain/checklist/shownItem.ts';
import { checklistReport } from '../../domain/reports/checklistReport.ts';
import { imported } from '../../stores/imported.ts';
import { useSurroundings } from '../answering/assessmentHooks.ts';
import { reportOn } from '../answering/reportOn.ts';
import { ChineseMarked } from '../kit/ChineseMarked.tsx';
import { PrintedSheet, type Printout } from '../kit/PrintedSheet.tsx';
import { QrCode } from '../kit/QrCode.tsx';
import { useLabel } from '../kit/words.tsx';
import { ReportButtons } from '../reports/ReportButtons.tsx';
import { CHECKLIST_CHOICES, choiceName } from './ChecklistItemField.tsx';
import { filledIn } from './items.ts';

const countOf = (groups: ListedItems['groups']): number => groups.reduce((sum, { items }) => sum + items.length, 0);

/** The items that are listed, as files with their answers, or blank on paper for a room without screens. */
export default function ChecklistPaper(listed: ListedItems) {
  const label = useLabel();
  const surroundings = useSurroundings();
  const { store, tool } = surroundings;
  const blank = async (): Promise<Printout> => {
    const { qrPath } = await imported(() => import('../../files/qr.ts'));
    const address = `${location.origin}${location.pathname}${location.search}`;
    const title = document.querySelector('h1')?.textContent ?? '';
    const stamp = label('paper.stamp', { edition: tool.program.edition, address });
    const body = (
      <>
        <div class="paper-head">
          <div>
            <h1>{title}</h1>
            {listed.narrowed.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <p>{label('checklist.listed', { count: countOf(listed.groups), all: countOf(listed.whole) })}</p>
            <p>{label('paper.explain')}</p>
            <p class="paper-lines">
              {(['organisation', 'by', 'day'] as const).map((line) => (
                <span key={line}>{label(`paper.${line}`)}</span>
              ))}
            </p>
          </div>
          <QrCode code={qrPath(address)} name={address} />
        </div>
        {listed.groups.map(({ key, title, items }) => (
          <table key={key}>
            <caption>{title}</caption>
            <colgroup>
              <col width="52" />
              <col width="20" />
              <col width="28" />
            </colgroup>
            <thead>
              <tr>
                <th scope="col">{label('gaps.clause')}</th>
                <th scope="col">{label('paper.answer')}</th>
                <th scope="col">{label('paper.notes')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ key: item, number, level, text, prohibits, criteria }) => (
                <tr key={item}>
                  <td>
                    <strong>{number}</strong> {label(`level.${level}`)} <ChineseMarked text={text} />
                    <ul>
                      {criteria.map((criterion) => (
                        <li key={criterion}>{criterion}</li>
                      ))}
                    </ul>
                  </td>
                  <td>
                    {CHECKLIST_CHOICES.map((choice) => (
                      <span key={choice} class="paper-box">
                        {choiceName({ prohibits }, choice, label)}
                      </span>
                    ))}
                  </td>
                  <td />
                </tr>
              ))}
            </tbody>
          </table>
        ))}
        {/* Also here: a browser that knows no foot of a page prints it once. */}
        <p class="stamp">{stamp}</p>
      </>
    );
    return { title, foot: `${title} · ${stamp}`, body };
  };
  return (
    <>
      <p class="hint">{label('paper.files.explain')}</p>
      <ReportButtons report={() => checklistReport(listed, filledIn(store), reportOn(surroundings), label)} />
      <p class="hint">{label('paper.blank.explain')}</p>
      <PrintedSheet title={label('paper.print')} content={blank} class="blank-paper" />
    </>
  );
}
