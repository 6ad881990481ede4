import { expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { quantitiesByChapter } from '../../../src/domain/standard/quantitiesByChapter.ts';
import { assembleStandard } from '../../../src/domain/standard/standard.ts';

const standard = assembleStandard(readStandardFiles());

test('every quantity stands once, in the chapter that sets it, in the order of its clauses', () => {
  const chapters = quantitiesByChapter(standard);
  expect(chapters.flatMap(({ quantities }) => quantities)).toHaveLength(standard.parameters?.quantities?.length ?? 0);
  const numbers = chapters.map(({ chapter }) => chapter.number);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  const people = chapters.find(({ chapter }) => chapter.key === 'people');
  const places = people?.quantities.map(({ clause }) => [...standard.clauses.keys()].indexOf(clause)) ?? [];
  expect(places.length).toBeGreaterThan(5);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('a standard without quantities has none in any chapter', () => {
  expect(quantitiesByChapter({ ...standard, parameters: undefined })).toEqual([]);
});
