/**
 * `npm run adapt`: for whoever makes an edition of their own.
 *
 * Without more it says what the build would say, in seconds, and whose edition this is. `-- pages` begins the pages that
 * are missing; `-- local <chapter>` begins a file of local clauses. `--lang en` or `--lang zh-CN` says it in that language
 * instead of the computer's.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { LOCALES, type Locale } from '../domain/basics/locale.ts';
import { type ContentFiles, faultsOfContent } from '../domain/standard/contentFaults.ts';
import { faultsOfPages, faultsOfWays, ownPages, pageText } from '../domain/standard/contentPages.ts';
import { isPassedOver } from '../domain/standard/contentText.ts';
import { assembleStandard, type Standard } from '../domain/standard/standard.ts';
import { languageOf, messagesIn } from './language.ts';
import { readContent } from './readContent.ts';

/** The words behind the command. One that begins with a hyphen and means nothing ends it. */
function askedFor() {
  try {
    return parseArgs({ options: { lang: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    console.error(`- ${error instanceof Error ? error.message : error}`);
    return process.exit(1);
  }
}

const {
  values: { lang },
  positionals: [task, name],
} = askedFor();
const language = languageOf(lang, process.env);
const say = messagesIn(language ?? LOCALES[0]);

/** Folder of the pages of a language: the first language stands at the root. */
const docsOf = (locale: Locale): string => join('content', 'docs', locale === LOCALES[0] ? '' : locale);

/** Pages of a language: 'guide/risk' for `guide/risk.mdx` as for `guide/risk/index.mdx`. */
async function pagesOf(locale: Locale): Promise<Set<string>> {
  const files = await readdir(docsOf(locale), { recursive: true });
  const others = LOCALES.filter((other) => other !== locale).map((other) => `${other}/`);
  return new Set(
    files
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => /\.mdx?$/.test(file) && !isPassedOver(file) && !others.some((other) => file.startsWith(other)))
      .map((file) => file.replace(/\.mdx?$/, '').replace(/\/index$/, '')),
  );
}

async function faultsOf(content: ContentFiles, standard: Standard): Promise<string[]> {
  const pages = await Promise.all(LOCALES.map(async (locale) => [locale, await pagesOf(locale)] as const));
  const everywhere = new Set(
    [...(pages[0]?.[1] ?? [])].filter((page) => pages.every(([, present]) => present.has(page))),
  );
  return [
    ...faultsOfContent(content),
    ...faultsOfWays(content.lenses.data, everywhere).map((fault) => `${content.lenses.file}: ${fault}`),
    ...pages.flatMap(([locale, present]) =>
      faultsOfPages(standard, present).map((fault) => `${docsOf(locale)}: ${fault}`),
    ),
  ];
}

/** Writes a file that is not there yet, and names it. */
async function begin(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text, { flag: 'wx' });
  console.log(`+ ${file}`);
}

async function beginPages(standard: Standard): Promise<void> {
  for (const locale of LOCALES) {
    const present = await pagesOf(locale);
    for (const page of ownPages(standard))
      if (!present.has(page.path)) await begin(join(docsOf(locale), `${page.path}.mdx`), pageText(page, locale));
  }
}

/** Texts are left empty: the check names each that is still to be written, so that no example is ever published. */
const localFile = (
  chapter: string,
): string => `# Local clauses of the chapter "${chapter}": they follow its common sections, whose numbers stay.
# The keys are yours for all time: answers are kept under them. Begin each with the name of your district.
chapter: ${chapter}
sections:
  - key: ${chapter}-local
    title: { zh-CN: "", en: "" }
    clauses:
      - key: ${chapter}-local-first
        # shall, should or may
        level: shall
        text: { zh-CN: "", en: "" }
        # "Yes means ...": what a third person can check.
        criteria:
          - { zh-CN: "", en: "" }
        # a key of content/records.yaml, or a paper in words
        evidence:
          - { zh-CN: "", en: "" }
        # An id of content/sources.yaml or of the sources below.
        basis:
          - source: ${chapter}-local-source
        # law, standard, practice, or drafted for a rule of your own
        origin: drafted
        appliesTo: { roles: [] }
# To ask for common clauses earlier: - { clause: its key, at: firstQuarter, because: safety }
earlier: []
# What your clauses rest on and content/sources.yaml does not have; the fields are those of that file.
sources: []
`;

async function beginLocal(chapter: string | undefined, standard: Standard): Promise<string[]> {
  const keys = standard.chapters.map(({ key }) => key);
  if (chapter === undefined || !keys.includes(chapter))
    return [`there is no chapter "${chapter ?? ''}": name one of ${keys.join(', ')}`];
  const file = join('content', 'local', `${chapter}.yaml`);
  if (existsSync(file)) return [`${file} is there already: add your clauses to it`];
  // Its comments are read by whoever fills it in.
  const text = localFile(chapter).replace(
    /^( *# )(.*)$/gm,
    (_, start: string, comment: string) => start + say(comment),
  );
  await begin(file, text);
  return [];
}

async function adapt(): Promise<string[]> {
  if (language === undefined) return [`"${lang}" is no language of the checks: write one of ${LOCALES.join(', ')}`];
  const { content, faults, passedOver } = readContent('.');
  for (const file of passedOver)
    console.log(
      say(`content/${file} is passed over: an editor or the file system put it there, and it can be deleted`),
    );
  if (!content) return faults;
  const standard = assembleStandard(content);
  if (task === 'pages') await beginPages(standard);
  else if (task === 'local') return beginLocal(name, standard);
  else if (task !== undefined) return [`"${task}" is no task: leave it out, or write "pages" or "local <chapter>"`];
  const { version, shortTitle, publisher, contact } = standard.edition;
  for (const locale of LOCALES)
    console.log(`${shortTitle[locale]} ${version} · ${publisher[locale]} · ${contact[locale]}`);
  const found = await faultsOf(content, standard);
  if (found.length === 0) console.log(say('Nothing is missing. Next: npm run build, then npm run edition.'));
  return found;
}

const faults = await adapt();
for (const fault of faults) console.error(`- ${say(fault)}`);
if (faults.length > 0) process.exitCode = 1;
