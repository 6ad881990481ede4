/** Several raters of one organisation: what they give together, and where they differ. */
import type { Instrument } from '../answers/assessment.ts';
import type { Label } from '../basics/labels.ts';
import type { Report } from '../basics/report.ts';
import type { Profile } from '../profiles/profile.ts';
import { decimal, NO_FIGURE, printedFigures } from '../scoring/figures.ts';
import type { MergedEvaluation } from '../scoring/raters.ts';
import { comparisonStamp } from './comparisonStamp.ts';

const percent = (x: number | null): string => (x === null ? NO_FIGURE : decimal(100 * x));

/** @param names of the raters, in the order of their values */
export function ratersReport(
  { evaluation, indicators, alpha }: MergedEvaluation<string>,
  names: readonly string[],
  profile: Profile<string>,
  instrument: Instrument,
  label: Label,
): Report {
  const { range, outcomes } = printedFigures(profile, label);
  const merged = new Map(evaluation.indicators.map((result) => [result.indicator.id, result]));
  const mergedText = (id: string): string => {
    const state = merged.get(id)?.state;
    if (state?.state === 'value') return percent(state.attainment);
    return label(state?.state === 'notApplicable' ? 'answer.notApplicable' : 'answer.unanswered');
  };
  const heads = [label('evaluation.indicator'), ...names, label('comparison.merged'), label('comparison.spread')];
  return {
    title: label('comparison.view.raters'),
    lines: [
      label('comparison.raters.count', { count: names.length }),
      `${label('evaluation.score')} ${range(evaluation.score)}`,
      `${label('comparison.grade')} ${outcomes(evaluation.possible)}`,
      alpha === null ? label('comparison.alpha.undefined') : label('comparison.alpha', { alpha: alpha.toFixed(3) }),
    ],
    tables: [
      {
        title: label('comparison.agenda'),
        columns: heads.map((title, index) => ({ title, width: index === 0 ? 26 : 12 })),
        // Where they differ most comes first: that is what to talk about.
        rows: [...indicators]
          .sort((a, b) => (b.spread ?? -1) - (a.spread ?? -1))
          .map(({ id, values, spread }) => [
            merged.get(id)?.indicator.title ?? id,
            ...values.map(percent),
            mergedText(id),
            percent(spread),
          ]),
      },
    ],
    stamp: comparisonStamp(profile, instrument, label),
  };
}
