/** The pages for clients and families: what is printed, where it comes from, and that search finds them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readStandardFiles } from '../../src/commands/readContent.ts';
import type { LocalizedText } from '../../src/domain/basics/locale.ts';
import type { CrisisCards } from '../../src/domain/guide/crisis.ts';
import type { Families } from '../../src/domain/guide/families.ts';
import { questionsOfPlain } from '../../src/domain/guide/plain.ts';
import { builtSearch } from '../browser/search/builtSearch.ts';
import { readPage, readPageText, textOf } from './pages.ts';

const read = <T>(name: string) => parse(readFileSync(`content/${name}.yaml`, 'utf8')) as T;
const families = read<Families>('families');
const { phones } = read<CrisisCards>('crises');
const { plain } = readStandardFiles();
const questions = plain ? questionsOfPlain(plain.data) : [];
const LANGUAGES = [
  ['', 'zh-CN'],
  ['/en', 'en'],
] as const;

describe.each(LANGUAGES)('below "%s"', (prefix, locale) => {
  const has = (page: string, text: LocalizedText) => expect(readPageText(page)).toContain(text[locale]);

  test('every telephone number on the page for families is one that the crisis cards have a source for', () => {
    const called = [...readPage(`${prefix}/families/`).matchAll(/href="tel:([^"]+)"/g)].map(([, number]) => number);
    expect(called).toEqual(
      families.helpers.flatMap(({ phone }) => phones.find(({ id }) => id === phone)?.number ?? []),
    );
    expect(called.length).toBeGreaterThan(2);
  });
  test('whoever helps is there with what it is for, and with the day on which it was checked', () => {
    for (const helper of families.helpers) has(`${prefix}/families/`, helper.for);
    const [list = ''] = /<ul class="helpers"[\s\S]*?<\/ul>/.exec(readPage(`${prefix}/families/`)) ?? [];
    expect(textOf(list).match(/\d{4}-\d\d-\d\d/g)).toHaveLength(families.helpers.length);
  });
  test('the complaint is filled in', () => {
    for (const { text } of families.example.fields) if (text) has(`${prefix}/families/`, text);
  });
  test('each question is answered once, and listed before the answers', () => {
    expect(questions.length).toBeGreaterThan(20);
    const html = readPage(`${prefix}/plain/`);
    for (const { key, ask } of questions) {
      has(`${prefix}/plain/`, ask);
      expect(html.indexOf(`href="#${key}"`)).toBeGreaterThan(0);
      expect(html.indexOf(`href="#${key}"`)).toBeLessThan(html.indexOf(`<h3 id="${key}"`));
    }
  });
});

test.each([
  ['zh-CN', '填好的投诉样本', '/families/'],
  ['zh-CN', '有没有老人也看得懂的', '/plain/'],
  ['zh-CN', '给本人和家属', '/families/'],
  ['en', 'specimen of a complaint', '/en/families/'],
  ['en', 'list of helplines', '/en/families/'],
] as const)('search in %s finds what families look for: %s', (locale, query, page) => {
  expect(builtSearch(locale).ask(query).urls.slice(0, 3)).toContain(page);
});
