/** Wording of forms, curriculum and history: typography, figures and terms, as for clauses. */
import { expect, test } from 'vitest';
import { readStandardFiles } from '../../src/commands/readContent.ts';
import { LOCALES, type LocalizedText } from '../../src/domain/basics/locale.ts';

const { forms, curriculum, revisions } = readStandardFiles();

/** Every localized text within a value. */
function textsIn(value: unknown): LocalizedText[] {
  if (typeof value !== 'object' || value === null) return [];
  if (LOCALES.every((locale) => typeof (value as Record<string, unknown>)[locale] === 'string'))
    return [value as LocalizedText];
  return Object.values(value).flatMap(textsIn);
}

const files = [...forms, curriculum, revisions].map(({ file, data }) => ({ file, texts: textsIn(data) }));
/** Texts that break a rule, with their file. */
const breaking = (isBroken: (text: LocalizedText) => boolean): string[] =>
  files.flatMap(({ file, texts }) => texts.filter(isBroken).map((text) => `${file}: ${text['zh-CN']} | ${text.en}`));

test('there are texts to check', () => {
  expect(files.flatMap(({ texts }) => texts).length).toBeGreaterThan(500);
});

test('Chinese has full-width punctuation and no space beside Latin or digits', () => {
  const spaced = /\p{Script=Han} [\p{Script=Latin}\d]|[\p{Script=Latin}\d] \p{Script=Han}|\p{Script=Han}[,;:!?()]/u;
  expect(breaking((text) => spaced.test(text['zh-CN']))).toEqual([]);
});

test('English holds no Chinese', () => {
  expect(breaking((text) => /\p{Script=Han}/u.test(text.en))).toEqual([]);
});

test('figures are the same in both languages', () => {
  const words: Record<string, number> = {
    a: 1,
    one: 1,
    first: 1,
    two: 2,
    twice: 2,
    three: 3,
    third: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
  };
  const figures = (text: string) => (text.match(/\d+/g) ?? []).map(Number);
  expect(
    breaking((text) => {
      const spelled = (text.en.toLowerCase().match(/[a-z]+/g) ?? []).map((word) => words[word]);
      return figures(text['zh-CN']).some((figure) => ![...figures(text.en), ...spelled].includes(figure));
    }),
  ).toEqual([]);
});

test('terms are those of the glossary', () => {
  const chinese = /社矫|(?<!社区)矫正对象|服务对象|社工(?!作)|(?<!社区)矫正机构|服刑人员|必须|不得/;
  const english =
    /re-offend|\bassessors?\b|public-benefit|\bNGOs?\b|organizations?\b|counseling\b|\bconvicts?\b|inmate/i;
  expect(breaking((text) => chinese.test(text['zh-CN']) || english.test(text.en))).toEqual([]);
});
