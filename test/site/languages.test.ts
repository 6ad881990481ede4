/** Each word is marked with its language, so that a screen reader takes the right voice for it. */
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { readPages } from './pages.ts';

type Node = ReturnType<typeof fromHtml> | ReturnType<typeof fromHtml>['children'][number];

/** Chinese texts of a page that stand in another language. */
function unmarked(node: Node, lang = ''): string[] {
  if (node.type === 'text') return !lang.startsWith('zh') && /\p{Script=Han}/u.test(node.value) ? [node.value] : [];
  if (node.type === 'root') return node.children.flatMap((child) => unmarked(child, lang));
  if (node.type !== 'element' || ['script', 'style', 'template'].includes(node.tagName)) return [];
  const own = node.properties['lang'];
  return node.children.flatMap((child) => unmarked(child, typeof own === 'string' ? own : lang));
}

test('Chinese on English pages is marked, in tools too', () => {
  const pages = readPages().filter(({ path }) => path.startsWith('/en/'));
  expect(pages.length).toBeGreaterThan(90);
  expect(pages.flatMap(({ path, html }) => unmarked(fromHtml(html)).map((text) => `${path}: ${text}`))).toEqual([]);
  const sources = pages.find(({ path }) => path === '/en/guide/references/')?.html;
  expect(sources).toContain('<span lang="zh-CN">国务院令第251号</span>');
});
