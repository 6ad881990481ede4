/** Folds data into the fragment of a link and unfolds it: compressed, in letters that a link may hold. */

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** With a check sum: without one a letter that was mistyped could turn into another answer. */
const FORMAT = 'deflate';

/** Whether this browser can fold and unfold. */
export const canFold = (): boolean => typeof CompressionStream !== 'undefined';

/** Data as JSON, compressed. */
export async function fold(data: unknown): Promise<string> {
  const stream = new Blob([JSON.stringify(data)]).stream().pipeThrough(new CompressionStream(FORMAT));
  return toBase64Url(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** The data, or `undefined` when the text is damaged or would unfold to more than `most` bytes. */
export async function unfold(folded: string, most: number): Promise<unknown> {
  try {
    const stream = new Blob([fromBase64Url(folded)]).stream().pipeThrough(new DecompressionStream(FORMAT));
    const reader = stream.getReader();
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > most) {
        await reader.cancel();
        return undefined;
      }
      parts.push(value);
    }
    return JSON.parse(await new Blob(parts).text());
  } catch {
    return undefined;
  }
}
