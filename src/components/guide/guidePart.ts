/** Turns the markup of a guide page into a part of the one page that holds them all. */
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { hrefInPart, idInPart, type WholePage } from '../../domain/guide/wholeGuide.ts';

/** Attributes that name ids, as lists or alone. */
const REFERENCES = ['ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'htmlFor', 'headers'];

/** Links of a place to itself. */
const LINKS_TO_HERE = ['sl-anchor-link', 'link-here'];

/**
 * Headings move down, ids become unique, links to other parts stay inside, and what was folded lies open, for paper
 * cannot be clicked. Links of headings to themselves, scripts and what only scripts show are left out.
 *
 * @param page path of the page below `guide/`
 * @param depth how many levels its headings move down
 */
export function guidePart(html: string, page: string, depth: number, wholePage: WholePage): string {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', (element, index, parent) => {
    const { tagName, properties } = element;
    const classes = Array.isArray(properties['className']) ? properties['className'] : [];
    const isLeftOut =
      tagName === 'script' || properties['hidden'] || classes.some((name) => LINKS_TO_HERE.includes(String(name)));
    if (isLeftOut && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    const level = /^h([2-5])$/.exec(tagName)?.[1];
    if (level !== undefined) element.tagName = `h${Math.min(6, Number(level) + depth)}`;
    if (tagName === 'details') properties['open'] = true;
    if (typeof properties['id'] === 'string') properties['id'] = idInPart(properties['id'], page, wholePage);
    if (typeof properties['href'] === 'string') properties['href'] = hrefInPart(properties['href'], page, wholePage);
    for (const [name, value] of Object.entries(properties)) {
      if (REFERENCES.includes(name)) {
        const ids = (Array.isArray(value) ? value : String(value).split(' ')).map(String);
        properties[name] = ids.map((id) => idInPart(id, page, wholePage)).join(' ');
      } else if (typeof value === 'string' && value.startsWith('url(#')) {
        properties[name] = `url(#${idInPart(value.slice(5, -1), page, wholePage)})`;
      }
    }
    return undefined;
  });
  return toHtml(tree);
}
