import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import unzipHere from '../../src/files/unzipHere.ts';
import zipHere from '../../src/files/zipHere.ts';

test('parts of any size come back, and no worker is asked', async () => {
  const parts = { 'xl/a.xml': new Uint8Array(400_000).fill(97), 'b.xml': new Uint8Array([1, 2, 3]) };
  expect(unzipSync(new Uint8Array(await zipHere(parts)))).toEqual(parts);
});

test('of a workbook only the parts that are asked for are unpacked, and what is none is refused', async () => {
  const workbook = await zipHere({ 'a.xml': new Uint8Array([1]), 'b.png': new Uint8Array([2]) });
  const isXml = ({ path }: { path: string }) => path.endsWith('.xml');
  expect(await unzipHere(workbook as ArrayBuffer, { filter: isXml })).toEqual({ 'a.xml': new Uint8Array([1]) });
  await expect(unzipHere(new ArrayBuffer(8), { filter: isXml })).rejects.toThrow();
});
