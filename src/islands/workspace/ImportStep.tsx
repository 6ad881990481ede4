import { useId } from 'preact/hooks';
import { describeEntry } from '../../domain/answers/answerText.ts';
import type { Entry } from '../../domain/answers/entry.ts';
import {
  broughtBy,
  type DifferingLine,
  differingLines,
  type ImportStep,
  isConflict,
  isOfOtherEdition,
  partnersOf,
  peopleIn,
  standingCounts,
  withChoice,
  withTarget,
} from '../../domain/answers/importPlan.ts';
import { type Choice, canKeepBoth, usualChoice } from '../../domain/answers/merge.ts';
import { MAX_COLLEAGUE_NAME } from '../../domain/answers/plan.ts';
import { dayInChina } from '../../domain/basics/calendarDate.ts';
import { columnsOf } from '../../domain/checklist/longText.ts';
import { ChoiceField } from '../kit/ChoiceField.tsx';
import { Disclosure } from '../kit/Disclosure.tsx';
import { Segment } from '../kit/Segment.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { Facts } from './AssessmentList.tsx';
import { type NamedItems, nameFor, timeFor, useNamedItems, useWorkspace } from './workspaceContext.ts';

const CHOICES: readonly Choice[] = ['mine', 'theirs', 'both'];

export function ImportStepField({ step, onStep }: { step: ImportStep; onStep: (step: ImportStep) => void }) {
  const workspace = useWorkspace();
  const { label, assessments } = workspace;
  const { assessment, target } = step;
  const partners = partnersOf(assessment, assessments);
  const id = useId();
  const counts = standingCounts(step).map(({ standing, count }) => label(`import.count.${standing}`, { count }));
  const along = broughtBy(step).map(({ field, count }) => label(`import.brings.${field}`, { count }));
  return (
    <section class="result" {...NOT_TRANSLATED}>
      <h3>{nameFor(workspace, assessment)}</h3>
      <Facts assessment={assessment} />
      <p class="field">
        <label for={id}>{label('import.target')}</label>
        <select
          id={id}
          value={typeof target === 'object' ? target.id : target}
          onChange={({ currentTarget: { value } }) => onStep(withTarget(step, value, assessments))}
        >
          <option value="new">{label('import.target.new')}</option>
          {partners.map((each) => (
            <option key={each.id} value={each.id}>
              {nameFor(workspace, each)} ({timeFor(workspace, each.created)})
            </option>
          ))}
          <option value="skip">{label('import.target.skip')}</option>
        </select>
      </p>
      {isOfOtherEdition(assessment, assessments) && <p class="hint">{label('import.otherEdition')}</p>}
      {counts.length > 0 && <p>{counts.join(' · ')}</p>}
      {along.length > 0 && <p>{label('import.brings', { list: along.join(label('list.separator')) })}</p>}
      <Lines step={step} onStep={onStep} />
    </section>
  );
}

/** What a person has to decide, then the rest, which is taken over as it is unless somebody looks into it. */
function Lines({ step, onStep }: { step: ImportStep; onStep: (step: ImportStep) => void }) {
  const workspace = useWorkspace();
  const { label } = workspace;
  const items = useNamedItems(workspace, step.assessment);
  const differing = items.inOrder(differingLines(step));
  const conflicts = differing.filter(isConflict);
  const rest = differing.filter((line) => !isConflict(line));
  const list = (lines: readonly DifferingLine[]) => (
    <ul class="merge">
      {lines.map((line) => (
        <Line
          key={line.place}
          line={line}
          items={items}
          choice={step.choices.get(line.place) ?? usualChoice(line)}
          step={step}
          onChoice={(choice) => onStep(withChoice(step, [line], choice))}
        />
      ))}
    </ul>
  );
  return (
    <>
      {conflicts.length > 0 && <WhoseFile step={step} onStep={onStep} />}
      {conflicts.length > 1 && (
        <div class="choices">
          <span>{label('merge.all')}</span>
          {CHOICES.map((choice) => (
            <button key={choice} type="button" onClick={() => onStep(withChoice(step, conflicts, choice))}>
              {label(`merge.choice.${choice}`)}
            </button>
          ))}
        </div>
      )}
      {conflicts.length > 0 && list(conflicts)}
      {rest.length > 0 && (
        <Disclosure summary={label('import.rest', { count: rest.length })}>{() => list(rest)}</Disclosure>
      )}
    </>
  );
}

