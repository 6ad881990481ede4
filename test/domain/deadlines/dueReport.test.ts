import { describe, expect, test } from 'vitest';
import { dueActs } from '../../../src/domain/deadlines/dueActs.ts';
import { calendarTask, calendarTasks, countNotes, dueLines } from '../../../src/domain/deadlines/dueReport.ts';
import { reckon } from '../../../src/domain/deadlines/reckon.ts';
import { label } from '../../islands/words.ts';
import { FILE } from './shownLimits.ts';

const actsOf = (event: string, at: string, now = at) => dueActs([{ event, at }], FILE.limits, FILE.holidays, now);

test('lines for a chat say what happened, and each act with who does it and by which clause', () => {
  const acts = actsOf('help-called', '2026-12-01T23:45');
  expect(dueLines(acts, { events: ['Help is called'], edition: '0.3.0' }, 'en', label)).toEqual([
    'Help is called',
    '',
    '1. by 00:15 on Wednesday 2 December 2026: Act of told, to the agency (Social worker; Director; clause 14.1.1)',
    '2. by 23:45 on Wednesday 2 December 2026: Act of looked-at (Social worker; clause 14.1.1)',
    '3. by the end of Friday 4 December 2026: Act of reviewed (Social worker; clause 14.1.1)',
    '4. until the end of Saturday 1 December 2029: Act of kept (Social worker; clause 14.1.1)',
    '',
    'By the time limits of edition 0.3.0, in China Standard Time. The clauses and the law decide.',
  ]);
});

describe('notes on the counting', () => {
  const notesOf = (event: string, at: string, key: string) => {
    const act = actsOf(event, at).find(({ limit }) => limit.key === key);
    return act ? countNotes(act, 'en', label) : [];
  };
  test('name holidays that were left out and weekend days that were worked', () => {
    expect(notesOf('help-called', '2026-09-30T09:30', 'reviewed')).toEqual([
      'Days off not counted: National Day.',
      'Worked instead and counted: Saturday 10 October 2026.',
    ]);
  });
  test('warn of a last day that is none to work on', () => {
    // 60 days before 5 February 2027: 35 in January and February, 25 in December; 7 December is a Monday.
    expect(notesOf('contract-ends', '2027-02-05T09:30', 'warned')).toEqual([]);
    expect(notesOf('contract-ends', '2027-02-04T09:30', 'warned')).toEqual([
      'The last day is a rest day and is not moved on: finish before it.',
    ]);
  });
  test('say which days of every year were left out, counting back into a year without a notice', () => {
    const fixed = { days: ['01-01'], source: { title: 'Rules', number: '1', issued: '2024-11-10' } };
    const calendar = FILE.holidays.map((year) => ({ ...year, fixed }));
    const reckoned = reckon(
      { value: 3, unit: 'working-day', runs: 'before' },
      '2027-01-05T09:30',
      calendar,
      '2026-12-01T12:00',
    );
    expect(countNotes(reckoned, 'en', label)).toEqual([
      'The public holidays of 2027 are not entered: counting back left out Saturdays, Sundays and the days off of every year (Friday 1 January 2027). Check the date.',
    ]);
  });
  test('warn of a year without a notice', () => {
    expect(notesOf('help-called', '2026-12-30T09:30', 'reviewed')).toEqual([
      'The public holidays of 2027 are not entered: only Saturdays and Sundays were left out. Check the date.',
    ]);
  });
});

describe('tasks of a calendar', () => {
  test('are what must still be done, with a reminder that fits their length', () => {
    const tasks = calendarTasks(actsOf('help-called', '2026-12-01T23:45'), '2026-12-01T23:45', label);
    expect(tasks.map(({ due, remind }) => [due, remind])).toEqual([
      ['2026-12-02T00:15', 10],
      // What is done again and again stands twice.
      ['2026-12-02T23:45', 60],
      ['2026-12-03T23:45', 60],
      ['2026-12-04', undefined],
    ]);
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(4);
    expect(tasks[0]).toMatchObject({
      title: 'Act of told, to the agency',
      description: 'Social worker; Director\nset by this edition\nclause 14.1.1',
    });
  });
  test('leave out what other parties do', () => {
    const limits = FILE.limits.map((limit) => (limit.key === 'told' ? { ...limit, isOthers: true } : limit));
    const now = '2026-12-01T23:45';
    const acts = dueActs([{ event: 'help-called', at: now }], limits, FILE.holidays, now);
    expect(calendarTasks(acts, now, label).map(({ title }) => title)).not.toContain('Act of told, to the agency');
  });
  test('stay the same one when an act that is kept is moved', () => {
    const [limit] = FILE.limits;
    if (!limit) return expect.fail('there is no limit');
    const kept = { id: 'a1', from: '2026-12-01T23:45', due: '2026-12-02T00:15', who: 'ZL' };
    const moved = { ...kept, due: '2026-12-02T10:00' };
    expect([kept, moved].map((each) => calendarTask(limit, each, label).id)).toEqual(['a1', 'a1']);
    // Two cases at the same moment are two tasks.
    expect(calendarTask(limit, { ...kept, id: 'b2' }, label).id).toBe('b2');
  });
  test('leave out what is overdue', () => {
    const now = '2026-12-02T00:16';
    const tasks = calendarTasks(actsOf('help-called', '2026-12-01T23:45', now), now, label);
    expect(tasks.map(({ due }) => due)).toEqual(['2026-12-02T23:45', '2026-12-03T23:45', '2026-12-04']);
  });
});
