/**
 * What does not fit between the files of a standard: every reference from one to another is checked.
 *
 * A fault names the file, the key and the cure, since it is read by whoever edits `content/`.
 */
import type { AdmissionRules } from '../admission/rules.ts';
import { faultsOfEditionMap } from '../answers/editionMap.ts';
import { LOCALES } from '../basics/locale.ts';
import { repeated } from '../basics/repeated.ts';
import type { Basis, Clause, Origin } from '../clauses/clause.ts';
import { faultsOfRecords, isOfRecord, type KeptRecord, recordsIn } from '../clauses/keptRecord.ts';
import { faultsOfLocalParameters, faultsOfParameters, parametersIn } from '../clauses/parameter.ts';
import { faultsOfPosts } from '../clauses/post.ts';
import { faultsOfRevisions } from '../clauses/revision.ts';
import type { SourceKind } from '../clauses/source.ts';
import { faultOfStage } from '../clauses/stage.ts';
import { faultsOfCrisisCards } from '../guide/crisis.ts';
import { faultsOfCurriculum } from '../guide/curriculum.ts';
import { faultsOfForm } from '../guide/form.ts';
import { faultsOfMenu } from '../guide/menu.ts';
import { faultsOfProcess } from '../guide/process.ts';
import { indicatorsOf } from '../profiles/profile.ts';
import { assembleStandard, type Filed, type Standard, type StandardFiles, sourcesOf } from './standard.ts';

/** Sections of all chapters with the files they stand in. */
const placedSections = ({ chapters, local }: StandardFiles) =>
  [...chapters, ...local].flatMap(({ file, data }) => data.sections.map((section) => ({ file, section })));

/** Kinds of source that make an origin honest. An origin that is not listed may rest on any. */
const KINDS_FOR: Partial<Record<Origin, readonly SourceKind[]>> = {
  law: ['law', 'regulation', 'rule'],
  reported: ['report'],
  standard: ['standard'],
};

