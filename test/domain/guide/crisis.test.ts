/** Crisis cards: what holds within them, and what they refer to. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { type CrisisCard, FIRST_ACT_LIMIT, faultsOfCrisisCards } from '../../../src/domain/guide/crisis.ts';
import { faultsOfStandard } from '../../../src/domain/standard/faults.ts';

const text = (chinese: string) => ({ 'zh-CN': chinese, en: 'text' });
const phones = [{ id: 'police', number: '110', name: text('报警'), source: 'emergency-numbers' }];
const card = (more: Partial<CrisisCard> = {}): CrisisCard => ({
  id: 'fall',
  title: text('跌倒'),
  signs: [text('倒地')],
  firstActs: [text('呼救')],
  phones: ['police'],
  told: [{ who: text('督导'), within: text('立即'), ground: 'own' }],
  law: [{ source: 'civil-code', article: '184', says: text('施救') }],
  never: [text('不搬动')],
  record: [text('时间')],
  clauses: ['no-search-or-pursuit'],
  ...more,
});
const faultsOf = (...cards: CrisisCard[]) => faultsOfCrisisCards({ page: 'risk', phones, cards });

test('a card whose references hold has no fault', () => {
  expect(faultsOf(card())).toEqual([]);
});

test('an id that stands twice is a fault, even of a number and a card', () => {
  expect(faultsOf(card(), card())).toEqual(['"fall" stands twice: give each its own']);
  expect(faultsOf(card({ id: 'police' }))).toHaveLength(1);
});

test('a telephone number that is not listed is a fault', () => {
  expect(faultsOf(card({ phones: ['police', 'neighbour'] }))).toEqual([expect.stringContaining('"neighbour"')]);
});

test.each([
  [FIRST_ACT_LIMIT - 1, 0],
  [FIRST_ACT_LIMIT, 0],
  [FIRST_ACT_LIMIT + 1, 1],
])('a first act of %i characters has %i faults', (length, faults) => {
  const act = '急'.repeat(length);
  expect(faultsOf(card({ firstActs: [text(act)] }))).toEqual(
    Array.from({ length: faults }, () => `"fall": the first act "${act}" has more than 30 characters: shorten it`),
  );
});

test('a notice on the ground of law needs an article', () => {
  const told: CrisisCard['told'] = [{ who: text('公安机关'), within: text('立即'), ground: 'law' }];
  expect(faultsOf(card({ told }))).toEqual([]);
  expect(faultsOf(card({ told, law: [{ source: 'civil-code', says: text('施救') }] }))).toEqual([
    expect.stringContaining('cites no article'),
  ]);
});

test('one notice by law among others needs one article among others', () => {
  const notice = (ground: CrisisCard['told'][number]['ground']) => ({
    who: text('督导'),
    within: text('立即'),
    ground,
  });
  const told = [notice('own'), notice('law')];
  const law: CrisisCard['law'] = [
    { source: 'civil-code', says: text('施救') },
    { source: 'civil-code', article: '184', says: text('施救') },
  ];
  expect(faultsOf(card({ told, law }))).toEqual([]);
  expect(faultsOf(card({ told, law: law.slice(0, 1) }))).toHaveLength(1);
  expect(faultsOf(card({ told: [notice('own'), notice('mandate')], law: law.slice(0, 1) }))).toEqual([]);
});

describe('within the standard', () => {
  const files = readStandardFiles();
  const faultsWith = (cards: CrisisCard[]) =>
    faultsOfStandard({
      ...files,
      crises: { file: 'content/crises.yaml', data: { page: 'risk', phones, cards } },
    }).filter((fault) => fault.startsWith('content/crises.yaml'));

  test('a card with verified articles and clauses that exist has no fault', () => {
    expect(faultsWith([card()])).toEqual([]);
  });
  test('a clause that does not exist is a fault', () => {
    expect(faultsWith([card({ clauses: ['gone'] })])).toEqual([expect.stringContaining('the clause "gone"')]);
  });
  test('an article that was not verified is a fault', () => {
    const law = [{ source: 'civil-code', article: '9999', says: text('没有') }];
    expect(faultsWith([card({ law })])).toEqual([expect.stringContaining('article 9999')]);
  });
  test('a number without a known source is a fault', () => {
    const data = { page: 'risk', phones: [{ ...phones[0], source: 'hearsay' } as (typeof phones)[0]], cards: [card()] };
    const faults = faultsOfStandard({ ...files, crises: { file: 'content/crises.yaml', data } });
    expect(faults.filter((fault) => fault.startsWith('content/crises.yaml'))).toEqual([
      expect.stringContaining('"hearsay"'),
    ]);
  });
  test('every card of the guide has a page, in both languages', () => {
    const missing = files.crises.data.cards.flatMap(({ id }) =>
      ['content/docs/guide', 'content/docs/en/guide']
        .map((folder) => `${folder}/risk/${id}.mdx`)
        .filter((file) => !existsSync(file)),
    );
    expect(missing).toEqual([]);
  });
});
