import { expect, test } from 'vitest';
import { handedInName } from '../../../src/domain/basics/fileName.ts';

test.each([
  { of: '清河社工 2026年', what: '差距报告', name: '清河社工 2026年 差距报告 2026-11-23.docx' },
  { of: '', what: 'Gap report', name: 'Gap report 2026-11-23.docx' },
  { of: 'A/B: "C"?', what: 'Gap report', name: 'A B C Gap report 2026-11-23.docx' },
  { of: '甲\n乙.', what: '表', name: '甲 乙 表 2026-11-23.docx' },
  { of: '长'.repeat(80), what: '表', name: `${'长'.repeat(60)} 表 2026-11-23.docx` },
])('a file of “$of” is called by whose it is, what it is and its day', ({ of, what, name }) => {
  expect(handedInName({ of, what }, '2026-11-23', 'docx')).toBe(name);
});
