import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { STAGES } from '../../../src/domain/clauses/stage.ts';
import { chosenRecords, sortOf, stagesIn } from '../../../src/domain/pack/chosen.ts';
import { type PackData, type PackRecord, packData } from '../../../src/domain/pack/packData.ts';
import { assembleStandard } from '../../../src/domain/standard/standard.ts';
import { readWithPapers } from '../../fixtures/withPapers.ts';
import { dataIn } from './packs.ts';

const record = (key: string, kind: PackRecord['kind'], ...cited: string[]): PackRecord => ({
  key,
  name: key,
  kind,
  per: 'organisation',
  keeper: 'Director',
  role: 'director',
  contains: ['what'],
  cited: cited.map((number) => [number, '']),
});
const clause = (fields: Partial<PackData['clauses'][string]>) => ({
  section: 'Section',
  level: 'shall' as const,
  ...fields,
});

/** Two services; the alliance is another party. */
const DATA: PackData = {
  edition: { title: 'Guide', version: '1' },
  records: [
    record('register', 'register', '1.1'),
    record('rules', 'policy', '1.1', '1.2'),
    record('visit-sheet', 'form', '1.2'),
    record('agreement', 'contract', '1.3'),
    record('unnamed', 'policy'),
    record('open', 'letter', '1.4'),
  ],
  clauses: {
    '1.1': clause({ stage: 'firstYear' }),
    '1.2': clause({ stage: 'firstClient', services: ['visits'] }),
    '1.3': clause({ stage: 'firstQuarter', parties: ['alliance'] }),
    '1.4': clause({}),
  },
  forms: [],
  cards: [],
  posts: [],
};
const keysOf = (
  scope: Parameters<typeof chosenRecords>[1]['scope'],
  stages = STAGES as readonly (typeof STAGES)[number][],
) => chosenRecords(DATA, { scope, stages }).map(({ record: { key } }) => key);

describe('the papers of a pack', () => {
  test('stand by stage, then by kind; one that no clause names is left out', () => {
    expect(keysOf({})).toEqual(['open', 'rules', 'visit-sheet', 'agreement', 'register']);
  });
  test('are those of the chosen stages; one without a stage always is', () => {
    expect(keysOf({}, ['firstClient'])).toEqual(['open', 'rules', 'visit-sheet']);
    expect(keysOf({}, ['firstYear'])).toEqual(['open', 'register']);
    expect(keysOf({}, [])).toEqual(['open']);
  });
  test('are needed later, or not at all, where a service is not offered', () => {
    expect(keysOf({ services: ['counselling'] }, ['firstClient'])).toEqual(['open']);
    expect(keysOf({ services: ['counselling'] }, ['firstYear'])).toEqual(['open', 'rules', 'register']);
    expect(keysOf({ services: ['visits'] }, ['firstClient'])).toEqual(['open', 'rules', 'visit-sheet']);
  });
  test('wait for an event, except where a group of clients is served', () => {
    const minors = clause({ stage: 'firstClient', clients: ['minors'] });
    const data = { ...DATA, clauses: { ...DATA.clauses, '1.3': minors } };
    const stageOf = (clients: string[] | undefined) =>
      chosenRecords(data, { scope: clients ? { clients } : {}, stages: STAGES }).find(
        (each) => each.record.key === 'agreement',
      )?.stage;
    expect([stageOf(undefined), stageOf(['minors']), stageOf([])]).toEqual(['firstClient', 'firstClient', undefined]);
  });
  test('do not bind a party that the place does not have', () => {
    expect(keysOf({ roles: [] })).not.toContain('agreement');
  });
  test('name the clauses that are asked, and no others', () => {
    const [rules] = chosenRecords(DATA, { scope: { services: [] }, stages: ['firstYear'] }).slice(1);
    expect(rules?.numbers).toEqual(['1.1']);
  });
});

test('stages without a paper are not offered', () => {
  expect(stagesIn(DATA)).toEqual(['firstClient', 'firstQuarter', 'firstYear']);
  expect(stagesIn({ ...DATA, clauses: { '1.4': clause({}) } })).toEqual([]);
});

