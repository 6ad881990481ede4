/** `npm run vectors`: fills in the results of new cases in the published test vectors, and names those it finds otherwise. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vectorText } from '../domain/vectors/vectorFile.ts';
import { filledIn, VECTOR_KINDS, type VectorFile, type VectorKind, vectorFileName } from '../domain/vectors/vectors.ts';

async function fill(kind: VectorKind): Promise<string[]> {
  const path = join('public', 'data', vectorFileName(kind));
  // The tests hold the file against its schema.
  const { file, faults } = filledIn(JSON.parse(await readFile(path, 'utf8')) as VectorFile);
  await writeFile(path, vectorText(file));
  return faults.map((fault) => `${path}: ${fault}`);
}

const faults = (await Promise.all(VECTOR_KINDS.map(fill))).flat();
for (const fault of faults)
  console.error(`- ${fault} has another result here: correct the program, or the file by hand`);
if (faults.length > 0) process.exitCode = 1;
