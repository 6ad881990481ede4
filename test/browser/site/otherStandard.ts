/** Builds the site from another, small standard: the program as it is, and nothing of this guide but its interface words. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { buildEnvironment } from '../../buildEnvironment.ts';
import { copyWithPapers } from '../../fixtures/withPapers.ts';

const run = promisify(execFile);

/** The path that its site is built for. */
export const BASE = '/canteens/';

/** The pages that an edition writes for itself, and the component that each is about. */
const WRITTEN: Readonly<Record<string, string>> = {
  index: 'Lenses',
  lenses: 'Lenses',
  search: 'SearchPage',
  c: 'GoToClause',
  'guide/about': 'Chapters',
  'guide/terms': 'Glossary',
  'guide/references': 'Sources',
  'guide/annex-limits': 'TimeLimits',
  'guide/annex-posts': 'PostList',
  'guide/annex-records': 'RecordList',
  'guide/annex-revisions': 'Revisions',
  'guide/forms/index': 'Forms',
  'tools/workspace': 'Workspace',
  'tools/admission': 'Admission',
  'tools/evaluation': 'Evaluation',
  'tools/comparison': 'Comparison',
  'tools/posts': 'TeamPlan',
  'tools/start': 'StartPath',
  'tools/pack': 'StarterPack',
  'tools/profile': 'ProfileEditor',
  'tools/deadlines': 'Deadlines',
  'tools/checklist/index': 'Checklists',
  'tools/checklist/items': 'ChecklistItems',
  'tools/checklist/comparison': 'ChecklistComparison',
};

export interface OtherStandard {
  folder: string;
  /** `npm run adapt` with these words: what it says, and whether it found nothing wrong. */
  adapt: (...words: string[]) => Promise<{ said: string; isFine: boolean }>;
  build: () => Promise<void>;
  remove: () => Promise<void>;
}

export async function otherStandard(): Promise<OtherStandard> {
  // Below this project, so that packages are found where they are; caches that a build keeps are its own.
  await mkdir('.tmp', { recursive: true });
  const folder = resolve(await mkdtemp(join('.tmp', 'standard-')));
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    await cp(name, join(folder, name), { recursive: true });
  copyWithPapers(folder);
  await cp('content/i18n', join(folder, 'content', 'i18n'), { recursive: true });
  for (const start of ['', 'en/'])
    for (const [page, component] of Object.entries(WRITTEN)) {
      const file = join(folder, 'content', 'docs', `${start}${page}.mdx`);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(
        file,
        `---\ntitle: ${component}\ndescription: ${component}\n---\nimport ${component} from '@components/${component}.astro';\n\n<${component} />\n`,
      );
    }
  const node = (...words: string[]) =>
    run(process.execPath, words, {
      cwd: folder,
      env: buildEnvironment({ BASE }),
      maxBuffer: 1e8,
    });
  return {
    folder,
    adapt: (...words) =>
      node('src/commands/adapt.ts', '--lang', 'en', ...words).then(
        ({ stdout }) => ({ said: stdout, isFine: true }),
        ({ stdout, stderr }: { stdout: string; stderr: string }) => ({ said: stdout + stderr, isFine: false }),
      ),
    build: async () => {
      await node(resolve('node_modules/astro/bin/astro.mjs'), 'build');
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
