import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../../src/domain/basics/locale.ts';
import { ownDuty, type SubjectWords } from '../../../src/domain/pack/ownDuty.ts';
import { dataIn, wordsIn } from './packs.ts';

const ZH: SubjectWords = { general: '社会组织', own: '本组织', notBefore: ['参与', '之间'] };
const EN: SubjectWords = { general: 'the organisation', own: 'our organisation', notBefore: [' that'] };

test.each([
  ['社会组织应每年核对一次。', '本组织应每年核对一次。'],
  ['社会组织及其人员不应录音。', '本组织及其人员不应录音。'],
  ['收到关系申报的，社会组织应换人服务。', '收到关系申报的，本组织应换人服务。'],
  ['材料应分开保存；社会组织不应外传。', '材料应分开保存；本组织不应外传。'],
  ['社会组织有下列情形的，社会组织应报告。', '本组织有下列情形的，本组织应报告。'],
  // Others, or a part of a name.
  ['社会组织应与其他社会组织分账。', '本组织应与其他社会组织分账。'],
  ['购买方不应处罚社会组织。', '购买方不应处罚社会组织。'],
  ['开展心理辅导的社会组织，应有一间房间。', '开展心理辅导的社会组织，应有一间房间。'],
  ['社会组织参与社区矫正服务应有合同。', '社会组织参与社区矫正服务应有合同。'],
  ['依照《社会组织参与社区矫正的服务标准指南》办理。', '依照《社会组织参与社区矫正的服务标准指南》办理。'],
  ['社会组织之间应分账。', '社会组织之间应分账。'],
])('%s', (text, own) => {
  expect(ownDuty(text, ZH)).toBe(own);
});

test.each([
  ['The organisation shall keep a file.', 'Our organisation shall keep a file.'],
  [
    'The organisation and its people shall not record talks.',
    'Our organisation and its people shall not record talks.',
  ],
  ['On a declaration, the organisation shall act.', 'On a declaration, our organisation shall act.'],
  [
    'In the 3 years before a bid the organisation shall have no record.',
    'In the 3 years before a bid our organisation shall have no record.',
  ],
  ['When hiring the organisation should ask.', 'When hiring our organisation should ask.'],
  // Others, or no subject.
  ['Another organisation shall answer.', 'Another organisation shall answer.'],
  ['The organisations shall meet.', 'The organisations shall meet.'],
  ['The organisation that made it shall answer.', 'The organisation that made it shall answer.'],
  ['The purchaser shall tell the organisation in writing.', 'The purchaser shall tell the organisation in writing.'],
  ['An agreement shall be kept by the organisation.', 'An agreement shall be kept by the organisation.'],
])('%s', (text, own) => {
  expect(ownDuty(text, EN)).toBe(own);
});

describe.each(LOCALES)('in all clauses of this edition, %s', (locale) => {
  const label = wordsIn(locale);
  const words = {
    general: label('pack.subject.general'),
    own: label('pack.subject.own'),
    notBefore: label('pack.subject.notBefore').split('|'),
  };
  const texts = Object.values(dataIn(locale).clauses).flatMap(({ text }) => text ?? []);

  test('nothing but the subject is changed', () => {
    const back = (text: string) =>
      text.replaceAll(words.own, words.general).replaceAll(/Our organisation/g, 'The organisation');
    expect(texts.filter((text) => back(ownDuty(text, words)) !== back(text))).toEqual([]);
  });
  test('most duties get one’s own name', () => {
    expect(texts.filter((text) => ownDuty(text, words) !== text).length).toBeGreaterThan(texts.length / 3);
  });
});
