/**
 * What does not fit between the files of a standard: every reference from one to another is checked.
 *
 * A fault names the file, the key and the cure, since it is read by whoever edits `content/`.
 */
import type { AdmissionRules } from '../admission/rules.ts';
import { faultsOfEditionMap } from '../answers/editionMap.ts';
import { LOCALES } from '../basics/locale.ts';
import { repeated } from '../basics/repeated.ts';
import type { Clause } from '../clauses/clause.ts';
import { faultsOfExamples } from '../clauses/example.ts';
import { faultsOfRevisions } from '../clauses/revision.ts';
import { faultOfMove, faultOfStage } from '../clauses/stage.ts';
import { faultsOfCrisisCards } from '../guide/crisis.ts';
import { faultsOfCurriculum } from '../guide/curriculum.ts';
import { faultsOfExample as faultsOfFilledForm, faultsOfHelpers } from '../guide/families.ts';
import { faultsOfForm } from '../guide/form.ts';
import { faultsOfMenu } from '../guide/menu.ts';
import { faultsOfPlainAnswers, questionsOfPlain } from '../guide/plain.ts';
import { faultsOfProcess } from '../guide/process.ts';
import { indicatorsOf } from '../profiles/profile.ts';
import { faultsOfHolidayFile, faultsOfTimeLimits } from './limitFaults.ts';
import { faultsOfPostReferences, faultsOfTeam } from './postFaults.ts';
import { faultsOfRecordReferences } from './recordFaults.ts';
import { faultsOfBasis, placedSections, unknownClauses } from './referenceFaults.ts';
import { assembleStandard, type Standard, type StandardFiles, sourcesOf } from './standard.ts';

/** All broken references, doubled keys and dishonest origins, as messages for an editor. */
export function faultsOfStandard(files: StandardFiles): string[] {
  const standard = assembleStandard(files);
  return [
    ...faultsOfKeys(files),
    ...placedSections(files).flatMap(({ file, section }) =>
      section.clauses.flatMap((clause) => faultsOfClause(standard, clause).map((fault) => `${file}: ${fault}`)),
    ),
    ...faultsOfLocal(files),
    ...faultsOfCatalogue(files, standard),
    ...faultsOfGlossary(files, standard),
    ...faultsOfRecordReferences(files, standard),
    ...faultsOfTimeLimits(files, standard),
    ...faultsOfHolidayFile(files),
    ...faultsOfPostReferences(files, standard),
    ...faultsOfTeam(files, standard),
    ...files.editionMaps.flatMap(({ file, data }) =>
      // Only the last map leads to the keys of today; what earlier ones led to was checked when they were the last.
      data.to === standard.edition.version
        ? faultsOfEditionMap(data, keysOf(standard)).map((fault) => `${file}: ${fault}`)
        : [],
    ),
    ...files.admission.flatMap(({ file, data }) =>
      faultsOfAdmissionReferences(standard, data).map((fault) => `${file}: ${fault}`),
    ),
    ...files.evaluations.flatMap(({ file, data }) =>
      [...indicatorsOf(data), ...data.redLines].flatMap(({ id, clauses }) =>
        unknownClauses(standard, clauses).map((key) => `${file}: "${id}" names ${key}`),
      ),
    ),
    ...faultsOfCrises(files, standard),
    ...faultsOfMenuReferences(files, standard),
    ...faultsOfProcessReferences(files, standard),
    ...faultsOfForms(files, standard),
    ...faultsOfExampleFiles(files, standard),
    ...faultsOfPlain(files, standard),
    ...faultsOfFamilies(files, standard),
    ...faultsOfTraining(files, standard),
    ...faultsOfRevisions(files.revisions.data, standard.edition).map((fault) => `${files.revisions.file}: ${fault}`),
  ];
}

/** Keys that answers can be given to, and keys that assessments name. */
const keysOf = ({ clauses, admission, evaluations, records, parameters, posts }: Standard) => ({
  checklist: new Set(clauses.keys()),
  admission: new Set(admission.flatMap(({ questions }) => questions.map(({ id }) => id))),
  evaluation: new Set(
    evaluations.flatMap((profile) => [...indicatorsOf(profile), ...profile.redLines].map(({ id }) => id)),
  ),
  records: new Set(records.keys()),
  parameters: new Set(parameters?.parameters.map(({ key }) => key)),
  posts: new Set(posts.map(({ key }) => key)),
});

