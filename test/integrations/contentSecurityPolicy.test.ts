import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withPolicy } from '../../src/integrations/contentSecurityPolicy.ts';
import { inlineCodeOf } from '../../src/integrations/inlineCode.ts';

const NOTHING = { scripts: [], styles: [], attributes: [] };

test.each([
  ['<script>run(1 < 2)</script><script type="module">\n a </script>', { scripts: ['run(1 < 2)', '\n a '] }],
  // The same code on one page has one hash.
  ['<script>a</script><script async>a</script>', { scripts: ['a'] }],
  ['<script src="/a.js"></script>', {}],
  ['<script type="application/json">{"a":"<p style=\\"x\\">"}</script>', {}],
  ['<style>p::after{content:"<b style=\'no\'>"}</style>', { styles: ['p::after{content:"<b style=\'no\'>"}'] }],
  ['<p style="--a: 1">x</p><p style=\'--b:"c"\'>', { attributes: ['--a: 1', '--b:"c"'] }],
  ['<p style="content:&#34;a&quot; &amp; &#x62;">', { attributes: ['content:"a" & b'] }],
  // A value may hold what looks like the end of its tag, or like an attribute.
  ['<a-b props=\'{"a":">"}\' title="x > y style=\'no\'" style="--c: 1"><i>style="no"</i>', { attributes: ['--c: 1'] }],
  ['<p data-style="no">style="no" <!-- <script>no</script> --></p>', {}],
  ['<textarea><script>no</script></textarea><title><style>no</style></title>', {}],
  ['<p style>', { attributes: [''] }],
])('%s', (html, found) => {
  expect(inlineCodeOf(`<!DOCTYPE html><html><body>${html}</body></html>`)).toEqual({ ...NOTHING, ...found });
});

test('a page says its policy before all that it is about, and after its encoding', () => {
  const head = '<meta charset="utf-8"/><script>let a = 1;\r\n</script><link rel="stylesheet" href="/a.css">';
  const page = (between = '') =>
    `<!DOCTYPE html><html lang="en"><head>${head.replace('/>', `/>${between}`)}</head><body><p style="--a: 1"></p></body></html>`;
  const html = withPolicy(page());
  const policy = /content="([^"]+)"/.exec(html)?.[1] ?? '';
  expect(html).toBe(page(`<meta http-equiv="content-security-policy" content="${policy}">`));
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const directives = policy.split('; ');
  expect(directives[0]).toBe("default-src 'none'");
  // Browsers read every line break as one character.
  expect(directives).toContain(`script-src 'self' ${hash('let a = 1;\n')}`);
  expect(directives).toContain("style-src 'self'");
  expect(directives).toContain(`style-src-attr 'unsafe-hashes' ${hash('--a: 1')}`);
  expect(directives).toContain("require-trusted-types-for 'script'");
});

test('a page without style attributes allows none', () => {
  expect(withPolicy('<html><head></head><body></body></html>')).not.toContain('style-src-attr');
});

test('a page without a head is no page', () => {
  expect(() => withPolicy('<p>a</p>')).toThrow('without a head');
});
