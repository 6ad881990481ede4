/** Finds the scripts and styles that stand in the text of a page, as a Content-Security-Policy has to know them. */

/** Inline code of a page, each text once, exactly as a browser hashes it. */
export interface InlineCode {
  /** Contents of `<script>` elements that run. */
  scripts: readonly string[];
  /** Contents of `<style>` elements. */
  styles: readonly string[];
  /** Values of `style` attributes, without character references. */
  attributes: readonly string[];
}

/** A comment, or a start tag with its name and its attributes; a value in quotes may hold `>`. */
const TAG = /<!--[\s\S]*?-->|<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
/** What stands inside is text: no tag begins there. */
const TEXT_ALONE = new Set(['script', 'style', 'textarea', 'title']);
/** A script of another type is data, which no browser runs. */
const RUNS = new Set(['', 'module', 'text/javascript']);
const NAMED: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };

const withoutReferences = (value: string): string =>
  value.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (reference, decimal, hex, name) =>
    name === undefined
      ? String.fromCodePoint(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal))
      : (NAMED[name] ?? reference),
  );

/** @param html a page as Astro writes it: names of elements in small letters, each script and style with its end */
export function inlineCodeOf(html: string): InlineCode {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const attributes = new Set<string>();
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(html); tag; tag = TAG.exec(html)) {
    const name = tag[1]?.toLowerCase();
    if (name === undefined) continue;
    const given = new Map(
      [...(tag[2] ?? '').matchAll(ATTRIBUTE)].map(([, key = '', ...values]) => [
        key.toLowerCase(),
        withoutReferences(values.find((value) => value !== undefined) ?? ''),
      ]),
    );
    const style = given.get('style');
    if (style !== undefined) attributes.add(style);
    if (!TEXT_ALONE.has(name)) continue;
    const end = html.indexOf(`</${name}`, TAG.lastIndex);
    const text = html.slice(TAG.lastIndex, end < 0 ? undefined : end);
    if (name === 'style') styles.add(text);
    if (name === 'script' && !given.has('src') && RUNS.has(given.get('type') ?? '')) scripts.add(text);
    TAG.lastIndex += text.length;
  }
  return { scripts: [...scripts], styles: [...styles], attributes: [...attributes] };
}
