import { expect, test } from 'vitest';
import { readPages, textOf } from './pages.ts';

/** A screen reader says the heading with each cell below it. */
test('no heading of a table is empty', () => {
  const empty = readPages().flatMap(({ path, html }) =>
    [...html.matchAll(/<th\b[^>]*>(.*?)<\/th>/gs)]
      .filter(([, text]) => textOf(text ?? '').trim() === '')
      .map(([heading]) => `${path}: ${heading}`),
  );
  expect(empty).toEqual([]);
});
