import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { evaluate } from '../domain/evaluation.ts';
import type { Labels } from '../domain/labels.ts';
import type { Profile, RedLine } from '../domain/profile.ts';
import { answerSheet } from '../stores/answerSheet.ts';
import { EvaluationResult, usePrinted } from './parts/EvaluationResult.tsx';
import { IndicatorField } from './parts/IndicatorField.tsx';
import { RedLineField } from './parts/RedLineField.tsx';
import { SavingStatus } from './parts/SavingStatus.tsx';
import { SurroundingsProvider, useLabel, useReady, useSheet } from './parts/sheet.ts';

interface Props {
  sheet: string;
  profile: Profile<string>;
  labels: Labels;
  /** Explanations of the indicators, as slots named by `helpSlot`. */
  [slot: HelpSlot]: ComponentChildren;
}

type HelpSlot = `help${string}`;

/**
 * Name of the slot with the explanation of an indicator.
 *
 * Without hyphens: Astro turns those into capitals, no longer knows the slot, and sends it a second time.
 */
export const helpSlot = (indicator: string): HelpSlot =>
  `help${`-${indicator}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

/** The evaluation calculator: inputs of every indicator, red lines, and a result that is always on. */
export default function EvaluationCalculator({ sheet, profile, labels, ...slots }: Props) {
  const store = answerSheet(sheet);
  const surroundings = useMemo(() => ({ store, labels }), [store, labels]);
  return (
    <SurroundingsProvider value={surroundings}>
      <form class="tool not-content" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
        <SavingStatus />
        <Inputs sheet={sheet} profile={profile} slots={slots} />
        <Results sheet={sheet} profile={profile} />
      </form>
    </SurroundingsProvider>
  );
}

interface PartProps {
  sheet: string;
  profile: Profile<string>;
}

function Inputs({ sheet, profile, slots }: PartProps & { slots: Record<HelpSlot, ComponentChildren> }) {
  const label = useLabel();
  const ready = useReady(answerSheet(sheet));
  return (
    <fieldset class="plain" disabled={!ready}>
      {profile.dimensions.map(({ id, title, purpose, indicators }) => (
        <section key={id} aria-labelledby={`dimension-${id}`}>
          <h2 id={`dimension-${id}`}>{title}</h2>
          <p>{purpose}</p>
          {indicators.map((indicator) => (
            <IndicatorField
              key={indicator.id}
              indicator={indicator}
              limits={profile.limits}
              help={slots[helpSlot(indicator.id)]}
            />
          ))}
        </section>
      ))}
      <section aria-labelledby="red-lines">
        <h2 id="red-lines">{label('evaluation.redLines')}</h2>
        <p>{label('evaluation.redLines.purpose')}</p>
        {profile.redLines.map((line) => (
          <RedLineField key={line.id} line={line} effect={effectOf(line, profile, label)} />
        ))}
      </section>
    </fieldset>
  );
}

function effectOf(line: RedLine<string>, { bands }: Profile<string>, label: ReturnType<typeof useLabel>): string {
  const band = line.effect === 'cap' ? line.band : bands[0]?.id;
  return label(`redLine.${line.effect}`, {
    grade: bands.find(({ id }) => id === band)?.title ?? '',
    points: line.effect === 'deduct' ? line.points : '',
  });
}

function Results({ sheet, profile }: PartProps) {
  const label = useLabel();
  const answers = useSheet(answerSheet(sheet));
  const evaluation = useMemo(() => evaluate(profile, answers), [profile, answers]);
  const { range, outcome } = usePrinted(profile);
  const filled = evaluation.indicators.filter(
    ({ state }) => state.state === 'value' || state.state === 'notApplicable',
  ).length;
  return (
    <>
      <EvaluationResult profile={profile} evaluation={evaluation} />
      <div class="sticky">
        <p role="status">
          <a href="#result">
            {label('evaluation.score')} <strong>{range(evaluation.score)}</strong>
          </a>{' '}
          {evaluation.decided !== null && outcome(evaluation.decided)}{' '}
          <span class="count">{label('evaluation.filled', { done: filled, all: evaluation.indicators.length })}</span>
        </p>
      </div>
    </>
  );
}