/** Keys are stable names for all time: none stands twice, none returns once it was retired. */
function faultsOfKeys(files: StandardFiles): string[] {
  const { chapters, local, glossary, admission, evaluations } = files;
  const placed = placedSections(files).flatMap(({ file, section: { key, clauses } }) => [
    { file, key: `section ${key}` },
    ...clauses.map((clause) => ({ file, key: clause.key })),
  ]);
  const twice = repeated(placed.map(({ key }) => key)).map((key) => {
    const places = placed.filter((place) => place.key === key).map(({ file }) => file);
    return `${places.join(' and ')}: the key "${key}" stands ${places.length} times: give each its own`;
  });
  const retired = [...chapters, ...local].flatMap(({ data }) => data.retiredKeys);
  const returned = placed
    .filter(({ key }) => retired.includes(key))
    .map(
      ({ file, key }) =>
        `${file}: "${key}" was retired and is in use again: choose a new key, or answers would be misread`,
    );
  const misnamed = chapters.flatMap(({ file, data: { key } }) =>
    file.endsWith(`/${key}.yaml`) ? [] : [`${file}: its key is "${key}": make it the file's name`],
  );
  const ids = [
    { file: files.sources.file, names: sourcesOf(files).map(({ data }) => data.id) },
    { file: glossary.file, names: glossary.data.map(({ id }) => id) },
    { file: 'content/clauses', names: chapters.map(({ data }) => `chapter ${data.number}`) },
    { file: 'content/admission', names: admission.map(({ data }) => data.id) },
    { file: 'content/evaluations', names: evaluations.map(({ data }) => data.id) },
  ].flatMap(({ file, names }) => repeated(names).map((name) => `${file}: "${name}" stands twice: give each its own`));
  return [...twice, ...returned, ...misnamed, ...ids];
}

/** A district adds to chapters that there are, and asks for clauses of theirs earlier, each once. */
function faultsOfLocal({ chapters, local }: StandardFiles): string[] {
  const moved = repeated(local.flatMap(({ data }) => data.earlier.map(({ clause }) => clause)));
  return local.flatMap(({ file, data }) => {
    const chapter = chapters.find(({ data: { key } }) => key === data.chapter);
    if (!chapter) return [`${file}: the chapter "${data.chapter}" does not exist: correct the key`];
    const common = chapter.data.sections.flatMap(({ clauses }) => clauses);
    return data.earlier
      .flatMap(({ clause: key, ...stage }) => {
        const clause = common.find((each) => each.key === key);
        const fault = clause
          ? faultOfMove(clause, stage)
          : `"${key}" is no clause of the common chapter "${data.chapter}": correct the key`;
        return [
          ...(fault === undefined ? [] : [fault]),
          ...(moved.includes(key) ? [`"${key}" stands twice: keep one`] : []),
        ];
      })
      .map((each) => `${file}: ${each}`);
  });
}

function faultsOfClause(standard: Standard, clause: Clause): string[] {
  const { key, level, criteria, evidence, notCheckable, appliesTo, basis, origin } = clause;
  const faults = faultsOfBasis(standard, key, basis, origin);
  if (level === 'shall' && notCheckable === undefined && (criteria.length === 0 || evidence.length === 0))
    faults.push(`"${key}" is a shall-clause without criteria or evidence: add both, or say why in notCheckable`);
  const unfit = faultOfStage(clause);
  if (unfit !== undefined) faults.push(unfit);
  if (notCheckable !== undefined && criteria.length > 0)
    faults.push(`"${key}" has both criteria and notCheckable: keep one`);
  const { roles, services, clients = [] } = standard.catalogue;
  for (const role of appliesTo.roles)
    if (!roles.some((known) => known.key === role))
      faults.push(
        `"${key}" applies to the role "${role}", which is not in content/catalogue.yaml: correct it or add it`,
      );
  for (const service of appliesTo.services ?? [])
    if (!services.some((known) => known.key === service))
      faults.push(
        `"${key}" applies to the service "${service}", which is not in content/catalogue.yaml: correct it or add it`,
      );
  for (const group of appliesTo.clients ?? [])
    if (!clients.some((known) => known.key === group))
      faults.push(
        `"${key}" applies to the clients "${group}", who are not in content/catalogue.yaml: correct it or add it`,
      );
  return faults;
}

