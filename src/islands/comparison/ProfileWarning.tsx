import { sameStamp } from '../../domain/scoring/ranking.ts';
import { useLabel } from '../kit/words.tsx';
import type { ComparisonProps } from './comparison.ts';

/** Says which evaluations were filled in by another profile than this page's. */
export function ProfileWarning({
  tool,
  assessments,
  nameOf,
}: Pick<ComparisonProps, 'tool' | 'assessments' | 'nameOf'>) {
  const label = useLabel();
  const others = assessments.filter(({ instrument }) => !sameStamp(instrument, tool.instrument));
  if (others.length === 0) return null;
  const names = others.map(nameOf).join(label('list.separator'));
  return <p class="warning">{label('comparison.otherProfile', { names })}</p>;
}
