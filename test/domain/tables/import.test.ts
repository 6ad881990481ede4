/** Tables of organisations: cells as people type them, and where each fault is said to be. */
import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { labelIn } from '../../../src/domain/basics/labels.ts';
import { localize } from '../../../src/domain/basics/locale.ts';
import { indicatorsOf, type Profile } from '../../../src/domain/profiles/profile.ts';
import { evaluate } from '../../../src/domain/scoring/evaluation.ts';
import { type Cell, type CellWords, cellWords, readCell } from '../../../src/domain/tables/cell.ts';
import { columnLetter } from '../../../src/domain/tables/columnLetter.ts';
import { columnsOf, tableTemplate } from '../../../src/domain/tables/columns.ts';
import { importTable, MAX_ORGANISATIONS } from '../../../src/domain/tables/import.ts';
import { label as english } from '../../islands/words.ts';
import {
  band,
  count,
  deduction,
  dimension,
  given,
  people,
  plainLine,
  profileOf,
  ratio,
  rubric,
  survey,
  yesNo,
} from '../profiles/profiles.ts';

const WORDS: CellWords = cellWords(english);

const profile = profileOf(
  [
    dimension(
      'D1',
      ratio('cover', 20, { numerator: people, denominator: people }),
      count('plan', 20),
      rubric('level', 20, [0, 0.5, 1]),
    ),
    dimension(
      'D2',
      survey('heard', 10, 1, 5),
      { ...yesNo('rules', 10), naAllowed: false },
      deduction('events', 10, 0.1),
    ),
    dimension('D3', band('budget', 10, [0, 0.9, 1, 1.2])),
  ],
  { redLines: [plainLine('forged', 'void')] },
);
const IDS = columnsOf(profile).map(({ id }) => id);

/** A table with words above the ids; each row by column id. */
const tableOf = (...rows: Record<string, Cell>[]): Cell[][] => [
  IDS.map((id) => `words of ${id}`),
  IDS,
  ...rows.map((row) => IDS.map((id) => row[id] ?? null)),
];
const read = (...rows: Record<string, Cell>[]) => importTable(profile, tableOf(...rows), WORDS);
const letterOf = (id: string) => columnLetter(IDS.indexOf(id));
/** The only organisation, and its faults in short. */
function one(row: Record<string, Cell>) {
  const { organisations, faults } = read({ name: 'A', ...row });
  expect(organisations).toHaveLength(1);
  return {
    sheet: organisations[0]?.sheet,
    notes: organisations[0]?.notes,
    faults: faults.map((f) => [f.column, f.problem]),
  };
}

test('the columns follow from the profile: name, period, inputs, a note for each item', () => {
  expect(IDS).toEqual([
    'name',
    'period',
    'cover.numerator',
    'cover.denominator',
    'cover.note',
    'plan.done',
    'plan.planned',
    'plan.note',
    'level.level',
    'level.note',
    'heard.mean',
    'heard.responses',
    'heard.invited',
    'heard.note',
    'rules.yes',
    'rules.note',
    'events.events',
    'events.note',
    'budget.numerator',
    'budget.denominator',
    'budget.note',
    'forged.yes',
    'forged.note',
  ]);
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %d is called %s', (index, letter) => {
  expect(columnLetter(index)).toBe(letter);
});

