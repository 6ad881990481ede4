/** Where a clause is asked: items of checklists, questions of the quiz, indicators of the calculator. */
import { type Clause, isCheckable } from '../domain/clause.ts';
import { namesIn } from '../domain/expression.ts';
import type { Locale } from '../domain/locale.ts';
import { indicatorsOf } from '../domain/profile.ts';
import type { Standard } from '../domain/standard.ts';
import { pathIn } from './links.ts';

export interface Asked {
  tool: 'checklist' | 'quiz' | 'indicator';
  href: string;
}

/** Links to where a clause is asked, one for each tool: to the first place, where there are several. */
export function askedIn({ admission, evaluations, clauses }: Standard, { key }: Clause, locale: Locale): Asked[] {
  const clause = clauses.get(key);
  const conditions = admission.flatMap((rules) => rules.conditions.filter((condition) => condition.clause === key));
  const [question] = conditions.flatMap(({ when }) => namesIn(when).questions);
  const [indicator] = evaluations.flatMap((profile) =>
    [...indicatorsOf(profile), ...profile.redLines].filter((each) => each.clauses.includes(key)),
  );
  const places: (Asked | undefined)[] = [
    clause && isCheckable(clause)
      ? { tool: 'checklist', href: pathIn(locale, `/tools/checklist/${clause.chapter}/#item-${key}`) }
      : undefined,
    question === undefined
      ? undefined
      : { tool: 'quiz', href: pathIn(locale, `/tools/admission/#question-${question}`) },
    indicator && { tool: 'indicator', href: pathIn(locale, `/tools/evaluation/#indicator-${indicator.id}`) },
  ];
  return places.filter((place) => place !== undefined);
}
