import { useState } from 'preact/hooks';
import type { ItemsByKey } from '../../domain/reports/itemWords.ts';
import { paperFacts, type ShownPaper } from '../../domain/reports/startReport.ts';
import type { PathPaper } from '../../domain/start/path.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { clauseId, goToPaper, paperId } from './goTo.ts';
import { PaperClause } from './PaperClause.tsx';
import { PaperDocument } from './PaperDocument.tsx';
import { PaperTask } from './PaperTask.tsx';

interface Props {
  paper: PathPaper;
  about: ShownPaper;
  words: ItemsByKey;
  /** Where items are answered in full, without their fragment. */
  itemHref: string;
  today: string;
}

/** One paper: a line that says how it stands. What is inside is drawn once it is opened: most stay closed. */
export function PaperCard(props: Props) {
  const { paper, about } = props;
  const label = useLabel();
  const pending = paper.items.filter(({ isPending }) => isPending).length;
  const [isOpen, setOpen] = useState(false);
  const settled = paper.items.filter(({ state }) => state === 'met' || state === 'notApplicable').length;
  return (
    <li>
      <details
        class="paper-card"
        id={paperId(paper.record)}
        data-state={paper.state}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>
          <strong>{about.name}</strong>{' '}
          <span class="badge" {...NOT_TRANSLATED} data-state={paper.state}>
            {label(`start.paper.${paper.state}`)}
          </span>
          <small {...NOT_TRANSLATED}>
            {[
              label('start.paper.clauses', { settled, items: paper.items.length }),
              ...(pending > 0 ? [label('start.pending', { count: pending })] : []),
              about.time,
              ...(paper.task ? [paper.task.who, paper.task.due].filter((each) => each !== '') : []),
            ].join(' · ')}
          </small>
        </summary>
        {isOpen && <Inside {...props} />}
      </details>
    </li>
  );
}

/** What the paper is, whether it is there, and the clauses that it shows. */
function Inside({ paper, about, words, itemHref, today }: Props) {
  const label = useLabel();
  const open = paper.items.find(({ state }) => state === 'unanswered');
  return (
    <>
      <p class="hint">{paperFacts(about, label)}</p>
      <p>
        <a href={about.href}>{label('start.paper.what')}</a>
        {about.formHref !== undefined && (
          <>
            {' · '}
            <a href={about.formHref}>{label('start.paper.form')}</a>
          </>
        )}
      </p>
      <PaperDocument
        record={paper.record}
        name={about.name}
        documents={paper.documents}
        items={paper.items.map(({ item }) => item.key)}
        today={today}
        onHad={() => open && goToPaper(paper.record, open.item.key)}
      />
      <ul class="paper-clauses">
        {paper.items.map(({ item }) => {
          const shown = words.get(item.key);
          return (
            shown && (
              <li key={item.key} id={clauseId(paper.record, item.key)}>
                <PaperClause item={shown} documents={paper.documents} href={`${itemHref}#item-${item.key}`} />
              </li>
            )
          );
        })}
      </ul>
      {paper.also.some(({ key }) => words.has(key)) && (
        <p class="hint">
          {label('start.paper.also')}
          {paper.also.flatMap(({ key }) => words.get(key)?.number ?? []).join(label('list.separator'))}
        </p>
      )}
      {(paper.state === 'missing' || paper.state === 'planned') && (
        <PaperTask items={paper.items.map(({ item }) => item.key)} task={paper.task} />
      )}
    </>
  );
}
