/** The examples of clauses: every clause that is checked has some, and each is a case of its own. */
import { expect, test } from 'vitest';
import { readStandardFiles } from '../../src/commands/readContent.ts';
import { LOCALES } from '../../src/domain/basics/locale.ts';
import { isCheckable } from '../../src/domain/clauses/clause.ts';
import { EXAMPLE_KINDS } from '../../src/domain/clauses/example.ts';
import { isOfRecord } from '../../src/domain/clauses/keptRecord.ts';
import { assembleStandard } from '../../src/domain/standard/standard.ts';

const { clauses, examples } = assembleStandard(readStandardFiles());
const all = [...examples].flatMap(([key, ofClause]) =>
  EXAMPLE_KINDS.flatMap((kind) => ofClause[kind].map((example) => ({ key, kind, example }))),
);

test('every shall-clause that can be checked has examples, and no other clause', () => {
  const checked = [...clauses.values()].filter((clause) => clause.level === 'shall' && isCheckable(clause));
  expect([...examples.keys()].sort()).toEqual(checked.map(({ key }) => key).sort());
});

test('no two examples are the same', () => {
  for (const locale of LOCALES) {
    const texts = all.map(({ example }) => example[locale]);
    expect(texts.filter((text, index) => texts.indexOf(text) < index)).toEqual([]);
  }
});

test('a case that falls short names its criterion where there are several, unless the text itself says it', () => {
  const silent = all.filter(
    ({ key, kind, example }) =>
      kind === 'unmet' && (clauses.get(key)?.criteria.length ?? 0) > 1 && example.criterion === undefined,
  );
  expect(silent.map(({ key }) => key)).toEqual([]);
});

/** Seen in a paper of another clause, since the one at hand cannot show that something is missing. */
const ELSEWHERE = 12;
test('nearly every example is seen in a record of its own clause', () => {
  const elsewhere = all.filter(({ key, example: { record } }) => {
    const own =
      clauses
        .get(key)
        ?.evidence.filter(isOfRecord)
        .map((each) => each.record) ?? [];
    return record !== undefined && !own.includes(record);
  });
  expect(elsewhere.length).toBeLessThanOrEqual(ELSEWHERE);
});
