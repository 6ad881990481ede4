/** What the clauses rest on: laws, standards, reports and practice, and how far each was verified. */
import type { LocalizedText } from '../basics/locale.ts';

export const SOURCE_KINDS = [
  'law',
  'regulation',
  'rule',
  'policy',
  'standard',
  'report',
  'practice',
  'edition',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/**
 * `fullText`: number and content of each listed article were read in a full text · `titleOnly`: title, number and
 * date were seen · `secondary`: known from what others write of it · `ownText`: written by this edition.
 */
export const VERIFICATIONS = ['fullText', 'titleOnly', 'secondary', 'ownText'] as const;
type Verification = (typeof VERIFICATIONS)[number];

export interface Source<Text = LocalizedText> {
  id: string;
  kind: SourceKind;
  title: Text;
  /** Number of the document or standard. */
  number?: string | undefined;
  issuer?: Text | undefined;
  /** Day of publication, as far as known: '2020-09-17', '2020-09' or '2020'. */
  published?: string | undefined;
  inForce?: string | undefined;
  /** Articles that were verified: the only ones that a clause may cite. */
  articles: readonly string[];
  verification: Verification;
  /** Day on which it was last checked. */
  checked: string;
  /** Where it can be read; shown, never fetched. */
  url?: string | undefined;
  note?: Text | undefined;
}

/** How far a statement is verified that rests on several sources: as far as the least of them, since the earliest day. */
export function standingOf(
  sources: readonly Pick<Source, 'verification' | 'checked'>[],
): Pick<Source, 'verification' | 'checked'> | undefined {
  const least = Math.max(...sources.map(({ verification }) => VERIFICATIONS.indexOf(verification)));
  const verification = VERIFICATIONS[least];
  const [checked] = sources.map((source) => source.checked).sort();
  return verification && checked !== undefined ? { verification, checked } : undefined;
}
