/** Pages of an edition: what is missing, what belongs to nothing, and what a page begins with. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import type { Section } from '../../../src/domain/clauses/clause.ts';
import {
  faultsOfPages,
  faultsOfWays,
  fixedPages,
  ownPages,
  pageText,
} from '../../../src/domain/standard/contentPages.ts';
import { assembleStandard, type Standard } from '../../../src/domain/standard/standard.ts';
import { readWithPapers } from '../../fixtures/withPapers.ts';

const text = (english: string) => ({ 'zh-CN': `中${english}`, en: english });
const standard = assembleStandard(readStandardFiles('test/fixtures/standard'));
const [clause] = standard.chapters.flatMap(({ sections }) => sections.flatMap(({ clauses }) => clauses));
if (!clause) throw new Error('the fixture has no clause');
const section = (key: string, more: Partial<Section> = {}): Section => ({
  key,
  title: text(key),
  clauses: [clause],
  ...more,
});
const [form] = standard.forms;
if (!form) throw new Error('the fixture has no form');
const card = {
  id: 'fire',
  title: text('Fire'),
  signs: [],
  firstActs: [],
  phones: [],
  told: [],
  law: [],
  never: [],
  record: [],
  clauses: [],
};
const LARGE: Standard = {
  ...standard,
  chapters: [
    {
      key: 'kitchen',
      number: 3,
      title: text('Kitchen'),
      retiredKeys: [],
      sections: [
        section('samples'),
        section('hot-meals', { page: 'kitchen/hot-meals' }),
        section('own', { isLocal: true }),
      ],
    },
  ],
  forms: [form, { ...form, id: 'receipt', number: 12, title: text('Receipt') }],
  crises: { page: 'kitchen', phones: [], cards: [card, { ...card, id: 'flood', title: text('Flood') }] },
  curriculum: { ...standard.curriculum, days: [{ id: 'day', title: text('Day'), modules: [] }] },
};

describe('own pages', () => {
  test('are those of chapters, sections with a page, checklists, forms and cards, in their places', () => {
    expect(
      ownPages(LARGE).map(({ path, order, component, property, names }) => [path, order, component, property, names]),
    ).toEqual([
      ['guide/kitchen', 3, 'Clauses', 'section', ['samples']],
      ['guide/kitchen/hot-meals', 3.02, 'Clauses', 'section', ['hot-meals']],
      ['tools/checklist/kitchen', 3, 'Checklist', 'chapter', ['kitchen']],
      ['guide/forms/order-list', 101.01, 'Form', 'id', ['order-list']],
      ['guide/forms/receipt', 101.12, 'Form', 'id', ['receipt']],
      ['guide/kitchen/fire', 3.02, 'CrisisCard', 'id', ['fire']],
      ['guide/kitchen/flood', 3.03, 'CrisisCard', 'id', ['flood']],
    ]);
    expect(ownPages(LARGE).map(({ title }) => title.en)).toEqual([
      'Kitchen',
      'hot-meals',
      'Kitchen',
      form.title.en,
      'Receipt',
      'Fire',
      'Flood',
    ]);
  });
  test('of cards outside every chapter stand before the first', () => {
    const apart = { ...LARGE, crises: { ...LARGE.crises, page: 'help' } };
    expect(ownPages(apart).at(-1)).toMatchObject({ path: 'guide/help/flood', order: 0.03 });
  });
  test('begin with a title, their place, the component and nothing else', () => {
    const [page] = ownPages(LARGE);
    if (!page) throw new Error('no page');
    const [, head, body] = pageText({ ...page, title: text('The "Kitchen": what?'), names: ['a', 'b'] }, 'zh-CN').split(
      '---\n',
    );
    expect(parse(head ?? '')).toEqual({
      title: '中The "Kitchen": what?',
      description: '中The "Kitchen": what?',
      sidebar: { order: 3 },
    });
    expect(body).toBe(
      `\nimport Clauses from '@components/Clauses.astro';\n\n<Clauses section="a" />\n\n<Clauses section="b" />\n`,
    );
  });
});

describe('fixed pages', () => {
  test('grow with what an edition has', () => {
    const few = fixedPages({
      ...LARGE,
      forms: [],
      crises: { ...LARGE.crises, cards: [] },
      curriculum: standard.curriculum,
    });
    const more = fixedPages(LARGE);
    expect(more.slice(0, few.length)).toEqual(few);
    expect(more.slice(few.length)).toEqual(['guide/forms', 'guide/kitchen/cards', 'guide/training']);
    expect(few).toEqual(expect.arrayContaining(['index', 'guide/about', 'tools/evaluation', 'tools/checklist/items']));
    expect(few).toHaveLength(16);
  });
});

test('a standard with lists of records, time limits and posts has a page of each', () => {
  const whole = assembleStandard(readWithPapers(readStandardFiles));
  const paths = ['guide/annex-limits', 'guide/annex-posts', 'guide/annex-records'];
  expect(fixedPages(whole)).toEqual(expect.arrayContaining(paths));
  expect(fixedPages({ ...whole, records: new Map(), parameters: undefined, posts: [] })).not.toEqual(
    expect.arrayContaining([expect.stringMatching('guide/annex-(?:limits|posts|records)')]),
  );
});

describe('faults of pages', () => {
  const lenses = (...paths: string[]) => ({
    lenses: [
      {
        key: 'cooks',
        title: text(''),
        who: text(''),
        steps: paths.map((path) => ({ path, label: text(''), why: text('') })),
      },
    ],
  });
  const all = [...fixedPages(LARGE), ...ownPages(LARGE).map(({ path }) => path)];
  const without = (...gone: string[]) => new Set(all.filter((path) => !gone.includes(path)));

  test('none when all are there; pages of one’s own elsewhere are welcome', () => {
    expect(faultsOfPages(LARGE, without())).toEqual([]);
    expect(faultsOfWays(lenses('/guide/kitchen/', '/plain/', '/guide/all/'), without())).toEqual([]);
    expect(faultsOfPages(LARGE, new Set([...all, 'guide/history', 'site/thanks']))).toEqual([]);
  });
  test('one that is led to, and one that can be begun', () => {
    expect(faultsOfPages(LARGE, without('guide/about', 'tools/checklist/kitchen'))).toEqual([
      'the page "guide/about" is missing, and other pages lead to it: write it',
      'the page "tools/checklist/kitchen" is missing: write it, or have it begun with "npm run adapt -- pages"',
    ]);
  });
  test.each(['tools/checklist/cellar', 'guide/forms/bill', 'guide/kitchen/earthquake'])(
    '"%s" belongs to nothing',
    (path) => {
      expect(faultsOfPages(LARGE, new Set([...all, path]))).toEqual([
        `the page "${path}" belongs to nothing any more: remove it`,
      ]);
    },
  );
  test('without cards any page below a chapter is one’s own', () => {
    const none = { ...LARGE, crises: { ...LARGE.crises, cards: [] } };
    expect(faultsOfPages(none, new Set([...all, 'guide/kitchen/history']))).toEqual([]);
  });
  test('a way that leads nowhere', () => {
    expect(faultsOfWays(lenses('/guide/kitchen/', '/guide/roof/'), without())).toEqual([
      '"cooks" leads to "guide/roof", which is no page: correct it',
    ]);
  });
});
