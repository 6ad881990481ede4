/** The three figures as they are shown: one decimal, and no line shown as reached that is not. */
import { expect, test } from 'vitest';
import { shownConformity } from '../../../src/domain/checklist/figures.ts';

const shown = (met: number, assessed: number) => shownConformity({ met, assessed, share: met / assessed });

test.each([
  ['nothing met', 0, 3, '0 %'],
  ['a third', 1, 3, '33.3 %'],
  ['two thirds', 2, 3, '66.7 %'],
  ['a half', 1, 2, '50 %'],
  // 99.95… would be rounded to 100.
  ['all but one of 2,000', 1999, 2000, '99.9 %'],
  ['all', 7, 7, '100 %'],
])('%s is shown as it is, and 100 only where it is reached', (_, met, assessed, text) => {
  expect(shown(met, assessed)).toBe(text);
});

test('nothing assessed is a dash, not 0 %', () => expect(shownConformity(null)).toBe('—'));
