/**
 * Loads the files of all collections into one of Astro's, with their names below `content/` as ids.
 *
 * One for all, since Astro warns of every collection without entries, and most editions have no local clauses.
 */
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { COLLECTIONS } from './collections.ts';
import { checkFile, NUMBER_FILES, numbersOf, PATTERNS } from './content.ts';

const filesLike = (pattern: string[]): Loader => glob({ base: './content', pattern, generateId: ({ entry }) => entry });

/** The numbers that other files take by key: they are known before any file is checked. */
async function readNumbers({ watcher: _, ...context }: LoaderContext): Promise<ReadonlyMap<string, number>> {
  const read = new Map<string, unknown>();
  // Astro warns where it finds nothing, and a standard may have no numbers. One of the others is there, or the build fails.
  await filesLike([COLLECTIONS.edition.file, COLLECTIONS.menu.file, ...NUMBER_FILES]).load({
    ...context,
    parseData: async ({ id, data }) => {
      read.set(id, data);
      return data;
    },
  });
  return numbersOf((name) => read.get(name));
}

/** Throws, with every fault of a file named, when it does not fit the schema of its collection. */
export const contentLoader: Loader = {
  name: 'content-loader',
  load: async (context) => {
    // Astro takes a file that has not changed from its cache, though its schema may have.
    context.store.clear();
    const numbers = await readNumbers(context);
    // As they were read, and not checked.
    context.store.clear();
    await filesLike(PATTERNS).load({
      ...context,
      parseData: async ({ id, data }) => {
        const checked = checkFile(id, data, numbers);
        if (checked.faults.length > 0) throw new Error(checked.faults.join('\n'));
        return checked.data as typeof data;
      },
    });
  },
};
