import type { AstroIntegration } from 'astro';
import { chunkOf, type ModuleGraph } from './chunks.ts';

/**
 * Joins small scripts that are loaded together.
 *
 * The bundler cuts wherever two pages need different modules. The calculator then asked for 63 scripts, and an old phone
 * waits for each.
 */
export const fewerScripts = (): AstroIntegration => ({
  name: 'fewer-scripts',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'fewer-scripts',
              // Astro lets nobody but a plugin say what becomes of the exports of an entry.
              configEnvironment: (environment: string) => (environment === 'client' ? { build } : undefined),
            },
          ],
        },
      });
    },
  },
});

const build = {
  rolldownOptions: {
    // Others import from an entry what it holds.
    preserveEntrySignatures: 'allow-extension' as const,
    output: {
      codeSplitting: {
        // A chunk takes what belongs to it, and not what that imports: pages that are only read need some of it.
        includeDependenciesRecursively: false,
        groups: [{ name: (id: string, graph: ModuleGraph) => chunkOf(id, graph) ?? null }],
      },
    },
  },
};
