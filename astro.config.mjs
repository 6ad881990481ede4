// Wiring only. Set here, not in the scripts, so that it holds on every operating system and for every command.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

import { satteri } from '@astrojs/markdown-satteri';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import starlightLinksValidator from 'starlight-links-validator';
import { linksUnderBase } from './src/integrations/linksUnderBase.ts';
import { starlightContentRoot } from './src/integrations/starlightContentRoot.ts';

const site = process.env['SITE_URL'] ?? 'http://localhost:4321';
const base = process.env['BASE'] ?? '/';

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  markdown: { processor: satteri({ hastPlugins: [linksUnderBase(base)] }) },
  integrations: [
    starlightContentRoot(
      starlight({
        title: { 'zh-CN': '社会组织参与社区矫正的服务标准指南', en: 'Service Standard Guide' },
        defaultLocale: 'root',
        locales: { root: { label: '简体中文', lang: 'zh-CN' }, en: { label: 'English', lang: 'en' } },
        lastUpdated: true,
        plugins: [starlightLinksValidator({ errorOnInvalidHashes: false })],
        sidebar: [
          { label: '指南', translations: { en: 'The guide' }, items: [{ autogenerate: { directory: 'guide' } }] },
        ],
      }),
    ),
    preact(),
  ],
});
