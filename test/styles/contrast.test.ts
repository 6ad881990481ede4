/** Text can be read, and lines that carry meaning can be seen, on every surface of both themes (WCAG 2.2, 1.4.3 and 1.4.11). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/styles/theme.css', 'utf8');

/** The colours that a rule of the theme sets, by their names without dashes. */
function coloursOf(rule: RegExp): Map<string, string> {
  const [, body = ''] = rule.exec(css) ?? [];
  return new Map(
    [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]),
  );
}

const light = coloursOf(/^:root \{([\s\S]*?)\n\}/m);
const dark = new Map([...light, ...coloursOf(/^ {2}:root\[data-theme="dark"\] \{([\s\S]*?)\n {2}\}/m)]);

/** Relative luminance of a colour as '#0f766e', from 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 to 21. */
function contrast(a: string, b: string): number {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((first, second) => second - first);
  return (bright + 0.05) / (dim + 0.05);
}

test('the formula is that of WCAG: black on white, and the lightest grey that may be read on white', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

describe.each([
  ['light', light, 'sl-color-gray-7', 'sl-color-accent'],
  ['dark', dark, 'sl-color-gray-6', 'sl-color-accent-high'],
] as const)('in the %s theme', (_, colours, bar, link) => {
  const of = (name: string): string => {
    const colour = colours.get(name);
    if (colour === undefined) throw new Error(`src/styles/theme.css sets no --${name}`);
    return colour;
  };
  /** The page, panels and the bar at the foot; what is chosen. */
  const surfaces = ['sl-color-black', 'guide-surface', bar];
  const chosen = 'sl-color-accent-low';
  const ratios = (names: readonly string[], on: readonly string[]) =>
    names.flatMap((name) => on.map((surface) => [`${name} on ${surface}`, contrast(of(name), of(surface))] as const));

  test.each([
    ...ratios(
      [
        'sl-color-white',
        'sl-color-gray-1',
        'sl-color-gray-2',
        'sl-color-gray-3',
        link,
        'guide-good',
        'guide-warn',
        'guide-bad',
      ],
      surfaces,
    ),
    ...ratios(['sl-color-white', 'sl-color-gray-1', 'sl-color-gray-2', 'sl-color-accent-high'], [chosen]),
    // Words on what is filled with a colour: answers in a row.
    ...ratios(['sl-color-black'], ['guide-good', 'guide-warn', 'guide-bad', 'sl-color-gray-2']),
  ])('text is read: %s', (_, ratio) => {
    expect(ratio).toBeGreaterThanOrEqual(4.5);
  });

  test.each(ratios(['sl-color-gray-3', 'sl-color-gray-4', 'sl-color-accent', 'guide-bad'], surfaces))(
    'the border of a control is seen: %s',
    (_, ratio) => {
      expect(ratio).toBeGreaterThanOrEqual(3);
    },
  );
});
