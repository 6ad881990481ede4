/** Vectors of admission: rules, a day and answers give a decision, what is there or missing, and the way to the next tier. */
import { type AdmissionDecision, askingOrder, decideAdmission, type Verdict } from '../admission/admission.ts';
import { type WayToNextTier, wayToNextTier } from '../admission/nextTier.ts';
import type { AdmissionRules } from '../admission/rules.ts';
import { type Standing, standingsOf } from '../admission/standing.ts';
import type { AnswerSheet } from '../answers/answer.ts';
import { named, type Vectors } from './vectorFile.ts';

export type ExpectedAdmission = Omit<AdmissionDecision, 'today' | 'conditions'> & {
  /** `verdict` by the answers that count, `standing` by every answer. */
  conditions: { id: string; verdict: Verdict; standing: Standing }[];
  /** The open questions in the order in which to ask them. */
  asking: string[];
  nextTier: WayToNextTier | null;
};

export type AdmissionVectors = Vectors<
  'admission',
  { ruleSet: string; today: string; sheet: AnswerSheet },
  ExpectedAdmission
> & { ruleSets: readonly AdmissionRules<string>[] };

export const admissionResults = ({ ruleSets, cases }: AdmissionVectors) =>
  cases.map(({ ruleSet, today, sheet }): ExpectedAdmission => {
    const rules = named(ruleSets, ruleSet);
    const decision = decideAdmission(rules, sheet, today);
    const { today: _, conditions, ...rest } = decision;
    const standings = standingsOf(rules, sheet, today);
    return {
      ...rest,
      conditions: conditions.map((each) => ({ ...each, standing: standings.get(each.id) ?? 'notAsked' })),
      asking: askingOrder(rules, sheet, decision),
      nextTier: wayToNextTier(rules, sheet, decision),
    };
  });
