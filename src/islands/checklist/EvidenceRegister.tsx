import { useMemo, useState } from 'preact/hooks';
import { MAX_DOCUMENTS } from '../../domain/answers/evidence.ts';
import { evidenceRegister, type RegisteredDocument } from '../../domain/answers/evidenceRegister.ts';
import { dayInChina } from '../../domain/basics/calendarDate.ts';
import { own } from '../../domain/basics/record.ts';
import { evidenceReport, registerSummary } from '../../domain/reports/evidenceReport.ts';
import { newId } from '../../stores/ids.ts';
import { useDocuments, useSurroundings } from '../answering/assessmentHooks.ts';
import { DocumentForm } from '../answering/DocumentForm.tsx';
import { DocumentLine } from '../answering/DocumentLine.tsx';
import { usePublishedItems } from '../answering/publishedItems.ts';
import { reportOn } from '../answering/reportOn.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useStore } from '../kit/useStore.ts';
import { useLabel } from '../kit/words.tsx';
import { ReportButtons } from '../reports/ReportButtons.tsx';

interface Props {
  /** Address of the items' words. */
  wordsHref: string;
  /** Where an item is answered. */
  itemHref: (chapter: string, key: string) => string;
}

/** Every document with what it shows and how long it is good: changed, deleted and taken back here for all items. */
export default function EvidenceRegister({ wordsHref, itemHref }: Props) {
  const label = useLabel();
  const surroundings = useSurroundings();
  const { store } = surroundings;
  const [documents, setDocument] = useDocuments();
  const evidence = useStore(store.$evidence);
  const { items, failed } = usePublishedItems(wordsHref);
  const words = useMemo(() => new Map(items?.map((item) => [item.key, item])), [items]);
  const [deleted, setDeleted] = useState<RegisteredDocument>();
  const [said, say] = useState('');
  if (failed) return <p class="error">{label('gaps.failed')}</p>;

  const today = dayInChina(Date.now());
  const register = evidenceRegister({ evidence, documents }, today, [...words.keys()]);
  const summary = registerSummary(register, label);
  /** The ids of an item as the store has them now, which may be a moment ahead of what is drawn. */
  const idsAt = (item: string) => own(store.$evidence.get(), item) ?? [];
  const remove = (row: RegisteredDocument) => {
    const others = (item: string) => idsAt(item).filter((id) => id !== row.id);
    for (const item of row.items) store.setEvidence(item, others(item));
    setDocument(row.id, undefined);
    setDeleted(row);
    say(label('evidence.said.deleted', { name: row.document.name }));
  };
  const takeBack = () => {
    if (!deleted) return;
    setDocument(deleted.id, deleted.document);
    for (const item of deleted.items)
      store.setEvidence(item, [...new Set([...idsAt(item), deleted.id])].slice(0, MAX_DOCUMENTS));
    setDeleted(undefined);
    say(label('evidence.said.restored', { name: deleted.document.name }));
  };
  return (
    <div class="register">
      <p>{register.length === 0 ? label('evidence.register.empty') : summary}</p>
      {register.length > 0 && (
        <ReportButtons report={() => evidenceReport(register, words, reportOn(surroundings, today), label)} />
      )}
      <p role="status" {...NOT_TRANSLATED}>
        {said}{' '}
        {deleted && (
          <button type="button" onClick={takeBack}>
            {label('bulk.undo')}
          </button>
        )}
      </p>
      <ul>
        {register.map((row) => (
          <DocumentLine
            key={row.id}
            document={row.document}
            today={today}
            shows={row.items.length}
            onChange={(changed) => {
              setDocument(row.id, changed);
              say(label('evidence.said.saved', { name: changed.name }));
            }}
            actions={
              <button
                type="button"
                class="quiet"
                onClick={() => remove(row)}
                aria-label={label('evidence.delete.name', { name: row.document.name })}
              >
                {label('evidence.delete')}
              </button>
            }
          >
            <p class="hint">
              {row.items.length === 0 && label('evidence.showsNothing')}
              {row.items.length > 0 && `${label('gaps.shows')}${label('gaps.colon')}`}
              {row.items.map((key, index) => {
                const item = words.get(key);
                return (
                  <span key={key}>
                    {index > 0 && label('list.separator')}
                    {item ? <a href={itemHref(item.chapter, key)}>{item.number}</a> : label('gaps.removed')}
                  </span>
                );
              })}
            </p>
          </DocumentLine>
        ))}
      </ul>
      <details>
        <summary>{label('evidence.new')}</summary>
        <DocumentForm
          save={label('evidence.register.add')}
          onSave={(document) => {
            setDocument(newId(), document);
            say(label('evidence.said.registered', { name: document.name }));
          }}
        />
      </details>
    </div>
  );
}
