/** The plain-language summary on a page of the guide. */
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

/**
 * What stands under one heading of a page, up to the next heading; `undefined` when the page has no such heading. Links
 * within the page lead to it from elsewhere.
 *
 * @param path address of the page
 */
export function plainWords(html: string, heading: string, path: string): string | undefined {
  const { children } = fromHtml(html, { fragment: true });
  const headingOf = (node: (typeof children)[number]): string | undefined => {
    let text: string | undefined;
    visit(node, 'element', (element) => {
      if (/^h[1-6]$/.test(element.tagName)) text = toHtml(element.children.filter(({ type }) => type === 'text'));
    });
    return text;
  };
  const start = children.findIndex((node) => headingOf(node)?.trim() === heading);
  if (start < 0) return undefined;
  const rest = children.slice(start + 1);
  const end = rest.findIndex((node) => headingOf(node) !== undefined);
  const section = rest.slice(0, end < 0 ? undefined : end);
  for (const node of section)
    visit(node, 'element', ({ properties }) => {
      const { href } = properties;
      if (typeof href === 'string' && href.startsWith('#')) properties['href'] = `${path}${href}`;
    });
  return toHtml(section);
}
