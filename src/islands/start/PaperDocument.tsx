import { useState } from 'preact/hooks';
import { own } from '../../domain/basics/record.ts';
import { newId } from '../../stores/ids.ts';
import { useDocuments, useReady, useSurroundings } from '../answering/assessmentHooks.ts';
import { DocumentLine } from '../answering/DocumentLine.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';

interface Props {
  record: string;
  name: string;
  /** Ids of the documents that are registered as this record. */
  documents: readonly string[];
  /** Keys of the clauses that it may show. */
  items: readonly string[];
  today: string;
  /** Called once the paper is registered. */
  onHad: () => void;
}

/** Whether the paper is there: one tap registers it as a document, and where it is kept can be added. */
export function PaperDocument({ record, name, documents: ids, items, today, onHad }: Props) {
  const label = useLabel();
  const { store } = useSurroundings();
  const ready = useReady(store);
  const [documents, setDocument] = useDocuments();
  const [said, say] = useState('');
  const have = () => {
    setDocument(newId(), { name, where: '', date: '', validUntil: '', record });
    say(label('start.said.had', { name, count: items.length }));
    onHad();
  };
  const remove = (id: string) => {
    for (const [item, shown] of Object.entries(store.$evidence.get()))
      if (shown.includes(id))
        store.setEvidence(
          item,
          shown.filter((each) => each !== id),
        );
    setDocument(id, undefined);
    say(label('evidence.said.deleted', { name }));
  };
  return (
    <div class="paper-document">
      {ids.length === 0 ? (
        <button type="button" class="primary" disabled={!ready} onClick={have}>
          {label('start.have')}
        </button>
      ) : (
        <ul class="documents">
          {ids.map((id) => {
            const document = own(documents, id);
            return (
              document && (
                <DocumentLine
                  key={id}
                  document={document}
                  today={today}
                  shows={1}
                  onChange={(changed) => setDocument(id, changed)}
                  actions={
                    <button
                      type="button"
                      class="quiet"
                      onClick={() => remove(id)}
                      aria-label={label('evidence.delete.name', { name: document.name })}
                    >
                      {label('evidence.delete')}
                    </button>
                  }
                />
              )
            );
          })}
        </ul>
      )}
      <p role="status" {...NOT_TRANSLATED} class="hint">
        {said}
      </p>
    </div>
  );
}
