import { describe, expect, test } from 'vitest';
import { barsOf, faultsOfPosts, holdersOf, type Post } from '../../../src/domain/clauses/post.ts';

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

const asked = { text: text('trained'), clause: 'asked' };

test('a post has as many holders as the case takes that takes most', () => {
  expect(holdersOf(post('a'))).toBe(1);
  expect(
    holdersOf(
      post('a', {
        requires: [
          { ...asked, count: 3 },
          { ...asked, count: 2 },
        ],
      }),
    ),
  ).toBe(3);
  expect(holdersOf(post('a', { needed: { count: 4, per: 'visit' }, requires: [{ ...asked, count: 3 }] }))).toBe(4);
});

test('a list that a plan can follow has no fault', () => {
  const followed = [
    post('a', {
      outside: ['member'],
      requires: [
        { ...asked, count: 2, own: 2 },
        { ...asked, has: { fact: 'certificate', orPost: 'b' } },
        { ...asked, deputy: {} },
      ],
      notWith: [{ ...bar('b'), unlessOutside: 'a' }],
    }),
    post('b'),
  ];
  expect(faultsOfPosts(followed)).toEqual([]);
});

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
    [
      'with a fact asked of whoever does not hold nothing',
      [post('a', { requires: [{ ...asked, has: { fact: 'certificate', orPost: 'c' } }] })],
      'whoever does not hold "c"',
    ],
    ['with more own people than holders', [post('a', { requires: [{ ...asked, own: 2 }] })], 'has 1 holders'],
    [
      'with two deputies',
      [
        post('a', {
          requires: [
            { ...asked, deputy: {} },
            { ...asked, deputy: { otherSex: true } },
          ],
        }),
      ],
      'two deputies',
    ],
    [
      'with a bar that a third post lifts',
      [
        post('a', { notWith: [{ ...bar('b'), unlessOutside: 'c' }] }),
        post('b', { outside: ['member'] }),
        post('c', { outside: ['member'] }),
      ],
      'it must be one of the two',
    ],
    [
      'with a bar that a post lifts which nobody from outside holds',
      [post('a', { notWith: [{ ...bar('b'), unlessOutside: 'b' }] }), post('b')],
      'open to outsiders',
    ],
    ['with a pair from both sides', [post('a', { notWith: [bar('b')] }), post('b', { notWith: [bar('a')] })], 'a + b'],
  ])('%s', (_, posts, words) => {
    const faults = faultsOfPosts(posts);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(words);
  });
});
