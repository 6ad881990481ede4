import { type Labels, phrase } from '../basics/labels.ts';
import type { Indicator } from './profile.ts';

/** How the input of an indicator becomes an attainment, in words. */
export function indicatorScale(indicator: Indicator<string>, labels: Labels): string {
  const percent = (x: number) => `${Number((x * 100).toFixed(2))}%`;
  const say = (values: Record<string, string | number> = {}) =>
    phrase(labels, `indicator.scale.${indicator.kind}`, values);
  switch (indicator.kind) {
    case 'ratio': {
      const show = indicator.capped === false ? String : percent;
      return say({ floor: show(indicator.floor), target: show(indicator.target) });
    }
    case 'band': {
      const { outerLow, innerLow, innerHigh, outerHigh } = indicator;
      return say({
        outerLow: percent(outerLow),
        innerLow: percent(innerLow),
        innerHigh: percent(innerHigh),
        outerHigh: percent(outerHigh),
      });
    }
    case 'rubric':
      return indicator.levels.map(({ value }) => percent(value)).join(' / ');
    case 'survey':
      return say({ low: indicator.low, high: indicator.high });
    case 'deduction':
      return say({ perEvent: percent(indicator.perEvent) });
    case 'count':
    case 'boolean':
      return say();
  }
}
