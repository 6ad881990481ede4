/** What is wrong with the text of a page: what does not compile, and what would be printed otherwise than was meant. */
import { yamlFaultsOf } from './yamlText.ts';

/** As much of a Markdown tree as is looked at. */
export interface TextNode {
  type: string;
  value?: unknown;
  url?: unknown;
  children?: readonly TextNode[];
  position?: { start: { line: number } } | undefined;
}

/** Fullwidth and other punctuation of Chinese that no address holds unescaped. */
const CHINESE_PUNCTUATION = /[\u3000-\u303F\uFF01-\uFF20\u2018\u2019\u201C\u201D]/;

function faultsOfNode(node: TextNode): string[] {
  const at = `line ${node.position?.start.line ?? 1}`;
  const own: string[] = [];
  if (node.type === 'text' && typeof node.value === 'string' && node.value.includes('**'))
    own.push(`${at}: the stars of "**" would be printed: put the punctuation behind them, as in **word**:`);
  if (node.type === 'link' && typeof node.url === 'string' && CHINESE_PUNCTUATION.test(node.url))
    own.push(
      `${at}: the address ${node.url} takes in the punctuation behind it: put a space behind it, or write [text](address)`,
    );
  return [...own, ...(node.children ?? []).flatMap(faultsOfNode)];
}

/** What a compiler says, with the line first and a word on the characters that begin a tag or an expression in MDX. */
function compileFault(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [, line, rest] = /^(\d+):\d+: (.*)$/s.exec(message) ?? [];
  const fault = `the page does not compile: ${rest ?? message}. To print "<" or "{", write "&lt;" or "&#123;"`;
  return line === undefined ? fault : `line ${line}: ${fault}`;
}

/**
 * @param text of a page, with its head
 * @param parse the tree of the text; throws where it does not compile
 * @returns a message for each fault, with its line
 */
export function pageTextFaultsOf(text: string, parse: (text: string) => TextNode): string[] {
  const head = /^---\r?\n(.*?)\r?\n---/s.exec(text)?.[1];
  const faults = head === undefined ? [] : yamlFaultsOf(head, 2);
  try {
    return [...faults, ...faultsOfNode(parse(text))];
  } catch (error) {
    return [...faults, compileFault(error)];
  }
}
