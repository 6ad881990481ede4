/** A short run of `npm run fuzz`: mutated files and links through every reader. */
import { expect, test } from 'vitest';
import { tries } from '../tries.ts';
import { SEARCHES } from './readers.ts';

test.each(SEARCHES)('what is whole is taken: $name', async ({ readWhole }) => {
  expect((await readWhole()).map(({ isTaken, faults }) => [isTaken, faults])).toEqual(
    (await readWhole()).map(() => [true, []]),
  );
});

test.each(SEARCHES)('what is damaged does no harm, and is not taken for what it is not: $name', async ({ search }) => {
  // How long a reading takes says little on a busy machine: the command measures it.
  const { runs, faults } = await search({ seed: 1, runs: tries(300, 10_000), isTimed: false });
  expect(runs).toBeGreaterThan(10);
  expect(faults.map(({ fault, times }) => `${times} times: ${fault}`)).toEqual([]);
});