function faultsOfCatalogue({ catalogue: { file, data } }: StandardFiles, standard: Standard): string[] {
  const { roles, clients = [], services, steps, methods, techniques } = data;
  const entries = [...services, ...steps, ...methods, ...techniques];
  return [
    ...repeated([...roles, ...clients, ...entries].map(({ key }) => key)).map(
      (key) => `${file}: the key "${key}" stands twice: give each its own`,
    ),
    ...entries.flatMap(({ key, basis, origin }) =>
      faultsOfBasis(standard, key, basis, origin).map((fault) => `${file}: ${fault}`),
    ),
  ];
}

/** A word means one thing: it is one term's name, or another name of one term. */
function faultsOfGlossary({ glossary: { file, data } }: StandardFiles, standard: Standard): string[] {
  return [
    ...data.flatMap(({ id, basis, origin }) =>
      faultsOfBasis(standard, id, basis, origin).map((fault) => `${file}: ${fault}`),
    ),
    ...LOCALES.flatMap((locale) =>
      repeated(data.flatMap(({ term, aliases }) => [term[locale], ...(aliases?.[locale] ?? [])])).map(
        (name) => `${file}: "${name}" names two terms: keep it with one of them`,
      ),
    ),
  ];
}

function faultsOfCrises({ crises: { file, data } }: StandardFiles, standard: Standard): string[] {
  return [
    ...faultsOfCrisisCards(data),
    ...data.phones.flatMap(({ id, source }) => faultsOfBasis(standard, id, [{ source }], 'practice')),
    ...data.cards.flatMap(({ id, law, clauses }) => [
      ...faultsOfBasis(standard, id, law, 'law'),
      ...unknownClauses(standard, clauses).map((fault) => `"${id}" names ${fault}`),
    ]),
  ].map((fault) => `${file}: ${fault}`);
}

function faultsOfForms({ forms }: StandardFiles, standard: Standard): string[] {
  const roles = standard.catalogue.roles.map(({ key }) => key);
  const numbers = repeated(forms.map(({ data }) => `${data.number}`));
  return [
    ...forms.flatMap(({ file, data }) =>
      [
        ...faultsOfForm(data),
        ...(file.endsWith(`/${data.id}.yaml`) ? [] : [`its id is "${data.id}": make it the file's name`]),
        ...(roles.includes(data.role) ? [] : [`the role "${data.role}" is not in content/catalogue.yaml: correct it`]),
        ...unknownClauses(standard, data.clauses).map((fault) => `it names ${fault}`),
      ].map((fault) => `${file}: ${fault}`),
    ),
    ...numbers.map((number) => `content/forms: the number ${number} stands twice: give each form its own`),
  ];
}

function faultsOfExampleFiles({ examples = [] }: StandardFiles, standard: Standard): string[] {
  return examples.flatMap(({ file, data }) => {
    const { chapter: name } = data;
    const chapter = standard.chapters.find(({ key }) => key === name);
    if (!chapter) return [`${file}: the chapter "${name}" does not exist: correct the key`];
    const clauses = new Map(
      chapter.sections.flatMap((section) => section.clauses).map((clause) => [clause.key, clause]),
    );
    return [
      ...(file.endsWith(`/${name}.yaml`) ? [] : [`its chapter is "${name}": make it the file's name`]),
      ...Object.entries(data.examples).flatMap(([key, examplesOfClause]) => {
        const clause = clauses.get(key);
        return clause
          ? faultsOfExamples(clause, examplesOfClause, (record) => standard.records.has(record))
          : [`"${key}" is no clause of the chapter "${name}": correct the key`];
      }),
    ].map((fault) => `${file}: ${fault}`);
  });
}

