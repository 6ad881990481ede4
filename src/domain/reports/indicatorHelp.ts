/** What people read before they count, with the figures of the profile in it and its examples worked out. */
import type { Label } from '../basics/labels.ts';
import { figuresOfIndicator, withFigures } from '../profiles/figureNames.ts';
import { indicatorScale } from '../profiles/indicatorScale.ts';
import type { ExplainedIndicator, Profile } from '../profiles/profile.ts';
import { attainmentOf, endsOfValue } from '../scoring/attainment.ts';
import { formulaFor } from '../scoring/trace.ts';

export interface IndicatorHelp {
  definition: string;
  foundIn: string;
  excluded: string;
  /** The case, then each of its examples from the input to the points. */
  example: string[];
  /** How an input is converted. */
  scale: string;
}

/** Points that an attainment gives; a range where few cases leave it open. */
function pointsOf(weight: number, attained: Parameters<typeof endsOfValue>[0]): string {
  const { low, high } = endsOfValue(attained);
  return [...new Set([low, high].map((end) => Number((weight * end).toFixed(2))))].join('–');
}

export function indicatorHelp(
  indicator: ExplainedIndicator<string>,
  limits: Profile['limits'],
  label: Label,
): IndicatorHelp {
  const figures = figuresOfIndicator(indicator);
  const filled = (text: string) => withFigures(text, figures);
  const worked = (indicator.worked ?? []).map(({ when, ...input }) => {
    const attained = attainmentOf(indicator, input, limits);
    // `faultsOfProfile` refuses one that gives no value.
    if (attained.kind !== 'attained') return when;
    const { name, values } = formulaFor(indicator, input, attained.attainment);
    return label('indicator.worked', {
      when,
      how: label(`evaluation.trace.${name}`, values),
      points: pointsOf(indicator.weight, attained),
    });
  });
  return {
    definition: filled(indicator.definition),
    foundIn: filled(indicator.foundIn),
    excluded: filled(indicator.excluded),
    example: [filled(indicator.example), ...worked],
    scale: indicatorScale(indicator, label),
  };
}
