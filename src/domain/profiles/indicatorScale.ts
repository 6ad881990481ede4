import type { Label } from '../basics/labels.ts';
import { percentOf } from '../basics/rounding.ts';
import { figuresOfIndicator } from './figureNames.ts';
import type { Indicator } from './profile.ts';

/** How the input of an indicator becomes an attainment, in words. */
export const indicatorScale = (indicator: Indicator<string>, label: Label): string =>
  indicator.kind === 'rubric'
    ? indicator.levels.map(({ value }) => percentOf(value)).join(' / ')
    : label(`indicator.scale.${indicator.kind}`, figuresOfIndicator(indicator));