describe('a cell', () => {
  test.each<[Cell, number]>([
    ['12', 12],
    [' 12.5 ', 12.5],
    ['１２．５', 12.5],
    ['1,200', 1200],
    ['１，２００', 1200],
    ['1,234,567.8', 1_234_567.8],
    ['95%', 0.95],
    ['９５％', 0.95],
    ['12.3 %', 0.123],
    ['-3', -3],
    ['－3', -3],
    ['1', 1],
    ['0', 0],
    [7, 7],
    [0.1, 0.1],
  ])('%j is the number %d', (cell, number) => {
    expect(readCell(cell, WORDS)).toEqual({ is: 'number', number });
  });
  test.each<Cell>([
    '1,5',
    '12人',
    '约12',
    '1/2',
    '3月4日',
    '2026/1/1',
    '1.2E+05',
    '十二',
    '#DIV/0!',
    '/',
    '—',
    '%',
    Number.NaN,
  ])('%j is no number', (cell) => {
    expect(readCell(cell, WORDS).is).toBe('text');
  });
  test.each<[Cell, string]>([
    [null, 'empty'],
    [undefined, 'empty'],
    ['', 'empty'],
    [' \u3000\u200B\uFEFF', 'empty'],
    [new Date(0), 'date'],
    ['不清楚', 'unknown'],
    [' UNKNOWN ', 'unknown'],
    ['Cannot  tell', 'unknown'],
  ])('%j is %s', (cell, is) => {
    expect(readCell(cell, WORDS)).toEqual({ is });
  });
  test.each<[Cell, boolean]>([
    ['是', true],
    ['Yes', true],
    ['ｙ', true],
    [true, true],
    ['否', false],
    ['NO', false],
    [false, false],
  ])('%j is yes or no: %j', (cell, yes) => {
    expect(readCell(cell, WORDS)).toEqual({ is: 'yesOrNo', yes });
  });
  test.each<[string, string]>([
    ['不适用', ''],
    ['n/a', ''],
    ['Ｎ／Ａ', ''],
    ['不适用：本年没有这类人员', '本年没有这类人员'],
    ['不适用（没有：未成年人）', '没有：未成年人'],
    ['N/A: none, this year', 'none, this year'],
    ['Not applicable (none)', 'none'],
  ])('%j does not apply because of %j', (cell, reason) => {
    expect(readCell(cell, WORDS)).toEqual({ is: 'notApplicable', reason });
  });
  test('a word that only begins like one of ours is text', () => {
    expect(['不适用于本组织', 'N/Ax', 'nap', 'yesterday'].map((cell) => readCell(cell, WORDS).is)).toEqual(
      Array.from({ length: 4 }, () => 'text'),
    );
  });
});

describe('a row', () => {
  test('becomes one sheet, with a period and notes, and no fault', () => {
    const row: Record<string, Cell> = {
      name: ' 甲组织 ',
      period: 2026,
      'cover.numerator': '７６',
      'cover.denominator': 80,
      'cover.note': '看过名单',
      'plan.done': '1,192',
      'plan.planned': '1,200',
      'level.level': 2,
      'heard.mean': '4.6',
      'heard.responses': 56,
      'heard.invited': 70,
      'rules.yes': '是',
      'events.events': 0,
      'budget.numerator': '不适用',
      'budget.note': '没有单列预算',
      'forged.yes': '否',
      'forged.note': '抽查30份',
    };
    expect(read(row)).toEqual({
      faults: [],
      organisations: [
        {
          row: 3,
          name: '甲组织',
          period: '2026',
          sheet: {
            cover: given({ numerator: 76, denominator: 80 }),
            plan: given({ done: 1192, planned: 1200 }),
            level: given({ level: '0.5' }),
            heard: given({ mean: 4.6, responses: 56, invited: 70 }),
            rules: given({ yes: true }),
            events: given({ events: 0 }),
            budget: { state: 'notApplicable', reason: '没有单列预算' },
            forged: given({ yes: false }),
          },
          notes: { cover: '看过名单', forged: '抽查30份' },
        },
      ],
    });
  });
  test('without anything but a name is an organisation of whom nothing is answered', () => {
    expect(one({})).toEqual({ sheet: {}, notes: {}, faults: [] });
  });
  test('a reason in the cell leaves the note a note', () => {
    const { sheet, notes } = one({ 'plan.done': 'N/A: no plan', 'plan.note': 'asked twice' });
    expect([sheet, notes]).toEqual([{ plan: { state: 'notApplicable', reason: 'no plan' } }, { plan: 'asked twice' }]);
  });
  test('"N/A" in every cell of an indicator, or in one, is the same', () => {
    for (const cells of [{ 'cover.numerator': 'N/A', 'cover.denominator': 'N/A' }, { 'cover.denominator': 'N/A' }])
      expect(one({ ...cells, 'cover.note': 'none' }).sheet).toEqual({
        cover: { state: 'notApplicable', reason: 'none' },
      });
  });
  test('"unknown" is an answer of its own', () => {
    const { sheet, faults } = one({ 'cover.numerator': '不清楚', 'forged.yes': 'unknown' });
    expect([sheet, faults]).toEqual([{ cover: { state: 'unknown' }, forged: { state: 'unknown' } }, []]);
  });
  test.each<[Cell, string | undefined]>([
    [1, '0'],
    [3, '1'],
    ['２', '0.5'],
    ['level 0.5', '0.5'],
    [0, undefined],
    [4, undefined],
    [1.5, undefined],
    ['good', undefined],
  ])('level %j is the level %j', (cell, level) => {
    expect(one({ 'level.level': cell }).sheet).toEqual(level === undefined ? {} : { level: given({ level }) });
  });
  test.each<[Cell, boolean | undefined]>([
    [1, true],
    ['0', false],
    ['yes', true],
    [2, undefined],
    ['maybe', undefined],
  ])('yes or no %j is %j', (cell, yes) => {
    expect(one({ 'forged.yes': cell }).sheet).toEqual(yes === undefined ? {} : { forged: given({ yes }) });
  });
});

