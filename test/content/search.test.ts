import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readStandardFiles } from '../../src/commands/readContent.ts';
import { LOCALES } from '../../src/domain/basics/locale.ts';
import { clausesOf } from '../../src/domain/clauses/clause.ts';
import { foldText } from '../../src/domain/search/fold.ts';
import { faultsOfSearchWords } from '../../src/domain/search/words.ts';
import { searchSchema } from '../../src/schemas/search.ts';

const words = searchSchema.parse(parse(readFileSync('content/search.yaml', 'utf8')));
const { chapters, glossary } = readStandardFiles();

test('no group of words stands twice', () => {
  expect(faultsOfSearchWords(words)).toEqual([]);
  expect(words.groups.length).toBeGreaterThanOrEqual(40);
});

test.each(LOCALES)('the first word of each group is one that the guide uses, in %s', (locale) => {
  const clauses = chapters.flatMap(({ data }) => clausesOf(data));
  const texts = [
    ...clauses.flatMap(({ text, guidance, criteria, evidence }) => [text, guidance, ...criteria, ...evidence]),
    ...glossary.data.flatMap(({ term, definition }) => [term, definition]),
  ].map((text) => foldText(text?.[locale] ?? ''));
  const unused = words.groups
    .map((group) => group[locale][0] ?? '')
    .filter((word) => !texts.some((text) => text.includes(foldText(word))));
  expect(unused).toEqual([]);
});
