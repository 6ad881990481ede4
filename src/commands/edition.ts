/**
 * `npm run edition`: freezes the edition that was built, or says what stands against it.
 *
 * It reads what the site publishes, so that exactly what readers saw is kept.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEditionMaps } from '../domain/answers/editionMap.ts';
import { LOCALES } from '../domain/basics/locale.ts';
import { faultsOfNewEdition, rephrasedClauses } from '../domain/standard/editionRules.ts';
import { type EditionSnapshot, snapshotFile } from '../domain/standard/editionSnapshot.ts';
import { languageOf, messagesIn } from './language.ts';

const EDITIONS = join('content', 'editions');
const BUILT = join('dist', 'data', 'edition.json');
const EXAMPLES = join('dist', 'data', 'examples.json');

const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));
/** The build has checked these files against their schema. */
const readSnapshot = async (file: string) => (await readJson(file)) as EditionSnapshot;

const say = messagesIn(languageOf(undefined, process.env) ?? LOCALES[0]);

/** Keys of the clauses that have examples; none where the site has no such file. */
async function clausesWithExamples(): Promise<ReadonlySet<string>> {
  if (!existsSync(EXAMPLES)) return new Set();
  const { examples } = (await readJson(EXAMPLES)) as { examples: object };
  return new Set(Object.keys(examples));
}

async function freeze(): Promise<string[]> {
  if (!existsSync(BUILT)) return [`${BUILT} is missing: run "npm run build" first`];
  const edition = await readSnapshot(BUILT);
  const names = (await readdir(EDITIONS)).filter((name) => name.endsWith('.json'));
  const frozen = await Promise.all(names.map((name) => readSnapshot(join(EDITIONS, name))));
  const maps = parseEditionMaps(await readJson(join('dist', 'data', 'edition-maps.json')));
  const faults = faultsOfNewEdition(edition, frozen, maps);
  if (faults.length > 0) return faults;
  const file = join(EDITIONS, `${edition.version}.json`);
  await writeFile(file, snapshotFile(edition), { flag: 'wx' });
  console.log(file);
  const withExamples = await clausesWithExamples();
  const again = rephrasedClauses(edition, frozen).filter((key) => withExamples.has(key));
  if (again.length > 0)
    console.log(
      say(`the words of these clauses differ from the last edition, read their examples again: ${again.join(', ')}`),
    );
  return [];
}

const faults = await freeze();
for (const fault of faults) console.error(`- ${say(fault)}`);
if (faults.length > 0) process.exitCode = 1;
