import { mdxToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { isPassedOver, textFaultsOf } from '../../../src/domain/standard/contentText.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** Faults of files given by name, in a folder whose collections are `clauses/*.yaml` and `edition.yaml`. */
const faultsOf = (files: Record<string, string | Uint8Array<ArrayBuffer>>) =>
  textFaultsOf({
    names: Object.keys(files),
    read: (name) => {
      const file = files[name] ?? '';
      return typeof file === 'string' ? utf8(file) : file;
    },
    hasCollection: (name) => /^(?:clauses\/[^/]+|edition)\.yaml$/.test(name),
    parsePage: mdxToMdast,
  });

test('UTF-8 is read as it stands', () => {
  expect(faultsOf({ 'edition.yaml': 'title: 名称\n' })).toEqual([]);
});
test('another encoding is a fault, in the line where it shows first', () => {
  // 名 as Windows in Chinese saves it.
  const gbk = Uint8Array.from([...utf8('id: a\ntitle: '), 0xc3, 0xfb, 0x0a]);
  expect(faultsOf({ 'edition.yaml': gbk })).toEqual([
    expect.stringMatching(/^content\/edition\.yaml: line 2: this is not UTF-8/),
  ]);
});
test('so is a character that was lost before', () => {
  expect(faultsOf({ 'edition.yaml': 'a\nb\ntitle: \uFFFD' })[0]).toContain('line 3: a character was lost');
});
test('a file that nothing reads is named with the name that is read', () => {
  for (const name of ['clauses/risk.yml', 'clauses/risk.YAML', 'clauses/risk.yaml.txt', 'clauses/risk.YML.bak'])
    expect(faultsOf({ [name]: 'a: 1' })).toEqual([
      `content/${name}: nothing reads a file of this name: name it "clauses/risk.yaml"`,
    ]);
  expect(faultsOf({ 'clause/risk.yaml': 'a: 1' })[0]).toContain('nothing reads this file: move it');
  expect(faultsOf({ 'docs/a.MDX': '' })[0]).toContain('name it "docs/a.mdx"');
  expect(faultsOf({ 'docs/picture.png': '\uFFFD', 'i18n/en.json': '{}' })).toEqual([]);
});
test('what an editor or a file system puts beside a file is passed over', () => {
  const beside = ['clauses/~$risk.yaml', 'clauses/._risk.yaml', 'clauses/.#risk.yaml', 'risk.yaml~', 'docs/.DS_Store'];
  for (const name of beside) {
    expect(isPassedOver(name)).toBe(true);
    expect(faultsOf({ [name]: '\uFFFD' })).toEqual([]);
  }
  expect(isPassedOver('clauses/risk.yaml')).toBe(false);
});
test('each file is looked at by its kind, and named', () => {
  expect(faultsOf({ 'edition.yaml': 'title：名称', 'docs/guide/a.mdx': '---\ntitle: a\n---\n少于 <5天\n' })).toEqual([
    expect.stringMatching(/^content\/edition\.yaml: line 1: after "title" stands the full-width colon/),
    expect.stringMatching(/^content\/docs\/guide\/a\.mdx: line 4: the page does not compile/),
  ]);
});
