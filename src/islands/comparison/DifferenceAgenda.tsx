import { own } from '../../domain/basics/record.ts';
import type { PairSide } from '../../domain/reports/pairReport.ts';
import type { PairLine } from '../../domain/scoring/assessmentPair.ts';
import { signedDecimal } from '../../domain/scoring/figures.ts';
import { DifferenceReason } from '../answering/DifferenceReason.tsx';
import { useLabel } from '../kit/words.tsx';

interface Props {
  /** Id of the second assessment, which takes the reasons as notes. */
  second: string;
  sides: readonly [PairSide, PairSide];
  /** Where the two differ, largest first. */
  lines: readonly PairLine[];
  titles: ReadonlyMap<string, string>;
}

/** What the two have to talk about: the notes of the first, and the reason of the second for seeing it otherwise. */
export function DifferenceAgenda({ second, sides: [first, other], lines, titles }: Props) {
  const label = useLabel();
  if (lines.length === 0) return <p>{label('comparison.pair.noDifference')}</p>;
  return (
    <section aria-label={label('comparison.pair.agenda')}>
      <h3>{label('comparison.pair.agenda')}</h3>
      <p class="hint">{label('comparison.pair.agenda.explain', { name: other.name })}</p>
      <ol>
        {lines.map(({ id, difference }) => {
          const note = own(first.notes, id) ?? '';
          return (
            <li key={`${second} ${id}`}>
              <p>
                <strong>{titles.get(id)}</strong> {difference !== null && signedDecimal(difference)}
              </p>
              {note !== '' && (
                <p>
                  {label('comparison.pair.noteOf', { name: first.name })} {note}
                </p>
              )}
              <DifferenceReason assessment={second} item={id} kept={own(other.notes, id) ?? ''} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
