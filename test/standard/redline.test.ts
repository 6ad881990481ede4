import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LOCALES } from '../../src/domain/basics/locale.ts';
import { redline } from '../../src/standard/redline.ts';

test('whole words are marked, in Chinese too', () => {
  expect(redline('社会组织应在10日内报告。', '社会组织应在5日内报告。', 'zh-CN')).toEqual([
    { text: '社会组织应在', is: 'kept' },
    { text: '10', is: 'removed' },
    { text: '5', is: 'added' },
    { text: '日内报告。', is: 'kept' },
  ]);
  expect(redline('They shall report.', 'They should report.', 'en').map(({ text }) => text)).toEqual([
    'They ',
    'shall',
    'should',
    ' report.',
  ]);
});

test('what is kept and removed is the earlier text, what is kept and added the later one', () => {
  const text = fc.string({ unit: fc.constantFrom('应', '宜', '社区', ' ', 'a', 'b', '。'), maxLength: 30 });
  fc.assert(
    fc.property(text, text, fc.constantFrom(...LOCALES), (before, after, locale) => {
      const pieces = redline(before, after, locale);
      const without = (which: string) =>
        pieces
          .filter(({ is }) => is !== which)
          .map((piece) => piece.text)
          .join('');
      expect([without('added'), without('removed')]).toEqual([before, after]);
    }),
  );
});
