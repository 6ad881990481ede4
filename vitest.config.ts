import { defineConfig } from 'vitest/config';

const NEEDS_THE_BUILT_SITE = ['test/site/**', 'test/browser/**'];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: NEEDS_THE_BUILT_SITE,
          // A busy machine is no fault: nothing here asserts how long it takes.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: NEEDS_THE_BUILT_SITE.map((folder) => `${folder}/*.test.ts`),
          globalSetup: ['test/browser/server.ts'],
          testTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
