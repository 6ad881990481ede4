/** Text of a file as programs in Chinese offices save it, never with a character replaced in silence. */

export type Encoding = 'UTF-8' | 'UTF-16' | 'GB18030' | 'Big5';

/** What somebody may say that a file is in, when the guess was wrong: an old file from Taiwan or Hong Kong looks like GB18030. */
export const CHOSEN_ENCODINGS = ['GB18030', 'Big5'] as const satisfies readonly Encoding[];

export type DecodedText =
  | { text: string; encoding: Encoding }
  /** `lost`: characters were lost before, or on the way · `noText`: no text at all */
  | { text: undefined; why: 'lost' | 'noText' };

/** Replaces each character that could not be decoded. */
const REPLACEMENT = '\uFFFD';

const begins = (bytes: Uint8Array, ...with_: number[]): boolean => with_.every((byte, at) => bytes[at] === byte);

function decodeAs(encoding: string, bytes: Uint8Array<ArrayBuffer>): string | undefined {
  try {
    // The decoder takes a mark at the beginning away.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-8, also if the file was cut off within its last character. */
function asUtf8(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  for (let cut = 0; cut <= 3 && cut < bytes.length; cut += 1) {
    const text = decodeAs('utf-8', bytes.subarray(0, bytes.length - cut));
    if (text !== undefined) return text;
  }
  return bytes.length === 0 ? '' : undefined;
}

/** Whether bytes are UTF-8 but for a few: in another encoding next to nothing would look like it. */
function isNearlyUtf8(bytes: Uint8Array<ArrayBuffer>): boolean {
  let [whole, broken] = [0, 0];
  for (const character of new TextDecoder('utf-8').decode(bytes))
    if (character === REPLACEMENT) broken += 1;
    else if (character > '\x7f') whole += 1;
  return whole > 10 * broken;
}

/**
 * UTF-8 with or without a mark, UTF-16 with one, or GB18030, which Windows in Chinese calls ANSI.
 *
 * @param chosen what somebody says that it is in
 */
export function decodeText(bytes: Uint8Array<ArrayBuffer>, chosen?: (typeof CHOSEN_ENCODINGS)[number]): DecodedText {
  const found = chosen === undefined ? read(bytes) : readAs(chosen, bytes);
  if (found.text === undefined) return found;
  if (found.text.includes('\0')) return { text: undefined, why: 'noText' };
  return found.text.includes(REPLACEMENT) ? { text: undefined, why: 'lost' } : found;
}

function readAs(encoding: Encoding, bytes: Uint8Array<ArrayBuffer>): DecodedText {
  const text = decodeAs(encoding, bytes);
  return text === undefined ? { text, why: 'lost' } : { text, encoding };
}

function read(bytes: Uint8Array<ArrayBuffer>): DecodedText {
  const marked = begins(bytes, 0xff, 0xfe) ? 'utf-16le' : begins(bytes, 0xfe, 0xff) ? 'utf-16be' : undefined;
  if (marked) {
    const text = decodeAs(marked, bytes);
    return text === undefined ? { text, why: 'lost' } : { text, encoding: 'UTF-16' };
  }
  const utf8 = asUtf8(bytes);
  if (utf8 !== undefined) return { text: utf8, encoding: 'UTF-8' };
  if (isNearlyUtf8(bytes)) return { text: undefined, why: 'lost' };
  const text = decodeAs('gb18030', bytes);
  return text === undefined ? { text, why: 'noText' } : { text, encoding: 'GB18030' };
}

/**
 * What a reader makes of the text of a file; of a file that is no text at all, what it makes of an empty one.
 *
 * `lost`: it was not read, since characters are lost
 */
export type ReadText<Read> = { state: 'lost' } | { state: 'read'; read: Read; encoding: Encoding | undefined };

export function readText<Read>(bytes: Uint8Array<ArrayBuffer>, reader: (text: string) => Read): ReadText<Read> {
  const decoded = decodeText(bytes);
  if (decoded.text !== undefined) return { state: 'read', read: reader(decoded.text), encoding: decoded.encoding };
  return decoded.why === 'lost' ? { state: 'lost' } : { state: 'read', read: reader(''), encoding: undefined };
}
