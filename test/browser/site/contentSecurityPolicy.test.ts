/**
 * What the Content-Security-Policy refuses. That it refuses nothing which the tools do is held in every journey: see
 * `visitors`.
 */
import { expect, test } from 'vitest';
import { readPages } from '../../site/pages.ts';
import { IS_FULL } from '../../tries.ts';
import { openSearch, searchFor } from '../search/searching.ts';
import { reader, visitors } from '../visitor.ts';

const newVisitor = visitors();
const read = reader();

/** Which pages are built alike. */
const kindOf = (path: string): string =>
  path
    .replace(/^\/en\//, '/')
    .replace(/^\/guide\/(annex-)?[^/]+\/$/, '/guide/$1')
    .replace(/^\/((?:guide|tools)\/[^/]+|editions|examples|questions|plain|site)\/[^/]+\/$/, '/$1/');
const paths = readPages().map(({ path }) => path);
/** Daily one page of each kind, its language by turns. */
const walked = IS_FULL
  ? paths
  : [...new Set(paths.map(kindOf))].map((kind, index) => {
      const alike = paths.filter((path) => kindOf(path) === kind);
      return alike.find((path) => path.startsWith('/en/') === (index % 2 === 1)) ?? alike[0] ?? '';
    });

test('no page is refused anything, nor asks another site', async () => {
  expect(walked.length).toBeGreaterThan(20);
  const { page, open, refused, errors, foreign } = await read();
  for (const path of walked) {
    await open(path);
    // What waits until the page is idle, or until it is seen.
    await page.evaluate(async () => {
      scrollTo(0, document.body.scrollHeight);
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn, 50))));
    });
    expect([path, refused, errors, foreign]).toEqual([path, [], [], []]);
  }
});

test('search finds in the dialog and on its own page', async () => {
  const { page, open, foreign } = await read();
  await open('/en/guide/admission/');
  await openSearch(page);
  expect(await searchFor(page, 'risk')).not.toEqual([]);
  await open('/search/?q=6.2');
  await expect.poll(() => page.locator('main ol a').count()).toBeGreaterThan(0);
  expect(foreign).toEqual([]);
});

/** What somebody might bring into a page, and what the browser says of it. */
const BROUGHT: [string, string, RegExp][] = [
  [
    'an element of script',
    `const script = document.createElement('script'); script.append('window.ran = 1'); document.body.append(script);`,
    /Trusted|script-src/,
  ],
  [
    'a script of another site',
    `const script = document.createElement('script'); script.setAttribute('async', ''); document.body.append(script);
     script.src = 'https://example.org/a.js';`,
    /Trusted|script-src/,
  ],
  ['markup', `document.body.innerHTML = '<img src=x onerror="window.ran = 1">';`, /TrustedHTML/],
  [
    'a handler in an attribute',
    `document.body.setAttribute('onclick', 'window.ran = 1'); document.body.click();`,
    /Trusted|script-src/,
  ],
  ['text as code', `setTimeout('window.ran = 1');`, /Trusted|script-src|unsafe-eval/],
  ['a worker of another site', `new Worker('https://example.org/a.js');`, /Trusted|worker-src/],
  [
    'a style',
    `const style = document.createElement('style'); style.append('*{}'); document.body.append(style);`,
    /style-src/,
  ],
  ['a question to another site', `await fetch('https://example.org/').catch(() => {});`, /connect-src/],
  [
    'a picture of another site',
    `document.body.append(Object.assign(new Image(), { src: 'https://example.org/a.png' }));`,
    /img-src/,
  ],
  [
    'a frame',
    `document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.org/' }));`,
    /default-src|frame-src/,
  ],
  [
    'a form that sends',
    `const form = Object.assign(document.createElement('form'), { action: 'https://example.org/' });
     document.body.append(form); form.submit();`,
    /form-action/,
  ],
];

test.each(BROUGHT)('%s that is brought into a page is refused', async (_, code, message) => {
  const { context, page, open, refused } = await newVisitor();
  await open('/en/guide/admission/');
  // Run by the test's own connection, which no policy binds; what it brings is bound.
  await page.evaluate(`(async () => { try { ${code} } catch {} })()`);
  await expect.poll(() => refused.length).toBeGreaterThan(0);
  expect(await page.evaluate('window.ran')).toBeUndefined();
  expect(new URL(page.url()).pathname).toBe('/en/guide/admission/');
  expect(refused.splice(0).join('\n')).toMatch(message);
  await context.close();
});
