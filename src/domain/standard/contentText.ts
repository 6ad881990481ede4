/** Whether a file of `content/` is text as the site reads it. */

/** Files that people write. */
const isWritten = (name: string): boolean => /\.(ya?ml|json|mdx?)$/.test(name);

/** @returns what is wrong, with the line; `undefined` when every character can be read */
export function textFaultOf(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  let isWhole = true;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    isWhole = false;
  }
  const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD');
  if (before.length === 1) return undefined;
  const line = (before[0] ?? '').split('\n').length;
  return isWhole
    ? `line ${line}: a character was lost and is now "\uFFFD": write it anew`
    : `line ${line}: this is not UTF-8, and characters would be lost: save the file as UTF-8 in your editor`;
}

/**
 * What is wrong with the files of `content/` as texts.
 *
 * @param names of all its files, below it
 */
export const textFaultsOf = (names: readonly string[], read: (name: string) => Uint8Array<ArrayBuffer>): string[] =>
  names.filter(isWritten).flatMap((name) => {
    const fault = textFaultOf(read(name));
    return fault === undefined ? [] : [`content/${name.replaceAll('\\', '/')}: ${fault}`];
  });
