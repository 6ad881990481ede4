/** Entries as the index file holds them: of a clause only what cannot be told from the section before it. */
import { CLAUSE_LEVELS } from '../clauses/clause.ts';
import type { SearchEntry } from './entry.ts';

/** Key, place of its level, roles and services, each joined by blanks. */
type ClauseRow = readonly [key: string, level: number, roles: string, services?: string];

export type EntryTable = readonly (SearchEntry | ClauseRow)[];

const isClauseRow = (row: SearchEntry | ClauseRow): row is ClauseRow => Array.isArray(row);

const split = (joined: string): string[] => (joined === '' ? [] : joined.split(' '));

/** Throws when a clause does not follow from its section: then the index would name it wrongly. */
export function packEntries(entries: readonly SearchEntry[]): EntryTable {
  const rows = entries.map((entry) => {
    const { kind, key, level, roles = [], services } = entry;
    if (kind !== 'clause' || key === undefined || level === undefined) return entry;
    const row = [key, CLAUSE_LEVELS.indexOf(level), roles.join(' ')] as const;
    return services ? ([...row, services.join(' ')] as const) : row;
  });
  const read = unpackEntries(rows);
  const lost = entries.find(({ url, number }, at) => read[at]?.url !== url || read[at]?.number !== number);
  if (lost) throw new Error(`${lost.url} cannot be told from the section before it: revise entryTable.ts`);
  return rows;
}

export function unpackEntries(rows: EntryTable): SearchEntry[] {
  let section: SearchEntry | undefined;
  let count = 0;
  return rows.map((row) => {
    if (!isClauseRow(row)) {
      if (row.kind === 'section') [section, count] = [row, 0];
      return row;
    }
    const [key, level, roles, services] = row;
    count += 1;
    return {
      url: `${section?.url.replace(/#.*$/, '') ?? ''}#${key}`,
      kind: 'clause',
      title: section?.title ?? '',
      number: `${section?.number ?? ''}.${count}`,
      key,
      ...(CLAUSE_LEVELS[level] && { level: CLAUSE_LEVELS[level] }),
      ...(section?.chapter !== undefined && { chapter: section.chapter }),
      roles: split(roles),
      ...(services !== undefined && { services: split(services) }),
    };
  });
}
