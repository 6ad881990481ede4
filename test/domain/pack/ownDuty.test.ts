import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../../src/domain/basics/locale.ts';
import { ownDuty, type SubjectWords, subjectWords } from '../../../src/domain/pack/ownDuty.ts';
import { dataIn, wordsIn } from './packs.ts';

const ZH: SubjectWords = {
  general: '社会组织',
  own: '本组织',
  notBefore: ['参与', '之间'],
  qualified: { ends: '的', verbs: ['应', '不应', '宜', '可'] },
};
const EN: SubjectWords = {
  general: 'the organisation',
  own: 'our organisation',
  notBefore: [' that'],
  leads: ['where', 'what', 'neither', 'when'],
};

test.each([
  ['社会组织应每年核对一次。', '本组织应每年核对一次。'],
  ['社会组织及其人员不应录音。', '本组织及其人员不应录音。'],
  ['收到关系申报的，社会组织应换人服务。', '收到关系申报的，本组织应换人服务。'],
  ['材料应分开保存；社会组织不应外传。', '材料应分开保存；本组织不应外传。'],
  ['社会组织有下列情形的，社会组织应报告。', '本组织有下列情形的，本组织应报告。'],
  // A qualification before the name comes behind it.
  ['开展心理辅导的社会组织，应有一间房间。', '本组织开展心理辅导的，应有一间房间。'],
  ['承办公益活动的社会组织应查看场地。', '本组织承办公益活动的，应查看场地。'],
  ['自测为示范档，或者开展心理辅导的社会组织，人员应够。', '本组织自测为示范档，或者开展心理辅导的，人员应够。'],
  // Others, or a part of a name.
  ['社会组织应与其他社会组织分账。', '本组织应与其他社会组织分账。'],
  ['购买方不应处罚社会组织。', '购买方不应处罚社会组织。'],
  ['密切接触未成年人的社会组织招聘人员时，应查询。', '密切接触未成年人的社会组织招聘人员时，应查询。'],
  ['联盟应公布退出的社会组织，宜每年一次。', '联盟应公布退出的社会组织，宜每年一次。'],
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
  ['Where the organisation cancels, it shall say so.', 'Where our organisation cancels, it shall say so.'],
  ['What the organisation tells shall be limited.', 'What our organisation tells shall be limited.'],
  [
    'Neither the organisation nor the purchaser shall count them.',
    'Neither our organisation nor the purchaser shall count them.',
  ],
  // Others, or no subject.
  [
    'Where the organisation that made it is gone, no one shall.',
    'Where the organisation that made it is gone, no one shall.',
  ],
  ['Another organisation shall answer.', 'Another organisation shall answer.'],
  ['The organisations shall meet.', 'The organisations shall meet.'],
  ['The organisation that made it shall answer.', 'The organisation that made it shall answer.'],
  ['The purchaser shall tell the organisation in writing.', 'The purchaser shall tell the organisation in writing.'],
  ['An agreement shall be kept by the organisation.', 'An agreement shall be kept by the organisation.'],
])('%s', (text, own) => {
  expect(ownDuty(text, EN)).toBe(own);
});

describe.each(LOCALES)('in all clauses of this edition, %s', (locale) => {
  const words = subjectWords(wordsIn(locale));
  const texts = Object.values(dataIn(locale).clauses).flatMap(({ text }) => text ?? []);

  test('nothing but the subject is changed, and where it stands', () => {
    // Without the name, what is left is the same; a qualification that has moved leaves a comma behind it.
    const rest = (text: string) =>
      text.replaceAll(new RegExp(`${words.own}|${words.general}`, 'gi'), '').replaceAll('的，', '的');
    expect(texts.filter((text) => rest(ownDuty(text, words)) !== rest(text))).toEqual([]);
  });
  test('most duties get one’s own name', () => {
    expect(texts.filter((text) => ownDuty(text, words) !== text).length).toBeGreaterThan(texts.length / 3);
  });
});
