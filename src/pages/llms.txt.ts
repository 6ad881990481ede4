/** What this site is and where its parts are, for programs that read for somebody; after llmstxt.org. */
import type { APIRoute } from 'astro';
import { getStandard } from '../standard/standard.ts';

export const GET: APIRoute = async ({ site }) => {
  const { edition, chapters } = await getStandard();
  const at = (path: string) => new URL(`${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`, site).href;
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
    ...['/data/standard.json', '/data/standard.schema.json', '/data/clauses.csv'].map((path) => `- ${at(path)}`),
    '',
    '## Chapters',
    '',
    ...chapters.flatMap(({ key, number, title }) => [
      `- [${number} ${title['zh-CN']}](${at(`/guide/${key}/`)})`,
      `- [${number} ${title.en}](${at(`/en/guide/${key}/`)})`,
    ]),
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
