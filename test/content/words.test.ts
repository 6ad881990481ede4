import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readStandardFiles } from '../../src/commands/readContent.ts';
import { clausesOf } from '../../src/domain/clauses/clause.ts';
import { readTexts } from './readTexts.ts';

const { chapters } = readStandardFiles();
const clauses = chapters.flatMap(({ data }) => clausesOf(data));
const texts = [...readTexts('content', '.yaml'), ...readTexts('content/docs', '.mdx')];

/** Passages of a text that match, with a little of what stands around them. */
const found = (pattern: RegExp, { file, text }: { file: string; text: string }): string[] =>
  [...text.matchAll(pattern)].map(
    (match) => `${file}: …${text.slice(Math.max(0, match.index - 12), match.index + 12)}…`,
  );

/** Words that hold the character of a modal verb without being one. */
const NO_MODALS = [
  '应急',
  '相应',
  '适应',
  '对应',
  '响应',
  '供应',
  '反应',
  '回应',
  '效应',
  '适宜',
  '事宜',
  '许可',
  '可能',
  '认可',
  '可疑',
  '可行',
  '可识别',
  '可核对',
  '禁止令',
  '不必要',
];

/** Modal verbs of a Chinese clause, but for those in quoted words and titles. */
function modalsIn(text: string): string[] {
  const bare = NO_MODALS.reduce((rest, word) => rest.replaceAll(word, ''), text.replace(/《[^》]*》|“[^”]*”/g, ''));
  return bare.match(/不应|应|不宜|宜|可|不必|必须|不得|禁止/g) ?? [];
}

test.each([
  ['社会组织应制定应急预案。', ['应']],
  ['适宜的场所宜相应调整，事宜另行约定。', ['宜']],
  ['经许可，社会工作者可参加；可能不参加。', ['可']],
  ['违反禁止令的，应立即告知。', ['应']],
  ['不应造成不必要的影响。', ['不应']],
  ['应写明“不得转载”。', ['应']],
  ['必须到场，不得缺席。', ['必须', '不得']],
])('the modal verbs of %s are %j', (text, modals) => {
  expect(modalsIn(text)).toEqual(modals);
});

test('each clause says its level with the modal verb of that level, and with no other', () => {
  const verbs = { shall: ['应', '不应'], should: ['宜', '不宜'], may: ['可', '不必'] };
  const english = { shall: /\bshall\b/, should: /\bshould\b/, may: /\bmay\b|need not/ };
  const wrong = clauses.filter(({ level, text }) => {
    const modals = modalsIn(text['zh-CN']);
    return (
      modals.length === 0 || modals.some((modal) => !verbs[level].includes(modal)) || !english[level].test(text.en)
    );
  });
  expect(wrong.map(({ key, level, text }) => `${key} (${level}): ${modalsIn(text['zh-CN'])}`)).toEqual([]);
});

test('clients are called 社区矫正对象, never convicts or inmates', () => {
  // Names that a passage explains why not to use stand in quotation marks.
  const bare = texts
    // What people type into the search is theirs.
    .filter(({ file }) => file !== 'content/search.yaml')
    .map(({ file, text }) => ({ file, text: text.replace(/“[^”]*”/g, '') }));
  expect(bare.flatMap((each) => found(/社区服刑人员|服刑人员|犯人|矫正犯(?!罪|因)/g, each))).toEqual([]);
});

test('心理治疗 stands only where it is kept apart from 心理辅导', () => {
  // It is denied, quoted, or defined.
  const apart = /不|没有|医疗机构|“心理治疗|改写|精神卫生法|term: \{|psychotherap/;
  const paragraphs = texts
    .filter(({ file }) => file !== 'content/search.yaml')
    .flatMap(({ file, text }) => text.split('\n').map((line) => ({ file, line })));
  const bare = paragraphs.filter(({ line }) => line.includes('心理治疗') && !apart.test(line));
  expect(bare.map(({ file, line }) => `${file}: ${line.trim().slice(0, 60)}`)).toEqual([]);
});

test('Chinese text has no spaces between Chinese and Latin, and full-width punctuation', () => {
  const spaced = clauses.flatMap(({ key, text }) =>
    /\p{Script=Han} [\p{Script=Latin}\d]|[\p{Script=Latin}\d] \p{Script=Han}|\p{Script=Han}[,;:!?]/u.test(text['zh-CN'])
      ? [key]
      : [],
  );
  expect(spaced).toEqual([]);
});

test('English text is not Chinese, but for a Chinese name in brackets', () => {
  const han = clauses.filter(({ text }) => /\p{Script=Han}/u.test(text.en.replace(/\([^)]*\)/g, '')));
  expect(han.map(({ key }) => key)).toEqual([]);
});

