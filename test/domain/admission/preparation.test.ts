import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { decideAdmission } from '../../../src/domain/admission/admission.ts';
import { wayToNextTier } from '../../../src/domain/admission/nextTier.ts';
import { preparationList, URGENCIES } from '../../../src/domain/admission/preparation.ts';
import { documentsOf } from '../../../src/domain/admission/rules.ts';
import { localize } from '../../../src/domain/basics/locale.ts';
import { condition, isYes, named, type Rules, rulesOf, service, tier, yesNo } from './ruleSets.ts';

const [filed] = readStandardFiles().admission;
if (!filed) throw new Error('content/admission holds no rules');
const rules: Rules = localize(filed.data, 'en');
const listFor = (sheet: Parameters<typeof decideAdmission>[1], by = rules) => {
  const decision = decideAdmission(by, sheet, '2026-11-23');
  return { decision, lines: preparationList(by, sheet, decision, wayToNextTier(by, sheet, decision)) };
};
const given = (value: unknown) => ({ state: 'value', value }) as const;

test('every document of every condition stands in the list once, with all conditions that it shows', () => {
  const { lines } = listFor({});
  const documents = rules.conditions.flatMap(documentsOf);
  expect(lines.map(({ document }) => document).sort()).toEqual([...new Set(documents)].sort());
  for (const { document, conditions } of lines)
    expect(conditions).toEqual(
      rules.conditions.flatMap((each) => (documentsOf(each).includes(document) ? [each.id] : [])),
    );
});

test('what an unmet gate needs comes first', () => {
  const gates = rules.conditions.filter(({ id, remedy }) => rules.gates.includes(id) && remedy !== undefined);
  // Any yes/no gate that a single answer leaves unmet.
  const found = gates.flatMap(({ id, evidence }) =>
    rules.questions.flatMap((question) => {
      if (question.kind !== 'yesNo') return [];
      const { decision, lines } = listFor({ [question.id]: given('no') });
      return decision.unmetGates.includes(id) ? [{ evidence, lines }] : [];
    }),
  );
  expect(found.length).toBeGreaterThan(3);
  for (const { evidence, lines } of found) {
    const needed = lines.filter(({ urgency }) => urgency === 'needed').map(({ document }) => document);
    expect(needed).toEqual(expect.arrayContaining([...evidence]));
    expect(lines[0]?.urgency).toBe('needed');
  }
});

test('the order is that of urgency, and within it that of the rules', () => {
  const { lines } = listFor({});
  const ranks = lines.map(({ urgency }) => URGENCIES.indexOf(urgency));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
});

test('an unmet gate without a remedy asks for no document', () => {
  const [blocked] = rules.conditions.filter(({ id, remedy }) => rules.gates.includes(id) && remedy === undefined);
  const { decision, lines } = listFor({ 'serious-dishonesty-listed': given('yes') });
  expect(decision.outcome).toBe('inadmissible');
  expect(blocked && lines.some(({ conditions }) => conditions.includes(decision.unmetGates[0] ?? ''))).toBe(false);
});

