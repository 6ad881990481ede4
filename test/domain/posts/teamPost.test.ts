import { expect, test } from 'vitest';
import type { Post } from '../../../src/domain/clauses/post.ts';
import { plannedPosts, teamPosts } from '../../../src/domain/posts/teamPost.ts';

const roles = [
  { key: 'cook', title: { 'zh-CN': '厨师', en: 'Cook' } },
  { key: 'inspector', title: { 'zh-CN': '检查员', en: 'Inspector' }, isOutside: true },
];
const clauses = new Map([
  ['tasted', { appliesTo: { roles: ['cook'] } }],
  ['delivered', { appliesTo: { roles: ['cook'], services: ['delivery'] } }],
  ['inspected', { appliesTo: { roles: ['inspector'] } }],
]);
const post = (key: string, more: Partial<Post<string>> = {}): Post<string> => ({
  key,
  name: key,
  role: 'cook',
  does: 'work',
  needed: { count: 1, per: 'organisation' },
  outside: [],
  requires: [],
  notWith: [],
  ...more,
});
const posts = teamPosts(
  [
    post('taster', {
      requires: [
        { text: 'healthy', clause: 'tasted' },
        { text: 'two on the road', clause: 'delivered', count: 2, own: 1 },
        { text: 'signed', clause: 'inspected' },
        { text: 'not the sampler', clause: 'tasted', apart: true },
      ],
      notWith: [
        { post: 'driver', clause: 'tasted' },
        { post: 'inspector', clause: 'inspected' },
      ],
    }),
    post('driver', {
      services: ['delivery'],
      requires: [
        { text: 'stands in', clause: 'delivered', deputy: { otherSex: true } },
        { text: 'certified', clause: 'delivered', has: { fact: 'certificate', orPost: 'taster' } },
      ],
    }),
    post('inspector', { role: 'inspector' }),
    post('chair', { needed: { count: 1, per: 'alliance' } }),
  ],
  clauses,
  { roles },
);

test('posts of other parties and of an alliance are not for the organisation to fill', () => {
  expect(posts.map(({ key }) => key)).toEqual(['taster', 'driver']);
  expect(posts[0]?.notWith).toEqual([{ post: 'driver', clause: 'tasted' }]);
  expect(posts[0]?.requires.map(({ text }) => text)).toEqual(['healthy', 'two on the road', 'not the sampler']);
});

test('where all services are offered, each post asks for all that its clauses say', () => {
  expect(plannedPosts(posts, {})).toEqual([
    {
      key: 'taster',
      name: 'taster',
      holders: 2,
      several: 'delivered',
      own: { count: 1, clause: 'delivered' },
      deputy: undefined,
      outside: [],
      facts: [],
      bars: [{ post: 'driver', clause: 'tasted' }],
      checks: [{ text: 'healthy', clause: 'tasted' }],
    },
    {
      key: 'driver',
      name: 'driver',
      holders: 1,
      several: undefined,
      own: undefined,
      deputy: { clause: 'delivered', otherSex: true, keepsApart: false },
      outside: [],
      facts: [{ fact: 'certificate', orPost: 'taster', clause: 'delivered' }],
      bars: [],
      checks: [],
    },
  ]);
});

test('where a service is not offered, its posts and what its clauses ask are left out', () => {
  expect(plannedPosts(posts, { services: ['catering'] })).toMatchObject([
    { key: 'taster', holders: 1, own: undefined, bars: [] },
  ]);
});
