/** Evidence as it is printed: a reference to a record gets the record's name, wherever evidence stands. */
import { type KeptRecord, namedEvidence } from '../clauses/keptRecord.ts';
import { type Filed, recordsByKey, type StandardFiles } from './standard.ts';

type Records = ReadonlyMap<string, KeptRecord>;
type Sections = StandardFiles['chapters'][number]['data']['sections'];
type Rules = StandardFiles['admission'][number]['data'];

const inEach = <Data>(files: readonly Filed<Data>[], change: (data: Data) => Data): Filed<Data>[] =>
  files.map(({ file, data }) => ({ file, data: change(data) }));

const inSections = (sections: Sections, records: Records): Sections =>
  sections.map((section) => ({
    ...section,
    clauses: section.clauses.map((clause) => ({ ...clause, evidence: namedEvidence(clause.evidence, records) })),
  }));

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

/** The files with the names in place. Once only: what has its name would get it again. */
export function withEvidenceNames<Files extends StandardFiles>(files: Files): Files {
  const records = recordsByKey(files);
  return {
    ...files,
    chapters: inEach(files.chapters, (data) => ({ ...data, sections: inSections(data.sections, records) })),
    local: inEach(files.local, (data) => ({ ...data, sections: inSections(data.sections, records) })),
    admission: inEach(files.admission, (data) => inRules(data, records)),
  };
}
