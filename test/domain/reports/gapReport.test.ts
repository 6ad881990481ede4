import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/domain/answers/answer.ts';
import type { ShownItem } from '../../../src/domain/checklist/shownItem.ts';
import { actionCalendar, findingsOf, gapReport } from '../../../src/domain/reports/gapReport.ts';
import { label } from '../../islands/words.ts';
import { byKey, columnOf, filled, headsOf, ON, paper, shown, TODAY, tableNamed } from './reported.ts';

const ITEMS = [
  shown('tea', '1.1.1', 'may'),
  shown('file', '1.1.2', 'shall', { criteria: ['Each has one.', 'It is locked.'], evidence: ['The file', 'The key'] }),
  shown('room', '1.2.1', 'should'),
  shown('lock', '1.2.2', 'shall'),
];
const report = (
  parts: Parameters<typeof filled>[0],
  {
    items = ITEMS,
    narrowed = [],
    words = byKey(...ITEMS),
  }: { items?: ShownItem[]; narrowed?: string[]; words?: ReturnType<typeof byKey> } = {},
) => {
  const all = filled(parts);
  return gapReport(findingsOf(items, narrowed, all, TODAY), all, words, ON, label);
};
const UNMET: Answer = { state: 'unmet' };

describe('lines', () => {
  test('say how many are missing, and how many nobody looked at', () => {
    expect(report({}).lines).toEqual([
      'As of 2026-11-23, not met or to be found out: 0, the most urgent first.',
      'Not assessed yet and not listed here: 4.',
    ]);
    const answers = { tea: UNMET, file: { state: 'unknown' }, room: { state: 'met' } } as const;
    expect(report({ answers }).lines).toEqual([
      'As of 2026-11-23, not met or to be found out: 2, the most urgent first.',
      'Not assessed yet and not listed here: 1.',
    ]);
  });
  test('are silent about what is open once all is assessed, and name what narrows the report', () => {
    const answers = {
      tea: { state: 'met' },
      file: { state: 'met' },
      room: { state: 'met' },
      lock: { state: 'met' },
    } as const;
    expect(report({ answers }, { narrowed: ['2 clauses are left out'] }).lines).toEqual([
      'As of 2026-11-23, not met or to be found out: 0, the most urgent first.',
      '2 clauses are left out',
    ]);
  });
});

test('gaps are counted by level and state', () => {
  const answers = { tea: UNMET, file: UNMET, lock: { state: 'unknown' }, room: { state: 'partly' } } as const;
  const counts = tableNamed(report({ answers }), 'How many');
  expect(headsOf(counts)).toEqual(['Level', 'Not met', 'Partly', 'Cannot tell']);
  expect(counts.rows).toEqual([
    ['shall', 1, 0, 1],
    ['should', 0, 1, 0],
    ['may', 1, 0, 0],
  ]);
});

describe('what is missing', () => {
  test('is sorted by level and state, with criteria, evidence, task and note', () => {
    const table = tableNamed(
      report({
        answers: { tea: UNMET, file: UNMET, room: UNMET, lock: { state: 'partly' } },
        notes: { file: 'Ordered', tea: 'No kettle' },
        evidence: { file: ['old', 'new'] },
        documents: { old: paper('Old rules', '2026-01-01'), new: paper('New rules') },
        tasks: { lock: { who: 'Director', due: '2026-11-01' } },
      }),
      'What is missing',
    );
    expect(headsOf(table)).toEqual([
      'Number',
      'Level',
      'Clause',
      'State',
      'What counts as met',
      'Evidence',
      'Responsible',
      'By',
      'Note',
    ]);
    expect(table.rows).toEqual([
      [
        '1.1.2',
        'shall',
        'Text of file.',
        'Not met',
        'Each has one.\nIt is locked.',
        'Registered: Old rules (expired on 2026-01-01); New rules\nSuggested: The file; The key',
        '',
        '',
        'Ordered',
      ],
      [
        '1.2.2',
        'shall',
        'Text of lock.',
        'Partly',
        'lock can be seen.',
        'No evidence is registered.\nSuggested: Paper on lock',
        'Director',
        '2026-11-01 (overdue)',
        '',
      ],
      [
        '1.2.1',
        'should',
        'Text of room.',
        'Not met',
        'room can be seen.',
        'No evidence is registered.\nSuggested: Paper on room',
        '',
        '',
        'A should clause is not met: please give the reason.',
      ],
      [
        '1.1.1',
        'may',
        'Text of tea.',
        'Not met',
        'tea can be seen.',
        'No evidence is registered.\nSuggested: Paper on tea',
        '',
        '',
        'No kettle',
      ],
    ]);
  });
  test('is nothing where nothing was looked at, or all is met or does not apply', () => {
    const answers = { file: { state: 'met' }, lock: { state: 'notApplicable', reason: 'No room' } } as const;
    expect(tableNamed(report({}), 'What is missing').rows).toEqual([]);
    expect(tableNamed(report({ answers }), 'What is missing').rows).toEqual([]);
  });
  test('is called by its key where the words of the item are not at hand', () => {
    const table = tableNamed(report({ answers: { lock: UNMET } }, { words: byKey() }), 'What is missing');
    expect(table.rows).toEqual([['', 'shall', 'lock', 'Not met', '', 'No evidence is registered.', '', '', '']]);
  });
});

