import { describe, expect, test } from 'vitest';
import type { Colleague, Holders } from '../../../src/domain/answers/plan.ts';
import { NOBODY, OUTSIDE } from '../../../src/domain/posts/brokenRules.ts';
import { postsReport, wallReport } from '../../../src/domain/reports/postsReport.ts';
import { personName, planLines, reasonsOf, sharedNames } from '../../../src/domain/reports/postsWords.ts';
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
/** Who leads does not keep the books either, so that it takes a fourth person. */
const whole = {
  ...plan({ payer: ['a'], booker: [OUTSIDE], leader: ['b', 'c'], duty: ['a', 'b'] }),
  posts: posts.map((post) => (post.key === 'booker' ? { ...post, bars: [{ post: 'leader', clause: 'apart' }] } : post)),
};

describe('the report on a plan', () => {
  const report = postsReport(whole, CLAUSES, ON, label);
  test('says whose it is, whether the team does, and how it was planned', () => {
    expect(report.title).toBe('Who does what Sunshine · 2026');
    expect(report.lines[0]).toBe('4 posts, team of 3: somebody from outside is needed for 1.');
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
    expect(tableNamed(report, 'Check yourself').rows).toEqual([['PAYER', 'Manager', 'knows figures (9.1.2)']]);
  });
  test('lists the places of each person', () => {
    expect(tableNamed(report, 'Posts by person').rows).toEqual([
      ['Manager', 'PAYER; DUTY: Holder'],
      ['Person 2', 'LEADER: Holder 1; DUTY: Deputy'],
      ['Person 3', 'LEADER: Holder 2'],
    ]);
  });
  test('says why a place is for somebody from outside', () => {
    expect(tableNamed(report, 'From outside').rows).toEqual([
      [
        'BOOKER',
        'Manager: already holds PAYER (9.1.1)\nPerson 2: already holds LEADER (9.1.1)\nPerson 3: already holds LEADER (9.1.1)',
      ],
    ]);
  });
  test('asks nobody from outside where one of the team could sit', () => {
    const { tables } = postsReport({ ...whole, posts }, CLAUSES, ON, label);
    expect(tables.map(({ title }) => title)).not.toContain('From outside');
  });
  test('says of a place that nobody can take in this plan whether another plan would do', () => {
    const two = [
      planned('payer', { bars: [{ post: 'guide', clause: 'apart' }] }),
      planned('guide', { facts: [{ fact: 'certificate', clause: 'trained' }] }),
    ];
    const titles = (people: readonly Colleague[]) =>
      postsReport({ posts: two, team: people, holders: { payer: ['a'] } }, CLAUSES, ON, label).tables.map(
        ({ title }) => title,
      );
    // The only one with a certificate pays; somebody else could.
    const certified = person('a', { certificate: true });
    expect(titles([certified, person('b')])).toContain('Empty places');
    expect(titles([certified])).toContain('More of your own people needed');
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
    expect(report.tables.map(({ title }) => title)).not.toContain('More of your own people needed');
  });
});

test('what hangs on the wall says who holds what, and neither why nor who is lacking', () => {
  const { title, lines, tables } = wallReport(whole, ON, label);
  expect([title, lines]).toEqual(['Who does what Sunshine · 2026', []]);
  expect(tables.map((table) => table.title)).toEqual(['Who holds which post', 'Posts by person']);
});

test('what clauses ask of the whole team is said with the clause, met or not', () => {
  const asked = { key: 'k', clause: 'trained', text: 'full-time', least: 2, has: ['employed'] as const };
  const linesOf = (employed: boolean) =>
    postsReport(
      plan(
        {},
        team.map((each) => ({ ...each, employed })),
      ),
      CLAUSES,
      ON,
      label,
      [asked],
    ).lines;
  expect(linesOf(true)).toContain('full-time: there are 3 (9.1.2)');
  expect(linesOf(false)).toContain('full-time: 2 still needed (9.1.2)');
});

test('people who share a name are told apart by their number', () => {
  const people = ['Li', ' Li', 'Wu', ''].map((name, place) => person(`p${place}`, { name }));
  expect(people.map(({ id }) => personName(id, people, label))).toEqual([
    'Li (person 1)',
    'Li (person 2)',
    'Wu',
    'Person 4',
  ]);
  expect(sharedNames(people)).toEqual(['Li']);
  expect(sharedNames([person('a', { name: '' }), person('b', { name: '' })])).toEqual([]);
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
      ],
    ],
    [
      'to have a place for somebody who is there',
      { payer: ['a'], booker: ['b'], leader: ['b', 'c'], duty: ['a'] },
      team,
      ['Empty places in this plan: 1. Plan again, or choose yourself.'],
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
  test('not to lack people where only the plan that was kept has nobody', () => {
    // Nobody was put anywhere, and whoever is free could not lead twice; planned again, three people do.
    expect(planLines(plan({ payer: ['a'], booker: ['a'], leader: ['gone', 'a'], duty: ['gone'] }), label)).toEqual([
      'Empty places in this plan: 3. Plan again, or choose yourself.',
      'Rules broken: 2, see below.',
    ]);
  });
  test('of two kinds of people whom the team lacks, the second one in addition', () => {
    expect(planLines(plan({ payer: ['a'], booker: [OUTSIDE] }), label, { open: 5, outside: 1 })).toEqual([
      'A team of 3 is too small: 5 place(s) can be taken only by the organisation’s own people, and none of them may.',
      'And somebody from outside is needed for 1 more.',
    ]);
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
      '“DUTY”: holder and deputy must be of different sexes; they are not, or it is not filled in',
      '“DUTY”: at least 1 of the organisation’s own people',
      'somebody from outside: “DUTY” is not open to them',
      'Manager: already one of “DUTY”',
    ]);
  });
});

test('the first page says whether the team does, with who holds which post; a sheet has each seat by itself', () => {
  const { paper, data } = postsReport(whole, CLAUSES, ON, label);
  expect(paper?.conclusion[0]).toBe('4 posts, team of 3: somebody from outside is needed for 1.');
  expect(paper?.tables.map(({ title }) => title)).toEqual(['Who holds which post']);
  expect(data?.rows[0]).toEqual(['PAYER', 'Holder', 'Manager']);
});
