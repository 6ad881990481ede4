import { expect, test } from 'vitest';
import { readStandardFiles } from '../../src/commands/readContent.ts';
import { faultsOfAdmissionRules } from '../../src/domain/admission/faults.ts';
import { faultsOfProfile } from '../../src/domain/profiles/faults.ts';
import { faultsOfStandard } from '../../src/domain/standard/faults.ts';

const files = readStandardFiles();

test('every reference between the files of the standard holds', () => {
  expect(faultsOfStandard(files)).toEqual([]);
});

test.each(files.evaluations.map(({ file, data }) => [file, data] as const))('%s is a valid profile', (_, profile) => {
  expect(faultsOfProfile(profile)).toEqual([]);
});

test.each(files.admission.map(({ file, data }) => [file, data] as const))(
  '%s holds rules that can decide',
  (_, rules) => {
    expect(faultsOfAdmissionRules(rules, files.edition.data.date)).toEqual([]);
  },
);
