// Wiring only. The line below stands here, not in the scripts, so that it holds on every operating system.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import starlightLinksValidator from 'starlight-links-validator';
import { contentSecurityPolicy } from './src/integrations/contentSecurityPolicy.ts';
import { contentText } from './src/integrations/contentText.ts';
import { fewerScripts } from './src/integrations/fewerScripts.ts';
import { licences } from './src/integrations/licences.ts';
import { linksUnderBase } from './src/integrations/linksUnderBase.ts';
import { markedChinese } from './src/integrations/markedChinese.ts';
import { offline } from './src/integrations/offline.ts';
import { reachableTables } from './src/integrations/reachableTables.ts';
import { searchIndex } from './src/integrations/searchIndex.ts';
import { serverFiles } from './src/integrations/serverFiles.ts';
import { readSiteWords } from './src/integrations/siteWords.ts';
import { starlightContentRoot } from './src/integrations/starlightContentRoot.ts';

const site = process.env['SITE_URL'] ?? 'http://localhost:4321';
const base = process.env['BASE'] ?? '/';
/** Editions that are superseded are read by whoever has a reason to, and found by nobody else. */
const isSuperseded = (page) => /\/editions\/\d+\.\d+\.\d+\/$/.test(page);
/** For those who change how the site looks, not for those who read it. */
const isOfDesign = (page) => page.endsWith('/site/parts/');
const { title, group, present, hasFiles } = readSiteWords(new URL('./', import.meta.url));

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // Older than Vite's own: what these cannot read would not be applied at all.
  vite: {
    build: { target: ['chrome88', 'firefox78', 'safari14'], cssTarget: ['chrome88', 'firefox78', 'safari14'] },
  },
  markdown: { processor: satteri({ hastPlugins: [linksUnderBase(base), reachableTables] }) },
  integrations: [
    starlightContentRoot(
      starlight({
        title,
        logo: { src: './src/assets/mark.svg', alt: '' },
        defaultLocale: 'root',
        locales: { root: { label: '简体中文', lang: 'zh-CN' }, en: { label: 'English', lang: 'en' } },
        lastUpdated: true,
        disable404Route: true,
        // Our own index, made by searchIndex(), goes down to the clause.
        pagefind: false,
        expressiveCode: { defaultProps: { wrap: true } },
        customCss: [
          './src/styles/theme.css',
          './src/styles/guide/clauses.css',
          './src/styles/reading/comfort.css',
          './src/styles/reading/oldBrowsers.css',
        ],
        components: {
          Banner: './src/components/overrides/Banner.astro',
          Search: './src/components/overrides/Search.astro',
          Footer: './src/components/overrides/Footer.astro',
          MarkdownContent: './src/components/overrides/MarkdownContent.astro',
          PageTitle: './src/components/overrides/PageTitle.astro',
          SiteTitle: './src/components/overrides/SiteTitle.astro',
          ThemeProvider: './src/components/overrides/ThemeProvider.astro',
        },
        routeMiddleware: './src/standard/routeData.ts',
        plugins: [
          starlightLinksValidator({
            errorOnInvalidHashes: false,
            // It knows no pages but those of content/docs. The tests follow every link of the built site.
            exclude: ['/plain/', '/en/plain/', '/questions/**', '/en/questions/**', '/examples/**', '/en/examples/**'],
          }),
        ],
        sidebar: [
          { ...group('guide'), items: [{ autogenerate: { directory: 'guide' } }] },
          {
            ...group('tools'),
            items: [
              ...present(['tools/start']),
              'tools/workspace',
              'tools/admission',
              { ...group('checklists'), collapsed: true, items: [{ autogenerate: { directory: 'tools/checklist' } }] },
              'tools/evaluation',
              'tools/comparison',
              'tools/profile',
              ...present(['tools/deadlines', 'tools/posts', 'tools/pack']),
            ],
          },
          {
            ...group('site'),
            items: [
              ...present(['families']),
              'lenses',
              'search',
              { ...group('questions'), link: '/questions/' },
              ...(hasFiles('examples') ? [{ ...group('examples'), link: '/examples/' }] : []),
              { ...group('plain'), link: '/plain/' },
              { autogenerate: { directory: 'site' } },
              { ...group('whole'), link: '/guide/all/' },
            ],
          },
        ],
      }),
    ),
    // Starlight adds one of its own otherwise, with every page.
    sitemap({
      filter: (page) => !isSuperseded(page) && !isOfDesign(page),
      i18n: { defaultLocale: 'root', locales: { root: 'zh-CN', en: 'en' } },
    }),
    contentText(),
    mdx(),
    // Babel works on what it is given: only these files hold elements.
    preact({ include: ['**/*.tsx'] }),
    fewerScripts(),
    searchIndex(),
    markedChinese(),
    contentSecurityPolicy(),
    licences(),
    serverFiles(),
    // Last: it reads what all others wrote.
    offline(),
  ],
});