describe('a bad cell counts as unanswered and is named by row and column', () => {
  test.each<[string, Record<string, Cell>, string, string]>([
    ['text for a number', { 'cover.numerator': '许多', 'cover.denominator': 80 }, 'cover.numerator', 'notANumber'],
    ['a date', { 'plan.done': new Date(0), 'plan.planned': 8 }, 'plan.done', 'date'],
    ['a negative number', { 'events.events': -1 }, 'events.events', 'negative'],
    ['half a person', { 'cover.numerator': '1.5', 'cover.denominator': 80 }, 'cover.numerator', 'notWhole'],
    ['a share for people', { 'cover.numerator': '95%', 'cover.denominator': 100 }, 'cover.numerator', 'notWhole'],
    ['more than there are', { 'cover.numerator': 81, 'cover.denominator': 80 }, 'cover.numerator', 'aboveDenominator'],
    ['beyond the scale', { 'heard.mean': 6, 'heard.responses': 5, 'heard.invited': 5 }, 'heard.mean', 'outsideScale'],
    [
      'too many responses',
      { 'heard.mean': 4, 'heard.responses': 6, 'heard.invited': 5 },
      'heard.responses',
      'aboveInvited',
    ],
    ['no such level', { 'level.level': 4 }, 'level.level', 'unknownLevel'],
    ['neither yes nor no', { 'rules.yes': 'partly' }, 'rules.yes', 'notYesOrNo'],
    ['N/A where it is not offered', { 'rules.yes': 'N/A: x' }, 'rules.yes', 'notApplicableNotAllowed'],
    ['N/A for a red line', { 'forged.yes': 'N/A: x' }, 'forged.yes', 'notApplicableNotAllowed'],
    ['N/A without a reason', { 'plan.planned': '不适用', 'plan.note': ' \u200B' }, 'plan.planned', 'reasonMissing'],
    ['N/A beside a number', { 'plan.done': 5, 'plan.planned': 'N/A: x' }, 'plan.done', 'mixed'],
    ['unknown beside N/A', { 'plan.done': 'unknown', 'plan.planned': 'N/A: x' }, 'plan.done', 'mixed'],
    ['half an input', { 'plan.done': 5 }, 'plan.planned', 'incomplete'],
    ['nothing to measure', { 'plan.done': 0, 'plan.planned': 0 }, 'plan.done', 'noValue'],
  ])('%s', (_, row, column, problem) => {
    const good = { 'budget.numerator': 95, 'budget.denominator': 100 };
    const { organisations, faults } = read({ name: 'A' }, { name: 'B', ...good, ...row });
    expect(faults.map((each) => [each.row, each.column, each.heading, each.problem])).toEqual([
      [4, letterOf(column), `words of ${column}`, problem],
    ]);
    const { indicators, redLines } = evaluate(profile, organisations[1]?.sheet ?? {});
    const states = Object.fromEntries(indicators.map(({ indicator, state }) => [indicator.id, state.state]));
    const [item = ''] = column.split('.');
    expect(states[item] ?? redLines[0]?.state).toBe(item === 'forged' ? 'open' : 'unanswered');
    expect(states['budget']).toBe('value');
  });
  test('what was typed and what is allowed are said', () => {
    expect(read({ name: 'A', 'cover.numerator': '81', 'cover.denominator': 80 }).faults[0]?.values).toEqual({
      typed: '81',
      most: 80,
    });
  });
  test('several in one row are all named', () => {
    expect(one({ 'cover.numerator': 'x', 'cover.denominator': 'y', 'forged.yes': 'z' }).faults).toEqual([
      [letterOf('cover.numerator'), 'notANumber'],
      [letterOf('cover.denominator'), 'notANumber'],
      [letterOf('forged.yes'), 'notYesOrNo'],
    ]);
  });
});

