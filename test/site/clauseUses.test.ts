/** Links both ways: a clause shows what rests on it, and each of these shows its clauses. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../src/commands/readContent.ts';
import { clauseUses } from '../../src/domain/standard/clauseUses.ts';
import { assembleStandard } from '../../src/domain/standard/standard.ts';
import { readPage } from './pages.ts';

const standard = assembleStandard(readStandardFiles());
const uses = clauseUses(standard);
const pages = new Map<string, string>();
const pageAt = (path: string): string => {
  const html = pages.get(path) ?? readPage(path);
  pages.set(path, html);
  return html;
};
/** What stands in the list item of a clause. */
const clauseOn = (prefix: string, key: string): string => {
  const html = pageAt(`${prefix}/guide/${standard.clauses.get(key)?.page}/`);
  const start = html.indexOf(`<li id="${key}" data-level`);
  expect(start, `${key} is not on its page`).toBeGreaterThan(0);
  const end = html.indexOf('<li id="', start + 1);
  return html.slice(start, end < 0 ? undefined : end);
};

/** Whether a page has an id; a question that is not asked yet is known to the quiz by its own. */
const idsOn = (html: string, id: string): boolean =>
  html.includes(`id="${id}"`) || html.includes(`&quot;id&quot;:[0,&quot;${id.replace(/^question-/, '')}&quot;]`);

describe.each([
  ['zh-CN', ''],
  ['en', '/en'],
] as const)('in %s', (_, prefix) => {
  test('every clause links to all that rests on it, and each of these back to the clause', () => {
    fc.assert(
      fc.property(fc.constantFrom(...standard.clauses.values()), ({ key, page }) => {
        const links = [...clauseOn(prefix, key).matchAll(/<p class="uses">[\s\S]*?<\/p>/g)]
          .flatMap(([line]) => [...line.matchAll(/href="([^"]+)"/g)])
          .map(([, href = '']) => href);
        expect(links, key).toHaveLength(uses.get(key)?.length ?? 0);
        for (const href of links) {
          const [path = '', id] = href.split('#');
          const target = pageAt(path);
          // No page in a message: it has a hundred thousand characters.
          if (id !== undefined) expect(idsOn(target, id), `${href} leads nowhere`).toBe(true);
          expect(new RegExp(`${prefix}/guide/${page}/#${key}["&]`).test(target), `${path} does not name ${key}`).toBe(
            true,
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  test('every clause links to its posts and to the limits that it sets, each where it stands', () => {
    const limits = standard.parameters?.parameters ?? [];
    for (const { key, posts = [] } of standard.clauses.values()) {
      const wanted = [
        ...limits.filter(({ clause }) => clause === key).map((limit) => `annex-limits/#limit-${limit.key}`),
        ...posts.map((post) => `annex-posts/#post-${post}`),
      ];
      const links = [...clauseOn(prefix, key).matchAll(/<p class="names">[\s\S]*?<\/p>/g)]
        .flatMap(([line]) => [...line.matchAll(/href="([^"]+)"/g)])
        .map(([, href = '']) => href);
      expect(links, key).toEqual(wanted.map((place) => `${prefix}/guide/${place}`));
      for (const href of links) {
        const [path = '', id = ''] = href.split('#');
        expect(pageAt(path).includes(`id="${id}"`), `${href} leads nowhere`).toBe(true);
      }
    }
  });

  test('every clause links to the quantities that it sets, each where it stands', () => {
    const annex = pageAt(`${prefix}/guide/annex-limits/`);
    for (const { key, clause } of standard.parameters?.quantities ?? []) {
      const [, line = ''] = /<p class="names quantities">([\s\S]*?)<\/p>/.exec(clauseOn(prefix, clause)) ?? [];
      expect(line, key).toContain(`href="${prefix}/guide/annex-limits/#limit-${key}"`);
      expect(annex).toContain(`id="limit-${key}"`);
    }
  });

  test('every clause links to the law that it rests on, and the index of articles back', () => {
    const index = pageAt(`${prefix}/guide/annex-law-index/`);
    for (const { key, basis, page } of standard.clauses.values())
      for (const { source, article } of basis) {
        if (article === undefined || !['law', 'regulation', 'rule'].includes(standard.sources.get(source)?.kind ?? ''))
          continue;
        expect(clauseOn(prefix, key), `${key} does not link to ${source}`).toContain(`/guide/references/#${source}"`);
        expect(index, `the index of articles lacks ${key}`).toContain(`${prefix}/guide/${page}/#${key}"`);
      }
  });
});

test('nothing that rests on clauses is forgotten', () => {
  const used = (kind: string) =>
    new Set([...uses.values()].flat().flatMap((use) => (use.kind === kind ? [use.id] : []))).size;
  expect(used('form')).toBe(standard.forms.filter(({ clauses }) => clauses.length > 0).length);
  expect(used('crisis')).toBe(standard.crises.cards.filter(({ clauses }) => clauses.length > 0).length);
  expect(used('training')).toBe(
    standard.curriculum.days.flatMap(({ modules }) => modules).filter(({ clauses }) => clauses.length > 0).length,
  );
  expect(used('checklist')).toBeGreaterThan(200);
  expect(used('indicator')).toBeGreaterThan(20);
  expect(used('quiz')).toBeGreaterThan(10);
});
