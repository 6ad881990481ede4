import { expect, test } from 'vitest';
import { translator } from '../../../src/domain/standard/messages.ts';

const say = translator({
  ': ': '：',
  'line {line}': '第{line}行',
  'in "{name}"': '“{name}”里',
  '"{id}" names {fault}': '“{id}”引用了{fault}',
  'the clause "{key}", which does not exist': '条款“{key}”，没有这一条',
  '{number} is wrong': '{number}不对',
  date: '日期',
  'max {number} is wrong': 'max不对：{number}',
  'write {text}, or {text} twice': '写{text}，或者写两遍{text}',
  '"{{name}}" is no figure': '“{{name}}”不是数字',
});

test.each([
  // What is filled in stays, and is translated where it is a message itself.
  ['"a" names the clause "b", which does not exist', '“a”引用了条款“b”，没有这一条'],
  ['"a" names nobody', '“a”引用了nobody'],
  // Places come through: files and fields as they are, for programs that jump to them.
  ['content/a.yaml: sections.0.text: in "a-key": 5 is wrong', 'content/a.yaml: sections.0.text: “a-key”里：5不对'],
  ['content/docs/a.mdx: line 12: 5 is wrong', 'content/docs/a.mdx: 第12行：5不对'],
  ['content/a.yaml: date: 5 is wrong', 'content/a.yaml: date: 5不对'],
  // The sentence that says most.
  ['max 5 is wrong', 'max不对：5'],
  ['write $& (x), or $& (x) twice', '写$& (x)，或者写两遍$& (x)'],
  ['write a, or b twice', 'write a, or b twice'],
  ['"{count}" is no figure', '“{count}”不是数字'],
  ['two\nlines is wrong', 'two\nlines不对'],
  // Nobody has translated it.
  ['content/a.yaml: line 3: something else', 'content/a.yaml: 第3行：something else'],
  ['', ''],
])('%j', (message, said) => {
  expect(say(message)).toBe(said);
});
