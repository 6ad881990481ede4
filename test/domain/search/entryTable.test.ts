import { expect, test } from 'vitest';
import type { SearchEntry } from '../../../src/domain/search/entry.ts';
import { packEntries, unpackEntries } from '../../../src/domain/search/entryTable.ts';

const section = (number: string, page = 'a'): SearchEntry => ({
  url: `/guide/${page}/#s-${number}`,
  kind: 'section',
  title: `Section ${number}`,
  number,
  chapter: page,
});
const clause = (number: string, key: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  url: `/guide/a/#${key}`,
  kind: 'clause',
  title: `Section ${number.replace(/\.\d+$/, '')}`,
  number,
  key,
  level: 'shall',
  chapter: 'a',
  roles: ['director'],
  ...more,
});
const page: SearchEntry = { url: '/x/', kind: 'page', title: 'X' };

test('what is packed comes back as it was', () => {
  const entries = [
    section('1.1'),
    clause('1.1.1', 'one'),
    clause('1.1.2', 'two', { level: 'may', roles: [], services: ['visits', 'work'] }),
    section('1.2'),
    clause('1.2.1', 'three', { roles: ['director', 'purchaser'] }),
    page,
  ];
  const packed = packEntries(entries);
  expect(unpackEntries(JSON.parse(JSON.stringify(packed)))).toEqual(entries);
  expect(JSON.stringify(packed).length).toBeLessThan(JSON.stringify(entries).length / 1.5);
});

test('a clause that does not follow from its section is refused', () => {
  expect(() => packEntries([section('1.1'), clause('1.1.2', 'two')])).toThrow('/guide/a/#two');
  expect(() => packEntries([section('1.1', 'b'), clause('1.1.1', 'one')])).toThrow('/guide/a/#one');
});
