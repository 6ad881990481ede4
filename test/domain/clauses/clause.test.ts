import { describe, expect, test } from 'vitest';
import {
  type Chapter,
  type Clause,
  clausesOf,
  isCheckable,
  type LocalClauses,
  sectionsOf,
  withLocal,
} from '../../../src/domain/clauses/clause.ts';

const clause = (key: string, criteria: string[] = ['seen']): Clause<string> => ({
  key,
  level: 'shall',
  text: key,
  criteria,
  evidence: ['paper'],
  basis: [],
  origin: 'drafted',
  appliesTo: { roles: ['organisation'] },
});
const chapter: Chapter<string> = {
  key: 'records',
  number: 6,
  title: 'Records',
  retiredKeys: [],
  sections: [
    { key: 'files', title: 'Files', clauses: [clause('file-per-client'), clause('file-kept')] },
    { key: 'empty', title: 'Empty', clauses: [] },
    { key: 'access', title: 'Access', clauses: [clause('access-logged')] },
  ],
};

test('sections are numbered by chapter and place, and shown on the page of the chapter or one of their own', () => {
  const [files, ...others] = chapter.sections;
  const spread = { ...chapter, sections: [{ key: 'own', title: 'Own', page: 'records/own', clauses: [] }, ...others] };
  expect(files && sectionsOf(chapter)[0]).toEqual({ ...files, number: '6.1', chapter: 'records', page: 'records' });
  expect(sectionsOf(spread).map(({ key, number, page }) => [key, number, page])).toEqual([
    ['own', '6.1', 'records/own'],
    ['empty', '6.2', 'records'],
    ['access', '6.3', 'records'],
  ]);
});

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
      number: '6.3.1',
      chapter: 'records',
      section: 'access',
      page: 'records',
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

describe('withLocal', () => {
  const local = (key: string, ...sections: string[]): LocalClauses<string> => ({
    chapter: key,
    earlier: [],
    sources: [],
    retiredKeys: [`${sections[0]}-gone`],
    sections: sections.map((name) => ({ key: name, title: name, clauses: [clause(`${name}-clause`)] })),
  });
  test('puts what was added after the common sections, whose numbers stay', () => {
    const whole = withLocal({ ...chapter, retiredKeys: ['old'] }, [
      local('records', 'own', 'more'),
      local('people', 'others'),
      local('records', 'last'),
    ]);
    expect(clausesOf(whole).map(({ key, number }) => `${number} ${key}`)).toEqual([
      '6.1.1 file-per-client',
      '6.1.2 file-kept',
      '6.3.1 access-logged',
      '6.4.1 own-clause',
      '6.5.1 more-clause',
      '6.6.1 last-clause',
    ]);
    expect(whole.sections.map(({ isLocal }) => isLocal ?? false)).toEqual([false, false, false, true, true, true]);
    expect(whole.retiredKeys).toEqual(['old', 'own-gone', 'last-gone']);
  });
  test('puts common clauses at the stage that a district asks for, and none of its own', () => {
    const staged = (key: string) => ({ ...clause(key), stage: { at: 'firstYear', because: 'safety' } as const });
    const common = { ...chapter, sections: [{ key: 'files', title: 'Files', clauses: [staged('a'), staged('b')] }] };
    const own = {
      ...local('records', 'own'),
      sections: [{ key: 'own', title: 'Own', clauses: [staged('c')] }],
      earlier: ['b', 'c'].map((each) => ({ clause: each, at: 'firstQuarter', because: 'rights' }) as const),
    };
    expect(clausesOf(withLocal(common, [own])).map(({ key, stage }) => [key, stage?.at, stage?.common])).toEqual([
      ['a', 'firstYear', undefined],
      ['b', 'firstQuarter', 'firstYear'],
      ['c', 'firstYear', undefined],
    ]);
  });
  test('leaves a chapter alone to which nothing was added', () => {
    expect(withLocal(chapter, [local('people', 'others')])).toBe(chapter);
  });
});
