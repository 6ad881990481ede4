import type { Label } from '../basics/labels.ts';
import { percentOf } from '../basics/rounding.ts';
import type { Indicator } from './profile.ts';

/** How the input of an indicator becomes an attainment, in words. */
export function indicatorScale(indicator: Indicator<string>, label: Label): string {
  switch (indicator.kind) {
    case 'ratio': {
      const show = indicator.capped === false ? String : percentOf;
      return label('indicator.scale.ratio', { floor: show(indicator.floor), target: show(indicator.target) });
    }
    case 'band': {
      const { outerLow, innerLow, innerHigh, outerHigh } = indicator;
      return label('indicator.scale.band', {
        outerLow: percentOf(outerLow),
        innerLow: percentOf(innerLow),
        innerHigh: percentOf(innerHigh),
        outerHigh: percentOf(outerHigh),
      });
    }
    case 'rubric':
      return indicator.levels.map(({ value }) => percentOf(value)).join(' / ');
    case 'survey':
      return label('indicator.scale.survey', { low: indicator.low, high: indicator.high });
    case 'deduction':
      return label('indicator.scale.deduction', { perEvent: percentOf(indicator.perEvent) });
    case 'count':
    case 'boolean':
      return label(`indicator.scale.${indicator.kind}`);
  }
}
