/** Names of sheets in a workbook. */
import { cutText } from '../domain/basics/cutText.ts';

const MAX_SHEET_NAME_LENGTH = 31;

/** Excel allows 31 characters in a sheet's name, none of these, and no apostrophe at either end. */
export function sheetName(title: string): string {
  const allowed = title.replace(/[\\/?*[\]:]/g, ' ').replace(/^['\s]+|['\s]+$/g, '');
  if (allowed.length <= MAX_SHEET_NAME_LENGTH) return allowed;
  // Not in the middle of a word, where there are words.
  const cut = cutText(allowed, MAX_SHEET_NAME_LENGTH);
  return (cut.includes(' ') ? cut.replace(/\s+\S*$/, '') : cut).replace(/['\s]+$/, '');
}

/** A sheet's name inside a formula. */
export const quotedName = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** Sheets of one workbook have names of their own. */
export function uniqueNames(titles: readonly string[]): string[] {
  const names: string[] = [];
  for (const title of titles) {
    const name = sheetName(title);
    names.push(names.includes(name) ? sheetName(`${names.length + 1} ${title}`) : name);
  }
  return names;
}
