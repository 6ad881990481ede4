import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readStandardFiles } from '../../src/commands/readContent.ts';
import { LOCALES } from '../../src/domain/basics/locale.ts';
import { foldText } from '../../src/domain/search/fold.ts';
import { stemOf } from '../../src/domain/search/tokens.ts';
import { faultsOfSearchWords } from '../../src/domain/search/words.ts';
import { searchSchema } from '../../src/schemas/search.ts';

const words = searchSchema.parse(parse(readFileSync('content/search.yaml', 'utf8')));
const { chapters, glossary, crises, forms, catalogue, menu, evaluations } = readStandardFiles();

/** Every text of some data, in one language. */
const textsIn = (data: unknown, locale: 'zh-CN' | 'en'): string[] =>
  typeof data !== 'object' || data === null
    ? []
    : Object.entries(data).flatMap(([key, value]) =>
        key === locale && typeof value === 'string' ? [value] : textsIn(value, locale),
      );

test('no group of words stands twice', () => {
  expect(faultsOfSearchWords(words)).toEqual([]);
  expect(words.groups.length).toBeGreaterThanOrEqual(400);
});

test.each(LOCALES)('the first word of each group is one that the guide uses, in %s', (locale) => {
  const stemsOf = (text: string) => (locale === 'en' ? text.split(' ').map(stemOf).join(' ') : text);
  const stemmed = textsIn([chapters, glossary, crises, forms, catalogue, menu, evaluations], locale).map((text) =>
    stemsOf(foldText(text)),
  );
  const unused = words.groups
    .map((group) => foldText(group[locale][0] ?? ''))
    // The text may have another form of the word.
    .filter((word) => !stemmed.some((text) => text.includes(stemsOf(word))));
  expect(unused).toEqual([]);
});
