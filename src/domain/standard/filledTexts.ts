/** Texts as they are printed: with time limits, quantities and the names of records in place of the keys that files have. */
import type { Clause } from '../clauses/clause.ts';
import { type KeptRecord, namedEvidence, withNamedRecords } from '../clauses/keptRecord.ts';
import { type Parameters, parametersIn, withDistrict, withTimes } from '../clauses/parameter.ts';
import { type Filed, recordsByKey, type StandardFiles } from './standard.ts';

type Records = ReadonlyMap<string, KeptRecord>;
type Sections = StandardFiles['chapters'][number]['data']['sections'];
type Rules = StandardFiles['admission'][number]['data'];

const inEach = <Data>(files: readonly Filed<Data>[], change: (data: Data) => Data): Filed<Data>[] =>
  files.map(({ file, data }) => ({ file, data: change(data) }));

const inClauses = (sections: Sections, change: (clause: Clause) => Clause): Sections =>
  sections.map((section) => ({ ...section, clauses: section.clauses.map(change) }));

const inRules = (rules: Rules, records: Records): Rules => ({
  ...rules,
  conditions: rules.conditions.map(({ evidence, evidenceWhen, ...condition }) => ({
    ...condition,
    evidence: namedEvidence(evidence, records),
    ...(evidenceWhen && {
      evidenceWhen: evidenceWhen.map((each) => ({ ...each, documents: namedEvidence(each.documents, records) })),
    }),
  })),
});

/** Records by their names, in evidence and where profiles name them. Once only: evidence would get its name again. */
export function withRecordNames<Files extends StandardFiles>(files: Files): Files {
  const records = recordsByKey(files);
  const named = (clause: Clause): Clause => ({ ...clause, evidence: namedEvidence(clause.evidence, records) });
  return {
    ...files,
    chapters: inEach(files.chapters, (data) => ({ ...data, sections: inClauses(data.sections, named) })),
    local: inEach(files.local, (data) => ({ ...data, sections: inClauses(data.sections, named) })),
    admission: inEach(files.admission, (data) => inRules(data, records)),
    evaluations: inEach(files.evaluations, (data) => withNamedRecords(data, records)),
  };
}

/** Each clause tells which limits and quantities it prints. A standard without parameters types them. */
export function withTimeLimits<Files extends StandardFiles>(files: Files): Files {
  if (!files.parameters) return files;
  const parameters: Parameters = withDistrict(files.parameters.data, files.localParameters?.data);
  const fill = <Value>(value: Value): Value => withTimes(value, parameters);
  const filled = (clause: Clause): Clause => ({ ...fill(clause), parameters: parametersIn(clause) });
  return {
    ...files,
    parameters: { ...files.parameters, data: fill(parameters) },
    chapters: inEach(files.chapters, (data) => ({ ...fill(data), sections: inClauses(data.sections, filled) })),
    local: inEach(files.local, (data) => ({ ...fill(data), sections: inClauses(data.sections, filled) })),
    ...(files.examples && { examples: inEach(files.examples, fill) }),
    admission: inEach(files.admission, fill),
    evaluations: inEach(files.evaluations, fill),
    forms: inEach(files.forms, fill),
    crises: fill(files.crises),
    process: fill(files.process),
    ...(files.plain && { plain: fill(files.plain) }),
    ...(files.families && { families: fill(files.families) }),
    menu: fill(files.menu),
    ...(files.records && { records: fill(files.records) }),
    ...(files.posts && { posts: fill(files.posts) }),
    ...(files.team && { team: fill(files.team) }),
  };
}
