import { describe, expect, test } from 'vitest';
import type { Colleague, Holders } from '../../../src/domain/answers/plan.ts';
import { NOBODY, OUTSIDE } from '../../../src/domain/posts/brokenRules.ts';
import { postsReport } from '../../../src/domain/reports/postsReport.ts';
import { planLines, reasonsOf } from '../../../src/domain/reports/postsWords.ts';
import { label } from '../../islands/words.ts';
import { person, planned } from '../posts/plans.ts';
import { columnOf, headsOf, ON, tableNamed } from './reported.ts';

const CLAUSES = { apart: { number: '9.1.1' }, trained: { number: '9.1.2' }, two: { number: '9.1.3' } };
const posts = [
  planned('payer', {
    bars: [
      { post: 'booker', clause: 'apart' },
      { post: 'leader', clause: 'apart', when: 'on the same day' },
    ],
    checks: [{ text: 'knows figures', clause: 'trained' }],
  }),
  planned('booker', { outside: ['professional'] }),
  planned('leader', { holders: 2, several: 'two' }),
  planned('duty', { deputy: { clause: 'two', otherSex: false, keepsApart: false } }),
];
const team = [person('a', { name: 'Manager' }), person('b', { name: '' }), person('c', { name: ' ' })];
const plan = (holders: Holders, people: readonly Colleague[] = team) => ({ posts, team: people, holders });
const whole = plan({ payer: ['a'], booker: [OUTSIDE], leader: ['b', 'c'], duty: ['a', 'b'] });

describe('the report on a plan', () => {
  const report = postsReport(whole, CLAUSES, ON, label);
  test('says whose it is, whether the team does, and how it was planned', () => {
    expect(report.title).toBe('Who does what Sunshine · 2026');
    expect(report.lines[0]).toBe('A team of 3 can hold the 4 posts with somebody from outside in 1 place(s).');
    expect(report.lines.at(-1)).toBe(label('team.explain'));
    expect(report.stamp).toContain('0.2.0');
  });
  test('lists each post with its holders and its deputy', () => {
    const table = tableNamed(report, 'Who holds which post');
    expect(headsOf(table)).toEqual(['Post', 'Holder', 'Deputy']);
    expect(table.rows).toEqual([
      ['PAYER', 'Manager', ''],
      ['BOOKER', 'somebody from outside', ''],
      ['LEADER', 'Person 2; Person 3', ''],
      ['DUTY', 'Manager', 'Person 2'],
    ]);
  });
  test('lists what a person has to look at, with the clause', () => {
    expect(tableNamed(report, 'To check').rows).toEqual([['PAYER', 'Manager', 'knows figures (9.1.2)']]);
  });
  test('lists the places of each person', () => {
    expect(tableNamed(report, 'Posts by person').rows).toEqual([
      ['Manager', 'PAYER; DUTY: Holder'],
      ['Person 2', 'LEADER: Holder 1; DUTY: Deputy'],
      ['Person 3', 'LEADER: Holder 2'],
    ]);
  });
  test('says why a place is for somebody from outside', () => {
    expect(tableNamed(report, 'From outside').rows).toEqual([['BOOKER', 'Manager: already holds PAYER (9.1.1)']]);
  });
  test('says who could take over from whom', () => {
    const table = tableNamed(report, 'If somebody leaves');
    expect(columnOf(table, 'Person')).toEqual(['Manager', 'Manager', 'Person 2', 'Person 2', 'Person 3']);
    // Both leaders lead already, and nobody pays and leads on one day.
    expect(columnOf(table, 'Who could take over')).toEqual([
      'none of the team',
      'Person 3',
      'none of the team',
      'Person 3',
      'none of the team',
    ]);
  });
  test('has no table of lacking people where nobody lacks', () => {
    expect(report.tables.map(({ title }) => title)).not.toContain('Own people lacking');
  });
});

describe('a plan is said', () => {
  test.each<[string, Holders, readonly Colleague[], string[]]>([
    [
      'to do',
      { payer: ['a'], booker: ['b'], leader: ['b', 'c'], duty: ['a', 'b'] },
      team,
      ['A team of 3 can hold all 4 posts.'],
    ],
    [
      'to lack one of its own people',
      { payer: ['a'], booker: [OUTSIDE], leader: [NOBODY, NOBODY], duty: ['a', NOBODY] },
      team.slice(0, 1),
      [
        'A team of 1 is too small: 3 place(s) can be taken only by the organisation’s own people, and none of them may.',
        'A team of 1 can hold the 4 posts with somebody from outside in 1 place(s).',
      ],
    ],
    [
      'to have a place for somebody who is there',
      { payer: ['a'], booker: ['b'], leader: ['b', 'c'], duty: ['a'] },
      team,
      ['Places still empty: 1.'],
    ],
    [
      'to break a rule',
      { payer: ['a'], booker: ['a'], leader: ['b', 'c'], duty: ['a', 'b'] },
      team,
      ['Rules broken: 1, see below.'],
    ],
  ])('%s', (_, holders, people, lines) => {
    expect(planLines(plan(holders, people), label)).toEqual(lines);
  });
});

describe('a broken rule is said', () => {
  const said = (...rules: Parameters<typeof reasonsOf>[0]) => reasonsOf(rules, { posts, team }, label);
  test('once for all whom it concerns, with the condition of a bar', () => {
    const bar = { rule: 'bar', post: 'payer', other: 'leader', clause: 'apart', when: 'on the same day' } as const;
    expect(said({ ...bar, person: 'a' }, { ...bar, person: 'b' })).toEqual([
      { text: 'Manager; Person 2: not both “PAYER” and “LEADER” (on the same day)', clause: 'apart' },
    ]);
  });
  test('each kind in its own words, and an empty seat not at all', () => {
    const about = { post: 'duty', person: 'a', clause: 'two' };
    expect(
      said(
        { rule: 'fact', fact: 'certificate', ...about },
        { rule: 'otherSex', post: 'duty', clause: 'two' },
        { rule: 'own', post: 'duty', count: 1, clause: 'two' },
        { rule: 'outside', post: 'duty', person: OUTSIDE },
        { rule: 'twice', ...about },
        { rule: 'open', post: 'duty', seats: 1 },
      ).map(({ text }) => text),
    ).toEqual([
      'Manager: “DUTY” asks for a social worker’s certificate',
      '“DUTY”: holder and deputy are of one sex, or nobody said of which',
      '“DUTY”: at least 1 of the organisation’s own people',
      'somebody from outside: “DUTY” is not open to them',
      'Manager: already one of “DUTY”',
    ]);
  });
});
