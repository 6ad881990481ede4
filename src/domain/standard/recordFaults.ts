/** What does not fit between the list of records and what refers to it. */
import { repeated } from '../basics/repeated.ts';
import { faultsOfRecords, isOfRecord, type KeptRecord, recordsIn, recordsNamedIn } from '../clauses/keptRecord.ts';
import { indicatorsOf } from '../profiles/profile.ts';
import { faultsOfBasis, unknownClauses } from './referenceFaults.ts';
import type { Filed, Standard, StandardFiles } from './standard.ts';

const LIST_FILE = 'content/records.yaml';

export const faultsOfRecordReferences = (files: StandardFiles, standard: Standard): string[] => [
  ...(files.records ? faultsOfRecordList(files.records, standard) : []),
  ...faultsOfEvidence(files),
  ...faultsOfProfiles(files),
];

function faultsOfRecordList({ file, data }: Filed<readonly KeptRecord[]>, standard: Standard): string[] {
  const { catalogue, forms, crises } = standard;
  const sheetsIn = (form: string) => forms.find(({ id }) => id === form)?.groups.filter(({ ownSheet }) => ownSheet);
  return [
    ...faultsOfRecords(data),
    ...data.flatMap(({ key, keeper, form, sheet, cards, keptUntil }) => [
      ...(catalogue.roles.some((role) => role.key === keeper)
        ? []
        : [`"${key}" is kept by "${keeper}", which is no role of content/catalogue.yaml: correct it`]),
      ...(form === undefined || sheetsIn(form)
        ? []
        : [`"${key}" names the form "${form}", which does not exist: correct the id`]),
      ...(form === undefined || sheet === undefined || sheetsIn(form)?.some(({ id }) => id === sheet)
        ? []
        : [`"${key}" names the sheet "${sheet}", which is none of the form "${form}": correct the id`]),
      ...(cards && crises.cards.length === 0
        ? [`"${key}" is the crisis cards, and content/crises.yaml has none: leave cards out`]
        : []),
      ...unknownClauses(standard, keptUntil?.clause === undefined ? [] : [keptUntil.clause]).map(
        (fault) => `"${key}" names ${fault}`,
      ),
      ...(keptUntil?.basis ? faultsOfBasis(standard, key, [keptUntil.basis], 'practice') : []),
    ]),
  ].map((fault) => `${file}: ${fault}`);
}

/** A profile names papers that the list has. What it has is a name by now. */
const faultsOfProfiles = ({ evaluations, records }: StandardFiles): string[] =>
  evaluations.flatMap(({ file, data }) =>
    [...indicatorsOf(data), ...data.redLines].flatMap((each) =>
      recordsNamedIn(each).map(
        (record) =>
          `${file}: "${each.id}" names the record "${record}", which is not in ${records?.file ?? LIST_FILE}: correct it or add it`,
      ),
    ),
  );

/** Whatever shows that a clause or a condition is met, as its file has it. */
function evidenceIn({ chapters, local, admission }: StandardFiles) {
  const ofClauses = (files: typeof chapters | typeof local, isCommon: boolean) =>
    files.flatMap(({ file, data }) =>
      data.sections.flatMap(({ clauses }) => clauses.map(({ key, evidence }) => ({ file, key, evidence, isCommon }))),
    );
  return [
    ...ofClauses(chapters, true),
    ...ofClauses(local, false),
    ...admission.flatMap(({ file, data }) =>
      data.conditions.flatMap(({ id, evidence, evidenceWhen = [] }) =>
        // What is asked only at times may be another part of what is always asked.
        [evidence, ...evidenceWhen.map(({ documents }) => documents)].map((papers) => ({
          file,
          key: id,
          evidence: papers,
          isCommon: true,
        })),
      ),
    ),
  ];
}

/** One paper, one name: what the list has is named by its key, and nothing is on the list for nothing. */
function faultsOfEvidence(files: StandardFiles): string[] {
  const { file: listFile, data: list } = files.records ?? { file: LIST_FILE, data: [] };
  const listed = new Set(list.map(({ key }) => key));
  const all = evidenceIn(files);
  const cited = new Set(all.flatMap(({ evidence }) => recordsIn(evidence)));
  return [
    ...all.flatMap(({ file, key, evidence, isCommon }) => {
      const records = recordsIn(evidence);
      return [
        ...records
          .filter((record) => !listed.has(record))
          .map((record) => `"${key}" names the record "${record}", which is not in ${listFile}: correct it or add it`),
        ...repeated(records).map((record) => `"${key}" names the record "${record}" twice: join the two parts`),
        // A district may have papers that the common list does not.
        ...(isCommon && list.length > 0 && !evidence.every(isOfRecord)
          ? [`"${key}" names a paper in words: name a record of ${listFile} by its key, or add one`]
          : []),
      ].map((fault) => `${file}: ${fault}`);
    }),
    ...list
      .filter(({ key }) => !cited.has(key))
      .map(({ key }) => `${listFile}: no clause names the record "${key}" as evidence: name it, or remove the record`),
  ];
}
