/** A clause as a duty in a paper of one's own: who owes it is oneself, and nothing else in it is changed. */
import type { Label } from '../basics/labels.ts';
import { CLAUSE_LEVELS } from '../clauses/clause.ts';

/** How a language names the organisation that a clause addresses, and how that organisation names itself. */
export interface SubjectWords {
  /** '社会组织', 'the organisation'. */
  general: string;
  /** '本组织', 'our organisation'. */
  own: string;
  /** Words behind the general name that make it a part of another name: '参与', '之间'. */
  notBefore: readonly string[];
  /** Words that begin a sentence and stand before the subject: 'where', 'neither'. */
  leads?: readonly string[] | undefined;
  /** Where a qualification stands before the name: what ends it, and the words that say how strict a duty is. */
  qualified?: { ends: string; verbs: readonly string[] } | undefined;
}

/** The words of a language, as the interface has them; "|" alone stands for none, since no word of it may be empty. */
export function subjectWords(label: Label): SubjectWords {
  const listed = (words: string): string[] => words.split('|').filter((word) => word !== '');
  const [ends, ...verbs] = listed(label('pack.subject.qualified'));
  return {
    general: label('pack.subject.general'),
    own: label('pack.subject.own'),
    notBefore: listed(label('pack.subject.notBefore')),
    leads: listed(label('pack.subject.leads')),
    ...(ends !== undefined && { qualified: { ends, verbs } }),
  };
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The subject is changed where it begins a sentence or a part of one, also behind a word like "where", and before "shall",
 * "should" and "may". A qualification before it comes behind it. Inside a part the same words mean others as well:
 * '其他社会组织', 'a dispute with another organisation'.
 */
export function ownDuty(text: string, { general, own, notBefore, leads = [], qualified }: SubjectWords): string {
  const others = notBefore.length === 0 ? '' : `(?!${notBefore.map(escaped).join('|')})`;
  // Han characters have no case and no boundary; in English, "organisations" are others.
  const name = `${escaped(general)}(?![a-z])${others}`;
  const lead = leads.length === 0 ? '' : `(?:(?:${leads.map(escaped).join('|')}) )?`;
  const begins = new RegExp(`((?:^|[，；：。]|[,;:.] )${lead})(${name})`, 'gi');
  const beforeVerb = new RegExp(`(\\s)(${name})(?= (?:${CLAUSE_LEVELS.join('|')}) )`, 'gi');
  const changed = (_: string, before: string, found: string) =>
    `${before}${found.charAt(0) === general.charAt(0) ? own : capitalised(own)}`;
  const named = qualified ? inFront(text, { general, own, ...qualified }) : text;
  return named.replace(begins, changed).replace(beforeVerb, changed);
}

interface Qualified extends Pick<SubjectWords, 'general' | 'own'> {
  ends: string;
  verbs: readonly string[];
}

/** '开展心理辅导的社会组织，应有一间房间。' becomes '本组织开展心理辅导的，应有一间房间。'. */
function inFront(text: string, { general, own, ends, verbs }: Qualified): string {
  const verb = verbs.map(escaped).join('|');
  const behind = `((?:(?!${verb})[^。；])*${escaped(ends)})${escaped(general)}(?:，|(?=${verb}))`;
  return text.replace(
    new RegExp(`(^|[。；])${behind}`, 'g'),
    (_, before: string, which: string) => `${before}${own}${which}，`,
  );
}
