/** What citing a clause needs, in one language: loaded when someone wants to cite one. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { labelsWith } from '../../domain/basics/labels.ts';
import { LOCALES, type Locale, localize } from '../../domain/basics/locale.ts';
import { json } from '../../standard/dataFiles.ts';
import { pathIn } from '../../standard/links.ts';
import { getStandard } from '../../standard/standard.ts';
import { wordsIn } from '../../standard/words.ts';

export const getStaticPaths = (() => LOCALES.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const locale = params['locale'] as Locale;
  const standard = await getStandard();
  const { version, date, title, publisher, contact } = localize(standard.edition, locale);
  const labels = labelsWith(await wordsIn(locale), ['cite.']);
  return json({
    edition: { version, date, title, publisher },
    whole: pathIn(locale, '/guide/all/'),
    chapters: standard.chapters.map(({ key, number, title }) => ({
      number: `${number}`,
      title: title[locale],
      path: pathIn(locale, `/guide/${key}/`),
    })),
    contact,
    labels,
  });
};
