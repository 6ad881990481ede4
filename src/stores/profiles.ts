/** Profiles that this browser keeps: an old result is recomputed with the one it was made by. */
import type { Instrument } from '../domain/answers/assessment.ts';
import type { Tool } from '../domain/answers/tool.ts';
import { type KeptProfile, parseKeptProfile, readProfile } from '../domain/profiles/file.ts';
import type { ExplainedProfile } from '../domain/profiles/profile.ts';
import { tables } from './browser.ts';
import { fetched } from './fetched.ts';
import type { Row } from './tables.ts';

const known = new Map<string, ExplainedProfile>();

/** All of them, the latest first. One that cannot be read is passed over and stays where it is. */
export async function keptProfiles(): Promise<KeptProfile[]> {
  const rows = await tables.transact(['profiles'], 'readonly', (on) => on.all('profiles'));
  return rows.flatMap(({ row }) => parseKeptProfile(row) ?? []).sort((a, b) => b.kept - a.kept);
}

/** The profile with a hash, if it is here. */
export async function profileBy(hash: string): Promise<ExplainedProfile | undefined> {
  if (!known.has(hash)) for (const each of await keptProfiles()) known.set(each.hash, each.profile);
  return known.get(hash);
}

export async function keepProfile(hash: string, profile: ExplainedProfile): Promise<void> {
  await tables.transact(['profiles'], 'readwrite', async (on) => {
    const row: KeptProfile = { hash, profile, kept: Date.now() };
    // The same hash is the same profile.
    if (parseKeptProfile(await on.get('profiles', [hash])) === undefined)
      await on.put('profiles', row as unknown as Row);
  });
  known.set(hash, profile);
}

/** The profile of a page in both languages, as the site publishes it. Rejects when it cannot be had. */
export const publishedProfile = async ({ profileHref }: Tool): Promise<ExplainedProfile | undefined> =>
  readProfile(await fetched(profileHref ?? '')).profile;

/** Keeps the profile of a page beside what is evaluated by it, so that it can be recomputed when the site has another. */
export async function keepPublishedProfile(tool: Tool): Promise<void> {
  const { hash } = tool.instrument;
  if (await profileBy(hash)) return;
  const profile = await publishedProfile(tool);
  if (profile) await keepProfile(hash, profile);
}

/** What an evaluation by a profile is filled in against: the tool of the page, with this profile in its place. */
export const instrumentWith = ({ instrument }: Tool, hash: string, version: number): Instrument => ({
  ...instrument,
  version: String(version),
  hash,
});
