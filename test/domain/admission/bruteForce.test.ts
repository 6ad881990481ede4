/** Admission against `scoring.md`, section 3: small random rules, where every completion can be tried. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AdmissionDecision, decideAdmission } from '../../../src/domain/admission/admission.ts';
import { faultsOfAdmissionRules } from '../../../src/domain/admission/faults.ts';
import type { AnswerSheet } from '../../../src/domain/answers/answer.ts';
import {
  answersTo,
  type Case,
  decideByHand,
  given,
  judge,
  type Rules,
  sheetOf,
  someCase,
  someDay,
  someFullSheet,
  someRules,
  sortsOfAnswers,
  type Value,
} from './ruleSets.ts';

const decide = ({ rules, sheet, today }: Case) => decideAdmission(rules, sheet, today);
const askable = ({ open, toFindOut }: AdmissionDecision) => [...open, ...toFindOut];

/** What the answers decide, apart from how it came about. */
const resultOf = ({ outcome, possible, unmetGates, tiers, services }: AdmissionDecision) => ({
  outcome,
  possible,
  tiers,
  services: services.map(({ verdict }) => verdict),
  // The set of unmet gates belongs to the outcome unless nothing can cure one of them.
  unmetGates: outcome === 'inadmissible' ? [] : unmetGates,
});

describe('a decision', () => {
  test('is the one found by trying every completion', () => {
    fc.assert(
      fc.property(someCase, (each) => {
        const { errors, services, ...rest } = decide(each);
        const found = { ...rest, services: services.map(({ service, verdict }) => ({ service, verdict })) };
        expect(found).toEqual(decideByHand(each.rules, each.sheet, each.today));
      }),
      { numRuns: 250 },
    );
  });

  test('of a full set of answers is what the text says of them', () => {
    const full = fc
      .tuple(someRules, someDay)
      .chain(([rules, today]) =>
        someFullSheet(rules, today).map((values): [Case, Record<string, Value>] => [
          { rules, today, sheet: sheetOf(values) },
          values,
        ]),
      );
    fc.assert(
      fc.property(full, ([each, values]) => {
        const { outcome, unmet, tier, may } = judge(each.rules, values, each.today);
        const { open, errors, ...found } = decide(each);
        expect([open, errors]).toEqual([[], []]);
        expect(found.outcome).toBe(outcome);
        expect(found.tiers).toEqual(tier === undefined ? [] : [tier]);
        const verdicts = found.services.map(({ verdict }) => verdict);
        const word = (offered: boolean | undefined) => (offered ? 'may' : 'mayNotYet');
        expect(verdicts).toEqual(each.rules.services.map((_, index) => (may ? word(may[index]) : 'notAsked')));
        if (unmet) expect(found.unmetGates).toEqual(unmet);
      }),
      { numRuns: 250 },
    );
  });

  test('leaves nothing open exactly when everything is decided', () => {
    const seen = { open: 0, decided: 0 };
    fc.assert(
      fc.property(someCase, (each) => {
        const decision = decide(each);
        const isInadmissible = decision.outcome === 'inadmissible';
        const isDecided =
          decision.outcome !== 'undecided' &&
          (isInadmissible || decision.openGates.length === 0) &&
          decision.tiers.length === (isInadmissible ? 0 : 1) &&
          decision.services.every(({ verdict }) => verdict !== 'undecided');
        expect(askable(decision).length === 0).toBe(isDecided);
        seen[isDecided ? 'decided' : 'open'] += 1;
      }),
      { numRuns: 250 },
    );
    // Both sides were seen.
    expect(Math.min(seen.open, seen.decided)).toBeGreaterThan(20);
  });

  test('says of each question one thing: open, to find out, skipped, or answered', () => {
    fc.assert(
      fc.property(someCase, (each) => {
        const { open, toFindOut, skipped } = decide(each);
        const said = [...open, ...toFindOut, ...skipped];
        expect(new Set(said).size).toBe(said.length);
        const silent = each.rules.questions.filter(({ id }) => !said.includes(id)).map(({ id }) => id);
        for (const id of silent) expect(each.sheet[id]?.state).toBe('value');
      }),
    );
  });

  test('names what decided a service: unmet and undecided conditions, or all it needs', () => {
    fc.assert(
      fc.property(someCase, (each) => {
        const { services, conditions } = decide(each);
        const verdicts = new Map(conditions.map(({ id, verdict }) => [id, verdict]));
        services.forEach(({ verdict, deciding }, index) => {
          const requires = JSON.stringify(each.rules.services[index]?.requires);
          const names = each.rules.conditions
            .map(({ id }) => id)
            .filter((id) => requires.includes(`"condition":"${id}"`));
          const expected = verdict === 'may' ? names : names.filter((id) => verdicts.get(id) !== 'met');
          expect([...deciding].sort()).toEqual(expected.sort());
        });
      }),
    );
  });
});

