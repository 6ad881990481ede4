import { expect, test } from 'vitest';
import { standingOf } from '../../../src/domain/clauses/source.ts';

const read = { verification: 'fullText', checked: '2026-11-30' } as const;
const heard = { verification: 'secondary', checked: '2026-12-01' } as const;

test('what rests on several sources is verified as far as the least of them, since the earliest day', () => {
  expect(standingOf([read, heard])).toEqual({ verification: 'secondary', checked: '2026-11-30' });
  expect(standingOf([read])).toEqual(read);
});

test('without a source nothing is said', () => {
  expect(standingOf([])).toBe(undefined);
});
