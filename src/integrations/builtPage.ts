/** A page of the built site as search reads it: its title, its text, and where in the text its headings stand. */
import { fromHtml } from 'hast-util-from-html';
import type { EntryText, PagePart } from '../domain/search/entry.ts';

type HastNode = ReturnType<typeof fromHtml> | ReturnType<typeof fromHtml>['children'][number];
type Element = Extract<HastNode, { type: 'element' }>;

interface BuiltPage extends EntryText {
  lang: string;
  title: string;
}

/** What is no text of the page, whoever wrote it. */
const LEFT_OUT = new Set(['script', 'style', 'template', 'noscript', 'svg', 'dialog', 'select', 'button']);
/** Words on both sides of these belong together; every other element parts them. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'code',
  'em',
  'i',
  'kbd',
  'mark',
  'q',
  'ruby',
  'span',
  'strong',
  'sub',
  'sup',
  'wbr',
]);

const childrenOf = (node: HastNode): readonly HastNode[] => ('children' in node ? node.children : []);

function firstOf(node: HastNode, isSought: (element: Element) => boolean): Element | undefined {
  if (node.type === 'element' && isSought(node)) return node;
  for (const child of childrenOf(node)) {
    const found = firstOf(child, isSought);
    if (found) return found;
  }
  return undefined;
}

const isLeftOut = ({ tagName, properties }: Element): boolean =>
  LEFT_OUT.has(tagName) || properties['dataPagefindIgnore'] !== undefined || properties['hidden'] === true;

/** Collects the text of a node, and the places of headings. */
class Collector {
  text = '';
  parts: PagePart[] = [];

  add(node: HastNode): void {
    if (node.type === 'text') {
      const words = node.value.replace(/\s+/g, ' ');
      this.text += this.text === '' || this.text.endsWith(' ') ? words.trimStart() : words;
    }
    if (node.type === 'element' && isLeftOut(node)) return;
    if (node.type !== 'element' || INLINE.has(node.tagName)) {
      for (const child of childrenOf(node)) this.add(child);
      return;
    }
    this.part();
    const start = this.text.length;
    for (const child of childrenOf(node)) this.add(child);
    const id = node.properties['id'];
    if (/^h[2-4]$/.test(node.tagName) && typeof id === 'string' && this.text.length > start)
      this.parts.push({ id, title: this.text.slice(start).trim(), at: start });
    this.part();
  }

  /** A blank between two blocks. */
  part(): void {
    if (this.text !== '' && !this.text.endsWith(' ')) this.text += ' ';
  }
}

/** `undefined` for a page that is not to be found: Starlight marks the others. */
export function builtPage(html: string): BuiltPage | undefined {
  const root = fromHtml(html);
  const page = firstOf(root, ({ tagName }) => tagName === 'html');
  const body = firstOf(root, ({ properties }) => properties['dataPagefindBody'] !== undefined);
  if (!page || !body) return undefined;
  const heading = firstOf(body, ({ tagName }) => tagName === 'h1');
  const collector = new Collector();
  collector.add(body);
  const title = new Collector();
  if (heading) title.add(heading);
  return {
    lang: String(page.properties['lang'] ?? ''),
    title: title.text.trim(),
    text: collector.text.trim(),
    ...(collector.parts.length > 0 && { parts: collector.parts }),
  };
}
