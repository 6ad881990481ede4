import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dictionaryOf, segment } from '../../../src/domain/search/segment.ts';

const dictionary = dictionaryOf(['社区', '矫正', '社区矫正', '对象', '机构', '正对', '签字', '不签字']);

test.each([
  ['社区矫正对象', ['社区矫正', '对象']],
  ['矫正机构', ['矫正', '机构']],
  ['他不签字', ['他', '不签字']],
  ['我们', ['我', '们']],
  ['矫正对象', ['矫正', '对象']],
  ['', []],
])('"%s" is cut into the fewest words', (run, words) => {
  expect(segment(run, dictionary)).toEqual(words);
});

test('nothing is lost or added', () => {
  const runs = fc
    .array(fc.constantFrom(...'社区矫正对象机构签字不他我'), { maxLength: 12 })
    .map((each) => each.join(''));
  fc.assert(fc.property(runs, (run) => segment(run, dictionary).join('') === run));
});
