import { useState } from 'preact/hooks';
import { answerTo } from '../../domain/answers/answer.ts';
import type { FilledAssessment } from '../../domain/answers/assessment.ts';
import { answersIn } from '../../domain/answers/entry.ts';
import type { Tool } from '../../domain/answers/tool.ts';
import { dayInChina } from '../../domain/basics/calendarDate.ts';
import type { Report } from '../../domain/basics/report.ts';
import { figuresOf } from '../../domain/checklist/figures.ts';
import type { ChecklistPair, ChecklistPairLine } from '../../domain/checklist/pair.ts';
import type { ShownItem } from '../../domain/checklist/shownItem.ts';
import { DifferenceReason, noteAt } from '../comparison/DifferenceAgenda.tsx';
import { ChoiceField } from '../kit/ChoiceField.tsx';
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

const SHOWN = ['differing', 'worse', 'better', 'all'] as const;
/** Lines drawn at first: hundreds of fields for reasons would keep a phone busy. */
const PORTION = 40;

/** Both columns, what was noted in each, and the reason of the second for seeing it otherwise. */
export function ChecklistDifferences({ pair, first, second, nameOf, tool, chapters }: Props) {
  const label = useLabel();
  const [shown, show] = useState<(typeof SHOWN)[number]>('differing');
  const [limit, setLimit] = useState(PORTION);
  const wanted = (kind: (typeof SHOWN)[number]) =>
    pair.lines.filter(({ change }) => kind === 'all' || (kind === 'differing' ? change !== 'same' : change === kind));
  const lines = wanted(shown);
  const names = [nameOf(first), nameOf(second)] as const;
  const sheets = [answersIn(first.entries), answersIn(second.entries)] as const;
  const stateText = (state: ChecklistPairLine['states'][number]): string => {
    if (state === 'leftOut') return label('differences.leftOut');
    return label(state === 'pending' ? 'differences.pending' : `answer.${state}`);
  };
  /** With the reason, where something does not apply. */
  const answerAt = ({ item, states }: ChecklistPairLine, place: 0 | 1): string => {
    const answer = answerTo(sheets[place], item.key);
    return states[place] === 'notApplicable' && answer?.state === 'notApplicable'
      ? label('answer.notApplicable.because', { reason: answer.reason })
      : stateText(states[place]);
  };
  const figures = {
    title: label('checklist.report.figures'),
    columns: [
      label('differences.which'),
      ...(['coverage', 'conformity', 'shall'] as const).map((each) => label(`checklist.${each}`)),
    ].map((title, index) => ({ title, width: index === 0 ? 30 : 14 })),
    rows: pair.progress.map((progress, place) => [names[place] ?? '', ...figuresOf(progress)]),
  };
  const summary = label('differences.count', {
    count: wanted('differing').length,
    better: wanted('better').length,
    worse: wanted('worse').length,
  });
  const report = (): Report => ({
    title: `${label('differences.title')} ${names.join(' · ')}`,
    lines: [summary],
    tables: [
      figures,
      {
        title: label(`differences.show.${shown}`, { count: lines.length }),
        columns: [
          { title: label('gaps.clause'), width: 36 },
          { title: names[0], width: 14 },
          { title: names[1], width: 14 },
          { title: label('differences.noteIn', { name: names[0] }), width: 24 },
          { title: label('differences.noteIn', { name: names[1] }), width: 24 },
        ],
        rows: lines.map((line) => {
          const { number, level, text, key } = line.item;
          return [
            `${number} ${label(`level.${level}`)} ${text}`,
            answerAt(line, 0),
            answerAt(line, 1),
            noteAt(first, key),
            noteAt(second, key),
          ];
        }),
      },
    ],
    stamp: label('gaps.stamp', {
      edition: tool.program.edition,
      program: tool.program.version,
      day: dayInChina(Date.now()),
    }),
  });
  return (
    <>
      <ScrollTable table={figures} />
      <p>{summary}</p>
      <div class="choices" role="radiogroup" aria-label={label('differences.show')}>
        {SHOWN.map((kind) => (
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
            {label(`differences.show.${kind}`, { count: wanted(kind).length })}
          </ChoiceField>
        ))}
      </div>
      <ReportButtons report={report} />
      <p class="hint">{label('differences.explain', { name: names[1] })}</p>
      <ol class="differences">
        {lines.slice(0, limit).map((line) => {
          const { key, href, number, level, text, chapter } = line.item;
          return (
            <li key={key} data-change={line.change}>
              <p>
                <span class="hint">{chapters[chapter]}</span> <a href={href}>{number}</a>{' '}
                <span class="level" data-level={level}>
                  {label(`level.${level}`)}
                </span>{' '}
                {text}
              </p>
              <dl class="sides">
                {([0, 1] as const).map((place) => (
                  <div key={place}>
                    <dt>{names[place]}</dt>
                    <dd>
                      <strong>{answerAt(line, place)}</strong>
                      {place === 0 && noteAt(first, key) !== '' && <span> {noteAt(first, key)}</span>}
                    </dd>
                  </div>
                ))}
              </dl>
              {line.change !== 'same' && <DifferenceReason assessment={second} item={key} />}
            </li>
          );
        })}
      </ol>
      {lines.length > limit && (
        <button type="button" onClick={() => setLimit(limit + PORTION)}>
          {label('checklist.more', { count: Math.min(PORTION, lines.length - limit), left: lines.length - limit })}
        </button>
      )}
    </>
  );
}
