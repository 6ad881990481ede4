/** Which pages an edition needs: those to which the program links, and one for each thing that has a page. */
import type { LocalizedText } from '../basics/locale.ts';
import type { Lenses } from '../guide/lens.ts';
import { FIRST_ANNEX } from '../guide/pageNumber.ts';
import type { Standard } from './standard.ts';

/** A page that can be written from what is known: its title, its place and the component that shows it. */
interface OwnPage {
  /** Below `content/docs/`, without the ending: 'guide/forms/consent'. */
  path: string;
  title: LocalizedText;
  /** Its `sidebar.order`. */
  order: number;
  /** Name of a component, and the property of it that each of the names is a value of. */
  component: string;
  property: string;
  names: readonly string[];
}

/** Pages to which the program leads from wherever one is. What they say is their edition's own. */
const PAGES_OF_ALL = [
  'index',
  'lenses',
  'search',
  'c',
  'guide/about',
  'guide/terms',
  'guide/references',
  'guide/annex-revisions',
  'tools/workspace',
  'tools/admission',
  'tools/evaluation',
  'tools/comparison',
  'tools/profile',
  'tools/checklist',
  'tools/checklist/items',
  'tools/checklist/comparison',
];

/** Pages that the program makes by itself (src/pages/). */
const MADE_PAGES = ['plain', 'questions', 'examples', 'guide/all'];

/** What the program leads to in this edition, besides the pages of single chapters, forms and cards. */
export const fixedPages = ({ forms, crises, curriculum, records, parameters, posts }: Standard): string[] => [
  ...PAGES_OF_ALL,
  ...(parameters ? ['guide/annex-limits'] : []),
  ...(posts.length > 0 ? ['guide/annex-posts'] : []),
  ...(records.size > 0 ? ['guide/annex-records'] : []),
  ...(forms.length > 0 ? ['guide/forms'] : []),
  ...(crises.cards.length > 0 ? [`guide/${crises.page}/cards`] : []),
  ...(curriculum.days.length > 0 ? [`guide/${curriculum.page}`] : []),
];

/** A page of its own for each chapter, section with a page, checklist, form and crisis card. */
export function ownPages({ chapters, forms, crises }: Standard): OwnPage[] {
  const hundredth = (whole: number, part: number) => Number((whole + part / 100).toFixed(2));
  const crisisChapter = chapters.find(({ key }) => key === crises.page)?.number ?? 0;
  return [
    ...chapters.flatMap(({ key, number, title, sections }) => [
      {
        path: `guide/${key}`,
        title,
        order: number,
        component: 'Clauses',
        property: 'section',
        // What a district adds stands there without being asked for.
        names: sections.filter(({ page, isLocal }) => page === undefined && !isLocal).map((section) => section.key),
      },
      ...sections.flatMap((section, index) =>
        section.page === undefined
          ? []
          : [
              {
                path: `guide/${section.page}`,
                title: section.title,
                order: hundredth(number, index + 1),
                component: 'Clauses',
                property: 'section',
                names: [section.key],
              },
            ],
      ),
      {
        path: `tools/checklist/${key}`,
        title,
        order: number,
        component: 'Checklist',
        property: 'chapter',
        names: [key],
      },
    ]),
    ...forms.map(({ id, number, title }) => ({
      path: `guide/forms/${id}`,
      title,
      order: hundredth(FIRST_ANNEX, number),
      component: 'Form',
      property: 'id',
      names: [id],
    })),
    ...crises.cards.map(({ id, title }, index) => ({
      path: `guide/${crises.page}/${id}`,
      title,
      order: hundredth(crisisChapter, index + 2),
      component: 'CrisisCard',
      property: 'id',
      names: [id],
    })),
  ];
}

/** The text of a page that nobody has written yet: what must stand there, and nothing that is made up. */
export function pageText({ title, order, component, property, names }: OwnPage, locale: keyof LocalizedText): string {
  const quoted = JSON.stringify(title[locale]);
  const file = `'@components/${component}.astro'`;
  return [
    '---',
    `title: ${quoted}`,
    `description: ${quoted}`,
    'sidebar:',
    `  order: ${order}`,
    '---',
    '',
    `import ${component} from ${file};`,
    '',
    ...names.map((name) => `<${component} ${property}="${name}" />\n`),
  ].join('\n');
}

/** Folders in which every page belongs to an entry of the content. */
const foldersOf = ({ crises }: Standard): string[] => [
  'tools/checklist/',
  'guide/forms/',
  ...(crises.cards.length > 0 ? [`guide/${crises.page}/`] : []),
];

/**
 * What is wrong with the pages of one language.
 *
 * @param present the pages that there are, below `content/docs/` and without the language: 'guide/risk'
 */
export function faultsOfPages(standard: Standard, present: ReadonlySet<string>): string[] {
  const own = ownPages(standard).map(({ path }) => path);
  const fixed = fixedPages(standard);
  const known = new Set([...own, ...fixed]);
  return [
    ...fixed
      .filter((path) => !present.has(path))
      .map((path) => `the page "${path}" is missing, and other pages lead to it: write it`),
    ...own
      .filter((path) => !present.has(path))
      .map((path) => `the page "${path}" is missing: write it, or have it begun with "npm run adapt -- pages"`),
    ...[...present]
      .filter((path) => !known.has(path) && foldersOf(standard).some((folder) => path.startsWith(folder)))
      .map((path) => `the page "${path}" belongs to nothing any more: remove it`),
  ];
}

/**
 * Steps of the ways into the guide that lead to no page.
 *
 * @param present the pages that there are in every language
 */
export const faultsOfWays = ({ lenses }: Lenses, present: ReadonlySet<string>): string[] =>
  lenses.flatMap(({ key, steps }) =>
    steps
      .map(({ path }) => path.slice(1, -1))
      .filter((path) => !present.has(path) && !MADE_PAGES.includes(path))
      .map((path) => `"${key}" leads to "${path}", which is no page: correct it`),
  );
