import { useId } from 'preact/hooks';
import type { FilledAssessment } from '../../domain/answers/assessment.ts';
import {
  type Choice,
  canKeepBoth,
  compareEntries,
  type MergeLine,
  type Standing,
  usualChoice,
} from '../../domain/answers/merge.ts';
import { ChoiceField } from '../kit/ChoiceField.tsx';
import { Facts } from './AssessmentList.tsx';
import { nameFor, partnersOf, timeFor, useDesk, useItemNames, valueFor } from './workspaceContext.ts';

/** What is to happen with one assessment of a file. */
export interface ImportStep {
  assessment: FilledAssessment;
  target: 'new' | 'skip' | FilledAssessment;
  /** How its entries stand to those of the target. */
  lines: readonly MergeLine[];
  /** Decisions by place, where they differ from the usual. */
  choices: ReadonlyMap<string, Choice>;
}

function stepTo(assessment: FilledAssessment, target: ImportStep['target']): ImportStep {
  const lines = typeof target === 'object' ? compareEntries(target.entries, assessment.entries) : [];
  return { assessment, target, lines, choices: new Map() };
}

/** An assessment that is here already is brought together with itself; any other comes in as a new one. */
export const importSteps = (
  fromFile: readonly FilledAssessment[],
  here: readonly FilledAssessment[],
): readonly ImportStep[] =>
  fromFile.map((assessment) =>
    stepTo(assessment, partnersOf({ assessments: here }, assessment).find(({ id }) => id === assessment.id) ?? 'new'),
  );

const STANDINGS: readonly Standing[] = ['conflict', 'new', 'newer', 'older', 'same'];
const CHOICES: readonly Choice[] = ['mine', 'theirs', 'both'];

export function ImportStepField({ step, onStep }: { step: ImportStep; onStep: (step: ImportStep) => void }) {
  const desk = useDesk();
  const { label } = desk;
  const { assessment, target, lines } = step;
  const partners = partnersOf(desk, assessment);
  const isOfOtherEdition = desk.assessments.some(
    (each) => each.id === assessment.id && each.instrument.edition !== assessment.instrument.edition,
  );
  const id = useId();
  const value = typeof target === 'object' ? target.id : target;
  const counts = STANDINGS.flatMap((standing) => {
    const count = lines.filter((line) => line.standing === standing).length;
    return count > 0 ? [label(`import.count.${standing}`, { count })] : [];
  });
  return (
    <section class="result">
      <h3>{nameFor(desk, assessment)}</h3>
      <Facts assessment={assessment} />
      <p class="field">
        <label for={id}>{label('import.target')}</label>
        <select
          id={id}
          value={value}
          onChange={({ currentTarget: { value: chosen } }) =>
            onStep(
              stepTo(
                assessment,
                chosen === 'new' || chosen === 'skip' ? chosen : (partners.find((each) => each.id === chosen) ?? 'new'),
              ),
            )
          }
        >
          <option value="new">{label('import.target.new')}</option>
          {partners.map((each) => (
            <option key={each.id} value={each.id}>
              {nameFor(desk, each)} ({timeFor(desk, each.created)})
            </option>
          ))}
          <option value="skip">{label('import.target.skip')}</option>
        </select>
      </p>
      {isOfOtherEdition && <p class="hint">{label('import.otherEdition')}</p>}
      {counts.length > 0 && <p>{counts.join(' · ')}</p>}
      <Lines step={step} onStep={onStep} />
    </section>
  );
}

/** Item by item: what stands on both sides, and which one to use. */
function Lines({ step, onStep }: { step: ImportStep; onStep: (step: ImportStep) => void }) {
  const { label } = useDesk();
  const differing = step.lines.filter(isDiffering);
  const conflicts = differing.filter(({ standing }) => standing === 'conflict');
  // Conflicts first: they are what somebody has to look at.
  const ordered = [...conflicts, ...differing.filter((line) => !conflicts.includes(line))];
  if (differing.length === 0) return null;
  const choose = (lines: readonly MergeLine[], choice: Choice) =>
    onStep({ ...step, choices: new Map([...step.choices, ...lines.map(({ place }) => [place, choice] as const)]) });
  return (
    <>
      {conflicts.length > 1 && (
        <div class="choices">
          <span>{label('merge.all')}</span>
          {CHOICES.map((choice) => (
            <button
              key={choice}
              type="button"
              // What cannot be kept twice stays to be decided.
              onClick={() => choose(choice === 'both' ? conflicts.filter(canKeepBoth) : conflicts, choice)}
            >
              {label(`merge.choice.${choice}`)}
            </button>
          ))}
        </div>
      )}
      <ul class="merge">
        {ordered.map((line) => (
          <Line
            key={line.place}
            line={line}
            choice={step.choices.get(line.place) ?? usualChoice(line)}
            assessment={step.assessment}
            onChoice={(choice) => choose([line], choice)}
          />
        ))}
      </ul>
    </>
  );
}

type DifferingLine = MergeLine & { standing: Exclude<Standing, 'same'> };

const isDiffering = (line: MergeLine): line is DifferingLine => line.standing !== 'same';

interface LineProps {
  line: DifferingLine;
  choice: Choice | undefined;
  assessment: FilledAssessment;
  onChoice: (choice: Choice) => void;
}

function Line({ line, choice, assessment, onChoice }: LineProps) {
  const desk = useDesk();
  const { label } = desk;
  const nameOf = useItemNames(desk, assessment);
  const { mine, theirs, standing, place, item } = line;
  const group = `${assessment.id} ${place}`;
  const side = (whose: 'mine' | 'theirs') => {
    const entry = whose === 'mine' ? mine : theirs;
    return (
      <>
        <span class="side">
          {label(`merge.${whose}`)}
          {entry && <small> {timeFor(desk, entry.stamp)}</small>}
        </span>{' '}
        {valueFor(desk, entry)}
      </>
    );
  };
  return (
    <li data-standing={standing}>
      <fieldset>
        <legend>
          {nameOf(item)} <span class="badge">{label(`merge.standing.${standing}`)}</span>
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