function faultsOfPlain({ plain }: StandardFiles, standard: Standard): string[] {
  if (!plain) return [];
  return [
    ...faultsOfPlainAnswers(plain.data),
    ...questionsOfPlain(plain.data).flatMap(({ key, clauses }) =>
      unknownClauses(standard, clauses).map((fault) => `"${key}" names ${fault}`),
    ),
  ].map((fault) => `${plain.file}: ${fault}`);
}

function faultsOfFamilies({ families, crises, forms }: StandardFiles, standard: Standard): string[] {
  if (!families) return [];
  const { helpers, example } = families.data;
  const form = forms.find(({ data: { id } }) => id === example.form);
  return [
    ...faultsOfHelpers(helpers, crises.data.phones),
    ...helpers.flatMap(({ id, basis }) => faultsOfBasis(standard, id, basis, 'practice')),
    ...(form
      ? faultsOfFilledForm(form.data, example)
      : [`the example fills in the form "${example.form}", which does not exist: correct the id`]),
  ].map((fault) => `${families.file}: ${fault}`);
}

function faultsOfTraining({ curriculum: { file, data } }: StandardFiles, standard: Standard): string[] {
  const chapters = standard.chapters.map(({ key }) => key);
  const modules = data.days.flatMap((day) => day.modules);
  return [
    ...faultsOfCurriculum(data),
    ...modules.flatMap((each) => [
      ...unknownClauses(standard, each.clauses).map((fault) => `"${each.id}" names ${fault}`),
      ...each.chapters
        .filter((key) => !chapters.includes(key))
        .map((key) => `"${each.id}" names the chapter "${key}", which does not exist: correct the key`),
    ]),
  ].map((fault) => `${file}: ${fault}`);
}

function faultsOfMenuReferences({ menu: { file, data } }: StandardFiles, standard: Standard): string[] {
  return [
    ...faultsOfMenu(data),
    ...data.activities.flatMap(({ id, name, description, clauses }) => [
      ...faultsOfBasis(standard, id, name.basis, name.origin),
      ...faultsOfBasis(standard, id, description.basis, description.origin),
      ...unknownClauses(standard, clauses).map((fault) => `"${id}" names ${fault}`),
    ]),
  ].map((fault) => `${file}: ${fault}`);
}

function faultsOfProcessReferences({ process: { file, data } }: StandardFiles, standard: Standard): string[] {
  const { steps, roles } = standard.catalogue;
  const named = [...data.steps.flatMap(({ limits }) => limits.map(({ clause }) => clause))];
  return [
    ...faultsOfProcess(data),
    ...(data.steps.map(({ step }) => step).join() === steps.map(({ key }) => key).join()
      ? []
      : [
          `its steps are not those of content/catalogue.yaml in the same order: ${steps.map(({ key }) => key).join(', ')}`,
        ]),
    ...data.steps.flatMap(({ step, role, forms }) => [
      ...(roles.some(({ key }) => key === role) ? [] : [`"${step}" names the role "${role}", which does not exist`]),
      ...forms
        .filter((form) => !standard.forms.some(({ id }) => id === form))
        .map((form) => `"${step}" names the form "${form}", which does not exist: correct the id`),
    ]),
    ...unknownClauses(standard, [...named, ...data.crisis.clauses, ...data.ending.clauses]).map(
      (fault) => `it names ${fault}`,
    ),
  ].map((fault) => `${file}: ${fault}`);
}

function faultsOfAdmissionReferences(standard: Standard, { conditions, services }: AdmissionRules): string[] {
  const known = standard.catalogue.services.map(({ key }) => key);
  const named = services.map(({ service }) => service);
  return [
    ...conditions.flatMap(({ id, clause }) =>
      unknownClauses(standard, [clause]).map((fault) => `"${id}" names ${fault}`),
    ),
    ...named
      .filter((key) => !known.includes(key))
      .map((key) => `the service "${key}" is not in content/catalogue.yaml: correct it or add it`),
    ...known
      .filter((key) => !named.includes(key))
      .map((key) => `the service "${key}" has no entry: say what it requires`),
  ];
}
