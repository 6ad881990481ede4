/** References that several kinds of entries have: to clauses, and to the sources that they rest on. */
import type { Basis, Origin } from '../clauses/clause.ts';
import type { SourceKind } from '../clauses/source.ts';
import type { Standard, StandardFiles } from './standard.ts';

/** Sections of all chapters with the files they stand in. */
export const placedSections = ({ chapters, local }: StandardFiles) =>
  [...chapters, ...local].flatMap(({ file, data }) => data.sections.map((section) => ({ file, section })));

/** Kinds of source that make an origin honest. An origin that is not listed may rest on any. */
const KINDS_FOR: Partial<Record<Origin, readonly SourceKind[]>> = {
  law: ['law', 'regulation', 'rule'],
  reported: ['report'],
  standard: ['standard'],
};

/** Sources and articles that do not exist or were not verified, and an origin that they do not bear out. */
export function faultsOfBasis({ sources }: Standard, name: string, basis: readonly Basis[], origin: Origin): string[] {
  const faults = basis.flatMap(({ source: id, article }) => {
    const source = sources.get(id);
    if (!source) return [`"${name}" rests on "${id}", which is not in content/sources.yaml: add it or correct the id`];
    if (article === undefined || source.articles.includes(article)) return [];
    const verified = source.articles.length === 0 ? 'none' : source.articles.join(', ');
    return [
      `"${name}" cites article ${article} of "${id}", which is not verified (${verified} are): cite a verified one, or none`,
    ];
  });
  const kinds = KINDS_FOR[origin];
  const isHonest = !kinds || basis.some(({ source }) => kinds.includes(sources.get(source)?.kind ?? 'edition'));
  return isHonest
    ? faults
    : [...faults, `"${name}" has origin "${origin}" but rests on no source of kind ${kinds.join(', ')}: correct one`];
}

/** Faults of keys that no clause has. */
export const unknownClauses = ({ clauses }: Standard, keys: readonly string[]): string[] =>
  keys
    .filter((key) => !clauses.has(key))
    .map((key) => `the clause "${key}", which does not exist: correct the key, or add the clause`);
