import type { Label } from '../basics/labels.ts';
import type { Indicator } from './profile.ts';

/** How the input of an indicator becomes an attainment, in words. */
export function indicatorScale(indicator: Indicator<string>, label: Label): string {
  const percent = (x: number) => `${Number((x * 100).toFixed(2))}%`;
  switch (indicator.kind) {
    case 'ratio': {
      const show = indicator.capped === false ? String : percent;
      return label('indicator.scale.ratio', { floor: show(indicator.floor), target: show(indicator.target) });
    }
    case 'band': {
      const { outerLow, innerLow, innerHigh, outerHigh } = indicator;
      return label('indicator.scale.band', {
        outerLow: percent(outerLow),
        innerLow: percent(innerLow),
        innerHigh: percent(innerHigh),
        outerHigh: percent(outerHigh),
      });
    }
    case 'rubric':
      return indicator.levels.map(({ value }) => percent(value)).join(' / ');
    case 'survey':
      return label('indicator.scale.survey', { low: indicator.low, high: indicator.high });
    case 'deduction':
      return label('indicator.scale.deduction', { perEvent: percent(indicator.perEvent) });
    case 'count':
    case 'boolean':
      return label(`indicator.scale.${indicator.kind}`);
  }
}
