/** The standard as pages ask for it: read once from the collections, joined and checked. */
import { getCollection } from 'astro:content';
import { type ContentFiles, faultsOfContent } from '../domain/standard/contentFaults.ts';
import { assembleStandard, type Standard } from '../domain/standard/standard.ts';
import { joinContent, missingFiles } from '../schemas/content.ts';

/** All files, and the standard that they join to. */
interface Content {
  files: ContentFiles;
  standard: Standard;
}

const refuse = (faults: readonly string[]): void => {
  if (faults.length > 0) throw new Error(`The standard does not hold together:\n- ${faults.join('\n- ')}`);
};

async function read(): Promise<Content> {
  const checked = new Map((await getCollection('standard')).map(({ id, data }) => [id, data]));
  refuse(missingFiles([...checked.keys()]));
  const files = joinContent(checked);
  refuse(faultsOfContent(files));
  return { files, standard: assembleStandard(files) };
}

let built: Promise<Content> | undefined;

function content(): Promise<Content> {
  // In development the files change under the server's feet.
  if (import.meta.env.DEV) return read();
  built ??= read();
  return built;
}

/** All of `content/` but pages and interface words. Throws, with every fault named, when the files do not fit together. */
export const getContent = async (): Promise<ContentFiles> => (await content()).files;

/** Throws, with every fault named, when the files do not fit together. */
export const getStandard = async (): Promise<Standard> => (await content()).standard;

/** One entry by its id or key; the message says what there is instead. */
export function entryOf<T>(name: string, id: string, entries: ReadonlyMap<string, T>): T {
  const entry = entries.get(id);
  if (entry === undefined) throw new Error(`There is no ${name} "${id}". There are: ${[...entries.keys()].join(', ')}`);
  return entry;
}

/** A profile or set of rules by its id; where a page names none, that of the first file. */
export function chosenOf<T extends { id: string }>(name: string, id: string | undefined, files: readonly T[]): T {
  const known = new Map(files.map((each) => [each.id, each]));
  const [first] = known.keys();
  return entryOf(name, id ?? first ?? '', known);
}