describe('organisations', () => {
  test('a row without a name is named and left out; empty rows are not mentioned', () => {
    const { organisations, faults } = read(
      { name: 'A' },
      {},
      { name: ' \u3000' },
      { 'events.events': 1 },
      { name: 'B' },
    );
    expect(organisations.map(({ name, row }) => [name, row])).toEqual([
      ['A', 3],
      ['B', 7],
    ]);
    expect(faults.map(({ row, column, problem }) => [row, column, problem])).toEqual([[6, 'A', 'nameMissing']]);
  });
  test('the same name in another period is another row; in the same period it is a hint', () => {
    const { organisations, faults } = read(
      { name: 'A', period: '2025' },
      { name: 'A', period: 2026 },
      { name: 'A', period: '２０２６' },
    );
    expect(organisations).toHaveLength(3);
    expect(faults.map(({ row, problem, values }) => [row, problem, values])).toEqual([[5, 'repeated', { row: 4 }]]);
  });
  test('a period that became a date is not guessed at', () => {
    const { organisations, faults } = read({ name: 'A', period: new Date(0) });
    expect([organisations[0]?.period, faults[0]?.problem]).toEqual(['', 'date']);
  });
  test('names beyond what can be kept are cut, and said', () => {
    const { organisations, faults } = read({ name: 'x'.repeat(121) });
    expect([organisations[0]?.name.length, faults[0]?.problem]).toEqual([120, 'tooLong']);
  });
  test('what identifies a person is hinted at, in notes and in reasons', () => {
    const { faults } = read({ name: 'A', 'cover.note': '电话13812345678', 'plan.done': 'N/A: 13812345678' });
    expect(faults.map(({ column, problem }) => [column, problem])).toEqual([
      [letterOf('cover.note'), 'personalData'],
      [letterOf('plan.done'), 'personalData'],
    ]);
  });
  test('no more than can be imported at a time are read', () => {
    const rows = Array.from({ length: MAX_ORGANISATIONS + 2 }, (_, index) => ({ name: `org ${index}` }));
    const { organisations, faults } = read(...rows);
    expect(organisations).toHaveLength(MAX_ORGANISATIONS);
    expect(faults.map(({ row, problem }) => [row, problem])).toEqual([[MAX_ORGANISATIONS + 3, 'tooManyRows']]);
  });
});

describe('headings', () => {
  test('columns may be moved and left out, and lines may stand above', () => {
    const rows: Cell[][] = [['2026年度评估'], [], ['次数', '组织'], ['events.events', 'name'], [2, '甲']];
    const { organisations, faults } = importTable(profile, rows, WORDS);
    expect(organisations).toMatchObject([{ row: 5, name: '甲', sheet: { events: given({ events: 2 }) } }]);
    expect(faults.map(({ row, problem, values }) => [row, problem, values['count']])).toEqual([
      [4, 'missingColumns', 12],
    ]);
    expect(faults[0]?.values['columns']).not.toMatch(/note|period|events/);
  });
  test('where the column of a missing number is missing too, the one that is there is named', () => {
    const { faults } = importTable(
      profile,
      [
        ['name', 'plan.done'],
        ['A', 5],
      ],
      WORDS,
    );
    expect(faults.slice(1).map(({ row, column, problem }) => [row, column, problem])).toEqual([[2, 'B', 'incomplete']]);
  });
  test('unknown and doubled columns are named and not read', () => {
    const rows: Cell[][] = [
      [...IDS, 'old.done', 'events.events'],
      ['A', ...IDS.slice(1).map(() => null), 9, 9],
    ];
    const { organisations, faults } = importTable(profile, rows, WORDS);
    expect(organisations[0]?.sheet).toEqual({});
    expect(faults.map(({ column, problem, values }) => [column, problem, values['typed']])).toEqual([
      [columnLetter(IDS.length), 'unknownColumn', 'old.done'],
      [columnLetter(IDS.length + 1), 'doubledColumn', 'events.events'],
    ]);
  });
  test.each<[string, Cell[][]]>([
    ['an empty file', []],
    [
      'another table',
      [
        ['Name', 'Score'],
        ['A', 5],
      ],
    ],
    [
      'headings without ids',
      [
        ['organisation', 'period'],
        ['A', 2026],
      ],
    ],
  ])('%s is no table of ours', (_, rows) => {
    const { organisations, faults } = importTable(profile, rows, WORDS);
    expect([organisations, faults.map(({ problem }) => problem)]).toEqual([[], ['noHeadings']]);
  });
  test('without the column for names there is nothing to import', () => {
    const rows: Cell[][] = [
      ['period', 'events.events'],
      ['2026', 1],
    ];
    const { organisations, faults } = importTable(profile, rows, WORDS);
    expect(organisations).toEqual([]);
    expect(faults[0]).toMatchObject({
      problem: 'missingColumns',
      values: { columns: expect.stringMatching(/^name, cover/) },
    });
  });
});

