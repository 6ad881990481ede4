import { describe, expect, test } from 'vitest';
import type { SearchEntry } from '../../../src/domain/search/entry.ts';
import { readQuery } from '../../../src/domain/search/query.ts';
import { findEntries, prepareEntries } from '../../../src/domain/search/rank.ts';

const clause = (number: string, key: string, text: string, more = ''): SearchEntry => ({
  url: `/guide/a/#${key}`,
  kind: 'clause',
  title: '保密及其限度',
  number,
  key,
  level: 'shall',
  chapter: 'a',
  id: `id-${key}`,
  text,
  more,
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

describe('the score, reckoned by hand', () => {
  /** One entry beside others that hold nothing of the query. */
  const alone = (entry: Partial<SearchEntry>, typed: string, pagefind?: number) => {
    const whole: SearchEntry = { url: '/x/', kind: 'section', title: '', text: '', id: 'x', ...entry };
    const { found } = findEntries(
      prepareEntries([whole]),
      readQuery(typed, [], []),
      new Map(pagefind === undefined ? [] : [['x', pagefind]]),
    );
    return found[0]?.score;
  };
  /** What the pieces bring: so many times of one piece in a text of the usual length. */
  const pieces = (times: number) => (4 * times) / (times + 1.2);
  // Folded texts have a blank at each end: ' 保密 ' has 4 characters, and two signs of it are found once.
  const dense = (found: number, length: number) => Math.min(1, (found * 4) / length);

  test('a title that is the query brings 6', () => {
    expect(alone({ title: '保密' }, '保密')).toBeCloseTo(6 + pieces(2), 9);
  });
  test('a title that holds it brings 3 and how much of it the query is', () => {
    expect(alone({ title: '保密承诺甲乙丙丁戊己庚辛' }, '保密')).toBeCloseTo(3 + dense(2, 14) + pieces(2), 9);
  });
  test('a text that holds it brings 2.5, what stands below 1.2', () => {
    const text = '甲乙丙丁戊己保密庚辛壬癸';
    expect(alone({ text }, '保密')).toBeCloseTo(2.5 + dense(2, 14) + pieces(1), 9);
    expect(alone({ more: text }, '保密')).toBeCloseTo(1.2 + dense(2, 14) + pieces(0.5), 9);
  });
  test('the title of a clause is that of its section: it brings 0.8 beside its own words', () => {
    const text = '甲乙丙丁戊己保密庚辛壬癸';
    const clauseOf = (more: Partial<SearchEntry>) => alone({ kind: 'clause', ...more }, '保密');
    expect(clauseOf({ title: '保密', text })).toBeCloseTo(1.15 * (2.5 + dense(2, 14) + 0.8 + pieces(3)), 9);
    expect(clauseOf({ title: '保密', text: '甲乙' })).toBeCloseTo(1.15 * (0.8 + pieces(2)), 9);
    expect(clauseOf({ title: '其他', text })).toBeCloseTo(1.15 * (2.5 + dense(2, 14) + pieces(1)), 9);
  });
  test('a kind weighs by what it is', () => {
    const ratio = (kind: SearchEntry['kind']) =>
      (alone({ kind, text: '保密' }, '保密') ?? 0) / (alone({ text: '保密' }, '保密') ?? 1);
    expect([ratio('term'), ratio('form'), ratio('tool'), ratio('page')].map((each) => each.toFixed(3))).toEqual([
      '1.100',
      '1.000',
      '0.900',
      '0.900',
    ]);
  });
  test('Pagefind brings half of its own score', () => {
    const text = '甲乙丙丁戊己保密庚辛壬癸';
    const without = alone({ text }, '保密') ?? 0;
    expect(alone({ text }, '保密', 0.8)).toBeCloseTo(without + 0.4, 9);
    expect(alone({ text: '别的' }, '保密', 0.8)).toBeCloseTo(0.4, 9);
  });
  test('a word of letters counts where words begin', () => {
    // ' the plan ' holds ' plan': 4 letters and a blank before them.
    expect(alone({ text: 'the plan' }, 'plan')).toBeCloseTo(2.5 + dense(4, 10) + pieces(1), 9);
    // Within another word it is found late, and not for two letters.
    expect(alone({ text: 'replan' }, 'plan')).toBeCloseTo(1, 9);
    expect(alone({ more: 'replan' }, 'plan')).toBeCloseTo(1, 9);
    expect(alone({ text: 'repl' }, 'pl')).toBeUndefined();
  });
  test('the number and the key bring most, those below them half', () => {
    expect(alone({ number: '8.3' }, '8.3')).toBe(1000);
    expect(alone({ number: '8.3.1' }, '8.3')).toBe(497);
    expect(alone({ number: '8.3.1' }, '8')).toBe(497);
    expect(alone({ number: '8.3' }, '8')).toBe(498);
    expect(alone({ number: '83' }, '8')).toBeUndefined();
    expect(alone({ key: 'files-kept' }, 'files-kept')).toBe(1000);
    expect(alone({ key: 'files-kept' }, 'files-ke')).toBe(500);
    expect(alone({ key: 'old-files-kept' }, 'files-kept')).not.toBe(500);
  });
  test('longer texts need more of it', () => {
    const entries: SearchEntry[] = ['保密甲乙', `保密${'丙'.repeat(36)}`].map((text, index) => ({
      url: `/${index}/`,
      kind: 'section',
      title: '',
      text,
    }));
    const { found } = findEntries(prepareEntries(entries), readQuery('密保', [], []), new Map());
    expect(found).toEqual([]);
    // Two concepts, of which each entry holds one: the pieces alone decide.
    const both = findEntries(prepareEntries(entries), readQuery('保密丁', [], []), new Map()).found;
    const usual = (6 + 2 + 40 + 2) / 2;
    const room = (length: number) => 1.2 * (0.3 + (0.7 * (length + 2)) / usual);
    const weight = Math.log(1 + 2 / 2);
    const score = (length: number) => (4 * weight * (1 / (1 + room(length)))) / (weight + 1);
    expect(both.map(({ score: each }) => each.toFixed(9))).toEqual(
      [score(6), score(40)].map((each) => each.toFixed(9)),
    );
  });
});

test('of what is only near ten are shown', () => {
  const many: SearchEntry[] = Array.from({ length: 12 }, (_, index) => ({
    url: `/${index}/`,
    kind: 'section',
    title: '',
    text: '失联',
  }));
  const { found, isNear } = findEntries(prepareEntries(many), readQuery('失联航天', [], []), new Map());
  expect([found.length, isNear]).toEqual([10, true]);
});
