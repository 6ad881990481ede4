import { mdxToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { pageTextFaultsOf } from '../../../src/domain/standard/pageText.ts';

const HEAD = '---\ntitle: 名称\n---\n';
const faultsOf = (text: string) => pageTextFaultsOf(HEAD + text, mdxToMdast);

test('a page that compiles and prints what was meant has no fault', () => {
  expect(
    faultsOf(
      'import A from "a";\n\n**注意**：本章见 https://example.org/a ，**以后**再看。\n\n`**a**` 2 &lt; 5\n\n<A b={1} />\n',
    ),
  ).toEqual([]);
});
test.each([
  ['少于 <5天\n', 'line 4: the page does not compile: Unexpected character after `<`'],
  ['甲\n\n乙 {丙\n', 'line 6: the page does not compile'],
  ['甲\n\n**注意：**本章\n', 'line 6: the stars of "**" would be printed'],
  ['见 https://example.org/a，以后。\n', 'line 4: the address https://example.org/a，以后。 takes in the punctuation'],
])('%j is named with its line and the cure', (text, words) => {
  expect(faultsOf(text)).toEqual([expect.stringContaining(words)]);
});
test('the head is looked at as YAML, with the lines of the page', () => {
  expect(pageTextFaultsOf('---\ntitle：名称\n---\n\n正文\n', mdxToMdast)[0]).toMatch(/^line 2: /);
});
