/** What comes first: which stages a clause may have, and the order of the stages. */
import { describe, expect, test } from 'vitest';
import {
  byStage,
  type ClauseStage,
  faultOfMove,
  faultOfStage,
  STAGES,
  withEarlier,
} from '../../../src/domain/clauses/stage.ts';

const fault = (stage: ClauseStage | undefined, level = 'shall') => faultOfStage({ key: 'a', level, stage });

describe('a stage', () => {
  test('may be absent', () => {
    expect(fault(undefined)).toBeUndefined();
  });

  test.each(['law', 'safety', 'rights', 'money', 'gate'] as const)('is before the first client for %s', (because) => {
    expect(fault({ at: 'firstClient', because })).toBeUndefined();
  });

  test.each(['service', 'people', 'improve', 'event', 'others'] as const)('is never that for %s', (because) => {
    expect(fault({ at: 'firstClient', because })).toContain(`because of "${because}"`);
  });

  test.each(['should', 'may'])('is never that of a %s-clause', (level) => {
    expect(fault({ at: 'firstClient', because: 'safety' }, level)).toContain('no shall-clause');
  });

  test('is an event where its reason is one, and only there', () => {
    expect(fault({ at: 'event', because: 'others' }, 'may')).toBeUndefined();
    expect(fault({ at: 'event', because: 'law' })).toContain('"event" goes with event, others');
    expect(fault({ at: 'firstYear', because: 'event' })).toContain('"event" goes with event, others');
  });
});

describe('what is due before the first client of a group', () => {
  const stage = { at: 'event', because: 'event', forGroup: true } as const;
  test('names the group', () => {
    expect(faultOfStage({ key: 'a', level: 'shall', stage, appliesTo: { clients: ['minors'] } })).toBeUndefined();
    expect(faultOfStage({ key: 'a', level: 'shall', stage, appliesTo: {} })).toContain('name the group in appliesTo');
  });
  test('is a duty that otherwise waits for an event', () => {
    const appliesTo = { clients: ['minors'] };
    expect(faultOfStage({ key: 'a', level: 'should', stage, appliesTo })).toContain('shall-clause');
    expect(faultOfStage({ key: 'a', level: 'shall', stage: { ...stage, at: 'firstYear' }, appliesTo })).toContain(
      'event',
    );
  });
});

describe('a district', () => {
  const clause = (at: ClauseStage['at'] | undefined, level = 'shall') => ({
    key: 'a',
    level,
    ...(at && { stage: { at, because: at === 'event' ? ('event' as const) : ('service' as const) } }),
  });
  test.each([
    ['firstYear', 'firstQuarter'],
    ['firstYear', 'firstClient'],
    ['firstQuarter', 'firstClient'],
  ] as const)('may ask in %s for %s', (from, at) => {
    expect(faultOfMove(clause(from), { at, because: 'safety' })).toBeUndefined();
  });
  test.each([
    ['firstClient', 'firstQuarter', 'only ask for it earlier'],
    ['firstQuarter', 'firstYear', 'only ask for it earlier'],
    ['firstYear', 'firstYear', 'only ask for it earlier'],
    ['event', 'firstYear', 'between an event and a stage'],
    ['firstYear', 'event', 'between an event and a stage'],
    [undefined, 'firstYear', 'no stage that could be earlier'],
  ] as const)('may not move what is due in %s to %s', (from, at, words) => {
    expect(faultOfMove(clause(from), { at, because: 'safety' })).toContain(words);
  });
  test('gives a reason, and asks for shall-clauses alone before the first client', () => {
    expect(faultOfMove(clause('firstYear'), { at: 'firstClient', because: 'improve' })).toContain(
      'because of "improve"',
    );
    expect(faultOfMove(clause('firstYear', 'should'), { at: 'firstClient', because: 'safety' })).toContain(
      'no shall-clause',
    );
  });
  test('has its stage stand in the place of the common one, which is kept', () => {
    const earlier = [{ clause: 'a', at: 'firstClient', because: 'safety' }] as const;
    expect(withEarlier(clause('firstYear'), earlier).stage).toEqual({
      at: 'firstClient',
      because: 'safety',
      common: 'firstYear',
    });
    const [without, other] = [clause(undefined), { ...clause('firstYear'), key: 'b' }];
    expect([withEarlier(without, earlier), withEarlier(other, earlier)]).toEqual([without, other]);
  });
});

test('clauses come by stage, each in the order of the guide, without those that have none', () => {
  const clause = (key: string, at?: ClauseStage['at']) => ({
    key,
    ...(at && { stage: { at, because: 'law' as const } }),
  });
  const ordered = byStage([clause('a', 'event'), clause('b', 'firstClient'), clause('c'), clause('d', 'firstClient')]);
  expect([...ordered].map(([stage, clauses]) => [stage, clauses.map(({ key }) => key)])).toEqual([
    ['firstClient', ['b', 'd']],
    ['firstQuarter', []],
    ['firstYear', []],
    ['event', ['a']],
  ]);
  expect([...ordered.keys()]).toEqual([...STAGES]);
});
