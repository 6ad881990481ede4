/** What a visitor without JavaScript reads: everything but the answers. */
import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../src/commands/readContent.ts';
import { clausesOf, isCheckable } from '../../src/domain/clauses/clause.ts';
import { figuresOfIndicator, withFigures } from '../../src/domain/profiles/figureNames.ts';
import { indicatorsOf } from '../../src/domain/profiles/profile.ts';
import { readPage, readPageText } from './pages.ts';

const files = readStandardFiles();
const chapters = files.chapters.map(({ data }) => data);

/** Texts that a page lacks. */
const missing = (path: string, texts: readonly string[]): string[] => {
  const text = readPageText(path);
  return texts.filter((wanted) => !text.includes(wanted.replace(/\s+/g, ' ')));
};

describe.each([
  ['zh-CN', '', '请启用浏览器的JavaScript'],
  ['en', '/en', 'turn on JavaScript'],
] as const)('without scripts, in %s', (lang, prefix, notice) => {
  test.each(chapters.map((chapter) => [chapter.key, chapter] as const))(
    'the chapter "%s" shows every clause with its basis',
    (_, chapter) => {
      const absent = clausesOf(chapter).filter((clause) => {
        const path = `${prefix}/guide/${clause.page}/`;
        return missing(path, [clause.text[lang]]).length > 0 || !readPage(path).includes(`<li id="${clause.key}"`);
      });
      expect(absent.map(({ key }) => key)).toEqual([]);
    },
  );

  test.each(chapters.map((chapter) => [chapter.key, chapter] as const))(
    'the checklist of "%s" shows every item and its criteria',
    (key, chapter) => {
      const path = `${prefix}/tools/checklist/${key}/`;
      const items = clausesOf(chapter).filter(isCheckable);
      expect(
        missing(
          path,
          items.flatMap(({ text, criteria }) => [text[lang], ...criteria.map((each) => each[lang])]),
        ),
      ).toEqual([]);
      expect(readPage(path)).toContain(notice);
    },
  );

  test('the quiz shows every question', () => {
    const path = `${prefix}/tools/admission/`;
    const questions = files.admission.flatMap(({ data }) => data.questions.map(({ text }) => text[lang]));
    expect(missing(path, questions)).toEqual([]);
    expect(readPage(path)).toContain(notice);
  });

  test('the calculator shows every indicator with its definition, and every red line', () => {
    const path = `${prefix}/tools/evaluation/`;
    const texts = files.evaluations.flatMap(({ data }) => [
      ...indicatorsOf(data).flatMap((indicator) => [
        indicator.title[lang],
        withFigures(indicator.definition[lang], figuresOfIndicator(indicator)),
      ]),
      ...data.redLines.map(({ title }) => title[lang]),
    ]);
    expect(missing(path, texts)).toEqual([]);
    expect(readPage(path)).toContain(notice);
  });

  test('inputs are disabled until the tool has loaded', () => {
    for (const tool of ['admission', 'evaluation', 'checklist/roles'])
      expect(readPage(`${prefix}/tools/${tool}/`)).toMatch(/<fieldset(?= [^>]*class="plain")[^>]* disabled/);
  });
});
