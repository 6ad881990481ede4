import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../src/commands/readContent.ts';
import { widthInEms, wrapped } from '../../src/domain/lineBreaks.ts';

const { data: process } = readStandardFiles().process;

describe('lines of a picture', () => {
  test.each([
    ['Chinese breaks between any two characters', '三个工作日内核对委托', 4, ['三个工作', '日内核对', '委托']],
    ['a mark does not begin a line', '先谈，再签名。', 2, ['先谈，', '再签', '名。']],
    ['English breaks between words', 'Check in three days', 6, ['Check in', 'three days']],
    ['a word that is too long stands alone', 'a responsibility b', 4, ['a', 'responsibility', 'b']],
    ['nothing has no line', '', 4, []],
  ])('%s', (_, text, ems, lines) => expect(wrapped(text, ems)).toEqual(lines));

  test('nothing of a text is lost', () => {
    for (const { acts } of process.steps)
      for (const act of acts)
        for (const text of [act['zh-CN'], act.en])
          expect(wrapped(text, 12).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  test('Chinese is wider than Latin', () => expect(widthInEms('委托')).toBeGreaterThan(widthInEms('ab')));
});
