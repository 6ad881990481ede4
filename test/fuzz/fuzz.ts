/**
 * `npm run fuzz -- --seed 1 --runs 10000`: mutated files and links through every reader. Nothing may be run, take longer than
 * a second, change a prototype, be dropped without a word, or be accepted against the schema.
 *
 * The same seed gives the same files. For each kind of fault the first file or link that showed it is kept.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SEARCHES } from './readers.ts';

const KEPT = join('node_modules', '.cache', 'fuzz');

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '10000' },
    reader: { type: 'string', default: '' },
  },
});
const [seed, runs] = [Number(values.seed), Number(values.runs)];

let all = 0;
for (const { search } of SEARCHES.filter(({ name }) => name.includes(values.reader))) {
  const { reader, runs: done, taken, slowest, faults } = await search({ seed, runs, isTimed: true });
  all += done;
  console.log(
    `${faults.length === 0 ? 'passed' : 'FAILED'}  ${reader}: ${done} runs, ${taken} taken, the slowest ${slowest} ms`,
  );
  for (const [index, { fault, times, mutant }] of faults.entries()) {
    const file = join(KEPT, `${reader.replaceAll(' ', '-')}-${index + 1}`);
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(file, mutant instanceof Uint8Array ? mutant : JSON.stringify(mutant));
    console.log(`  ${times} times: ${fault}\n  ${file}`);
    process.exitCode = 1;
  }
}
console.log(`${all} runs with seed ${seed}`);
