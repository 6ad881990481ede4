import { useId, useMemo } from 'preact/hooks';
import type { FilledAssessment } from '../../domain/answers/assessment.ts';
import { answersIn } from '../../domain/answers/entry.ts';
import type { Report, ReportTable } from '../../domain/basics/report.ts';
import { indicatorsOf } from '../../domain/profiles/profile.ts';
import { comparePair, type PairLine } from '../../domain/scoring/assessmentPair.ts';
import { evaluate } from '../../domain/scoring/evaluation.ts';
import { decimals, NO_FIGURE, signedDecimal } from '../../domain/scoring/figures.ts';
import { ScrollTable } from '../kit/ScrollTable.tsx';
import { useLabel } from '../kit/words.tsx';
import { ReportButtons } from '../reports/ReportButtons.tsx';
import type { ComparisonProps } from './comparison.ts';
import { DifferenceAgenda, noteAt } from './DifferenceAgenda.tsx';
import { PairChoice } from './PairChoice.tsx';
import { ProfileWarning } from './ProfileWarning.tsx';

/** Which of the two, by how much: the sign says more than a colour would. */
const signed = (difference: string | number): string =>
  typeof difference === 'string' ? difference : signedDecimal(difference);

/** Two evaluations, chosen from those that are compared. */
export function PairTable(props: ComparisonProps) {
  const label = useLabel();
  const id = useId();
  return (
    <section class="result" aria-labelledby={id}>
      <h2 id={id}>{label('comparison.view.pair')}</h2>
      <p>{label('comparison.pair.explain')}</p>
      <PairChoice {...props} few={<p>{label('comparison.pair.few')}</p>}>
        {(first, second) => <Compared {...props} first={first} second={second} />}
      </PairChoice>
    </section>
  );
}

interface ComparedProps extends ComparisonProps {
  first: FilledAssessment;
  second: FilledAssessment;
}

function Compared({ tool, profile, first, second, nameOf }: ComparedProps) {
  const label = useLabel();
  const both = useMemo(
    () => [first, second].map(({ entries }) => evaluate(profile, answersIn(entries))),
    [first, second, profile],
  );
  const [own, other] = both;
  const pair = useMemo(() => own && other && comparePair(profile, own, other), [own, other, profile]);
  if (!pair) return null;
  const names = [nameOf(first), nameOf(second)];
  const titles = new Map([
    ...profile.dimensions.map(({ id, title }) => [id, title] as const),
    ...indicatorsOf(profile).map(({ id, title }) => [id, title] as const),
  ]);
  /** A state says more than the range that it leaves open. */
  const figureOf = ({ id, figures }: PairLine, place: 0 | 1): string => {
    const state = both[place]?.indicators.find(({ indicator }) => indicator.id === id)?.state.state;
    return state === undefined || state === 'value' ? decimals(figures[place]) : label(`answer.${state}`);
  };
  const table = (title: string, lines: readonly PairLine[]): ReportTable => ({
    title,
    columns: [
      { title: label('comparison.pair.item'), width: 28 },
      ...names.map((name) => ({ title: name, width: 12 })),
      { title: label('comparison.pair.difference'), width: 10 },
      ...names.map((name) => ({
        title: label('comparison.pair.of', { what: label('comparison.pair.points'), name }),
        width: 12,
      })),
    ],
    rows: lines.map((line) => [
      titles.get(line.id) ?? label('evaluation.score'),
      figureOf(line, 0),
      figureOf(line, 1),
      line.difference ?? NO_FIGURE,
      decimals(line.points[0]),
      decimals(line.points[1]),
    ]),
  });
  const tables = [
    table(label('comparison.pair.whole'), [pair.score]),
    table(label('comparison.pair.dimensions'), pair.dimensions),
    table(label('comparison.pair.indicators'), pair.indicators),
  ];
  const titleOf = (id: string) => titles.get(id) ?? id;
  const differing = pair.indicators.filter((line) => line.difference !== 0 && figureOf(line, 0) !== figureOf(line, 1));
  const agenda: ReportTable = {
    title: label('comparison.pair.agenda'),
    columns: [
      { title: label('comparison.pair.item'), width: 24 },
      { title: label('comparison.pair.difference'), width: 10 },
      { title: label('comparison.pair.noteOf', { name: names[0] ?? '' }), width: 30 },
      { title: label('comparison.pair.reason'), width: 30 },
    ],
    rows: differing.map(({ id, difference }) => [
      titleOf(id),
      difference ?? NO_FIGURE,
      noteAt(first, id),
      noteAt(second, id),
    ]),
  };
  const report = (): Report => ({
    title: label('comparison.view.pair'),
    lines: [names.join(' / '), label('comparison.pair.explain')],
    tables: [...tables, agenda],
    stamp: label('comparison.stamp', { profile: profile.title, ...tool.instrument }),
  });
  return (
    <>
      <ProfileWarning tool={tool} assessments={[first, second]} nameOf={nameOf} />
      {tables.map((each) => (
        <ScrollTable
          key={each.title}
          table={{
            ...each,
            rows: each.rows.map((row) => row.map((cell, index) => (index === 3 ? signed(cell) : cell))),
          }}
        />
      ))}
      <DifferenceAgenda first={first} second={second} lines={differing} titleOf={titleOf} nameOf={nameOf} />
      <ReportButtons report={report} />
    </>
  );
}
