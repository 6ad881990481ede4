/**
 * Evaluations by what they are of: one organisation in one period.
 *
 * Sheets of several raters belong together only then. Thirteen organisations in three years are thirty-nine results, not
 * thirty-nine raters of one.
 */
import type { AnswerSheet } from '../answers/answer.ts';
import type { Naming } from '../answers/assessment.ts';
import { comparePeriods, naturalOrder } from '../basics/naturalOrder.ts';
import { plainName } from '../basics/plainName.ts';
import type { Profile } from '../profiles/profile.ts';
import { evaluate } from './evaluation.ts';
import type { ProfileStamp } from './ranking.ts';
import { evaluateRaters } from './raters.ts';
import type { Evaluation } from './result.ts';

/** One person's sheet on one organisation. */
export interface RatedSheet extends Naming {
  /** Id of the assessment. */
  id: string;
  profile: ProfileStamp;
  sheet: AnswerSheet;
}

export interface RatedOrganisation {
  /** As the first sheet writes it; empty for none. */
  name: string;
  /** Empty for none. */
  period: string;
  /** In the order of the raters' codes. */
  sheets: RatedSheet[];
  /** Codes under which there is more than one sheet: nobody can say which of them counts. */
  doubled: string[];
}

/** A sheet without a name stands alone: nothing says with whom it belongs. */
const keyOf = ({ id, name, period = '' }: RatedSheet): string =>
  JSON.stringify(plainName(name) === '' ? [id] : [plainName(name), plainName(period)]);

/** Organisations by name and period, each with the sheets on it. */
export function organisationsIn(sheets: readonly RatedSheet[]): RatedOrganisation[] {
  const byKey = new Map<string, RatedSheet[]>();
  for (const each of sheets) byKey.set(keyOf(each), [...(byKey.get(keyOf(each)) ?? []), each]);
  const organisations = [...byKey.values()].map((own): RatedOrganisation => {
    const codes = own.map(({ rater = '' }) => plainName(rater)).filter((code) => code !== '');
    return {
      name: own[0]?.name ?? '',
      period: own[0]?.period ?? '',
      sheets: own.sort((a, b) => naturalOrder(a.rater ?? '', b.rater ?? '')),
      doubled: [...new Set(codes.filter((code, index) => codes.indexOf(code) < index))],
    };
  });
  return organisations.sort((a, b) => naturalOrder(a.name, b.name) || comparePeriods(a.period, b.period));
}

/** What all sheets on one organisation give together: that of a single one, else the merged one. */
export function evaluationOf<Text>(profile: Profile<Text>, { sheets }: RatedOrganisation): Evaluation<Text> {
  const [first, ...others] = sheets;
  return others.length === 0
    ? evaluate(profile, first?.sheet ?? {})
    : evaluateRaters(
        profile,
        sheets.map(({ sheet }) => sheet),
      ).evaluation;
}
