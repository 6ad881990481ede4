/** The named parts of the standard that clauses, rules and pages refer to by key. */
import type { LocalizedText } from '../basics/locale.ts';
import type { Basis, Origin } from './clause.ts';

export interface CatalogueEntry<Text = LocalizedText> {
  key: string;
  title: Text;
  summary: Text;
  origin: Origin;
  basis: readonly Basis[];
}

export interface Catalogue<Text = LocalizedText> {
  /** Who answers for a clause; `isOutside` for a party beside the organisation, not a post within it. */
  roles: readonly { key: string; title: Text; isOutside?: boolean | undefined }[];
  /** Groups of clients that some clauses concern alone. */
  clients?: readonly { key: string; title: Text }[] | undefined;
  services: readonly CatalogueEntry<Text>[];
  steps: readonly CatalogueEntry<Text>[];
  methods: readonly CatalogueEntry<Text>[];
  techniques: readonly CatalogueEntry<Text>[];
}

/** The parties that alone answer for a clause; `undefined` where the organisation itself does. */
export const partiesOf = (
  roles: readonly string[],
  { roles: known }: Pick<Catalogue, 'roles'>,
): readonly string[] | undefined =>
  roles.length > 0 && roles.every((role) => known.some(({ key, isOutside }) => key === role && isOutside === true))
    ? roles
    : undefined;
