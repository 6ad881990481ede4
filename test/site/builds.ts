import { execFileSync } from 'node:child_process';
import { buildEnvironment } from '../buildEnvironment.ts';

/** Builds the whole site into another folder, with what was read before forgotten. */
export function buildInto(folder: string, environment: Readonly<Record<string, string>> = {}): void {
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--force', '--outDir', folder], {
    env: buildEnvironment(environment),
    stdio: 'pipe',
  });
}
