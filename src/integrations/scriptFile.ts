/** What the texts' characters are typed as in other regions, and how they sound. */
import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import type { ScriptFile, SearchRecord } from '../domain/search/entry.ts';

/** Every character that has a simplified form is in these blocks. */
const HAN_BLOCKS = [
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
] as const;

export function scriptFile(records: readonly SearchRecord[]): ScriptFile {
  const used = new Set(
    records.flatMap(({ title, text, more = '', asks }) => [...title, ...text, ...more, ...asks.join('')]),
  );
  return { traditional: traditionalOf(used), sounds: soundsOf(commonCharacters(used)) };
}

/** Traditional characters of all regions whose simplified form occurs in the texts; one that the texts use is kept. */
function traditionalOf(used: ReadonlySet<string>): [string, string] {
  const converters = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));
  const pairs = HAN_BLOCKS.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  ).flatMap((character): (readonly [string, string])[] => {
    if (used.has(character)) return [];
    const simple = converters.map((convert) => convert(character)).find((converted) => converted !== character);
    return simple !== undefined && used.has(simple) ? [[character, simple]] : [];
  });
  return [pairs.map(([from]) => from).join(''), pairs.map(([, to]) => to).join('')];
}

/** Those of the texts, and those that people know: a mistyped character may stand in no text. */
function commonCharacters(used: ReadonlySet<string>): string[] {
  const decoder = new TextDecoder('gb2312');
  // The first level of the national standard, in its rows and columns.
  const known = Array.from({ length: 40 * 94 }, (_, index) =>
    decoder.decode(new Uint8Array([0xb0 + Math.floor(index / 94), 0xa1 + (index % 94)])),
  );
  return [...new Set([...known, ...used])].filter((character) => /^\p{Script=Han}$/u.test(character)).sort();
}

/** Characters by their sound, without tones, all that they have. */
function soundsOf(characters: readonly string[]): Record<string, string> {
  const sounds: Record<string, string> = {};
  for (const character of characters) {
    const readings = pinyin(character, { toneType: 'none', v: true, multiple: true, type: 'array' });
    for (const sound of new Set(readings))
      if (/^[a-z]+$/.test(sound)) sounds[sound] = (sounds[sound] ?? '') + character;
  }
  return sounds;
}
