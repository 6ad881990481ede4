import { unzipSync } from 'fflate';

/**
 * Unzips a workbook where it is called: in our own worker, or in the page where there is none. The build puts this in the place
 * of `read-excel-file`'s own, which hands large parts to a worker made from text: in a page the site's policy lets none start,
 * and the reading would never end.
 */
export default async function unzipHere(
  input: ArrayBuffer,
  { filter }: { filter: (part: { path: string }) => boolean },
): Promise<Record<string, Uint8Array>> {
  return unzipSync(new Uint8Array(input), { filter: ({ name }) => filter({ path: name }) });
}
