/** The tools as islands and data files know them. */
import { name, version } from '../../package.json';
import type { Question } from '../domain/admission/rules.ts';
import type { ItemWords } from '../domain/answers/answerText.ts';
import type { Instrument } from '../domain/answers/assessment.ts';
import type { Tool } from '../domain/answers/tool.ts';
import { contentHash } from '../domain/basics/contentHash.ts';
import type { Locale } from '../domain/basics/locale.ts';
import { clausesOf, isCheckable } from '../domain/clauses/clause.ts';
import { type Indicator, indicatorsOf } from '../domain/profiles/profile.ts';
import type { Standard } from '../domain/standard/standard.ts';
import { dataPath, pathIn } from './links.ts';

type Named = Pick<Instrument, 'kind' | 'id'>;

/** The self-assessment: one for the whole guide. */
export const CHECKLIST = { kind: 'checklist', id: 'guide' } as const satisfies Named;

/** A tool with the versions that its results are stamped with. */
function instrumentOf({ edition, admission, evaluations }: Standard, { kind, id }: Named): Instrument {
  const content =
    kind === 'checklist' ? undefined : (kind === 'admission' ? admission : evaluations).find((each) => each.id === id);
  return {
    kind,
    id,
    edition: edition.version,
    version: content === undefined ? edition.version : String(content.version),
    hash: content === undefined ? '' : contentHash(content),
  };
}

export const toolOf = (standard: Standard, tool: Named, locale: Locale): Tool => ({
  instrument: instrumentOf(standard, tool),
  locale,
  workspaceHref: pathIn(locale, '/tools/workspace/'),
  mapsHref: dataPath('edition-maps.json'),
  ...(tool.kind === 'checklist' && standard.examples.size > 0 && { examplesHref: dataPath('examples/') }),
  ...(tool.kind === 'evaluation' && { profileHref: dataPath(`profiles/${tool.id}.json`) }),
  program: { name, version, edition: standard.edition.version },
});

const itemWords = (key: string, title: string, values: Readonly<Record<string, string>> = {}): [string, ItemWords] => [
  key,
  Object.keys(values).length === 0 ? { title } : { title, values },
];

const valuesOf = (question: Question, locale: Locale): Record<string, string> =>
  question.kind === 'choice' ? Object.fromEntries(question.options.map(({ id, label }) => [id, label[locale]])) : {};

const levelsOf = (indicator: Indicator, locale: Locale): Record<string, string> =>
  indicator.kind === 'rubric'
    ? Object.fromEntries(indicator.levels.map(({ id, descriptor }) => [id, descriptor[locale]]))
    : {};

/** All tools, with what each item is called, in the order of the guide, and where the tool is. */
export function allTools(standard: Standard, locale: Locale) {
  const { admission, evaluations, chapters } = standard;
  return [
    ...admission.map((rules) => ({
      instrument: instrumentOf(standard, { kind: 'admission', id: rules.id }),
      title: rules.title[locale],
      href: pathIn(locale, '/tools/admission/'),
      items: rules.questions.map((question) =>
        itemWords(question.id, question.text[locale], valuesOf(question, locale)),
      ),
    })),
    {
      instrument: instrumentOf(standard, CHECKLIST),
      title: standard.edition.shortTitle[locale],
      href: pathIn(locale, '/tools/checklist/'),
      items: chapters
        .flatMap(clausesOf)
        .filter(isCheckable)
        .map(({ key, number, text }) => itemWords(key, `${number} ${text[locale]}`)),
    },
    ...evaluations.map((profile) => ({
      instrument: instrumentOf(standard, { kind: 'evaluation', id: profile.id }),
      title: profile.title[locale],
      href: pathIn(locale, '/tools/evaluation/'),
      items: [
        ...indicatorsOf(profile).map((indicator) =>
          itemWords(indicator.id, indicator.title[locale], levelsOf(indicator, locale)),
        ),
        ...profile.redLines.map(({ id, title }) => itemWords(id, title[locale])),
      ],
    })),
  ];
}
