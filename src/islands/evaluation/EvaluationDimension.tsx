import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Tool } from '../../domain/answers/tool.ts';
import type { Dimension, Profile } from '../../domain/profiles/profile.ts';
import { useReady, useTool } from '../answering/assessmentHooks.ts';
import { InTool } from '../answering/InTool.tsx';
import { KeptMarkup } from '../kit/KeptMarkup.tsx';
import { usesPageProfile } from './activeProfile.ts';
import { IndicatorField } from './IndicatorField.tsx';

interface Props {
  tool: Tool;
  dimension: Dimension<string>;
  limits: Profile['limits'];
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

/** The explanations by the ids of the indicators, made once: who chooses another profile and comes back finds them again. */
function helpsOf(
  { indicators }: Dimension<string>,
  slots: Readonly<Record<HelpSlot, ComponentChildren>>,
): ReadonlyMap<string, ComponentChildren> {
  const kept = new Map<string, readonly ChildNode[]>();
  return new Map(
    indicators.map(({ id }) => [
      id,
      <KeptMarkup kept={kept} name={id}>
        {slots[helpSlot(id)]}
      </KeptMarkup>,
    ]),
  );
}

/** The indicators of one dimension. An island of its own, so that it comes to life in a short task. */
export default function EvaluationDimension({ tool, dimension, limits, ...slots }: Props) {
  const surroundings = useTool(tool);
  const { store } = surroundings;
  const ready = useReady(store);
  const [helps] = useState(() => helpsOf(dimension, slots));
  // Another profile brings its own inputs, drawn with the result.
  if (!usesPageProfile(store, tool)) return null;
  return (
    <InTool value={surroundings}>
      <section aria-labelledby={`dimension-${dimension.id}`}>
        <h2 id={`dimension-${dimension.id}`}>{dimension.title}</h2>
        <p>{dimension.purpose}</p>
        <fieldset class="plain" disabled={!ready}>
          {dimension.indicators.map((indicator) => (
            <IndicatorField key={indicator.id} indicator={indicator} limits={limits} help={helps.get(indicator.id)} />
          ))}
        </fieldset>
      </section>
    </InTool>
  );
}
