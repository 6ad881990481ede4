import { expect, test } from 'vitest';
import { isProhibition } from '../../../src/domain/clauses/prohibition.ts';

test.each([
  ['没有法人资格的工作站不应以自己的名义承接服务。', true],
  ['购买方不应把加入联盟作为加分项，联盟不应作这样的承诺。', true],
  // Words that hold the character, and what is quoted or a title, are no modal verbs.
  ['社会组织不应以应急为由收取相应费用。', true],
  ['《反应记录》不应写“应当悔过”。', true],
  // It demands something as well.
  ['评估报告应注明“人数少”，不应据此描述趋势。', false],
  ['不应录音；应告诉本人。', false],
  ['社会组织应依法登记为法人。', false],
  ['活动宜避开上班时间。', false],
])('%s: %s', (text, expected) => {
  expect(isProhibition(text)).toBe(expected);
});
