import { describe, expect, test } from 'vitest';
import { yamlFaultsOf } from '../../../src/domain/standard/yamlText.ts';

describe('a line of YAML', () => {
  test.each([
    ['title：名称', 'full-width colon'],
    ['  - title：名称', 'full-width colon'],
    ['\ttitle: 名称', 'a tab'],
    ['  \ttitle: 名称', 'a tab'],
    ['\u00A0\u00A0title: 名称', 'space of another width'],
    ['\u3000title: 名称', 'space of another width'],
    ['title: “名称”', 'the quotes around “名称”'],
    ['- ‘名称’', 'the quotes around ‘名称’'],
    ['title: 教室 #3', 'ends before " #"'],
    ['title: Room 5 # 3', 'ends before " #"'],
    ['- 教室 # 3', 'ends before " #"'],
  ])('%j is named with what is wrong', (line, words) => {
    expect(yamlFaultsOf(`id: a\n${line}`)).toEqual([expect.stringMatching(/^line 2: /)]);
    expect(yamlFaultsOf(line)[0]).toContain(words);
  });

  test.each([
    'title: 名称：说明',
    'title: "教室 #3"',
    "title: '“名称”'",
    'title: “五步”工作法',
    'level: shall # shall, should or may',
    '# 教室 # 3',
    'title: C#',
    'title: { zh-CN: "教室 #3", en: a }',
    '',
  ])('%j is right', (line) => {
    expect(yamlFaultsOf(`id: a\n${line}`)).toEqual([]);
  });
});

test('a text of several lines may hold anything, and ends with its indent', () => {
  expect(yamlFaultsOf('text: |\n  第一 # 段\n\n  title：名称\n- text: >-\n    “全文”\nend：x')).toEqual([
    expect.stringMatching(/^line 7: /),
  ]);
});
test('lines are counted from where the head of a page begins, whatever ends them', () => {
  expect(yamlFaultsOf('a: b\r\nb：c', 2)).toEqual([expect.stringMatching(/^line 3: /)]);
});
