/** What one kind of reader asks, with where it is answered. */
import { type Locale, localize } from '../domain/basics/locale.ts';
import { clausesOf } from '../domain/clauses/clause.ts';
import { type Asker, asksOf, isQuestion } from '../domain/search/asks.ts';
import { clausePath, crisisPath, formPath, pathIn } from './links.ts';
import { getContent, getStandard } from './standard.ts';

interface QuestionGroup {
  /** For an anchor. */
  id: string;
  title: string;
  questions: readonly { text: string; href: string; answeredBy: string }[];
}

/** Groups in the order of the guide, crises first; those without a question are left out. */
export async function questionsOf(
  asker: Asker,
  locale: Locale,
  titles: { cards: string; forms: string; pages: string },
) {
  const { chapters, crises, forms } = await getStandard();
  const files = (await getContent()).asks.map(({ data }) => data);
  const [ofClauses, ofCards, ofForms, ofPages] = (['clause', 'card', 'form', 'page'] as const).map((kind) =>
    asksOf(files, kind),
  );
  const asked = (asks: typeof ofClauses, key: string, href: string, answeredBy: string) =>
    (asks?.get(key) ?? [])
      .filter((ask) => ask.by === asker && isQuestion(ask))
      .map((ask) => ({ text: ask[locale], href, answeredBy }));
  const groups: QuestionGroup[] = [
    {
      id: 'cards',
      title: titles.cards,
      questions: localize(crises, locale).cards.flatMap(({ id, title }) =>
        asked(ofCards, id, crisisPath(locale, crises, id), title),
      ),
    },
    ...chapters.map((each) => {
      const chapter = localize(each, locale);
      return {
        id: chapter.key,
        title: chapter.title,
        questions: clausesOf(chapter).flatMap((clause) =>
          asked(ofClauses, clause.key, clausePath(locale, clause), clause.number),
        ),
      };
    }),
    {
      id: 'forms',
      title: titles.forms,
      questions: forms.flatMap(({ id, title }) => asked(ofForms, id, formPath(locale, id), title[locale])),
    },
    {
      id: 'pages',
      title: titles.pages,
      questions: [...(ofPages?.keys() ?? [])].flatMap((path) => asked(ofPages, path, pathIn(locale, path), '')),
    },
  ];
  return groups.filter(({ questions }) => questions.length > 0);
}
