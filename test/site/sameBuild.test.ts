/** The same sources give the same site, byte by byte, so that anybody can check what a server hands out. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { IS_FULL } from '../tries.ts';
import { buildInto } from './builds.ts';

/** Written beside the site by commands of their own. */
const NOT_BUILT = /^(?:pdf\/|sbom\.cdx\.json$)/;

/** The hash of each file by its path. */
const hashesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file): [string, string] => [
        relative(folder, file).replaceAll('\\', '/'),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ])
      .filter(([name]) => !NOT_BUILT.test(name)),
  );

test.runIf(IS_FULL)(
  'a second build of the same sources is equal byte by byte',
  () => {
    const again = mkdtempSync(join(tmpdir(), 'site-again-'));
    try {
      buildInto(again);
      const [first, second] = [hashesIn('dist'), hashesIn(again)];
      expect(Object.keys(second).length).toBeGreaterThan(400);
      const names = [...new Set([...Object.keys(first), ...Object.keys(second)])].sort();
      expect(names.filter((name) => first[name] !== second[name])).toEqual([]);
    } finally {
      rmSync(again, { recursive: true, force: true });
    }
  },
  1_200_000,
);
