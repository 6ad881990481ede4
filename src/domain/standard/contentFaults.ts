/** All that the build finds wrong in files that can be read. */
import { faultsOfAdmissionRules } from '../admission/faults.ts';
import { faultsOfLenses, type Lenses } from '../guide/lens.ts';
import { faultsOfProfile } from '../profiles/faults.ts';
import { faultsOfExplanation } from '../scoring/explanationFaults.ts';
import { type AskFile, faultsOfAsks, type KnownAnswers } from '../search/asks.ts';
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
  asks: readonly Filed<AskFile>[];
}

/** Messages for an editor, each with the file, the entry and the cure. */
export function faultsOfContent(files: ContentFiles): string[] {
  const { admission, asks, edition, evaluations, lenses, search } = files;
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
    ...faultsOfAsks(asks, answersIn(files)),
  ];
}

/** What can be asked about, with its main text. Pages are no collection: the index finds those that do not exist. */
const answersIn = ({ chapters, local, crises, forms, glossary, evaluations }: ContentFiles): KnownAnswers => ({
  clause: new Map(
    [...chapters.flatMap(({ data }) => data.sections), ...local.flatMap(({ data }) => data.sections)]
      .flatMap(({ clauses }) => clauses)
      .map(({ key, text }) => [key, text]),
  ),
  card: new Map(crises.data.cards.map(({ id, title }) => [id, title])),
  form: new Map(forms.map(({ data }) => [data.id, data.purpose])),
  term: new Map(glossary.data.map(({ id, definition }) => [id, definition])),
  indicator: new Map(
    evaluations.flatMap(({ data }) =>
      data.dimensions.flatMap(({ indicators }) => indicators.map(({ id, title }) => [id, title] as const)),
    ),
  ),
});
