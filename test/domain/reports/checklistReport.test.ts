import { describe, expect, test } from 'vitest';
import type { ShownItem } from '../../../src/domain/checklist/shownItem.ts';
import { checklistReport } from '../../../src/domain/reports/checklistReport.ts';
import { label } from '../../islands/words.ts';
import { columnOf, filled, headsOf, ON, paper, shown, TODAY, tableNamed } from './reported.ts';

const [a, b, c] = [shown('a', '1.1.1', 'shall'), shown('b', '1.1.2', 'shall'), shown('c', '1.2.1', 'should')];
const [d, e] = [shown('d', '2.1.1', 'shall'), shown('e', '2.1.2', 'may')];
const CHAPTERS = [
  { key: 'records', title: '1 Records', items: [a, b, c] },
  { key: 'staff', title: '2 Staff', items: [d, e] },
];
const ALL = { groups: CHAPTERS, whole: CHAPTERS, narrowed: [] };
/** The report on one item alone, as a row by its heads. */
const rowOf = (item: ShownItem, parts: Parameters<typeof filled>[0]) => {
  const group = [{ key: 'group', title: 'Group', items: [item] }];
  const { tables } = checklistReport({ groups: group, whole: group, narrowed: [] }, filled(parts), ON, label);
  const table = tableNamed({ tables }, 'Clause by clause');
  return Object.fromEntries(headsOf(table).map((head, index) => [head, table.rows[0]?.[index]]));
};

describe('figures', () => {
  const figures = (parts: Parameters<typeof filled>[0], listed = ALL) =>
    tableNamed(checklistReport(listed, filled(parts), ON, label), 'Three figures');

  test('are dashes where nothing is answered, never 0 %', () => {
    expect(headsOf(figures({}))).toEqual(['Part', 'Assessed', 'Conformity', 'Shall items', 'Verdict']);
    expect(figures({}).rows).toEqual([
      ['1 Records', '0 / 3', '—', '—', 'Undecided'],
      ['2 Staff', '0 / 2', '—', '—', 'Undecided'],
      ['Whole', '0 / 5', '—', '—', ''],
    ]);
  });

  test('are over all that is assessed; partly is not met, and what does not apply is left out of the shares', () => {
    const answers = {
      a: { state: 'met' },
      b: { state: 'partly' },
      c: { state: 'unmet' },
      d: { state: 'met' },
      e: { state: 'notApplicable', reason: 'No visits' },
    } as const;
    expect(figures({ answers }).rows).toEqual([
      // 1 of 3 met; of the shall items 1 of 2.
      ['1 Records', '3 / 3', '33.3 %', '50 %', 'Does not conform'],
      ['2 Staff', '2 / 2', '100 %', '100 %', 'Conforms'],
      // 2 of 4; of the shall items 2 of 3.
      ['Whole', '5 / 5', '50 %', '66.7 %', ''],
    ]);
  });

  test('stay those of all that is asked when a filter narrows the list', () => {
    const listed = {
      ...ALL,
      groups: [{ key: 'records', title: '1 Records', items: [a] }],
      narrowed: ['Only Level: shall'],
    };
    const report = checklistReport(listed, filled({ answers: { a: { state: 'met' } } }), ON, label);
    expect(tableNamed(report, 'Three figures').rows.at(-1)).toEqual(['Whole', '1 / 5', '100 %', '100 %', '']);
    expect(columnOf(tableNamed(report, 'Clause by clause'), 'Clause')).toEqual(['Text of a.']);
    expect(report.lines.slice(0, 2)).toEqual([
      'On 2026-11-23: 1 clauses are listed of the 5 that are asked.',
      'Only Level: shall',
    ]);
  });

  test('of a part of a chapter have no verdict: what conforms is a chapter', () => {
    const sections = [
      { key: 'files', title: 'Files', items: [a, b] },
      { key: 'rooms', title: 'Rooms', items: [c] },
    ];
    expect(columnOf(figures({}, { ...ALL, groups: sections, whole: sections }), 'Verdict')).toEqual([
      '',
      '',
      'Undecided',
    ]);
  });
});

