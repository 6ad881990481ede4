import { useId } from 'preact/hooks';
import { describeEntry } from '../../domain/answers/answerText.ts';
import type { FilledAssessment } from '../../domain/answers/assessment.ts';
import {
  type DifferingLine,
  differingLines,
  type ImportStep,
  isConflict,
  isOfOtherEdition,
  partnersOf,
  standingCounts,
  withChoice,
  withTarget,
} from '../../domain/answers/importPlan.ts';
import { type Choice, canKeepBoth, usualChoice } from '../../domain/answers/merge.ts';
import { ChoiceField } from '../kit/ChoiceField.tsx';
import { Disclosure } from '../kit/Disclosure.tsx';
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
          assessment={step.assessment}
          onChoice={(choice) => onStep(withChoice(step, [line], choice))}
        />
      ))}
    </ul>
  );
  return (
    <>
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

interface LineProps {
  line: DifferingLine;
  items: NamedItems;
  choice: Choice | undefined;
  assessment: FilledAssessment;
  onChoice: (choice: Choice) => void;
}

function Line({ line, items: { nameOf, valuesOf }, choice, assessment, onChoice }: LineProps) {
  const workspace = useWorkspace();
  const { label } = workspace;
  const { mine, theirs, standing, place, item } = line;
  const group = `${assessment.id} ${place}`;
  const side = (whose: 'mine' | 'theirs') => {
    const entry = whose === 'mine' ? mine : theirs;
    return (
      <>
        <span class="side">
          {label(`merge.${whose}`)}
          {entry && <small> {timeFor(workspace, entry.stamp)}</small>}
        </span>{' '}
        {describeEntry(entry, label, valuesOf(item))}
      </>
    );
  };
  return (
    <li data-standing={standing}>
      <fieldset>
        <legend>
          {nameOf(line)} <span class="badge">{label(`merge.standing.${standing}`)}</span>
        </legend>
        <div class="levels">
          {(['mine', 'theirs'] as const).map((whose) => (
            <ChoiceField
              key={whose}
              type="radio"
              name={group}
              checked={choice === whose}
              onChange={() => onChoice(whose)}
            >
              <span>{side(whose)}</span>
            </ChoiceField>
          ))}
          {canKeepBoth(line) && (
            <ChoiceField type="radio" name={group} checked={choice === 'both'} onChange={() => onChoice('both')}>
              <span>{label(line.field === 'evidence' ? 'merge.choice.bothDocuments' : 'merge.choice.both')}</span>
            </ChoiceField>
          )}
        </div>
      </fieldset>
    </li>
  );
}