describe('the action list', () => {
  const tasks = {
    room: { who: 'Zhou', due: '' },
    file: { who: '', due: '2026-12-01' },
    lock: { who: 'Li', due: '2026-11-22' },
    tea: { who: 'Wang', due: '2026-11-01' },
  };
  test('is left out where nobody took anything on', () => {
    expect(report({ answers: { lock: UNMET } }).tables.map(({ title }) => title)).toEqual([
      'How many',
      'What is missing',
      'Register of evidence',
    ]);
  });
  test('is sorted by day, without a day last, and leaves out what is done', () => {
    const table = tableNamed(report({ answers: { tea: { state: 'met' }, lock: UNMET }, tasks }), 'Action list');
    expect(headsOf(table)).toEqual(['By', 'Responsible', 'Clause', 'State']);
    expect(table.rows).toEqual([
      ['2026-11-22 (overdue)', 'Li', '1.2.2 shall Text of lock.', 'Not met'],
      ['2026-12-01', '', '1.1.2 shall Text of file.', 'Not answered'],
      ['', 'Zhou', '1.2.1 should Text of room.', 'Not answered'],
    ]);
  });

  const calendar = (words = byKey(...ITEMS)) =>
    actionCalendar(
      findingsOf(ITEMS, [], filled({ answers: { tea: { state: 'met' } }, tasks }), TODAY).actions,
      words,
      { id: 'abcd', name: 'Sunshine', period: '2026' },
      label,
    );
  test('goes into a calendar with the actions that have a day', () => {
    expect(calendar()).toEqual({
      name: 'Action list Sunshine · 2026',
      tasks: [
        {
          id: 'abcd-lock',
          title: '1.2.2 Text of lock.',
          description: 'Responsible: Li\nWhat counts as met: lock can be seen.',
          due: '2026-11-22',
        },
        {
          id: 'abcd-file',
          title: '1.1.2 Text of file.',
          description: 'What counts as met: Each has one. It is locked.',
          due: '2026-12-01',
        },
      ],
    });
  });
  test('goes into a calendar with the key of an item whose words are not at hand', () => {
    expect(calendar(byKey()).tasks[0]).toMatchObject({ title: ' lock', description: 'Responsible: Li' });
  });
});

test('the register of evidence follows, with the clauses in the order of the guide', () => {
  const table = tableNamed(
    report({ evidence: { lock: ['d'], tea: ['d'] }, documents: { d: paper('Rules') } }),
    'Register of evidence',
  );
  expect(columnOf(table, 'Shows')).toEqual(['1.1.1; 1.2.2']);
});

test('title and stamp say whose report it is, by which edition and of which day', () => {
  expect(report({})).toMatchObject({
    title: 'Gap report Sunshine · 2026',
    stamp: 'Guide edition 0.2.0, program 0.3.0, 2026-11-23',
  });
});

test('what is missing stands by paper as well, where the clauses name records', () => {
  const items = [
    shown('a', '1.1.1', 'shall', { papers: ['Log', 'Contract'] }),
    shown('b', '1.1.2', 'should', { papers: ['Log'] }),
  ];
  const answers = { a: UNMET, b: UNMET };
  const papers = tableNamed(report({ answers }, { items, words: byKey(...items) }), 'By paper');
  expect(headsOf(papers)).toEqual(['Paper', 'Clauses', 'Numbers']);
  expect(papers.rows).toEqual([
    ['Log', 2, '1.1.1; 1.1.2'],
    ['Contract', 1, '1.1.1'],
  ]);
  expect(report({ answers: { file: UNMET } }).tables.map(({ title }) => title)).not.toContain('By paper');
});

