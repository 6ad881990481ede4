import { useId, useState } from 'preact/hooks';
import type { FilledAssessment } from '../../domain/assessment.ts';
import { LONGEST_NOTE } from '../../domain/entry.ts';
import type { PairLine } from '../../domain/pair.ts';
import { writeNote } from '../../stores/assessments.ts';
import type { ComparisonProps } from './comparison.ts';
import { PersonalDataNotice } from './PersonalDataWarning.tsx';

export const noteAt = ({ entries }: FilledAssessment, item: string): string => {
  const found = entries.find((entry) => entry.field === 'note' && entry.item === item)?.value;
  return typeof found === 'string' ? found : '';
};

interface Props extends Pick<ComparisonProps, 'nameOf' | 'label'> {
  first: FilledAssessment;
  second: FilledAssessment;
  /** Where the two differ, largest first. */
  lines: readonly PairLine[];
  titleOf: (id: string) => string;
}

/** What the two have to talk about: the notes of the first, and the reason of the second for seeing it otherwise. */
export function DifferenceAgenda({ first, second, lines, titleOf, nameOf, label }: Props) {
  if (lines.length === 0) return <p>{label('comparison.pair.noDifference')}</p>;
  return (
    <section aria-label={label('comparison.pair.agenda')}>
      <h3>{label('comparison.pair.agenda')}</h3>
      <p class="hint">{label('comparison.pair.agenda.explain', { name: nameOf(second) })}</p>
      <ol>
        {lines.map(({ id, difference }) => (
          <li key={`${second.id} ${id}`}>
            <p>
              <strong>{titleOf(id)}</strong>{' '}
              {difference !== null && `${difference > 0 ? '+' : ''}${difference.toFixed(1)}`}
            </p>
            {noteAt(first, id) !== '' && (
              <p>
                {label('comparison.pair.noteOf', { name: nameOf(first) })} {noteAt(first, id)}
              </p>
            )}
            <DifferenceReason assessment={second} item={id} label={label} />
          </li>
        ))}
      </ol>
    </section>
  );
}

export function DifferenceReason({
  assessment,
  item,
  label,
}: { assessment: FilledAssessment; item: string } & Pick<Props, 'label'>) {
  const [text, setText] = useState(noteAt(assessment, item));
  const [failed, setFailed] = useState(false);
  const id = useId();
  const save = (note: string) =>
    writeNote(assessment.id, item, note).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  return (
    <div class="reason">
      <label for={id}>{label('comparison.pair.reason')}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={LONGEST_NOTE}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        // Saved when the field is left: every save is told to all tabs.
        onChange={({ currentTarget }) => void save(currentTarget.value)}
      />
      <PersonalDataNotice
        text={text}
        onMask={(masked) => {
          setText(masked);
          void save(masked);
        }}
        label={label}
      />
      {failed && <p class="error">{label('comparison.pair.reason.failed')}</p>}
    </div>
  );
}
