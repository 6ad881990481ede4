import { describe, expect, test } from 'vitest';
import { barsOf, faultsOfPosts, type Post } from '../../../src/domain/clauses/post.ts';

const text = (words: string) => ({ 'zh-CN': `${words}的`, en: words });
const post = (key: string, more: Partial<Post> = {}): Post => ({
  key,
  name: text(key),
  role: 'clerk',
  does: text('work'),
  needed: { count: 1, per: 'organisation' },
  outside: [],
  requires: [],
  notWith: [],
  ...more,
});
const bar = (other: string, when?: string) => ({ post: other, clause: 'apart', ...(when && { when: text(when) }) });

test('what one person may not hold as well is told from both sides', () => {
  const posts = [
    post('cashier', { notWith: [bar('accountant'), bar('auditor', 'one year')] }),
    post('accountant'),
    post('auditor'),
  ];
  expect(barsOf('cashier', posts).map((each) => each.post)).toEqual(['accountant', 'auditor']);
  expect(barsOf('auditor', posts)).toEqual([{ post: 'cashier', clause: 'apart', when: text('one year') }]);
  expect(barsOf('director', posts)).toEqual([]);
});

test('a list in which each pair stands once has no fault, and the same two may be kept apart in two matters', () => {
  expect(faultsOfPosts([post('a', { notWith: [bar('b', 'one'), bar('b', 'other')] }), post('b')])).toEqual([]);
});

describe('a list has one fault', () => {
  test.each<[string, Post[], string]>([
    ['with a key twice', [post('a'), post('a', { name: text('other') })], '"a" stands twice'],
    ['with a name twice', [post('a'), post('b', { name: { 'zh-CN': '乙', en: 'a' } })], '"a" names two posts'],
    ['apart from nobody', [post('a', { notWith: [bar('c')] })], '"a" may not be held with "c"'],
    ['apart from itself', [post('a', { notWith: [bar('a')] })], '"a" is kept apart from itself'],
    ['with a pair from both sides', [post('a', { notWith: [bar('b')] }), post('b', { notWith: [bar('a')] })], 'a + b'],
  ])('%s', (_, posts, words) => {
    const faults = faultsOfPosts(posts);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(words);
  });
});
