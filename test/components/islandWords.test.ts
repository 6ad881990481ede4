/** Which words a page sends to its islands. */
import { describe, expect, test } from 'vitest';
import { labelUsesIn, wordsOfIslands } from '../../src/components/tools/islandWords.ts';
import { words } from '../islands/words.ts';

const ISLAND = 'evaluation/EvaluationSummary.tsx';

describe('uses of words in a source', () => {
  test('are keys by name, strings, and templates', () => {
    const { asked, strings, templates } = labelUsesIn(
      [
        "label('a.b'); label(is ? 'c.d' : 'e.f-g');",
        'label(`x.$',
        "{state}.y`); label(`plain`); // label('not.this')",
      ].join(''),
    );
    expect(asked).toEqual(['a.b']);
    expect(strings).toEqual(['a.b', 'c.d', 'e.f-g']);
    const fits = ['x.open.y', 'x.open', 'y.x.open.y'].map((key) => templates.map((template) => template.test(key)));
    expect(fits).toEqual([[true], [false], [false]]);
  });
});

describe('words of an island', () => {
  const given = wordsOfIslands([ISLAND], words);
  test('are those of its parts as well, also of what is loaded on demand', () => {
    // The score, a red line by a template, the report's writer, the workbook.
    for (const key of ['evaluation.score', 'redLine.cap', 'report.failed', 'sheet.bandLeast'])
      expect(given[key], key).toBe(words[key]);
  });
  test('leave out what other tools say', () => {
    expect(Object.keys(given).filter((key) => /^(quiz|import|menu|search)\./.test(key))).toEqual([]);
  });
  test('keep the order of the table', () => {
    const order = Object.keys(words);
    const places = Object.keys(given).map((key) => order.indexOf(key));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
  test('that are missing stop the build, with the key and the module', () => {
    const { 'evaluation.score': _, ...others } = words;
    expect(() => wordsOfIslands([ISLAND], others)).toThrow(
      /"evaluation\.score" is missing, and src\/islands\/evaluation\//,
    );
  });
  test('of an island that does not exist stop the build', () => {
    expect(() => wordsOfIslands(['evaluation/Gone.tsx'], words)).toThrow('src/islands/evaluation/Gone.tsx');
  });
});
