/**
 * Figures of a profile inside its own texts: `{target}` in a definition is the target of that indicator.
 *
 * Written out, a figure contradicts the profile as soon as somebody changes it.
 */
import { percentOf } from '../basics/rounding.ts';
import type { ExplainedIndicator, Indicator, RedLine } from './profile.ts';

type Figures = Readonly<Record<string, string>>;

/** The figures of an indicator by the names under which texts may use them, as they are printed. */
export function figuresOfIndicator<Text>(indicator: Indicator<Text>): Figures {
  const weight = String(indicator.weight);
  switch (indicator.kind) {
    case 'ratio': {
      const show = indicator.capped === false ? String : percentOf;
      return { weight, floor: show(indicator.floor), target: show(indicator.target) };
    }
    case 'band':
      return {
        weight,
        outerLow: percentOf(indicator.outerLow),
        innerLow: percentOf(indicator.innerLow),
        innerHigh: percentOf(indicator.innerHigh),
        outerHigh: percentOf(indicator.outerHigh),
      };
    case 'survey':
      return { weight, low: String(indicator.low), high: String(indicator.high) };
    case 'deduction':
      return { weight, perEvent: percentOf(indicator.perEvent) };
    case 'count':
    case 'rubric':
    case 'boolean':
      return { weight };
  }
}

/** The figures of a red line, for the text that says what proves it. */
export const figuresOfRedLine = <Text>(line: RedLine<Text>): Figures =>
  line.effect === 'deduct' ? { points: String(line.points) } : {};

const NAME = /\{(\w+)\}/g;

/** A text with its figures. A name that is none stays as it stands: `faultsOfProfile` refuses it. */
export const withFigures = (text: string, figures: Figures): string =>
  text.replace(NAME, (whole, name: string) => (Object.hasOwn(figures, name) ? (figures[name] ?? whole) : whole));

/** A red line in one language, with its figures in the text that says what proves it. */
export const filledRedLine = (line: RedLine<string>): RedLine<string> => ({
  ...line,
  proof: withFigures(line.proof, figuresOfRedLine(line)),
});

/** Names in a text that are none of its figures. */
export const unknownFigures = (text: string, figures: Figures): string[] =>
  [...text.matchAll(NAME)].flatMap(([, name = '']) => (Object.hasOwn(figures, name) ? [] : [name]));

/** The texts of an indicator in which figures may be named. */
export const EXPLAINED_BY = [
  'definition',
  'foundIn',
  'excluded',
  'example',
] as const satisfies readonly (keyof ExplainedIndicator)[];