describe('items', () => {
  test('keep the order of the list, each with its number, level and text', () => {
    const table = tableNamed(checklistReport(ALL, filled(), ON, label), 'Clause by clause');
    expect(headsOf(table)).toEqual(['Number', 'Level', 'Clause', 'State', 'Evidence', 'Responsible', 'By', 'Note']);
    expect(table.rows).toEqual([
      ['1.1.1', 'shall', 'Text of a.', 'Not answered', '', '', '', ''],
      ['1.1.2', 'shall', 'Text of b.', 'Not answered', '', '', '', ''],
      ['1.2.1', 'should', 'Text of c.', 'Not answered', '', '', '', ''],
      ['2.1.1', 'shall', 'Text of d.', 'Not answered', '', '', '', ''],
      ['2.1.2', 'may', 'Text of e.', 'Not answered', '', '', '', ''],
    ]);
  });

  test.each([
    ['Partly', { state: 'partly' }],
    ['Cannot tell', { state: 'unknown' }],
    ['Not applicable: No visits', { state: 'notApplicable', reason: 'No visits' }],
    ['Not answered', { state: 'notApplicable', reason: ' \u200B' }],
    ['Not answered', { state: 'value', value: 3 }],
  ] as const)('say how they count: %s', (text, answer) => {
    expect(rowOf(a, { answers: { a: answer } })['State']).toBe(text);
  });

  test('where an answer of an earlier edition waits say so, until they are answered', () => {
    const pending = { a: { edition: '0.1.0', answers: [] } };
    expect(rowOf(a, { pending })['State']).toBe('To confirm after a new edition');
    expect(rowOf(a, { pending, answers: { a: { state: 'unmet' } } })['State']).toBe('Not met');
  });

  test('that are met without a document say so; others leave the cell empty', () => {
    expect(rowOf(a, { answers: { a: { state: 'met' } } })['Evidence']).toBe('No evidence is registered.');
    expect(rowOf(a, { answers: { a: { state: 'partly' } } })['Evidence']).toBe('');
  });

  test('name their documents, with the day of those that expired or will soon', () => {
    const parts = {
      answers: { a: { state: 'met' } },
      evidence: { a: ['rules', 'lease', 'deed', 'removed'] },
      documents: {
        rules: paper('Rules', '2030-01-01'),
        lease: paper('Lease', '2026-12-03'),
        deed: paper('Deed', '2026-11-01'),
      },
    } as const;
    expect(rowOf(a, parts)['Evidence']).toBe(
      'Rules; Lease (expires on 2026-12-03 (days left: 10)); Deed (expired on 2026-11-01)',
    );
  });

  test.each([
    ['2026-11-22 (overdue)', '2026-11-22', 'partly'],
    ['2026-11-22', '2026-11-22', 'met'],
    [TODAY, TODAY, 'partly'],
    ['', '', 'partly'],
  ] as const)('with a task say who and by when: %s', (text, due, state) => {
    const row = rowOf(a, { answers: { a: { state } }, tasks: { a: { who: 'Director', due } } });
    expect([row['Responsible'], row['By']]).toEqual(['Director', text]);
  });

  test('of the level should that are not met say that the reason is missing, unless a note gives it', () => {
    const answers = { a: { state: 'unmet' }, c: { state: 'unmet' } } as const;
    const missing = 'A should clause is not met: please give the reason.';
    expect(rowOf(c, { answers })['Note']).toBe(missing);
    expect(rowOf(c, { answers, notes: { c: '  ' } })['Note']).toBe(missing);
    expect(rowOf(c, { answers, notes: { c: 'No room' } })['Note']).toBe('No room');
    expect(rowOf(a, { answers })['Note']).toBe('');
  });
});

test('the title names the assessment with its period, and the stamp the edition, the program and the day', () => {
  expect(checklistReport(ALL, filled(), ON, label)).toMatchObject({
    title: 'Self-assessment Sunshine · 2026',
    stamp: 'Guide edition 0.2.0, program 0.3.0, 2026-11-23',
  });
  const nameless = checklistReport(ALL, filled(), { ...ON, assessment: { name: '' } }, label);
  expect(nameless.title).toBe('Self-assessment Unnamed');
});

describe('the first page', () => {
  const paperOf = (parts: Parameters<typeof filled>[0]) => checklistReport(ALL, filled(parts), ON, label).paper;
  const met = { a: { state: 'met' }, b: { state: 'met' }, c: { state: 'met' }, d: { state: 'met' } } as const;

  test.each<[string, Parameters<typeof filled>[0], string[]]>([
    ['nothing is assessed', {}, ['0 of 5 clauses are assessed: nothing can be concluded before all are.']],
    [
      'some is open and a shall clause is missing',
      { answers: { a: { state: 'unmet' }, c: { state: 'unmet' } } },
      [
        '2 of 5 clauses are assessed: nothing can be concluded before all are.',
        'Shall clauses not met among those assessed: 1.',
      ],
    ],
    [
      'all is assessed and shall clauses are missing',
      { answers: { ...met, d: { state: 'partly' }, e: { state: 'met' } } },
      ['All 5 clauses are assessed; shall clauses not met: 1.', 'Met without any evidence registered: 4.'],
    ],
    [
      'all is met and shown',
      {
        answers: { ...met, e: { state: 'notApplicable', reason: 'No visits' } },
        evidence: { a: ['p'], b: ['p'], c: ['p'], d: ['p'] },
        documents: { p: paper('Rules') },
      },
      ['All 5 clauses are assessed, and every shall clause is met.'],
    ],
  ])('concludes where %s', (_, parts, conclusion) => {
    expect(paperOf(parts)?.conclusion).toEqual(conclusion);
  });
  test('has the figures by chapter; a line for each clause follows in the annex', () => {
    const report = paperOf({ answers: { a: { state: 'met' } }, tasks: { b: { who: 'Li', due: '2026-11-01' } } });
    expect(report?.figures).toEqual([
      ['Assessed', '1 / 5'],
      ['Conformity', '100 %'],
      ['Shall items', '100 %'],
    ]);
    expect(report?.tables.map(({ title }) => title)).toEqual(['Three figures']);
    expect(report?.annexes.map(({ title }) => title)).toEqual(['Annex 1: Clause by clause']);
    expect(report?.annexes[0]?.rows.slice(0, 2)).toEqual([
      ['1.1.1', 'Text of a.', 'Met'],
      ['1.1.2', 'Text of b.', 'Not answered\nLi 2026-11-01 (overdue)'],
    ]);
  });
  test('tells the file of a chapter from that of the whole', () => {
    const [records] = CHAPTERS;
    const chapter = records ? [records] : [];
    const { file } = checklistReport({ groups: chapter, whole: chapter, narrowed: [] }, filled(), ON, label);
    expect(file?.what).toBe('Self-assessment 1 Records');
    expect(checklistReport(ALL, filled(), ON, label).file?.what).toBe('Self-assessment');
  });
});
