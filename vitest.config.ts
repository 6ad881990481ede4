import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const NEED_THE_BUILT_SITE = ['test/site/**', 'test/browser/**'];
/** Their modules keep stores, and they replace the browser's storage. */
const NEED_A_PROCESS = ['test/stores/**', 'test/islands/**'];

export default defineConfig({
  test: {
    // By itself Vitest leaves one core to others, and half of a machine with two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A busy machine is no fault: nothing here asserts how long it takes.
    testTimeout: 300_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...NEED_A_PROCESS, ...NEED_THE_BUILT_SITE],
          // Plain functions and files: nothing is left behind, so modules are loaded once.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'state',
          include: NEED_A_PROCESS.map((folder) => `${folder}/*.test.{ts,tsx}`),
          setupFiles: ['test/islands/afterFrames.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: NEED_THE_BUILT_SITE.map((folder) => `${folder}/*.test.ts`),
          // Each test has visitors of its own, so modules are loaded once here too.
          isolate: false,
          globalSetup: ['test/browser/server.ts'],
          // A real browser on a machine with other work now and then misses a moment. What passes at the second try is
          // reported as such; a fault fails twice.
          retry: 1,
        },
      },
    ],
  },
});