describe('one more answer', () => {
  /** A case in which something is open, with an answer to an open question, which may be "unknown" so far. */
  const withNext = someCase.chain((each) => {
    const choices = askable(decide(each)).flatMap((id) => {
      const question = each.rules.questions.find((one) => one.id === id);
      return question ? answersTo(each.rules, question, each.today).map((value) => ({ id, value })) : [];
    });
    return fc.constantFrom(...(choices.length === 0 ? [undefined] : choices)).map((next) => ({ each, next }));
  });

  test('to an open question opens no other and closes its own', () => {
    fc.assert(
      fc.property(withNext, ({ each, next }) => {
        fc.pre(next !== undefined);
        const after = decide({ ...each, sheet: { ...each.sheet, [next.id]: given(next.value) } });
        const others = askable(decide(each)).filter((id) => id !== next.id);
        expect(others).toEqual(expect.arrayContaining(askable(after)));
      }),
      { numRuns: 150 },
    );
  });

  test('never makes possible what was not', () => {
    fc.assert(
      fc.property(withNext, ({ each, next }) => {
        fc.pre(next !== undefined);
        const before = decide(each);
        const after = decide({ ...each, sheet: { ...each.sheet, [next.id]: given(next.value) } });
        expect(before.possible).toEqual(expect.arrayContaining(after.possible));
        expect(before.tiers).toEqual(expect.arrayContaining(after.tiers));
        // The list of remedies only grows: it is complete once the outcome is decided.
        if (after.outcome === 'remediable') expect(after.unmetGates).toEqual(expect.arrayContaining(before.unmetGates));
        if (after.outcome === 'admissible') expect(before.unmetGates).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('changes nothing once everything is decided', () => {
    const early = someCase
      .filter((each) => askable(decide(each)).length === 0)
      .chain((each) => someFullSheet(each.rules, each.today).map((values) => ({ each, values })));
    fc.assert(
      fc.property(early, ({ each, values }) => {
        const valid = Object.entries(each.sheet).filter(
          ([id]) => !decide(each).errors.some(({ question }) => question === id) && each.sheet[id]?.state === 'value',
        );
        const sheet: AnswerSheet = { ...sheetOf(values), ...Object.fromEntries(valid) };
        expect(resultOf(decide({ ...each, sheet }))).toEqual(resultOf(decide(each)));
      }),
      { numRuns: 120 },
    );
  });
});

describe('what is no answer', () => {
  test('leaves the decision as if nothing stood there', () => {
    fc.assert(
      fc.property(someCase, (each) => {
        const { errors, ...found } = decide(each);
        const wrong = new Set(errors.map(({ question }) => question));
        const rest = Object.entries(each.sheet).filter(([id]) => !wrong.has(id));
        expect(decide({ ...each, sheet: Object.fromEntries(rest) })).toEqual({ ...found, errors: [] });
      }),
    );
  });

  test('"unknown" differs from silence only in being listed instead of asked', () => {
    fc.assert(
      fc.property(someCase, (each) => {
        const known = Object.entries(each.sheet).filter(([, { state }]) => state !== 'unknown');
        const { open, toFindOut, ...found } = decide(each);
        const {
          open: openInSilence,
          toFindOut: none,
          ...inSilence
        } = decide({
          ...each,
          sheet: Object.fromEntries(known),
        });
        expect(found).toEqual(inSilence);
        expect(none).toEqual([]);
        expect([...open, ...toFindOut].sort()).toEqual([...openInSilence].sort());
        expect(open.filter((id) => each.sheet[id]?.state === 'unknown')).toEqual([]);
      }),
    );
  });
});

test('the order in which answers stand in the sheet changes nothing', () => {
  const shuffled = someCase.chain((each) => {
    const entries = Object.entries(each.sheet);
    return fc
      .shuffledSubarray(entries, { minLength: entries.length })
      .map((moved): [Case, AnswerSheet] => [each, Object.fromEntries(moved)]);
  });
  fc.assert(
    fc.property(shuffled, ([each, sheet]) => {
      expect(decide({ ...each, sheet })).toEqual(decide(each));
    }),
  );
});

describe('faults of random rules', () => {
  /** Names of what can never be met or is always met, from judging every sort of answers. */
  function unreachable(rules: Rules, today: string): string[] {
    const rows = rules.questions.reduce<Record<string, Value>[]>(
      (made, question) =>
        made.flatMap((row) =>
          sortsOfAnswers(rules, question, today).map((value) => ({ ...row, [question.id]: value })),
        ),
      [{}],
    );
    const results = rows.map((row) => judge(rules, row, today));
    const ready = results.filter(({ outcome }) => outcome === 'admissible');
    const asked = results.filter(({ may }) => may);
    const never = rules.conditions
      .map(({ id }) => id)
      .filter((id) => new Set(results.map(({ met }) => met.includes(id))).size < 2);
    const tiers = rules.tiers.map(({ id }) => id).filter((id) => !ready.some(({ tier }) => tier === id));
    const services = rules.services
      .map((each, index) => ({ ...each, index }))
      .filter(({ index }) => !ready.some(({ may }) => may?.[index]) || asked.every(({ may }) => may?.[index]))
      .map((each) => each.service);
    return [...never, ...tiers, ...services];
  }

  test('are named exactly where something is never the result', () => {
    const seen = { sound: 0, faulty: 0 };
    fc.assert(
      fc.property(someRules, someDay, (rules, today) => {
        const faults = faultsOfAdmissionRules(rules, today).join('\n');
        const ids = [...rules.conditions, ...rules.tiers].map(({ id }) => id);
        const named = [...ids, ...rules.services.map((each) => each.service)].filter((id) =>
          faults.includes(`"${id}"`),
        );
        expect(named).toEqual(unreachable(rules, today));
        seen[named.length === 0 ? 'sound' : 'faulty'] += 1;
      }),
      { numRuns: 150 },
    );
    expect(Math.min(seen.sound, seen.faulty)).toBeGreaterThan(5);
  });
});
