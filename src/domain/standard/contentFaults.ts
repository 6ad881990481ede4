/** All that the build finds wrong in files that can be read. */
import { faultsOfAdmissionRules } from '../admission/faults.ts';
import { faultsOfLenses, type Lenses } from '../guide/lens.ts';
import { faultsOfProfile } from '../profiles/faults.ts';
import { faultsOfExplanation } from '../scoring/explanationFaults.ts';
import { faultsOfSearchWords, type SearchWords } from '../search/words.ts';
import type { EditionSnapshot } from './editionSnapshot.ts';
import { faultsOfStandard } from './faults.ts';
import type { Filed, StandardFiles } from './standard.ts';

/** All collections of `content/`: those that are joined to the standard, and those that pages read by themselves. */
export interface ContentFiles extends StandardFiles {
  /** Editions as they were published. */
  snapshots: readonly Filed<EditionSnapshot>[];
  lenses: Filed<Lenses>;
  search: Filed<SearchWords>;
}

/** Messages for an editor, each with the file, the entry and the cure. */
export function faultsOfContent(files: ContentFiles): string[] {
  const { admission, edition, evaluations, lenses, search } = files;
  return [
    ...faultsOfStandard(files),
    ...admission.flatMap(({ file, data }) =>
      faultsOfAdmissionRules(data, edition.data.date).map((fault) => `${file}: ${fault}`),
    ),
    ...evaluations.flatMap(({ file, data }) =>
      [...faultsOfProfile(data), ...faultsOfExplanation(data)].map(
        ({ place, message }) => `${file}: "${place}": ${message}`,
      ),
    ),
    ...faultsOfLenses(lenses.data).map((fault) => `${lenses.file}: ${fault}`),
    ...faultsOfSearchWords(search.data).map((fault) => `${search.file}: ${fault}`),
  ];
}
