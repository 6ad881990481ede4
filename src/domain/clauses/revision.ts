/** The history of editions: what changed, and what a reader who assessed before has to look at again. */
import type { LocalizedText } from '../basics/locale.ts';
import { repeated } from '../basics/repeated.ts';
import type { Edition } from './edition.ts';

/** The first three are what ASVS tells re-assessors; `corrected` changes no duty. */
export const CHANGE_KINDS = ['added', 'changed', 'removed', 'corrected'] as const;
type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface Revision<Text = LocalizedText> {
  version: string;
  /** Day of publication. Absent: it is in preparation. */
  date?: string | undefined;
  summary: Text;
  changes: readonly { kind: ChangeKind; text: Text }[];
  /** What it means for someone who assessed against the edition before. */
  reassess: Text;
}

/** `content/revisions.yaml`, the newest first. */
export interface Revisions<Text = LocalizedText> {
  revisions: readonly Revision<Text>[];
}

/** What is wrong with the history, also as against the edition that is published. */
export function faultsOfRevisions({ revisions }: Revisions, edition: Pick<Edition, 'version' | 'date'>): string[] {
  const current = revisions.findIndex(({ version }) => version === edition.version);
  const published = revisions[current];
  return [
    ...repeated(revisions.map(({ version }) => version)).map((version) => `"${version}" stands twice: keep one`),
    ...(published ? [] : [`the edition ${edition.version} of content/edition.yaml has no entry: say what changed`]),
    ...(published && published.date !== edition.date
      ? [
          `"${edition.version}" has the date ${published.date ?? 'of no day'}, content/edition.yaml has ${edition.date}: correct one`,
        ]
      : []),
    // An edition in preparation stands above the published one, and nowhere else.
    ...revisions
      .filter(({ date }, index) => (date === undefined) !== index < current)
      .map(({ version }) => `"${version}": only editions above the published one are without a date`),
  ];
}
