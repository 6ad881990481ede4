import { describe, expect, test } from 'vitest';
import type { SearchEntry } from '../../src/domain/searchEntry.ts';
import { readQuery } from '../../src/domain/searchQuery.ts';
import { findEntries, prepareEntries } from '../../src/domain/searchRank.ts';

const clause = (number: string, key: string, text: string, more = ''): SearchEntry => ({
  ...{ url: `/guide/a/#${key}`, kind: 'clause', title: '保密及其限度', number, key, level: 'shall', chapter: 'a' },
  ...{ id: `id-${key}`, text, more },
});
const ENTRIES: SearchEntry[] = [
  { url: '/guide/a/#s', kind: 'section', title: '保密及其限度', number: '8.3', chapter: 'a', text: '' },
  clause('8.3.1', 'talks-not-passed-on', '会谈内容不应告诉他人。', '谈话不外传。'),
  clause('8.3.2', 'lost-contact-told', '失去联系的，应在24小时内告知机构。'),
  clause('8.3.10', 'files-kept', '服务档案应保存5年，2026年起执行。'),
  { url: '/guide/b/', kind: 'page', title: '9 分级分类', number: '9', text: `${'会谈内容。'.repeat(40)}档案。` },
  { url: '/guide/terms/#x', kind: 'term', title: '失联', text: '失去联系。' },
];
const searchable = prepareEntries(ENTRIES);
const find = (typed: string, scores = new Map<string, number>()) =>
  findEntries(searchable, readQuery(typed, [['失去联系', '失联', '跑了']], ['吗']), scores);
const urls = (typed: string) => find(typed).found.map(({ entry }) => entry.number ?? entry.url);

describe('a number', () => {
  test('leads to that number first, then to what stands below it in order', () => {
    expect(urls('8.3')).toEqual(['8.3', '8.3.1', '8.3.2', '8.3.10']);
    expect(urls('8')).toEqual(['8.3', '8.3.1', '8.3.2', '8.3.10']);
    expect(urls('8.3.1')).toEqual(['8.3.1']);
  });
});

test('a key leads to its clause, and so does its beginning', () => {
  expect(urls('files-kept')).toEqual(['8.3.10']);
  expect(urls('lost-con')).toEqual(['8.3.2']);
  expect(urls('contact-told')).toEqual([]);
});

test('a run is found across punctuation and in the middle of a number', () => {
  expect(urls('保存5年2026')).toEqual(['8.3.10']);
  expect(urls('26年起')).toEqual(['8.3.10']);
});

test('other words for the same are found, after the very word', () => {
  expect(urls('失联')).toEqual(['/guide/terms/#x', '8.3.2']);
  expect(urls('跑了')).toEqual(['/guide/terms/#x', '8.3.2']);
});

test('a clause comes before a long page that says it more often', () => {
  expect(urls('会谈内容')[0]).toBe('8.3.1');
});

test('what Pagefind finds is listed, and its score decides between equals', () => {
  expect(urls('zzqq')).toEqual([]);
  const { found } = find(
    'zzqq',
    new Map([
      ['id-files-kept', 0.5],
      ['id-lost-contact-told', 1],
    ]),
  );
  expect(found.map(({ entry }) => entry.key)).toEqual(['lost-contact-told', 'files-kept']);
});

test('when nothing holds half of what is asked, the nearest are shown and called so', () => {
  expect(find('会谈内容').isNear).toBe(false);
  const { isNear, found } = find('失联航天飞机');
  expect(isNear).toBe(true);
  expect(found[0]?.entry.title).toBe('失联');
});

test('an empty query finds nothing, which is not near', () => {
  expect(find(' ')).toEqual({ found: [], isNear: false });
});
