import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { labelIn } from '../../../src/domain/basics/labels.ts';
import { clauseCitation } from '../../../src/domain/clauses/clauseCitation.ts';

const words = (lang: string) =>
  labelIn(JSON.parse(readFileSync(`content/i18n/${lang}.json`, 'utf8')) as Record<string, string>);
const CLAUSE = { number: '6.2.3', text: '社会组织应建立制度。', address: 'https://example.org/guide/admission/#rules' };

test('a reference follows GB/T 7714—2015 for what is published online', () => {
  const edition = { version: '0.2.0', date: '2026-11-23', title: '《服务标准指南》（参考版）', publisher: '编写组' };
  expect(clauseCitation('reference', CLAUSE, edition, '2026-11-24', words('zh-CN'))).toBe(
    '编写组. 服务标准指南（参考版）: 0.2.0版: 6.2.3[EB/OL]. (2026-11-23)[2026-11-24]. https://example.org/guide/admission/#rules.',
  );
});

test('running text quotes the words with the edition, the day and the address', () => {
  const edition = { version: '0.2.0', date: '2026-11-23', title: 'Service Guide', publisher: 'The editors' };
  const clause = { ...CLAUSE, text: 'The organisation shall have rules.' };
  expect(clauseCitation('plain', clause, edition, '2026-11-24', words('en'))).toBe(
    '“The organisation shall have rules.” Service Guide, version 0.2.0 (2026-11-23), clause 6.2.3, https://example.org/guide/admission/#rules, read on 2026-11-24.',
  );
  expect(
    clauseCitation('plain', CLAUSE, { ...edition, title: '《服务标准指南》（参考版）' }, '2026-11-24', words('zh-CN')),
  ).toBe(
    '《服务标准指南》（参考版）（0.2.0版，2026-11-23）6.2.3：“社会组织应建立制度。”https://example.org/guide/admission/#rules，2026-11-24访问。',
  );
});

test('quotation marks inside what is quoted become single ones', () => {
  const edition = { version: '0.2.0', date: '2026-11-23', title: '指南', publisher: '编写组' };
  const clause = { ...CLAUSE, text: '评估结果应写“等级无法确定”。' };
  expect(clauseCitation('plain', clause, edition, '2026-11-24', words('zh-CN'))).toContain(
    '“评估结果应写‘等级无法确定’。”',
  );
});
