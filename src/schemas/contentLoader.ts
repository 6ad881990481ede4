/**
 * Loads the files of all collections into one of Astro's, with their names below `content/` as ids.
 *
 * One for all, since Astro warns of every collection without entries, and most editions have no local clauses.
 */
import { glob, type Loader } from 'astro/loaders';
import { checkFile, PATTERNS } from './content.ts';

const files = glob({ base: './content', pattern: PATTERNS, generateId: ({ entry }) => entry });

/** Throws, with every fault of a file named, when it does not fit the schema of its collection. */
export const contentLoader: Loader = {
  name: 'content-loader',
  load: (context) => {
    // Astro takes a file that has not changed from its cache, though its schema may have.
    context.store.clear();
    return files.load({
      ...context,
      parseData: async ({ id, data }) => {
        const checked = checkFile(id, data);
        if (checked.faults.length > 0) throw new Error(checked.faults.join('\n'));
        return checked.data as typeof data;
      },
    });
  },
};