describe('with the crisis cards', () => {
  const form = { ...record('report', 'form', '1.3'), form: 'report' };
  const cards = { ...record('cards', 'published', '1.1'), cards: true as const };
  const card = { id: 'fire', title: 'Fire', signs: [], firstActs: [], told: [], never: [], record: [], phones: [] };
  const data: PackData = {
    ...DATA,
    records: [cards, form, { ...record('other', 'form', '1.4'), form: 'other' }, record('letter', 'letter', '1.3')],
    clauses: {
      '1.1': clause({ stage: 'firstClient' }),
      '1.3': clause({ stage: 'event' }),
      '1.4': clause({ stage: 'event' }),
    },
    cards: [{ ...card, clauses: ['1.3'] }],
  };
  const stagesOf = (chosen: readonly (typeof STAGES)[number][]) =>
    Object.fromEntries(
      chosenRecords(data, { scope: {}, stages: chosen }).map((each) => [each.record.key, each.stage ?? '']),
    );

  test('come the forms that their clauses name, and nothing else that is needed later', () => {
    expect(stagesOf(['firstClient'])).toEqual({ cards: 'firstClient', report: 'firstClient' });
  });
  test('those forms are in the pack once; without the cards, when they are needed', () => {
    const later = { other: 'event', letter: 'event' };
    expect(stagesOf(STAGES)).toEqual({ cards: 'firstClient', report: 'firstClient', ...later });
    expect(stagesOf(['event'])).toEqual({ report: 'event', ...later });
  });
});

test('what others issue is no file, nor what has no blank; registers with columns are workbooks, all else is for Word', () => {
  const sorts = (['policy', 'register', 'form', 'outside', 'certificate', 'published'] as const).map((kind) =>
    sortOf(DATA, record('any', kind)),
  );
  expect(sorts).toEqual(['word', 'word', 'word', 'toObtain', 'toObtain', 'word']);
  expect(sortOf(DATA, { ...record('any', 'register'), columns: ['Date'] })).toBe('excel');
  expect(sortOf(DATA, { ...record('any', 'contract'), noBlank: 'Issued by the insurer' })).toBe('toObtain');
});

describe('this edition', () => {
  const data = dataIn('zh-CN');
  const sortsOf = (key: string) => {
    const found = data.records.find((each) => each.key === key);
    return found && sortOf(data, found);
  };
  test('has the papers of two services before the first client', () => {
    const scope = { services: ['legal-education', 'home-visits'] };
    const keys = chosenRecords(data, { scope, stages: ['firstClient'] }).map((each) => each.record.key);
    // Needed for any service; by visits alone; by counselling alone.
    expect(keys).toEqual(expect.arrayContaining(['service-contract', 'consent', 'code-of-ethics', 'visit-check']));
    expect(keys).not.toContain('counselling-notes');
    expect(keys.length).toBeGreaterThan(20);
  });
  test('has no blank of what nobody drafts, nor of the papers of other parties', () => {
    const keys = ['employment-contract', 'insurance-policy', 'premises-papers', 'charter', 'sent-letter'];
    const others = ['publicity-material', 'evaluation-report', 'scoring-scheme', 'member-list', 'draw-record'];
    expect([...keys, ...others].map(sortsOf)).toEqual([...keys, ...others].map(() => 'toObtain'));
    expect(['service-contract', 'volunteer-agreement'].map(sortsOf)).toEqual(['word', 'word']);
  });
  test('has the crisis report and the safety plan where the cards are', () => {
    const keys = chosenRecords(data, { scope: {}, stages: ['firstClient'] }).map((each) => each.record.key);
    expect(keys).toEqual(expect.arrayContaining(['crisis-card', 'crisis-report', 'safety-plan', 'statutory-report']));
  });
  test('has a register with rows to be added as a workbook, one sheet for each event as a form', () => {
    expect(['incident-register', 'access-register', 'notice-register'].map(sortsOf)).toEqual([
      'excel',
      'excel',
      'excel',
    ]);
    expect(sortsOf('data-incident-register')).toBe('word');
    expect(['staff-list', 'project-accounts', 'accounts'].map(sortsOf)).toEqual(['excel', 'excel', 'word']);
  });
});

test('a standard whose clauses have no stages offers all its papers, and one without records none', () => {
  const { clauses, ...withPapers } = packData(assembleStandard(readWithPapers(readStandardFiles)), 'en');
  const withoutStages = Object.entries(clauses).map(([number, { stage: _, ...each }]) => [number, each] as const);
  const data: PackData = { ...withPapers, clauses: Object.fromEntries(withoutStages) };
  expect(chosenRecords(data, { scope: {}, stages: [] }).map((each) => each.record.key)).toEqual([
    'sample-record',
    'orders',
    'photograph',
  ]);
  const without = packData(assembleStandard(readStandardFiles('test/fixtures/standard')), 'en');
  expect(without.records).toEqual([]);
});
