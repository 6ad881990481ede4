/** Which chunk a module of the browser's code is put into, by the pages that need it. */

interface ModuleLinks {
  isEntry: boolean;
  /** Ids of the modules that import it. */
  importers: readonly string[];
  /** Ids of the modules that load it when it is asked for. */
  dynamicImporters: readonly string[];
}

/** What the bundler knows of modules. */
export interface ModuleGraph {
  getModuleInfo: (id: string) => ModuleLinks | null;
}

/** What fewer islands share stays apart: a page would load more code than it needs to save a request. */
const SHARED_BY = 4;

const isScript = (id: string): boolean => /\.astro\?astro&type=script/.test(id);
/** These parts stand on every page. */
const isOnEveryPage = (id: string): boolean => isScript(id) && id.includes('/components/overrides/');
const isIsland = (id: string): boolean => /\/src\/islands\/.*\.tsx$/.test(id);

/** Ids of the modules from which a module is reached, its own included. */
function behind(id: string, importersOf: (id: string) => readonly string[]): string[] {
  const reached = new Set([id]);
  // A set is walked with what is added meanwhile.
  for (const each of reached) for (const importer of importersOf(each)) reached.add(importer);
  return [...reached];
}

/**
 * Name of the chunk that a module is joined to, or undefined where the bundler decides.
 *
 * What every page loads is one chunk, and what many tools share another. A page that is only read loads nothing of the
 * second: what its scripts need, now or when they are asked, stays out.
 */
export function chunkOf(id: string, graph: ModuleGraph): 'page' | 'tools' | undefined {
  const linksOf = (each: string) => graph.getModuleInfo(each);
  const loadedWith = behind(id, (each) => linksOf(each)?.importers ?? []);
  if (loadedWith.some(isOnEveryPage)) return 'page';
  const neededBy = behind(id, (each) => {
    const links = linksOf(each);
    return links ? [...links.importers, ...links.dynamicImporters] : [];
  });
  if (neededBy.some(isScript)) return undefined;
  const islands = loadedWith.filter((each) => isIsland(each) && linksOf(each)?.isEntry === true);
  return islands.length >= SHARED_BY ? 'tools' : undefined;
}