/** All broken references, doubled keys and dishonest origins, as messages for an editor. */
export function faultsOfStandard(files: StandardFiles): string[] {
  const standard = assembleStandard(files);
  return [
    ...faultsOfKeys(files),
    ...placedSections(files).flatMap(({ file, section }) =>
      section.clauses.flatMap((clause) => faultsOfClause(standard, clause).map((fault) => `${file}: ${fault}`)),
    ),
    ...files.local
      .filter(({ data }) => !files.chapters.some((chapter) => chapter.data.key === data.chapter))
      .map(({ file, data }) => `${file}: the chapter "${data.chapter}" does not exist: correct the key`),
    ...faultsOfCatalogue(files, standard),
    ...faultsOfGlossary(files, standard),
    ...(files.records ? faultsOfRecordList(files.records, standard) : []),
    ...faultsOfEvidence(files),
    ...faultsOfTimeLimits(files, standard),
    ...faultsOfPostReferences(files, standard),
    ...files.editionMaps.flatMap(({ file, data }) =>
      // Only the last map leads to the keys of today; what earlier ones led to was checked when they were the last.
      data.to === standard.edition.version
        ? faultsOfEditionMap(data, itemsOf(standard)).map((fault) => `${file}: ${fault}`)
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
    ...faultsOfTraining(files, standard),
    ...faultsOfRevisions(files.revisions.data, standard.edition).map((fault) => `${files.revisions.file}: ${fault}`),
  ];
}

/** Keys that answers can be given to. */
const itemsOf = ({ clauses, admission, evaluations }: Standard) => ({
  checklist: new Set(clauses.keys()),
  admission: new Set(admission.flatMap(({ questions }) => questions.map(({ id }) => id))),
  evaluation: new Set(
    evaluations.flatMap((profile) => [...indicatorsOf(profile), ...profile.redLines].map(({ id }) => id)),
  ),
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

function faultsOfBasis({ sources }: Standard, name: string, basis: readonly Basis[], origin: Origin): string[] {
  const faults = basis.flatMap(({ source: id, article }) => {
    const source = sources.get(id);
    if (!source) return [`"${name}" rests on "${id}", which is not in content/sources.yaml: add it or correct the id`];
    if (article === undefined || source.articles.includes(article)) return [];
    const verified = source.articles.length === 0 ? 'none' : source.articles.join(', ');
    return [
      `"${name}" cites article ${article} of "${id}", which is not verified (${verified} are): cite a verified one, or none`,
    ];
  });
  const kinds = KINDS_FOR[origin];
  const isHonest = !kinds || basis.some(({ source }) => kinds.includes(sources.get(source)?.kind ?? 'edition'));
  return isHonest
    ? faults
    : [...faults, `"${name}" has origin "${origin}" but rests on no source of kind ${kinds.join(', ')}: correct one`];
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
  const { roles, services } = standard.catalogue;
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
  return faults;
}

function faultsOfCatalogue({ catalogue: { file, data } }: StandardFiles, standard: Standard): string[] {
  const { roles, services, steps, methods, techniques } = data;
  const entries = [...services, ...steps, ...methods, ...techniques];
  return [
    ...repeated([...roles, ...entries].map(({ key }) => key)).map(
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

function faultsOfRecordList({ file, data }: Filed<readonly KeptRecord[]>, standard: Standard): string[] {
  const { catalogue, forms } = standard;
  const sheetsIn = (form: string) => forms.find(({ id }) => id === form)?.groups.filter(({ ownSheet }) => ownSheet);
  return [
    ...faultsOfRecords(data),
    ...data.flatMap(({ key, keeper, form, sheet, keptUntil }) => [
      ...(catalogue.roles.some((role) => role.key === keeper)
        ? []
        : [`"${key}" is kept by "${keeper}", which is no role of content/catalogue.yaml: correct it`]),
      ...(form === undefined || sheetsIn(form)
        ? []
        : [`"${key}" names the form "${form}", which does not exist: correct the id`]),
      ...(form === undefined || sheet === undefined || sheetsIn(form)?.some(({ id }) => id === sheet)
        ? []
        : [`"${key}" names the sheet "${sheet}", which is none of the form "${form}": correct the id`]),
      ...unknownClauses(standard, keptUntil?.clause === undefined ? [] : [keptUntil.clause]).map(
        (fault) => `"${key}" names ${fault}`,
      ),
      ...(keptUntil?.basis ? faultsOfBasis(standard, key, [keptUntil.basis], 'practice') : []),
    ]),
  ].map((fault) => `${file}: ${fault}`);
}

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
  const { file: listFile, data: list } = files.records ?? { file: 'content/records.yaml', data: [] };
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

/** Every limit is printed where it is set, every key that a text prints exists, and a district keeps to the bounds. */
function faultsOfTimeLimits(files: StandardFiles, standard: Standard): string[] {
  const { parameters: limits, localParameters: own } = files;
  const unknown = [...files.chapters, ...files.local, ...files.forms, files.crises, files.process].flatMap(
    ({ file, data }) =>
      // What has a value is printed by now.
      limits ? parametersIn(data).map((key) => `${file}: it prints the time limit "${key}", which does not exist`) : [],
  );
  if (!limits) return own ? [`${own.file}: there is no content/parameters.yaml: remove the file`] : [];
  const { file, data } = limits;
  const roles = standard.catalogue.roles.map(({ key }) => key);
  return [
    ...unknown,
    ...[
      ...faultsOfParameters(data),
      ...data.parameters.flatMap(({ key, by, clause, law }) => [
        ...by
          .filter((role) => !roles.includes(role))
          .map((role) => `"${key}" is for "${role}", which is no role of content/catalogue.yaml: correct it`),
        ...unknownClauses(standard, [clause]).map((fault) => `"${key}" names ${fault}`),
        ...(standard.clauses.get(clause)?.parameters?.includes(key) === false
          ? [`"${key}" is set by the clause "${clause}", which does not print it: correct one of them`]
          : []),
        ...(law ? faultsOfBasis(standard, key, [law], 'law') : []),
      ]),
    ].map((fault) => `${file}: ${fault}`),
    ...(own ? faultsOfLocalParameters(own.data, data).map((fault) => `${own.file}: ${fault}`) : []),
  ];
}

/** A clause names the posts that it is about, and a post has clauses: those that set its requirements are among them. */
function faultsOfPostReferences(files: StandardFiles, standard: Standard): string[] {
  const { file, data } = files.posts ?? { file: 'content/posts.yaml', data: [] };
  const known = new Set(data.map(({ key }) => key));
  const naming = placedSections(files).flatMap(({ file: place, section }) =>
    section.clauses.flatMap(({ key, posts = [] }) => posts.map((post) => ({ place, key, post }))),
  );
  const named = new Set(naming.map(({ post }) => post));
  const names = new Set(naming.map(({ key, post }) => `${key} ${post}`));
  return [
    ...naming
      .filter(({ post }) => !known.has(post))
      .map(
        ({ place, key, post }) => `${place}: "${key}" names the post "${post}", which is not in ${file}: correct it`,
      ),
    ...[
      ...faultsOfPosts(data),
      ...data
        .filter(({ key }) => !named.has(key))
        .map(({ key }) => `no clause names the post "${key}": remove the post`),
      ...data.flatMap(({ key, role, requires, notWith }) => [
        ...(standard.catalogue.roles.some((each) => each.key === role)
          ? []
          : [`"${key}" has the role "${role}", which is not in content/catalogue.yaml: correct it`]),
        ...[...requires, ...notWith].flatMap(({ clause }) =>
          standard.clauses.has(clause) && !names.has(`${clause} ${key}`)
            ? [`"${key}" rests on the clause "${clause}", which does not name it: add it there under posts`]
            : unknownClauses(standard, [clause]).map((fault) => `"${key}" names ${fault}`),
        ),
      ]),
    ].map((fault) => `${file}: ${fault}`),
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

const unknownClauses = ({ clauses }: Standard, keys: readonly string[]): string[] =>
  keys
    .filter((key) => !clauses.has(key))
    .map((key) => `the clause "${key}", which does not exist: correct the key, or add the clause`);

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
