/** Whatever has an address of its own shows it: a link to itself, inside it or beside its heading. */
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { readPage } from './pages.ts';

/** Ids in the text of a page that nothing in their own element, or in the one around it, leads to. */
function silentIds(html: string): string[] {
  const silent: string[] = [];
  const known = new Map<Element, Set<string>>();
  const linksOf = (within: Element): Set<string> => {
    const found = known.get(within) ?? new Set<string>();
    if (known.has(within)) return found;
    known.set(within, found);
    visit(within, 'element', ({ tagName, properties }) => {
      if (tagName === 'a') found.add(decodeURIComponent(String(properties['href'] ?? '')));
    });
    return found;
  };
  const content = html.split('class="sl-markdown-content"')[1]?.split('<footer')[0] ?? '';
  visit(fromHtml(`<div ${content}`, { fragment: true }), 'element', (element, _, parent) => {
    const { id } = element.properties;
    // Pictures point at their own parts, and what scripts show has its address elsewhere.
    if (['svg', 'form', 'template', 'script', 'dialog'].includes(element.tagName)) return SKIP;
    if (typeof id !== 'string' || !['h2', 'h3', 'li', 'tr', 'div', 'section'].includes(element.tagName)) return;
    const around = parent?.type === 'element' ? linksOf(parent) : new Set();
    if (!linksOf(element).has(`#${id}`) && !around.has(`#${id}`)) silent.push(id);
    return;
  });
  return silent;
}

const PAGES = [
  'admission',
  'risk',
  'evaluation',
  'terms',
  'references',
  'services/public-benefit-activities',
  'forms',
  'annex-indicators',
  'annex-law-index',
  'annex-curriculum',
  'annex-revisions',
  'process',
];

test.each(PAGES.flatMap((page) => [`/guide/${page}/`, `/en/guide/${page}/`]))('%s', (path) => {
  expect(silentIds(readPage(path))).toEqual([]);
});

test('one that is not there would be noticed', () => {
  const html = readPage('/guide/terms/').replaceAll(/<a class="link-here[^>]*>/g, '<a>');
  expect(silentIds(html).length).toBeGreaterThan(30);
});
