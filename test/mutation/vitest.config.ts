/** What the mutation run tries: the tests of the rules alone, since nothing else can tell a changed rule in time. */
import { defineConfig } from 'vitest/config';

/** Names of test files, where one module is tried by the tests that know it: `MUTATION_TESTS=lens,clause`. */
const names = process.env['MUTATION_TESTS']?.split(',') ?? ['*'];

export default defineConfig({
  test: { include: names.map((name) => `test/domain/**/${name}.test.ts`), testTimeout: 60_000 },
});
