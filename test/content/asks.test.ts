/** What people ask: of every requirement and every crisis card, by every kind of reader. */
import { expect, test } from 'vitest';
import { readStandardFiles } from '../../src/commands/readContent.ts';
import { clausesOf } from '../../src/domain/clauses/clause.ts';
import { ASKERS, asksOf } from '../../src/domain/search/asks.ts';

const { asks, chapters, crises, forms, glossary } = readStandardFiles();
const files = asks.map(({ data }) => data);

test('something is asked of every shall-clause', () => {
  const asked = asksOf(files, 'clause');
  const clauses = chapters.flatMap(({ data }) => clausesOf(data)).filter(({ level }) => level === 'shall');
  expect(clauses.map(({ key }) => key).filter((key) => !asked.has(key))).toEqual([]);
});

test('something is asked of every crisis card, form and term', () => {
  const unasked = [
    ...crises.data.cards.map(({ id }) => ['card', id] as const),
    ...forms.map(({ data }) => ['form', data.id] as const),
    ...glossary.data.map(({ id }) => ['term', id] as const),
  ].filter(([kind, id]) => !asksOf(files, kind).has(id));
  expect(unasked).toEqual([]);
});

test('every kind of reader asks', () => {
  const askers = new Set(files.flatMap((file) => Object.values(file.asks).flat()).map(({ by }) => by));
  expect([...askers].sort()).toEqual([...ASKERS].sort());
});
