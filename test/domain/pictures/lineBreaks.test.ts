import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { widthInEms, wrapped } from '../../../src/domain/pictures/lineBreaks.ts';

const { data: process } = readStandardFiles().process;

describe('lines of a picture', () => {
  test.each([
    ['Chinese breaks between any two characters', '三个工作日内核对委托', 4, ['三个工作', '日内核对', '委托']],
    ['a mark does not begin a line', '先谈，再签名。', 2, ['先谈，', '再签', '名。']],
    ['English breaks between words', 'Check in three days', 6, ['Check in', 'three days']],
    ['a word that is too long stands alone', 'a responsibility b', 4, ['a', 'responsibility', 'b']],
    ['nothing has no line', '', 4, []],
    ['white space alone has no line', '  \n ', 4, []],
    ['white space after the last word is dropped', 'Check  ', 6, ['Check']],
    ['white space at the end of a line is dropped', 'Check   again', 4, ['Check', 'again']],
    ['what ends in a mark may still begin a line', 'one two.', 3, ['one', 'two.']],
    ['a first piece that is too long leaves no empty line', 'responsibility', 2, ['responsibility']],
    ['leading white space stays with its word', '   word', 9, ['   word']],
  ])('%s', (_, text, ems, lines) => expect(wrapped(text, ems)).toEqual(lines));

  test('nothing of a text is lost', () => {
    for (const { acts } of process.steps)
      for (const act of acts)
        for (const text of [act['zh-CN'], act.en])
          expect(wrapped(text, 12).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  test('Chinese is wider than Latin', () => expect(widthInEms('委托')).toBeGreaterThan(widthInEms('ab')));
});