describe('the first page', () => {
  const paperOf = (...of: Parameters<typeof report>) => {
    const { paper } = report(...of);
    if (!paper) throw new Error('the gap report has no first page');
    return paper;
  };
  const MET: Answer = { state: 'met' };

  test.each<[string, Record<string, Answer>, string[]]>([
    [
      'nothing was looked at',
      {},
      ['No gap among what was assessed, but 4 are not assessed yet: nothing can be concluded now.'],
    ],
    [
      'all is met',
      { tea: MET, file: MET, room: MET, lock: MET },
      ['All 4 clauses that are asked are met or do not apply.'],
    ],
    [
      'only something is to be found out',
      { tea: MET, file: MET, room: MET, lock: { state: 'unknown' } },
      ['No gap is known, besides what has to be found out.', 'To be found out first: 1.'],
    ],
    [
      'some is missing and some is open',
      { file: UNMET, lock: { state: 'partly' } },
      [
        'Not met yet: 2. Begin with those listed below; all of them are in the annexes.',
        'Not assessed yet: 2. There may be more gaps among them.',
      ],
    ],
  ])('concludes where %s', (_, answers, conclusion) => {
    expect(paperOf({ answers }).conclusion).toEqual(conclusion);
  });
  test('says what cannot wait: what the first client and what the law asks for', () => {
    const items = [
      shown('a', '1.1.1', 'shall', { stage: 'firstClient' }),
      shown('b', '1.1.2', 'shall', { stage: 'event', origin: 'law' }),
      shown('c', '1.1.3', 'shall', { stage: 'firstYear' }),
    ];
    const answers = { a: UNMET, b: UNMET, c: UNMET };
    expect(paperOf({ answers }, { items, words: byKey(...items) }).conclusion[0]).toBe(
      'Not met yet: 3, of which 1 due before the first client, 1 required by law. Begin with those listed below; all of them are in the annexes.',
    );
  });
  test('counts what is asked, assessed and missing', () => {
    const answers = { tea: UNMET, file: { state: 'partly' }, room: { state: 'unknown' } } as const;
    expect(paperOf({ answers }).figures).toEqual([
      ['Asked', '4'],
      ['Assessed', '2'],
      ['Not met', '1'],
      ['Partly', '1'],
      ['Cannot tell', '1'],
    ]);
  });
  test('lists at most ten gaps, each with its paper and who sees to it by when', () => {
    const items = Array.from({ length: 12 }, (_, index) =>
      shown(`k${index}`, `1.1.${index + 1}`, 'shall', { papers: [`Paper ${index}`] }),
    );
    const answers = Object.fromEntries(items.map(({ key }) => [key, UNMET]));
    const tasks = { k0: { who: 'Li', due: '2026-12-01' } };
    const [first] = paperOf({ answers, tasks }, { items, words: byKey(...items) }).tables;
    expect(first?.title).toBe('Begin with these 10');
    expect(first?.rows).toHaveLength(10);
    expect(first?.rows[0]).toEqual(['1.1.1', 'Text of k0.', 'Paper 0', 'Li 2026-12-01']);
  });
  test('shortens a long clause, whose whole text stands in the annex', () => {
    const text =
      'The organisation keeps a register of every document that it hands out, and shows it to whoever asks. '.repeat(2);
    const items = [shown('long', '1.1.1', 'shall', { text })];
    const paper = paperOf({ answers: { long: UNMET } }, { items, words: byKey(...items) });
    expect(String(paper.tables[0]?.rows[0]?.[1])).toMatch(/^The organisation keeps .*…$/);
    expect(paper.annexes[0]?.rows[0]?.[1]).toBe(text);
  });
  test('is followed by a line for each gap, by level, with what is registered and noted; empty lists are left out', () => {
    const { annexes } = paperOf({
      answers: { tea: UNMET, file: UNMET, lock: { state: 'unknown' } },
      notes: { file: 'Ordered' },
      evidence: { file: ['d'] },
      documents: { d: paper('Rules') },
      tasks: { file: { who: 'Li', due: '2026-11-01' } },
    });
    expect(annexes.map(({ title }) => title)).toEqual([
      'Annex 1: “shall” clauses: 1',
      'Annex 2: “may” clauses: 1',
      'Annex 3: 1 to find out',
      'Annex 4: Action list',
      'Annex 5: Register of evidence',
    ]);
    expect(annexes[0]?.rows).toEqual([
      ['1.1.2', 'Text of file.\nRegistered: Rules\nNote: Ordered', 'Not met\nLi 2026-11-01 (overdue)'],
    ]);
  });
});

test('the sheet of data has a fact in a column, with days as days and a list of states', () => {
  const { data } = report({
    answers: { file: UNMET },
    tasks: { file: { who: 'Li', due: '2026-11-01' } },
  });
  expect(data?.columns.map(({ title }) => title)).toEqual([
    'Number',
    'Level',
    'Clause',
    'State',
    'In place by',
    'Origin',
    'What counts as met',
    'Registered',
    'Suggested',
    'Responsible',
    'By',
    'Overdue',
    'Note',
  ]);
  expect(data?.rows[0]).toEqual([
    '1.1.2',
    'shall',
    'Text of file.',
    'Not met',
    '',
    'drafted here',
    'Each has one.\nIt is locked.',
    '',
    'The file; The key',
    'Li',
    '2026-11-01',
    'Yes',
    '',
  ]);
  expect(data?.columns.find(({ isDay }) => isDay)?.title).toBe('By');
  expect(data?.columns.find(({ choices }) => choices)?.choices).toEqual(['Not met', 'Partly', 'Cannot tell']);
});
