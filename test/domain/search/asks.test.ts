import { describe, expect, test } from 'vitest';
import { type Ask, type AskFile, asksOf, faultsOfAsks, isQuestion } from '../../../src/domain/search/asks.ts';

const ask = (zh: string, en: string, more: Partial<Ask> = {}): Ask => ({ by: 'client', 'zh-CN': zh, en, ...more });
const known = {
  clause: new Map([
    ['visit', { 'zh-CN': '走访前应事先约定时间。', en: 'A visit shall be arranged beforehand.' }],
    ['files', { 'zh-CN': '档案保存5年。', en: 'Files are kept for 5 years.' }],
  ]),
};
const file = (asks: AskFile['asks'], name = 'a'): { file: string; data: AskFile } => ({
  file: `content/asks/${name}.yaml`,
  data: { kind: 'clause', asks },
});
const faults = (...files: ReturnType<typeof file>[]) => faultsOfAsks(files, known);

test('a question has its mark, in both scripts', () => {
  expect([ask('能来我家吗？', 'x'), ask('能来我家吗?', 'x'), ask('来我家', 'x')].map(isQuestion)).toEqual([
    true,
    true,
    false,
  ]);
});

test('what is asked of a kind is found by its key', () => {
  const visit = [ask('会不会来我家？', 'Will they come to my home?')];
  const all = [file({ visit }).data, { kind: 'form' as const, asks: { visit: [ask('表', 'form')] } }];
  expect(asksOf(all, 'clause')).toEqual(new Map([['visit', visit]]));
});

describe('a fault says where it is and what to do', () => {
  test('no entry of that name', () => {
    expect(faults(file({ vist: [ask('会不会来我家？', 'Will they come to my home?')] }))).toEqual([
      'content/asks/a.yaml: there is no clause "vist": correct the name, or remove what is asked of it',
    ]);
  });
  test('a question in one language only', () => {
    expect(faults(file({ visit: [ask('会不会来我家？', 'will they come')] }))).toEqual([
      'content/asks/a.yaml: "visit": "will they come" is a question in one language only: end both with a question mark',
    ]);
  });
  test('the words of the text itself', () => {
    expect(faults(file({ visit: [ask('走访前，应事先约定', 'call first')] }))).toEqual([
      'content/asks/a.yaml: "visit": "走访前，应事先约定" stands in the text itself: ask it in other words',
    ]);
  });
  test('one question of two entries, unless one of them says that the other comes first', () => {
    const [once, again] = [ask('要留多久？', 'How long is it kept?'), ask('要留多久', 'how long must it stay')];
    expect(
      faults(
        file({ visit: [once] }),
        file({ files: [{ ...again, 'zh-CN': '要留多久？', en: 'Keep how long?' }] }, 'b'),
      ),
    ).toEqual([
      'content/asks/b.yaml: "要留多久？" is asked of "visit" and of "files": remove one, or say with "after" which one comes first',
    ]);
    expect(faults(file({ visit: [once], files: [{ ...once, after: 'visit' }] }))).toEqual([]);
  });
  test('a page is checked elsewhere', () => {
    const page = {
      file: 'content/asks/p.yaml',
      data: { kind: 'page' as const, asks: { '/x/': [ask('打分表', 'score sheet')] } },
    };
    expect(faultsOfAsks([page], known)).toEqual([]);
  });
});
