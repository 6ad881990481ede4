import { expect, test } from 'vitest';
import { faultsOfLenses } from '../../../src/domain/guide/lens.ts';

const text = { 'zh-CN': '', en: '' };
const lens = (key: string, ...paths: string[]) => ({
  key,
  title: text,
  who: text,
  steps: paths.map((path) => ({ path, label: text, why: text })),
});

test('a way has a name of its own and leads nowhere twice', () => {
  expect(faultsOfLenses({ lenses: [lens('a', '/x/', '/y/'), lens('b', '/x/')] })).toEqual([]);
  expect(faultsOfLenses({ lenses: [lens('a', '/x/', '/y/', '/x/'), lens('a')] })).toEqual([
    '"a" stands twice: give each its own',
    '"a" leads to "/x/" twice: keep one',
  ]);
});