test('figures are the same in both languages', () => {
  const figures = (text: string) => (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number).sort((a, b) => a - b);
  const words: Record<string, number> = {
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    twelve: 12,
  };
  const differing = clauses.flatMap(({ key, text }) => {
    const [chinese, english] = [figures(text['zh-CN']), figures(text.en)];
    const spelled = (text.en.toLowerCase().match(/[a-z]+/g) ?? []).flatMap((word) =>
      word in words ? [words[word]] : [],
    );
    const missing = chinese.filter((figure) => ![...english, ...spelled].includes(figure));
    return missing.length > 0 ? [`${key}: ${missing.join(', ')}`] : [];
  });
  expect(differing).toEqual([]);
});

/** Spellings that are not the glossary's, with the term that stands for them. */
const OTHER_SPELLINGS: [RegExp, string][] = [
  [/社矫/, '社区矫正'],
  [/(?<!社区)矫正对象/, '社区矫正对象'],
  [/服务对象/, '社区矫正对象'],
  [/社工(?!作)/, '社会工作者'],
  [/矫正机构(?<!社区矫正机构)/, '社区矫正机构'],
  [/\bre-offend/i, 'reoffending'],
  [/\bassessors?\b/i, 'evaluator'],
  [/\bpublic-benefit\b/i, 'public benefit'],
  [/\bNGOs?\b/, 'social organisation'],
  [/\borganizations?\b/i, 'organisation'],
  [/\bcounseling\b/i, 'counselling'],
  [/\bjudicial bureau\b/i, 'justice bureau'],
];

test('clauses spell each term one way, in both languages', () => {
  const used = clauses.flatMap(({ key, text, criteria }) =>
    [text, ...criteria].flatMap((each) =>
      OTHER_SPELLINGS.flatMap(([other, term]) =>
        Object.values(each).some((words) => other.test(words.replace(/“[^”]*”|《[^》]*》/g, '')))
          ? [`${key}: write ${term}`]
          : [],
      ),
    ),
  );
  expect(used).toEqual([]);
});

test('every page exists in both languages', () => {
  const pages = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.mdx'))
      .sort();
  const chinese = pages('content/docs').filter((name) => !name.startsWith('en/'));
  expect(pages('content/docs/en')).toEqual(chinese);
});

test('both languages have the same words for the interface, with the same places to fill in', () => {
  const read = (lang: string) =>
    JSON.parse(readFileSync(`content/i18n/${lang}.json`, 'utf8')) as Record<string, string>;
  const [chinese, english] = [read('zh-CN'), read('en')];
  const places = (words: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(words).map(([key, text]) => [key, [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()]),
    );
  expect(places(english)).toEqual(places(chinese));
});

test('every word of the interface that code asks for by its full name exists', () => {
  const words = JSON.parse(readFileSync('content/i18n/en.json', 'utf8')) as Record<string, string>;
  const asked = ['.tsx', '.astro', '.ts'].flatMap((ending) =>
    readTexts('src', ending).flatMap(({ file, text }) =>
      [...text.matchAll(/\b(?:label|phrase)\((?:\w+, )?'([^']+)'/g)].map(([, key = '']) => ({ file, key })),
    ),
  );
  expect(asked.length).toBeGreaterThan(80);
  // A script gets its words from the element that it serves, without the prefix that they have in the files.
  const known = new Set(Object.keys(words).flatMap((key) => [key, key.replace(/^\w+\./, '')]));
  const isKnown = ({ file, key }: (typeof asked)[number]) =>
    file.startsWith('src/scripts/') ? known.has(key) : key in words;
  expect(asked.filter((each) => !isKnown(each))).toEqual([]);
});

test('a chapter page and its YAML file carry the same title, and each section stands on exactly one page', () => {
  for (const { data } of chapters)
    for (const [folder, lang] of [
      ['content/docs/guide', 'zh-CN'],
      ['content/docs/en/guide', 'en'],
    ] as const) {
      // A chapter of several pages is a folder; its own page is the folder's index.
      const fileOf = (path: string) =>
        [`${folder}/${path}.mdx`, `${folder}/${path}/index.mdx`].find((file) => existsSync(file)) ??
        `${folder}/${path}.mdx`;
      const title = /^title: (.+)$/m.exec(readFileSync(fileOf(data.key), 'utf8'))?.[1]?.replace(/^"|"$/g, '');
      expect(title, fileOf(data.key)).toBe(data.title[lang]);
      const placed = data.sections.map(({ key, page = data.key }) => ({ key, page }));
      for (const path of new Set([data.key, ...placed.map(({ page }) => page)])) {
        const text = readFileSync(fileOf(path), 'utf8');
        const shown = [...text.matchAll(/<Clauses section="([^"]+)"/g)].map(([, section]) => section);
        expect(shown, fileOf(path)).toEqual(placed.filter(({ page }) => page === path).map(({ key }) => key));
      }
    }
});
