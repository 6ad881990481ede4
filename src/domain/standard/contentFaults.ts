/** All that the build finds wrong in files that can be read. */
import { faultsOfAdmissionRules } from '../admission/faults.ts';
import { faultsOfProfile } from '../profiles/faults.ts';
import { faultsOfStandard } from './faults.ts';
import type { StandardFiles } from './standard.ts';

/** Messages for an editor, each with the file, the entry and the cure. */
export const faultsOfContent = (files: StandardFiles): string[] => [
  ...faultsOfStandard(files),
  ...files.admission.flatMap(({ file, data }) =>
    faultsOfAdmissionRules(data, files.edition.data.date).map((fault) => `${file}: ${fault}`),
  ),
  ...files.evaluations.flatMap(({ file, data }) =>
    faultsOfProfile(data).map(({ place, message }) => `${file}: "${place}": ${message}`),
  ),
];
