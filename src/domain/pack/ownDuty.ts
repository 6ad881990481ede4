/** A clause as a duty in a paper of one's own: who owes it is oneself, and nothing else in it is changed. */
import { CLAUSE_LEVELS } from '../clauses/clause.ts';

/** How a language names the organisation that a clause addresses, and how that organisation names itself. */
export interface SubjectWords {
  /** '社会组织', 'the organisation'. */
  general: string;
  /** '本组织', 'our organisation'. */
  own: string;
  /** Words behind the general name that make it a part of another name: '参与', '之间'. */
  notBefore: readonly string[];
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The subject is changed where it begins a sentence or a part of one, and before "shall", "should" and "may". Inside a part
 * the same words mean others as well: '其他社会组织', 'a dispute with another organisation'.
 */
export function ownDuty(text: string, { general, own, notBefore }: SubjectWords): string {
  const others = notBefore.length === 0 ? '' : `(?!${notBefore.map(escaped).join('|')})`;
  // Han characters have no case and no boundary; in English, "organisations" are others.
  const name = `${escaped(general)}(?![a-z])${others}`;
  const begins = new RegExp(`(^|[，；：。]|[,;:.] )(${name})`, 'gi');
  const beforeVerb = new RegExp(`(\\s)(${name})(?= (?:${CLAUSE_LEVELS.join('|')}) )`, 'gi');
  const changed = (_: string, before: string, found: string) =>
    `${before}${found.charAt(0) === general.charAt(0) ? own : capitalised(own)}`;
  return text.replace(begins, changed).replace(beforeVerb, changed);
}
