/** What comes first: every clause says when it has to be in place, and three people can do what is due at first. */
import { expect, test } from 'vitest';
import { readStandardFiles } from '../../src/commands/readContent.ts';
import { clausesOf } from '../../src/domain/clauses/clause.ts';
import { byStage } from '../../src/domain/clauses/stage.ts';

const { chapters, catalogue } = readStandardFiles();
const clauses = chapters.flatMap(({ data }) => clausesOf(data));
const first = byStage(clauses).get('firstClient') ?? [];

test('every clause has a stage', () => {
  expect(clauses.filter(({ stage }) => stage === undefined).map(({ key }) => key)).toEqual([]);
});

test('before the first client an organisation with any two services has at most 60 clauses to put in place', () => {
  expect(first.length).toBeGreaterThan(20);
  const services = catalogue.data.services.map(({ key }) => key);
  const counts = services.flatMap((one) =>
    services
      .filter((other) => other !== one)
      .map(
        (other) =>
          first.filter(({ appliesTo }) => appliesTo.services?.some((each) => each === one || each === other) ?? true)
            .length,
      ),
  );
  expect(Math.max(...counts)).toBeLessThanOrEqual(60);
});

test('what this edition drafted comes first only where safety, rights, money or admission depend on it', () => {
  const drafted = first.filter(({ origin }) => origin !== 'law').map(({ stage }) => stage?.because);
  expect(drafted.filter((because) => because === 'law')).toEqual([]);
});
