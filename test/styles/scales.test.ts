/** One scale each for space, letters, corners and colours: what is nearly the same looks like a mistake. */
import { expect, test } from 'vitest';
import { readTexts } from '../content/readTexts.ts';

interface Declaration {
  /** As 'tools/kit.css: .choice'. */
  at: string;
  property: string;
  value: string;
}

/**
 * What style sheets say for screens. Paper is measured in points and millimetres, and is left out; so is what only a browser
 * too old for the site's styles reads.
 */
const declarations = [
  ...readTexts('src/styles', '.css').filter(({ file }) => !file.endsWith('/oldBrowsers.css')),
  ...readTexts('src/components', '.astro').map(({ file, text }) => ({
    file,
    text: /<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? '',
  })),
].flatMap(({ file, text }): Declaration[] => {
  const around: string[] = [];
  return [...text.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^;{}]+)([;{}])/g)].flatMap(([, part = '', end]) => {
    const words = part.trim().replace(/\s+/g, ' ');
    const isPaper = around.some((each) => /^@page|^@media print|^@bottom/.test(each));
    const at = `${file.replace('src/styles/', '')}: ${around.at(-1)}`;
    if (end === '{') around.push(words);
    if (end === '}') around.pop();
    const [, property = '', value = ''] = /^([\w-]+): (.+)$/.exec(words) ?? [];
    return end === '{' || property === '' || isPaper ? [] : [{ at, property, value }];
  });
});

/** What is off the scale, but for rules whose selector ends with an exception; and exceptions that nothing needs. */
function off(isOn: (declaration: Declaration) => boolean, exceptions: Readonly<Record<string, string>>): string[] {
  const found = declarations.filter((each) => !isOn(each));
  const names = Object.keys(exceptions);
  return [
    ...found
      .filter(({ at }) => !names.some((name) => at.endsWith(name)))
      .map(({ at, property, value }) => `${at} { ${property}: ${value} }`),
    ...names.filter((name) => !found.some(({ at }) => at.endsWith(name))).map((name) => `needs no exception: ${name}`),
  ];
}

test('declarations are found with the rules that hold them', () => {
  expect(declarations).toContainEqual({ at: 'tools/kit.css: .choice input', property: 'flex', value: 'none' });
});

/** 4, 8, 12, 16, 24 and 40 pixels. */
const SPACES = ['0', '0.25rem', '0.5rem', '0.75rem', '1rem', '1.5rem', '2.5rem'];

test('space is on its scale', () => {
  const isSpace = (value: string) =>
    SPACES.includes(value.replace(/^-/, '')) || value === 'auto' || /^-?[\d.]+em$|^-?1px$|^var\(/.test(value);
  const found = off(
    ({ property, value }) =>
      !/^(padding|margin|gap|row-gap|column-gap)\b/.test(property) || value.split(' ').every(isSpace),
    {
      '.choice': 'one line fills the height that a finger needs',
      '.filter': 'room for the ring of focus',
      '.tool ol.items': 'room for the ring of focus',
      '.tool .chip > select': 'its name stands above what is chosen',
      '.tool .items .segments': 'the fold stands at the end of the row',
      '.item-more': 'the same fold',
      '.segment > span': 'five answers in the width of a telephone',
      '.hero.hero': 'grows with the window',
      'site-search dialog': 'hangs from the upper edge, wherever that is',
    },
  );
  expect(found).toEqual([]);
});

test('letters are on their scale', () => {
  const found = off(
    ({ property, value }) =>
      property !== 'font-size' || /^var\(--(sl-)?text-[\w-]+\)$|^[\d.]+em$|^inherit$/.test(value),
    {
      ':root[data-comfort~="115"]': 'the reader chooses',
      ':root[data-comfort~="130"]': 'the reader chooses',
      ':root[data-comfort~="150"]': 'the reader chooses',
      ':root[data-comfort~="175"]': 'the reader chooses',
      '.page > header': 'the header has room for one line, however large the letters',
      '.site-title': 'the same line',
      '.hero.hero h1': 'the longest part of the title fits the width of a telephone',
      'svg.trend': 'pictures scale as a whole',
      '.picture text': 'pictures scale as a whole',
      '.picture text.figure': 'pictures scale as a whole',
      '.process text': 'pictures scale as a whole',
      '.process .letter text': 'pictures scale as a whole',
    },
  );
  expect(found).toEqual([]);
});

test('corners are on their scale', () => {
  const found = off(
    ({ property, value }) =>
      !/^border-.*radius$/.test(property) ||
      value.split(' ').every((each) => each === '0' || /^var\(--radius(-small|-large)?\)$/.test(each)),
    {
      '.form-options li:not(:only-child)::before': 'one of several is round',
      mark: 'as small as the letters',
    },
  );
  expect(found).toEqual([]);
});

test('colours are named once, in the theme', () => {
  const found = off(
    ({ at, property, value }) =>
      (at.startsWith('theme.css') && property.startsWith('--')) || !/#[\da-f]{3,8}\b|\b(rgb|hsl)a?\(/i.test(value),
    {
      'svg.qr': 'a camera reads black on white',
      '.qr .paper': 'a camera reads black on white',
      'site-search dialog::backdrop': 'a shade over whatever is behind it',
      'reading-ruler': 'a shade over whatever is behind it',
    },
  );
  expect(found).toEqual([]);
});
