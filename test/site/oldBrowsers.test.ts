/** What older browsers cannot even read stops a whole script there, or is never applied. */
import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { readTexts } from '../content/readTexts.ts';

const scripts = readTexts('dist/_astro', '.js');
const styles = readTexts('dist/_astro', '.css');

/**
 * Looking behind in regular expressions, that libraries try and do without, or never run here.
 *
 * `yaml` makes the first two in a `try`, with others at hand; `docx` has the third for templates, which are not used.
 */
const TRIED = [/\(\?<!\[ \t\]\)/g, /\(\?<!\n\)/g, /\(\?<=\$\{/g];

test('no script looks behind in a regular expression (Safari below 16.4)', () => {
  expect(scripts.length).toBeGreaterThan(50);
  const found = scripts.flatMap(({ file, text }) => {
    const rest = TRIED.reduce((left, tried) => left.replace(tried, ''), text);
    return [...rest.matchAll(/\(\?<[=!]/g)].map(({ index }) => `${file}: ${rest.slice(index - 20, index + 40)}`);
  });
  expect(found).toEqual([]);
});

test('no style asks for widths in the new way (Chrome below 104, Safari below 16.4)', () => {
  expect(styles.length).toBeGreaterThan(3);
  const found = styles.flatMap(({ file, text }) =>
    [...text.matchAll(/@(?:media|container)[^{]*[<>]=?[^{]*\{/g)].map(([rule]) => `${file}: ${rule}`),
  );
  expect(found).toEqual([]);
});

test('workers are classic scripts: modules are no workers in Firefox below 114', () => {
  const workers = scripts.filter(({ file }) => /Worker-[^/]*\.js$/.test(file));
  expect(workers.length).toBeGreaterThanOrEqual(3);
  for (const { file, text } of workers) expect(() => new Script(text, { filename: file })).not.toThrow();
  const asModules = scripts.filter(({ text }) => /new Worker\([^)]*type:\s*["'`]module/.test(text));
  expect(asModules.map(({ file }) => file)).toEqual([]);
});
