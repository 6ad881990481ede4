/** Profiles as files: YAML, as in `content/evaluations`, and JSON, which is YAML too. */
import { parse, stringify } from 'yaml';
import { type ReadProfile, readProfile } from '../domain/profiles/file.ts';
import type { ExplainedProfile } from '../domain/profiles/profile.ts';
import { type ReadText, readText } from './decodeText.ts';

export type OpenedProfile = ReadProfile | { profile: undefined; faults: []; line: number };

/** Reads a file. A text that is no YAML says in which line it stops being one. */
export function openProfileYaml(text: string): OpenedProfile {
  try {
    return readProfile(parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    const [position] = (error as { linePos?: [{ line: number }] }).linePos ?? [];
    return { profile: undefined, faults: [], line: position?.line ?? 1 };
  }
}

export const openProfileFile = (bytes: Uint8Array<ArrayBuffer>): ReadText<OpenedProfile> =>
  readText(bytes, openProfileYaml);

export const writeProfileYaml = (profile: ExplainedProfile): string => stringify(profile, { lineWidth: 0 });
