/** What the checklists' pages hand to their islands. */
import { LOCALES, type Locale, localize } from '../../domain/basics/locale.ts';
import type { ItemNames, ShownItem } from '../../domain/checklist/shownItem.ts';
import { partiesOf } from '../../domain/clauses/catalogue.ts';
import { clausesOf, isCheckable, type NumberedClause } from '../../domain/clauses/clause.ts';
import { recordsIn } from '../../domain/clauses/keptRecord.ts';
import { isProhibition } from '../../domain/clauses/prohibition.ts';
import type { Standard } from '../../domain/standard/standard.ts';
import { printedBasis } from '../../standard/basis.ts';
import { clausePath } from '../../standard/links.ts';

/** What chapters, services and roles are called, in their own order. */
export const itemNames = ({ chapters, catalogue }: Standard, locale: Locale): ItemNames => {
  const titles = (named: readonly { key: string; title: Readonly<Record<Locale, string>> }[]) =>
    Object.fromEntries(named.map(({ key, title }) => [key, title[locale]]));
  return {
    chapter: Object.fromEntries(
      chapters
        .filter((chapter) => clausesOf(chapter).some(isCheckable))
        .map(({ key, number, title }) => [key, `${number} ${title[locale]}`]),
    ),
    service: titles(catalogue.services),
    role: titles(catalogue.roles),
    client: titles(catalogue.clients ?? []),
  };
};

/** What a clause concerns alone. */
export function scopedOf(
  { catalogue }: Standard,
  { appliesTo: { roles, services, clients } }: Pick<NumberedClause, 'appliesTo'>,
) {
  const parties = partiesOf(roles, catalogue);
  return {
    ...(services !== undefined && { services }),
    ...(parties !== undefined && { parties }),
    ...(clients !== undefined && { clients }),
  };
}

/** Names of the records that show a clause. */
export const papersOf = ({ records }: Standard, { evidence }: NumberedClause, locale: Locale): string[] =>
  recordsIn(evidence).flatMap((key) => records.get(key)?.name[locale] ?? []);

/** A clause as an item of a checklist. */
export function shownItem(standard: Standard, clause: NumberedClause, locale: Locale): ShownItem {
  const { key, chapter, level, number, text, criteria, evidence, origin, stage, appliesTo } = localize(clause, locale);
  return {
    key,
    chapter,
    level,
    number,
    text,
    ...(isProhibition(clause.text[LOCALES[0]]) && { prohibits: true as const }),
    criteria,
    evidence,
    origin,
    stage: stage?.at,
    roles: appliesTo.roles,
    basis: printedBasis(standard, clause.basis, locale),
    ...scopedOf(standard, clause),
    href: clausePath(locale, clause),
  };
}
