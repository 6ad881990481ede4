/** Ways into the guide, one for each kind of reader. */
import type { LocalizedText } from '../basics/locale.ts';
import { repeated } from '../basics/repeated.ts';

interface Lens<Text = LocalizedText> {
  key: string;
  title: Text;
  /** Who comes this way, and with what question. */
  who: Text;
  /** What to read or do, in this order. */
  steps: readonly {
    /** Root-relative, without the language: '/guide/admission/'. */
    path: string;
    label: Text;
    why: Text;
  }[];
}

/** `content/lenses.yaml`. */
export interface Lenses<Text = LocalizedText> {
  lenses: readonly Lens<Text>[];
}

export const faultsOfLenses = ({ lenses }: Lenses): string[] => [
  ...repeated(lenses.map(({ key }) => key)).map((key) => `"${key}" stands twice: give each its own`),
  ...lenses.flatMap(({ key, steps }) =>
    repeated(steps.map(({ path }) => path)).map((path) => `"${key}" leads to "${path}" twice: keep one`),
  ),
];
