/** The path of an organisation that begins: which papers come in which stage, and what is to be done next. */
import { describe, expect, test } from 'vitest';
import type { Scope } from '../../../src/domain/answers/scope.ts';
import {
  currentStage,
  nextStep,
  type PathAnswers,
  type PathItem,
  pathOf,
  stageIn,
} from '../../../src/domain/start/path.ts';

const item = (key: string, records: string[], more: Partial<PathItem> = {}): PathItem => ({
  key,
  chapter: 'admission',
  level: 'shall',
  stage: 'firstClient',
  records,
  ...more,
});
const ITEMS = [
  item('registered', ['certificate', 'search']),
  item('not-listed', ['search']),
  item('scope-fits', ['charter', 'certificate']),
  item('visits-safe', ['visit-rules'], { services: ['home-visits'] }),
  item('minors-checked', ['background-check'], { stage: 'event', forGroup: true, clients: ['minors'] }),
  item('training-planned', ['training-plan'], { stage: 'firstYear' }),
  item('leak-reported', ['leak-register'], { stage: 'event' }),
];
const ORDER = ['certificate', 'search', 'charter', 'visit-rules', 'background-check', 'training-plan', 'leak-register'];
const NOTHING: PathAnswers = { answers: {}, documents: {}, tasks: {}, pending: {} };
const document = (record?: string) => ({ name: 'A paper', where: '', date: '', validUntil: '', record });
const TALKS_ONLY: Scope = { services: ['talks'], clients: [] };
const path = (filled: Partial<PathAnswers> = {}, scope: Scope = TALKS_ONLY) =>
  pathOf(ITEMS, ORDER, scope, { ...NOTHING, ...filled });
const first = (filled: Partial<PathAnswers> = {}, scope?: Scope) => path(filled, scope)[0];
const next = (filled: Partial<PathAnswers> = {}) => nextStep(path(filled), '2026-12-01');
const met = { state: 'met' } as const;

describe('the papers of a stage', () => {
  test('come in the order of their list, each with the clauses that name it first', () => {
    expect(first()?.papers.map(({ record, items }) => [record, items.map((each) => each.item.key)])).toEqual([
      ['certificate', ['registered']],
      ['search', ['not-listed']],
      ['charter', ['scope-fits']],
    ]);
  });
  test('name the other clauses that they show as well', () => {
    expect(first()?.papers.map(({ also }) => also.map(({ key }) => key))).toEqual([['scope-fits'], ['registered'], []]);
  });
  test('are those of the services offered', () => {
    const papers = first({}, { services: ['home-visits'], clients: [] })?.papers ?? [];
    expect(papers.map(({ record }) => record)).toContain('visit-rules');
  });
  test('include those for minors before the first client, where minors are served', () => {
    const serving = path({}, { services: ['talks'], clients: ['minors'] });
    expect(serving[0]?.papers.map(({ record }) => record)).toContain('background-check');
    expect(serving[3]?.papers.map(({ record }) => record)).toEqual(['leak-register']);
    expect(stageIn(item('a', ['b'], { stage: 'event' }))).toBe('event');
  });
  test('a stage counts each clause once', () => {
    expect(first()).toMatchObject({ items: 3, settled: 0, had: 0 });
  });
});

describe('the state of a paper', () => {
  const stateOf = (record: string, filled: Partial<PathAnswers>) =>
    first(filled)?.papers.find((paper) => paper.record === record)?.state;
  test('is had with a document that is registered as it, and its clauses stay open', () => {
    const filled = { documents: { d1: document('charter') } };
    expect(stateOf('charter', filled)).toBe('had');
    expect(first(filled)).toMatchObject({ had: 1, settled: 0 });
  });
  test('is not had by a document of the same name that nobody said to be it', () => {
    expect(stateOf('charter', { documents: { d1: document() } })).toBe('missing');
  });
  test('is settled when all its clauses are, and is not counted among those that are there', () => {
    expect(stateOf('charter', { answers: { 'scope-fits': met } })).toBe('settled');
    expect(first({ answers: { 'scope-fits': met } })).toMatchObject({ had: 0, settled: 1 });
  });
  test('is planned when somebody sees to a clause of it, and not by a task that is done', () => {
    const tasks = { 'scope-fits': { who: 'A', due: '2026-12-10' } };
    expect(stateOf('charter', { tasks })).toBe('planned');
    expect(stateOf('charter', { tasks, answers: { 'scope-fits': met } })).toBe('settled');
  });
});

describe('what is next', () => {
  test('begins with the first paper', () => {
    expect(next()).toEqual({ do: 'prepare', stage: 'firstClient', record: 'certificate' });
  });
  test('confirms what a paper shows before anything new is begun', () => {
    expect(next({ documents: { d1: document('charter') } })).toMatchObject({
      do: 'confirm',
      record: 'charter',
      item: { key: 'scope-fits' },
    });
  });
  test('confirms first what another tool was told, whether the paper is there or not', () => {
    expect(next({ pending: { 'not-listed': {} } })).toMatchObject({ do: 'confirm', record: 'search' });
    expect(first({ pending: { 'not-listed': {} } })).toMatchObject({ pending: 1, settled: 0 });
  });
  test('passes over a paper that somebody sees to', () => {
    const tasks = { registered: { who: 'A', due: '2026-12-10' } };
    expect(next({ tasks })).toMatchObject({ do: 'prepare', record: 'search' });
  });
  test('goes after what should have been done, and not on the day itself', () => {
    expect(next({ tasks: { registered: { who: 'A', due: '2026-11-30' } } })).toMatchObject({
      do: 'chase',
      record: 'certificate',
    });
    expect(next({ tasks: { registered: { who: 'A', due: '2026-12-01' } } })).toMatchObject({ do: 'prepare' });
  });
  test('returns to what is not fully met once nothing is left to begin', () => {
    const documents = { d1: document('certificate'), d2: document('search'), d3: document('charter') };
    const answers = { registered: met, 'not-listed': { state: 'partly' }, 'scope-fits': met } as const;
    expect(next({ documents, answers })).toMatchObject({ do: 'close', record: 'search', item: { key: 'not-listed' } });
  });
  test('waits for what is due first when somebody sees to all of it', () => {
    const tasks = {
      registered: { who: 'A', due: '' },
      'not-listed': { who: 'B', due: '2026-12-20' },
      'scope-fits': { who: 'C', due: '2026-12-10' },
    };
    expect(next({ tasks })).toEqual({ do: 'wait', stage: 'firstClient', record: 'charter' });
  });
  test('goes on to the next stage, and never to what waits for an event', () => {
    const answers = { registered: met, 'not-listed': met, 'scope-fits': met };
    expect(next({ answers })).toEqual({ do: 'prepare', stage: 'firstYear', record: 'training-plan' });
    expect(next({ answers: { ...answers, 'training-planned': met } })).toEqual({ do: 'done' });
  });
});

test('the current stage is the first with something left; the last that can be prepared when nothing is', () => {
  const answers = { registered: met, 'not-listed': met, 'scope-fits': met };
  expect(currentStage(path())).toBe('firstClient');
  expect(currentStage(path({ answers }))).toBe('firstYear');
  expect(currentStage(path({ answers: { ...answers, 'training-planned': met } }))).toBe('firstYear');
});
