import { type Answer, CONFORMITY_STATES } from '../domain/answer.ts';
import { type ChecklistItem, itemStateOf, progressOf } from '../domain/checklist.ts';
import type { Labels } from '../domain/labels.ts';
import type { Tool } from '../domain/tool.ts';
import { AssessmentBar } from './parts/AssessmentBar.tsx';
import { ChecklistFigures } from './parts/ChecklistFigures.tsx';
import { ClearButton } from './parts/ClearButton.tsx';
import { ConfirmField } from './parts/ConfirmField.tsx';
import { EvidenceField } from './parts/EvidenceField.tsx';
import { NoteField } from './parts/NoteField.tsx';
import { ReasonField } from './parts/ReasonField.tsx';
import {
  SurroundingsProvider,
  useAnswer,
  useLabel,
  useReady,
  useSheet,
  useSurroundings,
  useTool,
} from './parts/sheet.ts';

/** An item with everything that is shown of its clause, in the language of the page. */
export interface ShownItem extends ChecklistItem {
  number: string;
  text: string;
  criteria: string[];
  evidence: string[];
  href: string;
}

interface Props {
  tool: Tool;
  chapter: string;
  sections: { title: string; items: ShownItem[] }[];
  labels: Labels;
}

const CHOICES = [...CONFORMITY_STATES, 'notApplicable', 'unknown'] as const;

/** Self-assessment against the clauses of one chapter. */
export default function ChapterChecklist({ tool, chapter, sections, labels }: Props) {
  const surroundings = useTool(tool, labels);
  const { store } = surroundings;
  const ready = useReady(store);
  return (
    <SurroundingsProvider value={surroundings}>
      <form class="tool not-content" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
        <Summary sections={sections} chapter={chapter} />
        <fieldset class="plain" disabled={!ready}>
          {sections.map(({ title, items }) => (
            <section key={title}>
              <h2>{title}</h2>
              <ol class="items">
                {items.map((item) => (
                  <Item key={item.key} item={item} />
                ))}
              </ol>
            </section>
          ))}
        </fieldset>
      </form>
    </SurroundingsProvider>
  );
}

function Summary({ sections, chapter }: Pick<Props, 'sections' | 'chapter'>) {
  const label = useLabel();
  const answers = useSheet(useSurroundings().store);
  const progress = progressOf(
    sections.flatMap(({ items }) => items),
    answers,
  );
  return (
    <section class="result" aria-label={label('checklist.summary')}>
      <div role="status">
        <p class="verdict" data-verdict={progress.chapters[chapter]}>
          {label(`checklist.chapter.${progress.chapters[chapter] ?? 'none'}`)}
        </p>
        <ChecklistFigures progress={progress} />
      </div>
      <AssessmentBar />
    </section>
  );
}

function Item({ item }: { item: ShownItem }) {
  const label = useLabel();
  const [answer, setAnswer] = useAnswer(item.key);
  const state = itemStateOf(item, answer);
  const answerFor = (choice: (typeof CHOICES)[number]): Answer =>
    choice === 'notApplicable' ? { state: choice, reason: '' } : { state: choice };
  return (
    <li id={`item-${item.key}`} data-state={state}>
      <fieldset>
        <legend>
          <a class="number" href={item.href}>
            {item.number}
          </a>
          <span class="level" data-level={item.level}>
            {label(`level.${item.level}`)}
          </span>
          <span>{item.text}</span>
        </legend>
        <div class="choices">
          {CHOICES.map((choice) => (
            <label key={choice} class="choice" data-choice={choice}>
              <input
                type="radio"
                name={item.key}
                value={choice}
                checked={answer?.state === choice}
                onChange={() => setAnswer(answerFor(choice))}
              />
              {label(`answer.${choice}`)}
            </label>
          ))}
          <ClearButton answer={answer} onClear={() => setAnswer(undefined)} />
        </div>
        {answer?.state === 'notApplicable' && (
          <ReasonField reason={answer.reason} onReason={(reason) => setAnswer({ state: 'notApplicable', reason })} />
        )}
        <ConfirmField item={item.key} />
        <NoteField item={item.key} />
        <EvidenceField item={item.key} withTask />
        <details>
          <summary>{label('checklist.yesMeans')}</summary>
          <ul>
            {item.criteria.map((criterion) => (
              <li key={criterion}>{criterion}</li>
            ))}
          </ul>
          {item.evidence.length > 0 && (
            <p class="evidence">
              <strong>{label('clause.evidence')}</strong>
              {item.evidence.join(label('list.separator'))}
            </p>
          )}
        </details>
      </fieldset>
    </li>
  );
}