/** A file does not say who filled it in; with their name it is clear whose answer is chosen. */
function WhoseFile({ step, onStep }: { step: ImportStep; onStep: (step: ImportStep) => void }) {
  const { label } = useWorkspace();
  const id = useId();
  return (
    <p class="field">
      <label for={id}>{label('import.whose')}</label>
      <input
        id={id}
        type="text"
        list={`${id}-people`}
        autocomplete="off"
        maxLength={MAX_COLLEAGUE_NAME}
        value={step.who ?? ''}
        onInput={({ currentTarget: { value } }) => onStep({ ...step, who: value.trim() === '' ? undefined : value })}
      />
      <datalist id={`${id}-people`}>
        {peopleIn(step.assessment.entries).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </p>
  );
}

interface LineProps {
  line: DifferingLine;
  items: NamedItems;
  choice: Choice | undefined;
  step: ImportStep;
  onChoice: (choice: Choice) => void;
}

/** Columns of what stands in a segment; longer texts stand below each other. */
const SHORT = 24;

/** One line: whose answer is taken. */
function Line({ line, items: { nameOf, valuesOf }, choice, step, onChoice }: LineProps) {
  const workspace = useWorkspace();
  const { label } = workspace;
  const { mine, theirs, standing, place, item } = line;
  const name = `${step.assessment.id} ${place}`;
  const sides = (['mine', 'theirs'] as const).map((whose) => {
    const entry = whose === 'mine' ? mine : theirs;
    return {
      whose,
      entry,
      person: whose === 'theirs' && step.who !== undefined ? step.who : label(`merge.${whose}`),
      text: describeEntry(entry, label, valuesOf(item)),
    };
  });
  const both =
    canKeepBoth(line) && label(line.field === 'evidence' ? 'merge.choice.bothDocuments' : 'merge.choice.bothNotes');
  const isShort = sides.every(({ text }) => columnsOf(text) <= SHORT);
  return (
    <li data-standing={standing} data-undecided={choice === undefined}>
      <fieldset>
        <legend>
          {nameOf(line)}
          {!isConflict(line) && <span class="badge">{label(`merge.standing.${standing}`)}</span>}
        </legend>
        {isShort ? (
          <div class="segments">
            {sides.map(({ whose, entry, person, text }) => (
              <Segment
                key={whose}
                tone={toneOf(entry)}
                name={name}
                checked={choice === whose}
                onChange={() => onChoice(whose)}
              >
                <b>{person}</b> {text} {entry && <small>{dayInChina(entry.stamp).slice(5)}</small>}
              </Segment>
            ))}
            {both && (
              <Segment tone="both" name={name} checked={choice === 'both'} onChange={() => onChoice('both')}>
                {both}
              </Segment>
            )}
          </div>
        ) : (
          <div class="levels">
            {sides.map(({ whose, entry, person, text }) => (
              <ChoiceField
                key={whose}
                type="radio"
                name={name}
                checked={choice === whose}
                onChange={() => onChoice(whose)}
              >
                <span>
                  <span class="side">
                    {person} {entry && <small>{timeFor(workspace, entry.stamp)}</small>}
                  </span>{' '}
                  {text}
                </span>
              </ChoiceField>
            ))}
            {both && (
              <ChoiceField type="radio" name={name} checked={choice === 'both'} onChange={() => onChoice('both')}>
                <span>{both}</span>
              </ChoiceField>
            )}
          </div>
        )}
      </fieldset>
    </li>
  );
}

/** An answer by its state; any other text has a sign of its own. */
const toneOf = (entry: Entry | undefined): string =>
  entry?.field === 'answer' && entry.value ? entry.value.state : 'text';
