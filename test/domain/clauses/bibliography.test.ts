import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { labelIn } from '../../../src/domain/basics/labels.ts';
import {
  type CitedWork,
  citationFile,
  citationMeta,
  citationName,
  referenceOf,
} from '../../../src/domain/clauses/bibliography.ts';

const words = (lang: string) =>
  labelIn(JSON.parse(readFileSync(`content/i18n/${lang}.json`, 'utf8')) as Record<string, string>);
const english: CitedWork = {
  part: { kind: 'clause', number: '6.2.3' },
  address: 'https://example.org/en/guide/admission/#rules',
  edition: { version: '0.4.0', date: '2026-12-01', title: 'Service Guide', publisher: 'The editors' },
  locale: 'en',
};
const chinese: CitedWork = {
  ...english,
  address: 'https://example.org/guide/admission/#rules',
  edition: { version: '0.4.0', date: '2026-12-01', title: '《服务标准指南》（参考版）', publisher: '本项目编写组' },
  locale: 'zh-CN',
};
const CHAPTER = { kind: 'chapter', number: '6', title: 'Admission' } as const;
const READ = '2026-12-05';

describe('a reference after GB/T 7714', () => {
  test('of a chapter names the chapter, of the edition nothing', () => {
    expect(referenceOf('reference', { ...english, part: CHAPTER }, READ, words('en'))).toBe(
      'The editors. Service Guide: version 0.4.0: chapter 6, Admission[EB/OL]. (2026-12-01)[2026-12-05]. https://example.org/en/guide/admission/#rules.',
    );
    expect(referenceOf('reference', { ...chinese, part: { kind: 'edition' } }, READ, words('zh-CN'))).toBe(
      '本项目编写组. 服务标准指南（参考版）: 0.4.0版[EB/OL]. (2026-12-01)[2026-12-05]. https://example.org/guide/admission/#rules.',
    );
  });
});

describe('APA', () => {
  // Publication Manual, seventh edition, 9.14 (date), 9.19 (version in parentheses), 9.35 (no full stop behind an address).
  test('has the group author, the day with the year first, the version and the address without a full stop', () => {
    expect(referenceOf('apa', english, READ, words('en'))).toBe(
      'The editors. (2026, December 1). Service Guide: clause 6.2.3 (Version 0.4.0). https://example.org/en/guide/admission/#rules',
    );
  });
  test('has the day as Chinese writes it', () => {
    expect(referenceOf('apa', chinese, READ, words('zh-CN'))).toBe(
      '本项目编写组. (2026年12月1日). 服务标准指南（参考版）: 6.2.3（0.4.0版）. https://example.org/guide/admission/#rules',
    );
  });
});

describe('BibTeX', () => {
  test('keeps an institution and the letters of a title in double braces', () => {
    expect(citationFile('bibtex', english, READ, words('en'))).toBe(
      [
        '@misc{guide-0.4.0-6.2.3,',
        '  author = {{The editors}},',
        '  title = {{Service Guide: clause 6.2.3}},',
        '  year = {2026},',
        '  month = dec,',
        '  date = {2026-12-01},',
        '  version = {0.4.0},',
        '  note = {Version 0.4.0},',
        '  url = {https://example.org/en/guide/admission/#rules},',
        '  urldate = {2026-12-05},',
        '  language = {english},',
        '}',
        '',
      ].join('\n'),
    );
  });
  test.each([
    ['100 % of #1', '100 \\% of \\#1'],
    ['{a} & b_c', '\\{a\\} \\& b\\_c'],
    ['$5 ~ \\x^2', '\\$5 \\textasciitilde{} \\textbackslash{}x\\textasciicircum{}2'],
    ['two\nlines', 'two lines'],
  ])('escapes what TeX would read as a command: %s', (title, escaped) => {
    const work: CitedWork = { ...english, part: { kind: 'edition' }, edition: { ...english.edition, title } };
    expect(citationFile('bibtex', work, READ, words('en'))).toContain(`  title = {{${escaped}}},\n`);
  });
  test('leaves an address as it is, but for braces, which would end the field', () => {
    const text = citationFile('bibtex', { ...english, address: 'https://a.b/%E4_x~y/#{z}' }, READ, words('en'));
    expect(text).toContain('  url = {https://a.b/%E4_x~y/#%7Bz%7D},\n');
  });
  test('has as many closing braces as opening ones, whatever the title', () => {
    const work: CitedWork = { ...english, edition: { ...english.edition, title: '}}{\\' } };
    const text = citationFile('bibtex', work, READ, words('en')).replace(/\\[{}]/g, '');
    expect(text.split('{')).toHaveLength(text.split('}').length);
  });
});

describe('RIS', () => {
  test('begins with the type, ends with ER, and each line with CR LF', () => {
    expect(citationFile('ris', { ...english, part: CHAPTER }, READ, words('en'))).toBe(
      [
        'TY  - ELEC',
        'AU  - The editors',
        'TI  - Service Guide: chapter 6, Admission',
        'PY  - 2026',
        'DA  - 2026/12/01',
        'ET  - 0.4.0',
        'PB  - The editors',
        'LA  - en',
        'UR  - https://example.org/en/guide/admission/#rules',
        'Y2  - 2026/12/05',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });
  test('has no value of two lines: the second would be read as a tag', () => {
    const work: CitedWork = { ...english, edition: { ...english.edition, publisher: 'One\nER  - two' } };
    expect(citationFile('ris', work, READ, words('en')).match(/^ER {2}- /gm)).toHaveLength(1);
  });
});

test('a name has letters that every program and file system takes', () => {
  expect(
    [english.part, CHAPTER, { kind: 'edition' } as const].map((part) => citationName({ ...chinese, part })),
  ).toEqual(['guide-0.4.0-6.2.3', 'guide-0.4.0-6', 'guide-0.4.0']);
});

test('the head of a chapter has its title, day and address, and says what it is a part of', () => {
  const found = new Map(
    citationMeta({ ...english, part: CHAPTER }, 'CC-BY-4.0', words('en')).map(({ name, content }) => [name, content]),
  );
  expect(found.get('citation_title')).toBe('Service Guide: chapter 6, Admission');
  expect(found.get('citation_date')).toBe('2026/12/01');
  expect(found.get('DC.date')).toBe('2026-12-01');
  expect(found.get('DC.identifier')).toBe(english.address);
  expect(found.get('DC.relation.ispartof')).toBe('Service Guide');
  expect(
    citationMeta({ ...english, part: { kind: 'edition' } }, 'CC-BY-4.0', words('en')).map(({ name }) => name),
  ).not.toContain('DC.relation.ispartof');
});
