import { useState } from 'preact/hooks';
import type { Answer } from '../../domain/answers/answer.ts';
import { isLongText } from '../../domain/checklist/longText.ts';
import type { ShownItem } from '../../domain/checklist/shownItem.ts';
import { useSurroundings } from '../answering/assessmentHooks.ts';
import { ClearButton } from '../answering/ClearButton.tsx';
import { EvidenceField } from '../answering/EvidenceField.tsx';
import { NoteField } from '../answering/NoteField.tsx';
import { useLabel } from '../kit/words.tsx';
import { ItemExamples } from './ItemExamples.tsx';

interface Props {
  item: ShownItem;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  /** Whether the note is asked for elsewhere: the answer wants a reason. */
  asksWhy: boolean;
  answer: Answer | undefined;
  onClear: () => void;
}

/** What an item does not need to be answered: all that it looks for, what it rests on, note, documents, who and by when. */
export function ItemMore({ item, isOpen, onOpen, asksWhy, answer, onClear }: Props) {
  const label = useLabel();
  const { examplesHref, locale } = useSurroundings().tool;
  // The fields come once they are wanted, and stay: most items of a page are never opened.
  const [wasOpen, setWasOpen] = useState(false);
  const toggle = (open: boolean) => {
    if (open) setWasOpen(true);
    onOpen(open);
  };
  return (
    <details class="item-more" open={isOpen} onToggle={({ currentTarget }) => toggle(currentTarget.open)}>
      <summary>
        {label(isLongText(item.text) ? 'item.whole' : 'item.more')}
        <span class="sr-only">{label('item.more.what', { number: item.number })}</span>
      </summary>
      <p>
        <strong>{label('checklist.yesMeans')}</strong>
      </p>
      <ul>
        {item.criteria.map((criterion) => (
          <li key={criterion}>{criterion}</li>
        ))}
      </ul>
      {examplesHref !== undefined && item.level === 'shall' && (
        <ItemExamples item={item.key} href={`${examplesHref}${item.chapter}.${locale}.json`} />
      )}
      {item.evidence.length > 0 && (
        <p class="evidence">
          <strong>{label('clause.evidence')}</strong>
          {item.evidence.join(label('list.separator'))}
        </p>
      )}
      <p>
        <strong>{label('clause.basis')}</strong>
        {item.basis.join(label('list.separator'))}{' '}
        <span class="origin" data-origin={item.origin}>
          {label(`origin.${item.origin}`)}
        </span>
      </p>
      {wasOpen && !asksWhy && <NoteField item={item.key} />}
      {wasOpen && <EvidenceField item={item.key} withTask />}
      <p>
        <ClearButton answer={answer} onClear={onClear} />
      </p>
    </details>
  );
}
