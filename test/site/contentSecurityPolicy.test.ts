/** Every built page names the code that it runs. An independent parser finds what the build found by its own means. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { readTexts } from '../content/readTexts.ts';
import { IS_FULL } from '../tries.ts';
import { readPages } from './pages.ts';

const META = /<meta http-equiv="content-security-policy" content="([^"]+)">/;
const pages = readPages();
const policyOf = (html: string) => META.exec(html)?.[1] ?? '';
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('every page has one policy, which stands before every script, style and link', () => {
  expect(pages.length).toBeGreaterThan(100);
  const wrong = pages.filter(
    ({ html }) =>
      !/^<!DOCTYPE html><html[^>]*><head><meta charset="utf-8"\/?><meta http-equiv="content-security-policy"/i.test(
        html,
      ) || html.match(/http-equiv/g)?.length !== 1,
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('no policy lets in what it does not name', () => {
  const loose = pages.filter(({ html }) =>
    /unsafe-inline|unsafe-eval|strict-dynamic|\*|https?:|blob:/.test(policyOf(html)),
  );
  expect(loose.map(({ path }) => path)).toEqual([]);
  for (const directive of [
    "default-src 'none'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ])
    expect(pages.filter(({ html }) => !policyOf(html).split('; ').includes(directive)).map(({ path }) => path)).toEqual(
      [],
    );
});

// A whole parse of the whole site takes most of a minute.
const parsed = pages.filter((_, index) => IS_FULL || index % 8 === 0);

test('every script, style and style attribute is named in its page, none needlessly, and no attribute is code', () => {
  const faults = parsed.flatMap(({ path, html }) => {
    const named = new Map(
      policyOf(html)
        .split('; ')
        .map((directive) => {
          const [name = '', ...sources] = directive.split(' ');
          return [name, sources.filter((source) => source.startsWith("'sha256-"))];
        }),
    );
    const needed: Record<'script-src' | 'style-src' | 'style-src-attr', Set<string>> = {
      'script-src': new Set(),
      'style-src': new Set(),
      'style-src-attr': new Set(),
    };
    const handlers: string[] = [];
    visit(fromHtml(html), 'element', ({ tagName, properties, children: [text] }) => {
      const inside = text?.type === 'text' ? text.value : '';
      const type = String(properties['type'] ?? '');
      if (tagName === 'script' && properties['src'] === undefined && !/json/.test(type))
        needed['script-src'].add(hash(inside));
      if (tagName === 'style') needed['style-src'].add(hash(inside));
      if (typeof properties['style'] === 'string') needed['style-src-attr'].add(hash(properties['style']));
      for (const [name, value] of Object.entries(properties))
        if (/^on[A-Z]/.test(name) || /^\s*javascript:/i.test(String(value))) handlers.push(`${path}: ${name}`);
    });
    const differing = Object.entries(needed).filter(
      ([name, hashes]) => [...hashes].sort().join() !== [...(named.get(name) ?? [])].sort().join(),
    );
    return [...handlers, ...differing.map(([name]) => `${path}: ${name}`)];
  });
  expect(faults).toEqual([]);
});

test('the policy of a chapter adds less than a kilobyte to what travels', () => {
  const chapters = pages.filter(({ path }) => /^\/(?:en\/)?guide\/(?!all\/|.*\/.*\/)/.test(path));
  expect(chapters.length).toBeGreaterThan(40);
  const added = ({ html }: { html: string }) => gzipSync(html).length - gzipSync(html.replace(META, '')).length;
  expect(chapters.filter((page) => added(page) >= 1024).map(({ path }) => path)).toEqual([]);
});

test('no script starts a worker from text, which the policy refuses', () => {
  const scripts = readTexts('dist/_astro', '.js');
  expect(scripts.length).toBeGreaterThan(50);
  const started = scripts.flatMap(({ file, text }) =>
    [...text.matchAll(/new Worker\((?!`\/)/g)].map(({ index }) => `${file}: ${text.slice(index, index + 80)}`),
  );
  expect(started).toEqual([]);
});
