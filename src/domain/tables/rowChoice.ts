/** What becomes of each row of a table: a new evaluation, one in the place of another, or nothing. */
import type { FilledAssessment } from '../answers/assessment.ts';
import { plainName } from '../basics/plainName.ts';
import type { TableOrganisation } from './import.ts';

export interface ChosenRow {
  organisation: TableOrganisation;
  /** Id of the evaluation whose place it takes; absent for a new one. */
  replaces?: string;
}

/** What can be done with a row, and what is proposed. */
export interface RowChoice extends ChosenRow {
  /** Id of the evaluation of the same organisation and period that is here already. */
  known?: string;
  isLeftOut: boolean;
}

/**
 * What is proposed: a row takes the place of the one evaluation of the same organisation and period, so that a corrected
 * table makes no duplicates; doubtful rows are left out.
 */
export function chosenRows(
  organisations: readonly TableOrganisation[],
  existing: readonly Pick<FilledAssessment, 'id' | 'name' | 'period' | 'rater'>[],
): RowChoice[] {
  const keyOf = ({ name, period = '' }: { name: string; period?: string | undefined }) =>
    JSON.stringify([plainName(name), plainName(period)]);
  const idsByKey = new Map<string, string[]>();
  for (const each of existing) {
    if ((each.rater ?? '') !== '') continue;
    const key = keyOf(each);
    idsByKey.set(key, [...(idsByKey.get(key) ?? []), each.id]);
  }
  const taken = new Set<string>();
  return organisations.map((organisation): RowChoice => {
    const [known, another] = idsByKey.get(keyOf(organisation)) ?? [];
    const isLeftOut = organisation.doubt !== undefined;
    // Of several nobody can say which is meant.
    if (known === undefined || another !== undefined || taken.has(known)) return { organisation, isLeftOut };
    taken.add(known);
    return { organisation, known, replaces: known, isLeftOut };
  });
}
