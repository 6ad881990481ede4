/** What this site is and where its parts are, for programs that read for somebody; after llmstxt.org. */
import type { APIRoute } from 'astro';
import { dataPath, pathIn } from '../standard/links.ts';
import { getStandard } from '../standard/standard.ts';

export const GET: APIRoute = async ({ site }) => {
  const { edition, chapters } = await getStandard();
  const at = (path: string) => new URL(path, site).href;
  const both = (text: Readonly<Record<'zh-CN' | 'en', string>>) => `${text['zh-CN']} · ${text.en}`;
  const lines = [
    `# ${both(edition.title)}`,
    '',
    `> ${edition.status['zh-CN']}`,
    `> ${edition.status.en}`,
    '',
    `${edition.version}, ${edition.date}, CC BY 4.0`,
    '',
    '## Data',
    '',
    ...['standard.json', 'standard.schema.json', 'clauses.csv'].map((name) => `- ${at(dataPath(name))}`),
    '',
    '## Chapters',
    '',
    ...chapters.flatMap(({ key, number, title }) => [
      `- [${number} ${title['zh-CN']}](${at(pathIn('zh-CN', `/guide/${key}/`))})`,
      `- [${number} ${title.en}](${at(pathIn('en', `/guide/${key}/`))})`,
    ]),
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
