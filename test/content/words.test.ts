import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clausesOf } from '../../src/domain/clause.ts';
import { readStandardFiles, readTexts } from './readContent.ts';

const { chapters } = readStandardFiles();
const clauses = chapters.flatMap(({ data }) => clausesOf(data));
const texts = [...readTexts('content', '.yaml'), ...readTexts('content/docs', '.mdx')];

/** Passages of a text that match, with a little of what stands around them. */
const found = (pattern: RegExp, { file, text }: { file: string; text: string }): string[] =>
  [...text.matchAll(pattern)].map(
    (match) => `${file}: …${text.slice(Math.max(0, match.index - 12), match.index + 12)}…`,
  );

test('clients are called 社区矫正对象, never convicts', () => {
  expect(texts.flatMap((each) => found(/社区服刑人员|矫正犯(?!罪|因)/g, each))).toEqual([]);
});

test('a clause never says 必须', () => {
  expect(clauses.filter(({ text }) => text['zh-CN'].includes('必须')).map(({ key }) => key)).toEqual([]);
});

test('心理治疗 stands only in clauses that keep it apart from 心理辅导', () => {
  const bare = clauses.filter(
    ({ text }) => text['zh-CN'].includes('心理治疗') && !/不应|不|医疗机构/.test(text['zh-CN']),
  );
  expect(bare.map(({ key }) => key)).toEqual([]);
});

test('each clause says its level with the modal verb of that level', () => {
  const verbs = { shall: /应/, should: /宜/, may: /可|不必/ };
  const english = { shall: /\bshall\b/, should: /\bshould\b/, may: /\bmay\b|need not/ };
  const wrong = clauses.filter(({ level, text }) => !verbs[level].test(text['zh-CN']) || !english[level].test(text.en));
  expect(wrong.map(({ key, level }) => `${key}: ${level}`)).toEqual([]);
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
  const dialog = ['none', 'count', 'failed'];
  expect(asked.filter(({ key }) => !(key in words) && !dialog.includes(key))).toEqual([]);
});

test('a chapter page and its YAML file carry the same title, and each section stands on exactly one page', () => {
  for (const { data } of chapters)
    for (const [folder, lang] of [
      ['content/docs/guide', 'zh-CN'],
      ['content/docs/en/guide', 'en'],
    ] as const) {
      const page = readFileSync(`${folder}/${data.key}.mdx`, 'utf8');
      const title = /^title: (.+)$/m.exec(page)?.[1]?.replace(/^"|"$/g, '');
      expect(title, `${folder}/${data.key}.mdx`).toBe(data.title[lang]);
      const shown = [...page.matchAll(/<Clauses section="([^"]+)"/g)].map(([, section]) => section);
      expect(shown, `${folder}/${data.key}.mdx`).toEqual(data.sections.map(({ key }) => key));
    }
});
