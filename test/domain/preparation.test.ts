import { expect, test } from 'vitest';
import { readStandardFiles } from '../../src/commands/readContent.ts';
import { decideAdmission } from '../../src/domain/admission.ts';
import { localize } from '../../src/domain/locale.ts';
import { preparationList, URGENCIES } from '../../src/domain/preparation.ts';
import { wayToNextTier } from '../../src/domain/wayForward.ts';
import type { Rules } from './admissionRuleSets.ts';

const [filed] = readStandardFiles().admission;
if (!filed) throw new Error('content/admission holds no rules');
const rules: Rules = localize(filed.data, 'en');
const listFor = (sheet: Parameters<typeof decideAdmission>[1], by = rules) => {
  const decision = decideAdmission(by, sheet, '2026-11-23');
  return { decision, lines: preparationList(by, decision, wayToNextTier(by, sheet, decision)) };
};
const given = (value: unknown) => ({ state: 'value', value }) as const;

test('every document of every condition stands in the list once, with all conditions that it shows', () => {
  const { lines } = listFor({});
  const documents = rules.conditions.flatMap(({ evidence }) => evidence);
  expect(lines.map(({ document }) => document).sort()).toEqual([...new Set(documents)].sort());
  for (const { document, conditions } of lines)
    expect(conditions).toEqual(
      rules.conditions.flatMap(({ id, evidence }) => (evidence.includes(document) ? [id] : [])),
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
