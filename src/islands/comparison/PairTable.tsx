import { useId, useMemo } from 'preact/hooks';
import type { FilledAssessment } from '../../domain/answers/assessment.ts';
import { answersIn, notesIn } from '../../domain/answers/entry.ts';
import { differingIndicators, pairReport, pairTables, titlesIn, withSigns } from '../../domain/reports/pairReport.ts';
import { comparePair } from '../../domain/scoring/assessmentPair.ts';
import { evaluate } from '../../domain/scoring/evaluation.ts';
import { PairChoice } from '../answering/PairChoice.tsx';
import { ScrollTable } from '../kit/ScrollTable.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { ReportButtons } from '../reports/ReportButtons.tsx';
import type { ComparisonProps } from './comparison.ts';
import { DifferenceAgenda } from './DifferenceAgenda.tsx';
import { ProfileWarning } from './ProfileWarning.tsx';

/** Two evaluations, chosen from those that are compared. */
export function PairTable(props: ComparisonProps) {
  const label = useLabel();
  const id = useId();
  return (
    <section class="result" {...NOT_TRANSLATED} aria-labelledby={id}>
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
  const [pair, sides] = useMemo(() => {
    const sideOf = (assessment: FilledAssessment) => ({
      name: nameOf(assessment),
      evaluation: evaluate(profile, answersIn(assessment.entries)),
      notes: notesIn(assessment.entries),
    });
    const both = [sideOf(first), sideOf(second)] as const;
    return [comparePair(profile, both[0].evaluation, both[1].evaluation), both] as const;
  }, [first, second, profile]);
  return (
    <>
      <ProfileWarning tool={tool} assessments={[first, second]} nameOf={nameOf} />
      {pairTables(profile, pair, sides, label).map((table) => (
        <ScrollTable key={table.title} table={withSigns(table)} />
      ))}
      <DifferenceAgenda
        second={second.id}
        sides={sides}
        lines={differingIndicators(pair, sides, label)}
        titles={titlesIn(profile)}
      />
      <ReportButtons report={() => pairReport(profile, tool.instrument, pair, sides, label)} />
    </>
  );
}
