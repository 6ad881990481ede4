/** Forms and annexes as they are read without scripts, in both languages. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../src/commands/readContent.ts';
import { clausesOf } from '../../src/domain/clauses/clause.ts';
import { LAW_KINDS } from '../../src/domain/clauses/lawIndex.ts';
import { byStage } from '../../src/domain/clauses/stage.ts';
import { fieldsOfForm } from '../../src/domain/guide/form.ts';
import { figuresOfIndicator, withFigures } from '../../src/domain/profiles/figureNames.ts';
import { indicatorsOf } from '../../src/domain/profiles/profile.ts';
import { type IndexFile, readIndex } from '../../src/domain/search/indexFile.ts';
import { recordUses } from '../../src/domain/standard/recordUses.ts';
import { assembleStandard } from '../../src/domain/standard/standard.ts';
import { readPage, textOf } from './pages.ts';

const files = readStandardFiles();
const forms = files.forms.map(({ data }) => data);
const standard = assembleStandard(files);
const clauses = files.chapters.flatMap(({ data }) => clausesOf(data));

/** Addresses that search knows in a language. */
function foundBySearch(lang: 'zh-CN' | 'en'): Set<string> {
  const file = JSON.parse(readFileSync(`dist/data/search/index.${lang}.json`, 'utf8')) as IndexFile;
  return new Set(readIndex(file).entries.map(({ url }) => url));
}

const missing = (path: string, texts: readonly string[]): string[] => {
  const text = textOf(readPage(path));
  return texts.filter((wanted) => !text.includes(wanted.replace(/\s+/g, ' ')));
};

