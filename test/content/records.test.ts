/** The list of records: one paper, one name, and as few as somebody can keep. */
import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../src/commands/readContent.ts';
import { LOCALES, type Locale } from '../../src/domain/basics/locale.ts';
import { isCheckable } from '../../src/domain/clauses/clause.ts';
import { isOfRecord, recordsIn } from '../../src/domain/clauses/keptRecord.ts';
import { recordUses } from '../../src/domain/standard/recordUses.ts';
import { assembleStandard } from '../../src/domain/standard/standard.ts';

const standard = assembleStandard(readStandardFiles());
const records = [...standard.records.values()];
const clauses = [...standard.clauses.values()];

test('there are at most 130', () => {
  expect(records.length).toBeGreaterThan(100);
  expect(records.length).toBeLessThanOrEqual(130);
});

test('what a record shows has the same words wherever it is the same part', () => {
  const words = new Map<string, Set<string>>();
  for (const each of clauses.flatMap(({ evidence }) => evidence).filter(isOfRecord))
    words.set(each['zh-CN'], (words.get(each['zh-CN']) ?? new Set()).add(each.en));
  expect([...words].filter(([, english]) => english.size > 1)).toEqual([]);
});

/** Pairs of characters in Chinese, words in English. */
const piecesOf = (name: string, locale: Locale): Set<string> =>
  new Set(
    locale === 'en'
      ? name.toLowerCase().match(/[a-z]{3,}/g)
      : [...name].slice(1).map((character, index) => `${name[index]}${character}`),
  );
/** Share of pieces that two names have in common: 1 for the same name. */
function likeness(a: string, b: string, locale: Locale): number {
  const [one, other] = [piecesOf(a, locale), piecesOf(b, locale)];
  const common = [...one].filter((piece) => other.has(piece)).length;
  return (2 * common) / (one.size + other.size);
}
/** Alike, and not the same: the part of the law that they answer to is another, or the person. */
const NOT_THE_SAME = [
  // For grown-ups and for minors.
  ['needs-assessment', 'minors-grading'],
  // The assessment, and what is done with information day by day.
  ['processing-list', 'processing-record'],
  // Between two parties, and for oneself.
  ['processing-agreement', 'processing-list'],
  // Consent of the person, and of the guardian.
  ['consent', 'guardian-consent'],
  // A single complaint, and all papers of one.
  ['complaint-register', 'complaint-file'],
  // What happened, what nearly happened, and what got out.
  ['incident-register', 'near-miss-register'],
  ['incident-register', 'data-incident-register'],
  // Of money, and of information.
  ['audit-report', 'compliance-audit'],
  // What a volunteer did, and what a client was given.
  ['volunteer-record', 'session-record'],
];

describe.each(LOCALES)('in %s', (locale) => {
  test('no two have nearly the same name', () => {
    const pairs = records.flatMap((one, index) =>
      records
        .slice(index + 1)
        .map((other) => ({ one, other, like: likeness(one.name[locale], other.name[locale], locale) })),
    );
    const alike = pairs
      .filter(({ like }) => like >= 0.7)
      .map(({ one, other }) => [one.key, other.key])
      .filter((pair) => !NOT_THE_SAME.some((known) => known.every((key) => pair.includes(key))));
    expect(alike).toEqual([]);
  });
});

test('before the first client an organisation needs at most 25 of them for any two services, besides each client’s own', () => {
  const services = standard.catalogue.services.map(({ key }) => key);
  const first = clauses.filter((clause) => clause.stage?.at === 'firstClient' && isCheckable(clause));
  for (const one of services)
    for (const other of services) {
      const asked = first.filter(
        ({ appliesTo }) => !appliesTo.services || appliesTo.services.some((key) => key === one || key === other),
      );
      const papers = asked
        .flatMap(({ evidence }) => recordsIn(evidence))
        .filter((key, index, all) => all.indexOf(key) === index && standard.records.get(key)?.per !== 'client');
      expect(papers.length, `${one} and ${other}: ${papers}`).toBeLessThanOrEqual(25);
    }
  expect(first.length).toBeGreaterThan(20);
});

test('on the path, the first stage of any two services has at most 25 papers and 60 clauses, minors served as well', () => {
  const services = standard.catalogue.services.map(({ key }) => key);
  const first = clauses.filter(({ stage }) => stage?.at === 'firstClient' || stage?.forGroup).filter(isCheckable);
  const counted = services.flatMap((one) =>
    services.map((other) => {
      const asked = first.filter(
        ({ appliesTo }) => !appliesTo.services || appliesTo.services.some((key) => key === one || key === other),
      );
      return { papers: new Set(asked.map(({ evidence }) => recordsIn(evidence)[0])).size, clauses: asked.length };
    }),
  );
  expect(Math.max(...counted.map(({ papers }) => papers))).toBeLessThanOrEqual(25);
  expect(Math.max(...counted.map((each) => each.clauses))).toBeLessThanOrEqual(60);
  expect(first.some(({ appliesTo }) => appliesTo.clients?.includes('minors'))).toBe(true);
});

test('each blank form is the form of a record', () => {
  const ofForms = new Set(records.map(({ form }) => form));
  expect(standard.forms.filter(({ id }) => !ofForms.has(id)).map(({ id }) => id)).toEqual([]);
});

test('each is asked for by some clause', () => {
  expect(
    recordUses(standard)
      .filter(({ clauses: own, stage }) => own.length === 0 || stage === undefined)
      .map(({ record }) => record.key),
  ).toEqual([]);
});
