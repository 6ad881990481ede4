/** The standard as pages ask for it: read once from the collections, joined and checked. */
import { getCollection } from 'astro:content';
import { faultsOfContent } from '../domain/standard/contentFaults.ts';
import { assembleStandard, type Filed, type Standard, type StandardFiles } from '../domain/standard/standard.ts';

/** The one entry of a collection that is a single file. */
function only<T>(name: string, entries: readonly Filed<T>[]): Filed<T> {
  const [entry, ...others] = entries;
  if (!entry || others.length > 0)
    throw new Error(`content/${name}.yaml: expected one file, found ${entries.length}: add it, or remove the others`);
  return entry;
}

async function read(): Promise<Standard> {
  const filed = <T>(entries: readonly { data: T; filePath?: string | undefined; id: string }[]): Filed<T>[] =>
    entries.map(({ data, filePath, id }) => ({ data, file: filePath ?? id }));
  const clauses = filed(await getCollection('clauses'));
  const files: StandardFiles = {
    edition: only('edition', filed(await getCollection('edition'))),
    catalogue: only('catalogue', filed(await getCollection('catalogue'))),
    sources: { file: 'content/sources.yaml', data: (await getCollection('sources')).map(({ data }) => data) },
    glossary: { file: 'content/glossary.yaml', data: (await getCollection('glossary')).map(({ data }) => data) },
    chapters: clauses.flatMap(({ file, data }) => ('chapter' in data ? [] : [{ file, data }])),
    local: clauses.flatMap(({ file, data }) => ('chapter' in data ? [{ file, data }] : [])),
    editionMaps: filed(await getCollection('editions')),
    admission: filed(await getCollection('admission')),
    evaluations: filed(await getCollection('evaluations')),
    crises: only('crises', filed(await getCollection('crises'))),
    forms: filed(await getCollection('forms')),
    curriculum: only('curriculum', filed(await getCollection('curriculum'))),
    revisions: only('revisions', filed(await getCollection('revisions'))),
    menu: only('menu', filed(await getCollection('menu'))),
    process: only('process', filed(await getCollection('process'))),
  };
  const faults = faultsOfContent(files);
  if (faults.length > 0) throw new Error(`The standard does not hold together:\n- ${faults.join('\n- ')}`);
  return assembleStandard(files);
}

let built: Promise<Standard> | undefined;

/** Throws, with every fault named, when the files do not fit together. */
export function getStandard(): Promise<Standard> {
  // In development the files change under the server's feet.
  if (import.meta.env.DEV) return read();
  built ??= read();
  return built;
}

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
