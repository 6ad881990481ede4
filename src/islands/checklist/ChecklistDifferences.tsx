import { useRef, useState } from 'preact/hooks';
import type { FilledAssessment } from '../../domain/answers/assessment.ts';
import { answersIn, notesIn } from '../../domain/answers/entry.ts';
import type { Tool } from '../../domain/answers/tool.ts';
import { dayInChina } from '../../domain/basics/calendarDate.ts';
import { own } from '../../domain/basics/record.ts';
import type { ChecklistPair } from '../../domain/checklist/pair.ts';
import type { ShownItem } from '../../domain/checklist/shownItem.ts';
import {
  bothFiguresTable,
  type ChecklistSide,
  DIFFERENCES_SHOWN,
  type DifferencesShown,
  differencesReport,
  differencesSummary,
  linesShown,
  shownText,
  sideText,
} from '../../domain/reports/differencesReport.ts';
import { DifferenceReason } from '../answering/DifferenceReason.tsx';
import { ChineseMarked } from '../kit/ChineseMarked.tsx';
import { ChoiceField } from '../kit/ChoiceField.tsx';
import { MoreButton } from '../kit/MoreButton.tsx';
import { ScrollTable } from '../kit/ScrollTable.tsx';
import { useLabel } from '../kit/words.tsx';
import { ReportButtons } from '../reports/ReportButtons.tsx';

interface Props {
  pair: ChecklistPair<ShownItem>;
  first: FilledAssessment;
  second: FilledAssessment;
  nameOf: (assessment: FilledAssessment) => string;
  tool: Tool;
  /** Number and title of each chapter by its key. */
  chapters: Readonly<Record<string, string>>;
}

/** Lines drawn at first: hundreds of fields for reasons would keep a phone busy. */
const PORTION = 40;

/** Both columns, what was noted in each, and the reason of the second for seeing it otherwise. */
export function ChecklistDifferences({ pair, first, second, nameOf, tool, chapters }: Props) {
  const label = useLabel();
  const [shown, show] = useState<DifferencesShown>('differing');
  const [limit, setLimit] = useState(PORTION);
  const list = useRef<HTMLOListElement>(null);
  const lines = linesShown(pair, shown);
  const sideOf = (assessment: FilledAssessment): ChecklistSide => ({
    name: nameOf(assessment),
    answers: answersIn(assessment.entries),
    notes: notesIn(assessment.entries),
  });
  const sides = [sideOf(first), sideOf(second)] as const;
  const report = () =>
    differencesReport(pair, sides, shown, { program: tool.program, today: dayInChina(Date.now()) }, label);
  return (
    <>
      <ScrollTable table={bothFiguresTable(pair, sides, label)} />
      <p>{differencesSummary(pair, label)}</p>
      <div class="choices" role="radiogroup" aria-label={label('differences.show')}>
        {DIFFERENCES_SHOWN.map((kind) => (
          <ChoiceField
            key={kind}
            type="radio"
            name="differences-shown"
            checked={shown === kind}
            onChange={() => {
              show(kind);
              setLimit(PORTION);
            }}
          >
            {shownText(pair, kind, label)}
          </ChoiceField>
        ))}
      </div>
      <ReportButtons report={report} />
      <p class="hint">{label('differences.explain', { name: sides[1].name })}</p>
      <ol ref={list} class="differences">
        {lines.slice(0, limit).map((line) => {
          const { key, href, number, level, text, chapter } = line.item;
          const note = own(sides[0].notes, key) ?? '';
          return (
            <li key={key} data-change={line.change} tabIndex={-1}>
              <p>
                <span class="hint">{chapters[chapter]}</span> <a href={href}>{number}</a>{' '}
                <span class="level" data-level={level}>
                  {label(`level.${level}`)}
                </span>{' '}
                <ChineseMarked text={text} />
              </p>
              <dl class="sides">
                {([0, 1] as const).map((place) => (
                  <div key={place}>
                    <dt>{sides[place].name}</dt>
                    <dd>
                      <strong>{sideText(line, place, sides[place], label)}</strong>
                      {place === 0 && note !== '' && <span> {note}</span>}
                    </dd>
                  </div>
                ))}
              </dl>
              {line.change !== 'same' && (
                <DifferenceReason assessment={second.id} item={key} kept={own(sides[1].notes, key) ?? ''} />
              )}
            </li>
          );
        })}
      </ol>
      <MoreButton
        left={lines.length - limit}
        portion={PORTION}
        list={list}
        entries="[data-change]"
        onMore={() => setLimit(limit + PORTION)}
      />
    </>
  );
}
