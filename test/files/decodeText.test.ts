/** Files as offices save them: read in their own encoding, and never with a character replaced in silence. */
import { expect, test } from 'vitest';
import { decodeText, readText } from '../../src/files/decodeText.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** "名称,甲" as Windows in Chinese saves it. */
const GBK = Uint8Array.from([0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xbc, 0xd7]);
const utf16 = (text: string, mark: readonly number[]) =>
  Uint8Array.from([...mark, ...[...text].flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8])]);
const long = '社区矫正服务标准'.repeat(20);

test.each<[string, Uint8Array<ArrayBuffer>, object]>([
  ['UTF-8', utf8('名称,甲'), { text: '名称,甲', encoding: 'UTF-8' }],
  ['UTF-8 with a mark', utf8('\uFEFF名称'), { text: '名称', encoding: 'UTF-8' }],
  ['UTF-16 with a mark', utf16('名称', [0xff, 0xfe]), { text: '名称', encoding: 'UTF-16' }],
  ['GB18030', GBK, { text: '名称,甲', encoding: 'GB18030' }],
  ['UTF-8 cut off within a character', utf8(long).slice(0, -1), { text: long.slice(0, -1), encoding: 'UTF-8' }],
  ['nothing', new Uint8Array(), { text: '', encoding: 'UTF-8' }],
  ['UTF-8 with a byte broken in the middle', utf8(long).fill(0xff, 30, 31), { text: undefined, why: 'lost' }],
  ['a text whose characters were lost before', utf8('名称,\uFFFD\uFFFD'), { text: undefined, why: 'lost' }],
  ['no text', Uint8Array.from([0x61, 0, 0x62]), { text: undefined, why: 'noText' }],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff]), { text: undefined, why: 'noText' }],
])('%s', (_, bytes, expected) => {
  expect(decodeText(bytes)).toEqual(expected);
});

test('what was taken for another encoding is read as somebody says', () => {
  // "名稱" as an old file from Taiwan has it: also valid, and nonsense, in GB18030.
  const big5 = Uint8Array.from([0xa6, 0x57, 0xba, 0xd9]);
  expect(decodeText(big5)).toMatchObject({ encoding: 'GB18030' });
  expect(decodeText(big5, 'Big5')).toEqual({ text: '名稱', encoding: 'Big5' });
  expect(decodeText(GBK, 'GB18030')).toEqual({ text: '名称,甲', encoding: 'GB18030' });
});

test.each<[string, Uint8Array<ArrayBuffer>, object]>([
  ['a text with what it is in', GBK, { state: 'read', read: 4, encoding: 'GB18030' }],
  ['a picture as an empty text', Uint8Array.from([0x61, 0, 0x62]), { state: 'read', read: 0, encoding: undefined }],
  ['no text that has lost characters', utf8('名称,\uFFFD\uFFFD'), { state: 'lost' }],
])('a reader is given %s', (_, bytes, expected) => {
  expect(readText(bytes, ({ length }) => length)).toEqual(expected);
});
