import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chineseRuns } from '../../../src/domain/basics/chineseRuns.ts';

test.each([
  ['Order 国务院令第251号 of 1998', ['国务院令第251号']],
  ['the Guide (《服务标准指南》).', ['《服务标准指南》']],
  ['shall, should and may (应, 宜, 可) in', ['应, 宜, 可']],
  [
    '本项目编写组. 指南: 参考版[EB/OL]. 0.2.0版. (2026-11-23)[引用日期].',
    ['本项目编写组. 指南: 参考版[EB/OL]. 0.2.0版. (2026-11-23)[引用日期'],
  ],
  ['Beilun (北仑) and Ningbo (宁波)', ['北仑', '宁波']],
  ['no Chinese', []],
  ['', []],
])('in %j it is %j', (text, chinese) => {
  expect(chineseRuns(text).flatMap((run) => (run.isChinese ? [run.text] : []))).toEqual(chinese);
});

test('the runs are the text, whatever it holds', () => {
  const part = fc.constantFrom('应', '《', '》', ' ', 'a', 'A', '1', '.', '，', '😀');
  fc.assert(
    fc.property(
      fc.array(part).map((parts) => parts.join('')),
      (text) => {
        const runs = chineseRuns(text);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        expect(runs.filter(({ isChinese }) => !isChinese).some((run) => /\p{Script=Han}/u.test(run.text))).toBe(false);
      },
    ),
  );
});
