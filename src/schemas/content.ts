/** Finds, checks and joins the files of `content/` by the table of collections, for the build and the commands alike. */
import { setNumbers, withSetNumbers } from '../domain/clauses/setNumber.ts';
import type { ContentFiles } from '../domain/standard/contentFaults.ts';
import { withRecordNames, withTimeLimits } from '../domain/standard/filledTexts.ts';
import { COLLECTIONS, type Collection } from './collections.ts';

const ALL: readonly Collection[] = Object.values(COLLECTIONS);

const fileOf = (each: Exclude<Collection, { files: string }>): string =>
  'file' in each ? each.file : each.optionalFile;

/** What the files of all collections match, below `content/`, and what those do that an editor puts beside them. */
export const PATTERNS = [...ALL.map((each) => ('files' in each ? each.files : fileOf(each))), '!**/~$*'];

/** Whether a collection has this file. The name of a file is its path below `content/`: 'clauses/risk.yaml'. */
function hasFile(collection: Collection, name: string): boolean {
  if (!('files' in collection)) return fileOf(collection) === name;
  if (collection.but === name) return false;
  const [start = '', end = ''] = collection.files.split('*');
  return name.startsWith(start) && name.endsWith(end) && !name.slice(start.length).includes('/');
}

const collectionOf = (name: string): Collection | undefined => ALL.find((collection) => hasFile(collection, name));

export const isOfCollection = (name: string): boolean => collectionOf(name) !== undefined;

/** What a file says, or a message for each fault in it. */
export type CheckedFile = { data: unknown; faults: [] } | { data: undefined; faults: string[] };

/** The files whose numbers rules may take by key: the standard's, and a district's. */
export const NUMBER_FILES = [COLLECTIONS.parameters.optionalFile, COLLECTIONS.localParameters.optionalFile] as const;

/** The numbers that rules may take by key. @param read what a file says, by its name; undefined where it cannot be read */
export const numbersOf = (read: (name: string) => unknown): ReadonlyMap<string, number> =>
  setNumbers(read(NUMBER_FILES[0]), read(NUMBER_FILES[1]));

/** Checks a file by the schema of its collection. Throws when it belongs to none. @param numbers what it may take by key */
export function checkFile(name: string, raw: unknown, numbers: ReadonlyMap<string, number> = new Map()): CheckedFile {
  const collection = collectionOf(name);
  if (!collection) throw new Error(`content/${name} belongs to no collection: add one to src/schemas/collections.ts`);
  const { data, faults } = withSetNumbers(raw, numbers);
  if (faults.length > 0) return { data: undefined, faults: faults.map((fault) => `content/${name}: ${fault}`) };
  const result = collection.schema.safeParse(data);
  if (result.success) return { data: result.data, faults: [] };
  return {
    data: undefined,
    faults: result.error.issues.map(({ path, message }) => `content/${name}: ${path.join('.')}: ${message}`),
  };
}

/** A message for each file that must be there and is not. */
export const missingFiles = (names: readonly string[]): string[] =>
  ALL.flatMap((collection) =>
    'file' in collection && !names.includes(collection.file)
      ? [`content/${collection.file}: it is missing: add it`]
      : [],
  );

/**
 * Sorts files into their collections, those of a folder by name, and puts time limits and the names of records
 * into their texts.
 *
 * @param checked data of `checkFile` by the names of the files, of which none is missing
 */
export function joinContent(checked: ReadonlyMap<string, unknown>): ContentFiles {
  const names = [...checked.keys()].sort();
  const joined = Object.entries<Collection>(COLLECTIONS).map(([field, collection]) => {
    const filed = names
      .filter((name) => hasFile(collection, name))
      .map((name) => ({ file: `content/${name}`, data: checked.get(name) }));
    return [field, 'files' in collection ? filed : filed[0]] as const;
  });
  // Every file fits the schema of its collection, and the table has the schema for each field.
  return withRecordNames(withTimeLimits(Object.fromEntries(joined) as unknown as ContentFiles));
}