test.each(['zh-CN', 'en'] as const)(
  'the template of every profile has headings in %s, all different',
  async (locale) => {
    const words = (await import(`../../../content/i18n/${locale}.json`, { with: { type: 'json' } })).default;
    for (const { data } of readStandardFiles().evaluations) {
      const localized: Profile<string> = localize(data, locale);
      const { headings, ids, levels } = tableTemplate(localized, labelIn(words));
      expect(ids).toEqual(columnsOf(data).map(({ id }) => id));
      expect(new Set(headings).size).toBe(ids.length);
      expect(headings.filter((heading) => /[{}]|^$|undefined/.test(heading))).toEqual([]);
      const rubrics = indicatorsOf(localized).filter(({ kind }) => kind === 'rubric');
      expect(new Set(levels.map(({ title }) => title)).size).toBe(rubrics.length);
    }
  },
);

test('both languages read the same words', async () => {
  const chinese = (await import('../../../content/i18n/zh-CN.json', { with: { type: 'json' } })).default;
  expect(cellWords(labelIn(chinese))).toEqual(WORDS);
});

describe('what stands in real tables', () => {
  test.each<[string, Cell, unknown]>([
    ['the unit of the column', '5 persons', 5],
    ['full-width figures', '１３１ persons', 131],
    ['another unit', '5 years', 'notANumber'],
  ])('%s', (_, cell, value) => {
    const { sheet, faults } = one({ 'cover.numerator': cell, 'cover.denominator': 200 });
    if (typeof value === 'number') {
      expect(sheet?.['cover']).toEqual(given({ numerator: value, denominator: 200 }));
      expect(faults).toEqual([]);
    } else expect(faults.map(([, problem]) => problem)).toEqual([value]);
  });
  test('a dash counts as not filled in, and says so', () => {
    const { sheet, faults } = one({ 'cover.numerator': '/', 'cover.denominator': '—' });
    expect(sheet).toEqual({});
    expect(faults.map(([, problem]) => problem)).toEqual(['dash', 'dash']);
  });
  test('what Excel could not work out is named, and a formula that was never calculated', () => {
    const { faults } = read({
      name: 'A',
      'cover.numerator': { error: '#DIV/0!' },
      'cover.denominator': { error: '' },
    });
    expect(faults.map(({ problem, values }) => [problem, values['typed']])).toEqual([
      ['excelError', '#DIV/0!'],
      ['notCalculated', ''],
    ]);
  });
  test('sums, means and remarks are read and doubted; names that only begin so are not', () => {
    const { organisations, faults } = read(
      ...['Total', 'Average:', 'Note (2026)', 'Notebook Association', 'Summerhouse'].map((name) => ({ name })),
    );
    expect(organisations.map(({ name, doubt }) => [name, doubt])).toEqual([
      ['Total', 'total'],
      ['Average:', 'total'],
      ['Note (2026)', 'total'],
      ['Notebook Association', undefined],
      ['Summerhouse', undefined],
    ]);
    expect(faults.map(({ problem }) => problem)).toEqual(['total', 'total', 'total']);
  });
  test('a name that is merged over two rows is said of the second', () => {
    const rows = tableOf({ name: 'A', 'plan.done': 1, 'plan.planned': 2 }, { 'plan.done': 3, 'plan.planned': 4 });
    const marks = { hiddenRows: new Set<number>(), openQuotes: new Set<number>(), merged: new Map([['3 0', 2]]) };
    const { organisations, faults } = importTable(profile, rows, WORDS, marks);
    expect(organisations).toHaveLength(1);
    expect(faults.map(({ row, problem, values }) => [row, problem, values['row']])).toEqual([[4, 'merged', 3]]);
  });
  test('an id with a character that nobody sees is the id', () => {
    const rows = tableOf({ name: 'A', 'plan.done': 1, 'plan.planned': 2 });
    rows[1] = (rows[1] ?? []).map((id) => `\u200B${id}\uFEFF`);
    const { organisations, faults } = importTable(profile, rows, WORDS);
    expect(organisations[0]?.sheet['plan']).toEqual(given({ done: 1, planned: 2 }));
    expect(faults).toEqual([]);
  });
});
