import { useState } from 'preact/hooks';
import type { Stage } from '../../domain/clauses/stage.ts';
import type { PathStage } from '../../domain/start/path.ts';
import { ChecklistFigures } from '../checklist/ChecklistFigures.tsx';
import { PartLine } from '../checklist/PartLine.tsx';
import { Disclosure } from '../kit/Disclosure.tsx';
import { ScrollTable } from '../kit/ScrollTable.tsx';
import { useLabel } from '../kit/words.tsx';
import { UndoLine } from '../posts/UndoLine.tsx';
import { NextStepBar } from '../start/NextStepBar.tsx';
import { StageProgress } from '../start/StageProgress.tsx';
import { Answers, TONES } from './Controls.tsx';
import { Part } from './Part.tsx';

/** What belongs together, with its border. */
export function Cards() {
  const label = useLabel();
  return (
    <Part title={label('parts.card')}>
      <ol class="items">
        {TONES.slice(0, 3).map((tone) => (
          <li key={tone} data-state={tone}>
            <fieldset>
              <legend>
                <span class="level" data-level="shall">
                  {label('level.shall')}
                </span>
                <span class="stage">{label('stage.firstClient')}</span>
                <span>{label('parts.long')}</span>
              </legend>
              <p class="criterion">{label('parts.kept')}</p>
              <Answers name={`parts-item-${tone}`} chosen={tone} />
            </fieldset>
          </li>
        ))}
      </ol>
      <fieldset class="question">
        <legend>{label('parts.card.question')}</legend>
        <p class="hint">{label('parts.kept')}</p>
      </fieldset>
      <fieldset class="question" data-skipped="true">
        <legend>{label('parts.card.skipped')}</legend>
        <p class="hint">{label('quiz.skipped')}</p>
      </fieldset>
    </Part>
  );
}

const FIGURES = { errors: [], chapters: {}, toFindOut: [] };

/** What a tool has found out, and the same before there is anything. */
export function Panels() {
  const label = useLabel();
  return (
    <Part title={label('parts.panel')}>
      <section class="result">
        <h3>{label('parts.state.plain')}</h3>
        <ChecklistFigures
          progress={{
            ...FIGURES,
            coverage: { done: 40, all: 60 },
            conformity: { met: 30, assessed: 36, share: 30 / 36 },
            shall: { met: 20, assessed: 22, share: 20 / 22 },
          }}
        />
      </section>
      <section class="result">
        <h3>{label('parts.state.empty')}</h3>
        <ChecklistFigures progress={{ ...FIGURES, coverage: { done: 0, all: 60 }, conformity: null, shall: null }} />
        <p class="hint">{label('part.begin')}</p>
      </section>
    </Part>
  );
}

/** Lines that are links from end to end. */
export function Lines() {
  const label = useLabel();
  return (
    <Part title={label('parts.lines')}>
      <ul class="parts">
        <PartLine name={label('part.begin')} href="#parts" progress={{ done: 0, all: 9, gaps: 0, next: 'begin' }} />
        <PartLine
          name={label('parts.state.plain')}
          href="#parts"
          progress={{ done: 4, all: 9, gaps: 2, next: 'goOn' }}
        />
        <PartLine name={label('parts.long')} href="#parts" progress={{ done: 9, all: 9, gaps: 3, next: 'gaps' }} />
        <PartLine name={label('part.done')} href="#parts" progress={{ done: 9, all: 9, gaps: 0, next: 'done' }} />
      </ul>
    </Part>
  );
}

/** What is said of something in a word or two. */
export function Marks() {
  const label = useLabel();
  return (
    <Part title={label('parts.mark')}>
      <p>
        {(['shall', 'should', 'may'] as const).map((level) => (
          <span key={level} class="level" data-level={level}>
            {label(`level.${level}`)}
          </span>
        ))}
        <span class="stage">{label('stage.firstYear')}</span>
      </p>
      <p>
        {(['had', 'planned', 'missing'] as const).map((state) => (
          <span key={state} class="badge" data-state={state}>
            {label(`start.paper.${state}`)}
          </span>
        ))}
      </p>
    </Part>
  );
}

/** What is folded away, alone and in a row of others. */
export function Folds() {
  const label = useLabel();
  const inside = () => <p>{label('parts.long')}</p>;
  return (
    <>
      <Part title={label('parts.fold')}>
        <div class="result">
          <Disclosure summary={label('parts.state.plain')}>{inside}</Disclosure>
          <Disclosure summary={label('parts.long')}>{inside}</Disclosure>
        </div>
        <details class="danger-zone">
          <summary>{label('parts.state.danger')}</summary>
          {inside()}
        </details>
      </Part>
      <Part title={label('parts.toolbar')}>
        <div class="tool-row">
          <Disclosure summary={label('parts.state.plain')}>{inside}</Disclosure>
          <details open>
            <summary>{label('parts.state.open')}</summary>
            {inside()}
          </details>
          <button type="button">{label('parts.button')}</button>
        </div>
      </Part>
    </>
  );
}

/** What must be known at this place. */
export function Notices() {
  const label = useLabel();
  const [isGone, setGone] = useState(true);
  return (
    <Part title={label('parts.notice')}>
      <p class="hint">{label('parts.kept')}</p>
      <p class="warning">{label('parts.notice.warning')}</p>
      <div class="notice">
        <strong>{label('parts.notice.strong')}</strong>
        <p>{label('parts.long')}</p>
      </div>
      <p class="error">{label('parts.error')}</p>
      <UndoLine done={isGone ? { said: label('parts.notice.undo'), undo: () => setGone(false) } : undefined} />
    </Part>
  );
}

const STAGES: PathStage[] = (['firstClient', 'firstQuarter'] as const).map((stage, index) => ({
  stage,
  papers: [],
  had: index,
  settled: index,
  pending: index,
  items: 4,
}));

/** How far something has come. */
export function Progress() {
  const label = useLabel();
  const [stage, setStage] = useState<Stage>('firstQuarter');
  return (
    <Part title={label('parts.progress')}>
      <StageProgress path={STAGES} stage={stage} choose={setStage} />
    </Part>
  );
}

/** A table that is wider than a telephone. */
export function Tables() {
  const label = useLabel();
  const columns = TONES.map((tone) => ({ title: label(`answer.${tone}`) }));
  const row = [label('parts.long'), ...columns.slice(1).map((_, index) => String(index))];
  return (
    <Part title={label('parts.table')}>
      <ScrollTable table={{ title: label('parts.state.plain'), columns, rows: [row, row] }} />
    </Part>
  );
}

/** What stays in reach at the foot of the window. */
export function Bar() {
  const label = useLabel();
  return (
    <NextStepBar
      next={{ do: 'prepare', stage: 'firstClient', record: '' }}
      nameOf={() => label('parts.card')}
      words={new Map()}
      go={() => {}}
      ready
    />
  );
}
