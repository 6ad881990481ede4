/** What the path of an organisation that begins is made of: its items, and the papers that they name. */
import type { Label } from '../../domain/basics/labels.ts';
import { type Locale, localize } from '../../domain/basics/locale.ts';
import { clausesOf, isCheckable } from '../../domain/clauses/clause.ts';
import { recordsIn } from '../../domain/clauses/keptRecord.ts';
import type { ShownPaper } from '../../domain/reports/startReport.ts';
import type { Standard } from '../../domain/standard/standard.ts';
import type { PathItem } from '../../domain/start/path.ts';
import { formPath, recordPath } from '../../standard/links.ts';
import { scopedOf } from './checklistParts.ts';

/** Every clause that can be checked, in the order of the guide. */
export const pathItems = (standard: Standard): PathItem[] =>
  standard.chapters
    .flatMap(clausesOf)
    .filter(isCheckable)
    .map((clause) => {
      const { key, chapter, level, stage, evidence } = clause;
      return {
        key,
        chapter,
        level,
        stage: stage?.at,
        ...(stage?.forGroup && { forGroup: stage.forGroup }),
        records: recordsIn(evidence),
        ...scopedOf(standard, clause),
      };
    });

/** Every record, in the order of the list; one that does not say how long it takes is said to take what its kind does. */
export function pathPapers({ records, catalogue }: Standard, locale: Locale, label: Label): ShownPaper[] {
  const roles = new Map(catalogue.roles.map(({ key, title }) => [key, title[locale]]));
  return [...records.values()].map((record) => {
    const { key, name, kind, per, time, keeper, form } = localize(record, locale);
    return {
      key,
      name,
      kind,
      per,
      time: time ?? label(`record.time.${kind}`),
      keeper: roles.get(keeper) ?? keeper,
      href: recordPath(locale, key),
      ...(form !== undefined && { formHref: formPath(locale, form) }),
    };
  });
}
