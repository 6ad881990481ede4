/** The time limits from which a day follows and the public holidays, in one language: for the deadline clock. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { labelIn } from '../../domain/basics/labels.ts';
import { LOCALES, type Locale, localize } from '../../domain/basics/locale.ts';
import type { LimitsFile } from '../../domain/deadlines/shownLimit.ts';
import { json } from '../../standard/dataFiles.ts';
import { shownLimits } from '../../standard/limits.ts';
import { getStandard } from '../../standard/standard.ts';
import { wordsIn } from '../../standard/words.ts';

export const getStaticPaths = (() => LOCALES.map((locale) => ({ params: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const locale = params['locale'] as Locale;
  const standard = await getStandard();
  const limits = shownLimits(standard, locale, labelIn(await wordsIn(locale)));
  return json({ limits, holidays: localize(standard.holidays, locale) } satisfies LimitsFile);
};
