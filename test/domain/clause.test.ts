import { describe, expect, test } from 'vitest';
import { type Chapter, type Clause, clausesOf, isCheckable } from '../../src/domain/clause.ts';

const clause = (key: string, criteria: string[] = ['seen']): Clause<string> => ({
  ...{ key, level: 'shall', text: key, criteria, evidence: ['paper'], basis: [], origin: 'drafted' },
  appliesTo: { roles: ['organisation'] },
});
const chapter: Chapter<string> = {
  ...{ key: 'records', number: 6, title: 'Records', retiredKeys: [] },
  sections: [
    { key: 'files', title: 'Files', clauses: [clause('file-per-client'), clause('file-kept')] },
    { key: 'empty', title: 'Empty', clauses: [] },
    { key: 'access', title: 'Access', clauses: [clause('access-logged')] },
  ],
};

describe('clausesOf', () => {
  test('numbers clauses by chapter, section and place, an empty section too', () => {
    expect(clausesOf(chapter).map(({ key, number }) => [key, number])).toEqual([
      ['file-per-client', '6.1.1'],
      ['file-kept', '6.1.2'],
      ['access-logged', '6.3.1'],
    ]);
  });
  test('says where each clause stands and keeps all that it says', () => {
    expect(clausesOf(chapter).at(-1)).toEqual({
      ...clause('access-logged'),
      ...{ number: '6.3.1', chapter: 'records', section: 'access', page: 'records' },
    });
  });
  test('a section may stand on a page of its own', () => {
    const spread = {
      ...chapter,
      sections: [{ key: 'files', title: 'Files', page: 'records/files', clauses: [clause('a')] }],
    };
    expect(clausesOf(spread)[0]?.page).toBe('records/files');
  });
  test('counts on past nine', () => {
    const many = Array.from({ length: 12 }, (_, index) => clause(`c${index}`));
    const long = { ...chapter, number: 10, sections: [{ key: 'long', title: 'Long', clauses: many }] };
    expect(
      clausesOf(long)
        .map(({ number }) => number)
        .slice(8),
    ).toEqual(['10.1.9', '10.1.10', '10.1.11', '10.1.12']);
  });
});

describe('a clause', () => {
  test.each([
    [['seen'], true],
    [[], false],
  ])('with the criteria %o has an item in the self-assessment: %s', (criteria, checkable) => {
    expect(isCheckable(clause('a', criteria))).toBe(checkable);
  });
});
