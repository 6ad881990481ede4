import { expect, test } from 'vitest';
import { evidenceRows } from '../../../src/domain/admission/evidenceRows.ts';
import type { AdmissionRules } from '../../../src/domain/admission/rules.ts';

const text = (english: string, chinese = '文字') => ({ 'zh-CN': chinese, en: english });

test('evidence has a row for each condition, gates first', () => {
  const condition = (id: string) => ({
    id,
    title: text(id),
    clause: `clause-${id}`,
    when: { question: 'q', is: 'yes' },
    evidence: [text('paper')],
    issuer: text('office'),
    time: text('a day'),
  });
  const rules = { conditions: ['a', 'b', 'c'].map(condition), gates: ['c'] } as unknown as AdmissionRules;
  expect(evidenceRows(rules).map((row) => [row.condition, row.clause, row.isGate])).toEqual([
    ['c', 'clause-c', true],
    ['a', 'clause-a', false],
    ['b', 'clause-b', false],
  ]);
});
