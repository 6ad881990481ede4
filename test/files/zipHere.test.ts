import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import zipHere from '../../src/files/zipHere.ts';

test('parts of any size come back, and no worker is asked', async () => {
  const parts = { 'xl/a.xml': new Uint8Array(400_000).fill(97), 'b.xml': new Uint8Array([1, 2, 3]) };
  expect(unzipSync(new Uint8Array(await zipHere(parts)))).toEqual(parts);
});
