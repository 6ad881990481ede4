import { expect, test } from 'vitest';
import { textFaultOf, textFaultsOf } from '../../../src/domain/standard/contentText.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

test('UTF-8 is read as it stands', () => {
  expect(textFaultOf(utf8('title: 名称\n'))).toBeUndefined();
});
test('another encoding is a fault, in the line where it shows first', () => {
  // 名 as Windows in Chinese saves it.
  expect(textFaultOf(Uint8Array.from([...utf8('id: a\ntitle: '), 0xc3, 0xfb, 0x0a]))).toContain(
    'line 2: this is not UTF-8',
  );
});
test('so is a character that was lost before', () => {
  expect(textFaultOf(utf8('a\nb\ntitle: \uFFFD'))).toContain('line 3: a character was lost');
});
test('each file that people write is named with its fault, others are not read', () => {
  const files: Record<string, Uint8Array<ArrayBuffer>> = { 'a.yaml': utf8('\uFFFD'), 'docs/b.mdx': utf8('whole') };
  const faults = textFaultsOf([...Object.keys(files), 'picture.png'], (name) => files[name] ?? utf8('\uFFFD'));
  expect(faults).toEqual([expect.stringMatching(/^content\/a\.yaml: line 1: /)]);
});