describe('how a document stands', () => {
  const paper = (id: string, question: string, ...evidence: string[]) => ({
    ...condition(id, isYes(question)),
    evidence,
    issuer: `office of ${id}`,
    time: `time of ${id}`,
  });
  const small = rulesOf({
    questions: ['gate', 'other', 'tiered', 'extra'].map(yesNo),
    conditions: [
      paper('extra-ok', 'extra', 'plan'),
      paper('tier-ok', 'tiered', 'licence', 'plan'),
      paper('gate-ok', 'gate', 'deed'),
      paper('other-ok', 'other', 'deed', 'letter'),
    ],
    gates: ['gate-ok', 'other-ok'],
    tiers: [tier('high', { all: named('tier-ok') })],
    services: [service('talks', { condition: 'extra-ok' })],
  });
  const urgencies = (sheet: Record<string, 'yes' | 'no'>) =>
    listFor(Object.fromEntries(Object.entries(sheet).map(([id, value]) => [id, given(value)])), small).lines.map(
      ({ document, urgency }) => `${document} ${urgency}`,
    );

  test('ready when its condition is met, for the next tier, or later', () => {
    expect(urgencies({ gate: 'yes', other: 'yes', tiered: 'no', extra: 'no' })).toEqual([
      'plan nextTier',
      'licence nextTier',
      'deed ready',
      'letter ready',
    ]);
    expect(urgencies({ gate: 'yes', other: 'yes', tiered: 'yes', extra: 'no' })).toEqual([
      'plan ready',
      'licence ready',
      'deed ready',
      'letter ready',
    ]);
  });
  test('not asked while its condition is', () => {
    expect(urgencies({ gate: 'yes', other: 'yes', tiered: 'yes' })).toEqual([
      'plan notAsked',
      'licence ready',
      'deed ready',
      'letter ready',
    ]);
    expect(urgencies({ gate: 'yes' })).toEqual([
      'plan notAsked',
      'licence notAsked',
      'deed notAsked',
      'letter notAsked',
    ]);
  });
  test('open while the answer is to be found out', () => {
    const sheet = {
      gate: given('yes'),
      other: given('yes'),
      tiered: given('yes'),
      extra: { state: 'unknown' } as const,
    };
    expect(listFor(sheet, small).lines[0]).toMatchObject({ document: 'plan', urgency: 'open' });
  });
  test('needed for an unmet gate, even when another condition that it shows is met', () => {
    expect(urgencies({ gate: 'yes', other: 'no', tiered: 'yes', extra: 'yes' })).toEqual([
      'deed needed',
      'letter needed',
      'plan ready',
      'licence ready',
    ]);
  });
  test('later when its condition is unmet, no gate, and on no way', () => {
    const apart = { ...small, conditions: small.conditions.map((each) => ({ ...each, evidence: [each.id] })) };
    const sheet = { gate: given('yes'), other: given('yes'), tiered: given('no'), extra: given('no') };
    expect(listFor(sheet, apart).lines.map(({ document, urgency }) => `${document} ${urgency}`)).toEqual([
      'tier-ok nextTier',
      'gate-ok ready',
      'other-ok ready',
      'extra-ok later',
    ]);
  });
  test('issuer and time are those of the first condition that it shows', () => {
    const { lines } = listFor({}, small);
    expect(lines.find(({ document }) => document === 'plan')).toMatchObject({
      conditions: ['extra-ok', 'tier-ok'],
      issuer: 'office of extra-ok',
      time: 'time of extra-ok',
    });
  });
});

describe('by the rules of this guide', () => {
  const documentsFor = (sheet: Parameters<typeof decideAdmission>[1]) =>
    listFor(sheet).lines.map(({ document }) => document);

  test.each([
    [
      'tax-and-social-insurance',
      'both-in-order',
      'Records of tax and social insurance payments (proof that arrears are settled)',
    ],
    ['abnormal-listed', 'no', 'Other letters received (decision of removal from the register of abnormal activities)'],
    [
      'minors-service',
      'not-offered',
      'Result of an employment background check (list and receipts of the yearly check)',
    ],
    [
      'minors-service',
      'not-offered',
      'Result of an employment background check (result or receipt from before hiring, kept apart)',
    ],
    ['minors-service', 'not-offered', 'Rota and duty roster (services and rooms, without names)'],
    [
      'annual-inspection',
      'not-yet-due',
      'Registration and credit search (inspection conclusion or published annual report)',
    ],
    ['volunteer-management', 'no-volunteers', 'Signed receipts (risk notices to volunteers)'],
  ])('who answers %s with %s needs no "%s"', (question, value, document) => {
    expect(documentsFor({})).toContain(document);
    expect(documentsFor({ [question]: given(value) })).not.toContain(document);
  });
  test.each([
    [
      'tax-and-social-insurance',
      'overdue-settled',
      'Records of tax and social insurance payments (proof that arrears are settled)',
    ],
    ['minors-service', 'separate', 'Result of an employment background check (list and receipts of the yearly check)'],
    [
      'annual-inspection',
      'passed',
      'Registration and credit search (inspection conclusion or published annual report)',
    ],
  ])('who answers %s with %s needs it', (question, value, document) => {
    expect(documentsFor({ [question]: given(value) })).toContain(document);
  });
  test('what is said to be there is not to be found out, even if it no longer decides anything', () => {
    const sheet = {
      'serious-dishonesty-listed': given('yes'),
      'site-check': given('yes'),
      'consent-of-all': given('yes'),
    };
    const { decision, lines } = listFor(sheet);
    expect(decision.skipped).toContain('site-check');
    const urgencies = new Map(lines.map(({ document, urgency }) => [document, urgency]));
    expect(urgencies.get('Premises check (site of the activity)')).toBe('ready');
    expect(urgencies.get('Consent sheets (specimen and instructions)')).toBe('ready');
    expect(urgencies.get('Emergency plan (with contact list)')).toBe('notAsked');
  });
});
