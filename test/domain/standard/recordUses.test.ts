import { expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { recordUses } from '../../../src/domain/standard/recordUses.ts';
import { assembleStandard } from '../../../src/domain/standard/standard.ts';
import { readWithPapers } from '../../fixtures/withPapers.ts';

const standard = assembleStandard(readWithPapers(readStandardFiles));

test('a record is kept for the clauses that name it, or for none where only a condition of admission does', () => {
  expect(recordUses(standard).map(({ record, clauses }) => [record.key, clauses.map(({ key }) => key)])).toEqual([
    ['sample-record', ['samples-kept']],
    ['photograph', ['step-free-entrance']],
    ['floor-plan', []],
    ['orders', ['samples-kept']],
  ]);
});

test('it is asked for when the first of its clauses is', () => {
  const [first, ...others] = [...standard.clauses.values()];
  if (!first) throw new Error('the fixture is empty');
  const evidence = [{ record: 'photograph', 'zh-CN': '照片', en: 'Photograph' }];
  const stageOf = (...stages: ('firstYear' | 'firstQuarter' | undefined)[]) => {
    const clauses = stages.map((at, index) => ({
      ...first,
      key: `${index}`,
      evidence,
      stage: at && { at, because: 'service' as const },
    }));
    const uses = recordUses({ ...standard, clauses: new Map(clauses.map((clause) => [clause.key, clause])) });
    return uses.find(({ record }) => record.key === 'photograph')?.stage;
  };
  expect(others.length).toBeGreaterThan(0);
  expect(stageOf('firstYear', undefined, 'firstQuarter')).toBe('firstQuarter');
  expect(stageOf(undefined)).toBeUndefined();
});
