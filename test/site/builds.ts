import { execFileSync } from 'node:child_process';

/** Builds the whole site into another folder, with what was read before forgotten. */
export function buildInto(folder: string, environment: Readonly<Record<string, string>> = {}): void {
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--force', '--outDir', folder], {
    // Vitest names a base of its own, which Vite would believe.
    env: { ...process.env, NODE_ENV: 'production', BASE_URL: undefined, ...environment },
    stdio: 'pipe',
  });
}