describe.each([
  ['zh-CN', '', '附录A 表单', '附录E 修订记录'],
  ['en', '/en', 'Annex A Forms', 'Annex E Revision history'],
] as const)('in %s', (lang, prefix, first, last) => {
  test.each(forms.map((form) => [form.id, form] as const))(
    'the form %s shows every label, and why it asks',
    (id, form) => {
      const texts = fieldsOfForm(form).flatMap((field) => [
        ...[field.label, field.why, field.hint].map((text) => text?.[lang]),
        ...('options' in field ? field.options.map((option) => option[lang]) : []),
        ...('columns' in field && !field.rowLabels ? field.columns.map((column) => column[lang]) : []),
        ...('rowLabels' in field ? (field.rowLabels ?? []).map((row) => row[lang]) : []),
      ]);
      const words = texts.filter((text) => text !== undefined);
      const notes = [form.purpose, form.when, form.keptAt, form.privacy].map((text) => text[lang]);
      expect(missing(`${prefix}/guide/forms/${id}/`, [...words, ...notes])).toEqual([]);
    },
  );

  test('every record, time limit, quantity and post is found by search, where it stands', () => {
    const found = foundBySearch(lang);
    const places = [
      ...[...standard.records.keys()].map((key) => ['annex-records', `record-${key}`] as const),
      ...(standard.parameters?.parameters ?? []).map(({ key }) => ['annex-limits', `limit-${key}`] as const),
      ...(standard.parameters?.quantities ?? []).map(({ key }) => ['annex-limits', `limit-${key}`] as const),
      ...standard.posts.map(({ key }) => ['annex-posts', `post-${key}`] as const),
    ];
    const lost = places.filter(
      ([page, id]) =>
        !found.has(`${prefix}/guide/${page}/#${id}`) || !readPage(`${prefix}/guide/${page}/`).includes(`id="${id}"`),
    );
    expect(lost).toEqual([]);
    expect(places.length).toBeGreaterThan(300);
  });

  test('the list has a link to every form', () => {
    const page = readPage(`${prefix}/guide/forms/`);
    expect(forms.filter(({ id }) => !page.includes(`href="${prefix}/guide/forms/${id}/"`))).toEqual([]);
  });

  test('the evidence list has every condition of admission with its papers', () => {
    const conditions = files.admission.flatMap(({ data }) => data.conditions);
    const texts = conditions.flatMap(({ title, issuer, evidence }) =>
      [title, issuer, ...evidence].map((text) => text[lang]),
    );
    expect(missing(`${prefix}/guide/forms/admission-evidence/`, texts)).toEqual([]);
  });

  test('the law index lists every article that a clause cites, once', () => {
    const kinds = new Map(files.sources.data.map(({ id, kind }) => [id, kind]));
    const cited = new Set(
      clauses.flatMap(({ basis }) =>
        basis.flatMap(({ source, article }) => {
          const kind = kinds.get(source);
          return kind && LAW_KINDS.includes(kind) ? [`${source} ${article ?? ''}`] : [];
        }),
      ),
    );
    const page = readPage(`${prefix}/guide/annex-law-index/`);
    const listed = [...page.matchAll(/data-article="([^"]*)"/g)].map(([, article]) => article);
    expect([...listed].sort()).toEqual([...cited].sort());
  });

  test('the law index has a row for every clause that rests on a law', () => {
    const page = readPage(`${prefix}/guide/annex-law-index/`);
    const kinds = new Map(files.sources.data.map(({ id, kind }) => [id, kind]));
    const resting = clauses.filter(({ basis }) =>
      basis.some(({ source }) => LAW_KINDS.some((kind) => kind === kinds.get(source))),
    );
    expect(resting.filter(({ key }) => !page.includes(`id="law-of-${key}"`)).map(({ key }) => key)).toEqual([]);
  });

  test('the indicator tables have every indicator with its definition and what is not counted', () => {
    const indicators = files.evaluations.flatMap(({ data }) => indicatorsOf(data));
    const texts = indicators.flatMap((indicator) =>
      (['title', 'definition', 'foundIn', 'excluded'] as const).map((name) =>
        withFigures(indicator[name][lang], figuresOfIndicator(indicator)),
      ),
    );
    expect(missing(`${prefix}/guide/annex-indicators/`, texts)).toEqual([]);
  });

  test('the curriculum shows every module', () => {
    const modules = files.curriculum.data.days.flatMap((day) => day.modules);
    const texts = modules.flatMap(({ title, method, aims }) => [title, method, ...aims].map((text) => text[lang]));
    expect(missing(`${prefix}/guide/annex-curriculum/`, texts)).toEqual([]);
  });

  test('the history shows every edition, and says which is in force', () => {
    const texts = files.revisions.data.revisions.flatMap(({ summary, reassess }) => [summary[lang], reassess[lang]]);
    expect(missing(`${prefix}/guide/annex-revisions/`, [...texts, files.edition.data.version])).toEqual([]);
  });

  test('the order of introduction has every clause of its stage, with the papers of what comes first', () => {
    const ordered = byStage(clauses);
    const [first = [], quarter = [], year = []] = [...ordered.values()];
    const texts = [
      ...first.flatMap(({ text, evidence }) => [text, ...evidence]),
      ...[...quarter, ...year].map(({ text }) => text),
    ];
    expect(first.length).toBeGreaterThan(20);
    expect(
      missing(
        `${prefix}/guide/annex-order/`,
        texts.map((text) => text[lang]),
      ),
    ).toEqual([]);
    const page = readPage(`${prefix}/guide/annex-order/`);
    const events = ordered.get('event') ?? [];
    expect(events.filter(({ key }) => !page.includes(`#${key}"`)).map(({ key }) => key)).toEqual([]);
  });

  test('the list of records has each with its keeper, what is in it, and links to every clause that it shows', () => {
    const page = readPage(`${prefix}/guide/annex-records/`);
    const uses = recordUses(standard);
    const texts = uses.flatMap(({ record: { name, keptUntil, contains } }) => [
      name,
      ...(keptUntil ? [keptUntil.text] : []),
      ...contains,
    ]);
    expect(uses.length).toBeGreaterThan(100);
    expect(
      missing(
        `${prefix}/guide/annex-records/`,
        texts.map((text) => text[lang]),
      ),
    ).toEqual([]);
    const entries = new Map(
      page
        .split('<li id="record-')
        .slice(1)
        .map((entry) => [entry.slice(0, entry.indexOf('"')), entry]),
    );
    const lacking = uses.flatMap(({ record, clauses: own }) =>
      own.filter(({ key }) => !entries.get(record.key)?.includes(`#${key}"`)).map(({ key }) => `${record.key}: ${key}`),
    );
    expect(lacking).toEqual([]);
  });

  test('the time limits have each with its act, its time and the clause that sets it', () => {
    const page = readPage(`${prefix}/guide/annex-limits/`);
    const limits = standard.parameters?.parameters ?? [];
    const lacking = limits.filter(({ key, clause, act, law }) => {
      const entry = page.slice(page.indexOf(`<div id="limit-${key}"`)).split('</div>')[0] ?? '';
      const isThere = [`#${clause}"`, act[lang].replaceAll("'", '&#39;').replaceAll('"', '&quot;')].every((part) =>
        entry.includes(part),
      );
      return !isThere || entry.includes(lang === 'en' ? 'fixed by law:' : '法律规定：') !== (law !== undefined);
    });
    expect(lacking.map(({ key }) => key)).toEqual([]);
    expect(limits.length).toBeGreaterThan(200);
    expect(
      missing(
        `${prefix}/guide/annex-limits/`,
        (standard.parameters?.events ?? []).map(({ name }) => name[lang]),
      ),
    ).toEqual([]);
  });

  test('the quantities stand after them, by chapter, each with what is counted and the clause that sets it', () => {
    const [, section = ''] = readPage(`${prefix}/guide/annex-limits/`).split('<h2 id="quantities"');
    const quantities = standard.parameters?.quantities ?? [];
    const lacking = quantities.filter(({ key, clause, what, law }) => {
      const entry = section.slice(section.indexOf(`<div id="limit-${key}"`)).split('</div>')[0] ?? '';
      const isThere = entry.includes(`#${clause}"`) && entry.includes(what[lang].replaceAll("'", '&#39;'));
      return !isThere || entry.includes(lang === 'en' ? 'fixed by law:' : '法律规定：') !== (law !== undefined);
    });
    expect(lacking.map(({ key }) => key)).toEqual([]);
    expect(quantities.length).toBeGreaterThan(100);
    const chapters = [...section.matchAll(/<h3 id="quantities-([a-z-]+)"/g)].map(([, key]) => key);
    expect(chapters).toEqual(standard.chapters.map(({ key }) => key).filter((key) => chapters.includes(key)));
  });

  test('the posts have each with what it does, what is asked, and both sides of what one person may not hold', () => {
    const page = readPage(`${prefix}/guide/annex-posts/`);
    const entryOf = (key: string) => page.split(`<section id="post-${key}"`)[1]?.split('</section>')[0] ?? '';
    const { posts } = standard;
    expect(posts.length).toBeGreaterThan(15);
    const texts = posts.flatMap(({ name, does, requires }) => [name, does, ...requires.map(({ text }) => text)]);
    expect(
      missing(
        `${prefix}/guide/annex-posts/`,
        texts.map((text) => text[lang]),
      ),
    ).toEqual([]);
    const lacking = posts.flatMap(({ key, notWith }) =>
      notWith
        .filter(({ post }) => !entryOf(key).includes(`#post-${post}"`) || !entryOf(post).includes(`#post-${key}"`))
        .map(({ post }) => `${key} and ${post}`),
    );
    expect(lacking).toEqual([]);
    const unlinked = clauses
      .flatMap(({ key, posts: named = [] }) => named.map((post) => [key, post] as const))
      .filter(([key, post]) => !entryOf(post).includes(`#${key}"`));
    expect(unlinked).toEqual([]);
  });

  test('annexes are lettered, never numbered by their place in the sidebar', () => {
    const text = textOf(readPage(`${prefix}/guide/annex-curriculum/`));
    expect(text).toContain(first);
    expect(text).toContain(last);
    expect(text).not.toMatch(/\b10[1-5] /);
  });
});
