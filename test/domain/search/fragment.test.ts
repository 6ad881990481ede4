import { expect, test } from 'vitest';
import { entryOfPage } from '../../../src/domain/search/fragment.ts';

const Z = '\u200B';

test('a page becomes an entry with its headings at their places', () => {
  const content = `8 ${Z}服务${Z}伦理. ${Z}做${Z}什么. ${Z}本章${Z}规定`;
  const entry = entryOfPage(
    {
      url: '/guide/ethics/',
      content,
      meta: { title: '8 服务伦理' },
      anchors: [
        { element: 'h1', id: '_top', text: '8 服务伦理', location: 0 },
        { element: 'h2', id: 'what', text: `做${Z}什么`, location: 3 },
        { element: 'li', id: 'law', text: '某法', location: 5 },
        { element: 'h3', id: 'empty', text: ' ', location: 5 },
      ],
    },
    { id: 'zh-cn_1', url: '/base/guide/ethics/', traits: { kind: 'form', roles: ['director'] } },
  );
  expect(entry).toEqual({
    id: 'zh-cn_1',
    url: '/base/guide/ethics/',
    kind: 'form',
    roles: ['director'],
    title: '8 服务伦理',
    text: '8 服务伦理  做什么  本章规定',
    parts: [{ id: 'what', title: '做什么', at: 8 }],
  });
});

test('a page that is not listed is a page', () => {
  const { kind, parts } = entryOfPage(
    { url: '/x/', content: 'One. Two', meta: {}, anchors: [] },
    { id: 'en_1', url: '/x/', traits: undefined },
  );
  expect({ kind, parts }).toEqual({ kind: 'page', parts: undefined });
});
