import { expect, test } from 'vitest';
import { chunkOf, type ModuleGraph } from '../../src/integrations/chunks.ts';

const banner = '/src/components/overrides/Banner.astro?astro&type=script&index=0&lang.ts';
const search = '/src/components/search/SearchPage.astro?astro&type=script&index=0&lang.ts';
const islands = ['Quiz', 'Items', 'Desk', 'Summary', 'Plan'].map((name) => `/src/islands/tools/${name}.tsx`);

/** @param imports what each module imports; `asked` is what it loads on demand */
function graph(imports: Record<string, { now?: string[]; asked?: string[] }>): ModuleGraph {
  const modules = Object.entries(imports);
  return {
    getModuleInfo: (id) => ({
      isEntry: [banner, search, ...islands].includes(id),
      importers: modules.filter(([, { now }]) => now?.includes(id)).map(([name]) => name),
      dynamicImporters: modules.filter(([, { asked }]) => asked?.includes(id)).map(([name]) => name),
    }),
  };
}
const importedBy = (names: readonly string[], module: string) =>
  Object.fromEntries(names.map((name) => [name, { now: [module] }]));

test('what stands on every page is one chunk, whoever else needs it', () => {
  const modules = graph({ ...importedBy([banner, ...islands], 'settings'), settings: { now: ['storage'] } });
  expect(chunkOf('settings', modules)).toBe('page');
  expect(chunkOf('storage', modules)).toBe('page');
  expect(chunkOf(banner, modules)).toBe('page');
});

test('what four tools need is another one, with what it imports', () => {
  const modules = graph({ ...importedBy(islands.slice(0, 4), 'answers'), answers: { now: ['entry'] } });
  expect(chunkOf('answers', modules)).toBe('tools');
  expect(chunkOf('entry', modules)).toBe('tools');
});

test('what fewer share is left to the bundler', () => {
  expect(chunkOf('figures', graph(importedBy(islands.slice(0, 3), 'figures')))).toBeUndefined();
  expect(chunkOf(islands[0] ?? '', graph({}))).toBeUndefined();
});

test('what a reader’s page needs, even on demand, is not joined to the tools', () => {
  const shared = importedBy(islands, 'rank');
  expect(chunkOf('rank', graph({ ...shared, [search]: { now: ['rank'] } }))).toBeUndefined();
  expect(chunkOf('rank', graph({ ...shared, [search]: { asked: ['rank'] } }))).toBeUndefined();
});

test('what tools load on demand is not loaded with them', () => {
  const onDemand = Object.fromEntries(islands.map((name) => [name, { asked: ['writer'] }]));
  expect(chunkOf('writer', graph(onDemand))).toBeUndefined();
});

test('modules that import each other are followed once', () => {
  const modules = graph({ ...importedBy(islands, 'one'), one: { now: ['other'] }, other: { now: ['one'] } });
  expect(chunkOf('other', modules)).toBe('tools');
});
