import { CONFORMITY_STATES } from '../../domain/answers/answer.ts';
import { MAX_DOCUMENTS } from '../../domain/answers/evidence.ts';
import { own } from '../../domain/basics/record.ts';
import type { ShownItem } from '../../domain/checklist/shownItem.ts';
import { useAnswer, useSurroundings } from '../answering/assessmentHooks.ts';
import { ClearButton } from '../answering/ClearButton.tsx';
import { ConfirmField } from '../answering/ConfirmField.tsx';
import { ChineseMarked } from '../kit/ChineseMarked.tsx';
import { ChoiceField } from '../kit/ChoiceField.tsx';
import { useLabel } from '../kit/words.tsx';

const CHOICES = [...CONFORMITY_STATES, 'unknown'] as const;

interface Props {
  item: ShownItem;
  /** Ids of the documents that are this paper: they show what is answered as met, wholly or in part. */
  documents: readonly string[];
  /** Where it is answered in full, with a note or as not applicable. */
  href: string;
}

/** A clause that a paper shows, with the answers that take one tap. */
export function PaperClause({ item, documents, href }: Props) {
  const label = useLabel();
  const { store } = useSurroundings();
  const [answer, setAnswer] = useAnswer(item.key);
  const choose = (state: (typeof CHOICES)[number]) => {
    setAnswer({ state });
    if (state !== 'met' && state !== 'partly') return;
    const shown = own(store.$evidence.get(), item.key) ?? [];
    const all = [...new Set([...shown, ...documents])];
    if (all.length > shown.length) store.setEvidence(item.key, all.slice(0, MAX_DOCUMENTS));
  };
  return (
    <fieldset>
      <legend>
        <a class="number" href={item.href}>
          {item.number}
        </a>
        <ChineseMarked text={item.text} />
      </legend>
      {item.criteria[0] !== undefined && <p class="hint">{item.criteria.join(' ')}</p>}
      <div class="choices">
        {CHOICES.map((choice) => (
          <ChoiceField
            key={choice}
            type="radio"
            name={`start-${item.key}`}
            checked={answer?.state === choice}
            onChange={() => choose(choice)}
          >
            {label(`answer.${choice}`)}
          </ChoiceField>
        ))}
        <ClearButton answer={answer} onClear={() => setAnswer(undefined)} />
      </div>
      {answer?.state === 'notApplicable' && <p class="hint">{label('answer.notApplicable')}</p>}
      <ConfirmField item={item.key} />
      <p class="hint">
        <a href={href}>{label('start.clause.more')}</a>
      </p>
    </fieldset>
  );
}
