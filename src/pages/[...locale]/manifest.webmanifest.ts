/** What a telephone needs to put the site of one language on its home screen. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Locale } from '../../domain/basics/locale.ts';
import { ICONS } from '../../standard/icons.ts';
import { iconPath, pathIn } from '../../standard/links.ts';
import { localePaths } from '../../standard/localePaths.ts';
import { getStandard } from '../../standard/standard.ts';

export const getStaticPaths = localePaths satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const { edition } = await getStandard();
  const home = pathIn(locale, '/');
  const manifest = {
    id: home,
    name: edition.title[locale],
    short_name: edition.shortTitle[locale],
    lang: locale,
    start_url: home,
    scope: home,
    display: 'minimal-ui',
    background_color: '#ffffff',
    theme_color: '#0f766e',
    icons: ICONS.filter(({ name }) => !name.startsWith('touch')).map(({ name, pixels, markShare }) => ({
      src: iconPath(name),
      sizes: `${pixels}x${pixels}`,
      type: 'image/png',
      purpose: markShare === 1 ? 'any' : 'maskable',
    })),
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
