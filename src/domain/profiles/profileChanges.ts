/** What a profile changes in another one, place by place, so that a district can say in what its own differs. */
import { LOCALES, type LocalizedText } from '../basics/locale.ts';
import { isRecord } from '../basics/record.ts';
import type { ExplainedProfile } from './profile.ts';

/** What stands at a place; `undefined` where there is nothing. */
export type ChangedValue = string | number | boolean | LocalizedText | undefined;

export interface ProfileChange {
  /** Ids from the outermost to the nearest thing that has one, without the profile's own. */
  place: readonly string[];
  /** Name of the field, as in the file; the field alone, or `limits.minResponses`. Empty for a thing as a whole. */
  field: string;
  before: ChangedValue;
  after: ChangedValue;
}

const isValue = (value: unknown): value is ChangedValue =>
  value === undefined ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (isRecord(value) && LOCALES.every((locale) => typeof value[locale] === 'string'));

const sameValue = (a: ChangedValue, b: ChangedValue): boolean =>
  typeof a === 'object' && typeof b === 'object' ? LOCALES.every((locale) => a[locale] === b[locale]) : Object.is(a, b);

/** How a thing in a list is known: by its id, else by its place. */
const idOf = (value: unknown, index: number): string =>
  isRecord(value) && typeof value['id'] === 'string' ? value['id'] : String(index + 1);

/** All changes, in the order of the profile; what is gone follows what is there. */
export function profileChanges(before: ExplainedProfile, after: ExplainedProfile): ProfileChange[] {
  return changesIn(before, after, [], '');
}

function changesIn(before: unknown, after: unknown, place: readonly string[], field: string): ProfileChange[] {
  if (isValue(before) && isValue(after)) return sameValue(before, after) ? [] : [{ place, field, before, after }];
  if (Array.isArray(before) && Array.isArray(after)) {
    // Lists of ids, such as clauses, are one value.
    if ([...before, ...after].every((each) => typeof each === 'string')) {
      const [was, is] = [before.join(' '), after.join(' ')];
      return was === is ? [] : [{ place, field, before: was, after: is }];
    }
    const ids = [...new Set([...after.map(idOf), ...before.map(idOf)])];
    const find = (list: readonly unknown[], id: string) => list.find((each, index) => idOf(each, index) === id);
    return ids.flatMap((id) => {
      const [was, is] = [find(before, id), find(after, id)];
      if (was === undefined || is === undefined)
        return [{ place: [...place, id], field: '', before: nameOf(was), after: nameOf(is) }];
      return changesIn(was, is, [...place, id], '');
    });
  }
  const [was, is] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}];
  const names = [...new Set([...Object.keys(is), ...Object.keys(was)])];
  return names.flatMap((name) => changesIn(was[name], is[name], place, field === '' ? name : `${field}.${name}`));
}

/** What a thing is called that is there on one side alone. */
function nameOf(thing: unknown): ChangedValue {
  if (!isRecord(thing)) return isValue(thing) ? thing : undefined;
  const { title, descriptor, when, id } = thing;
  return [title, descriptor, when, id].find(
    (each): each is LocalizedText | string => isValue(each) && each !== undefined,
  );
}
