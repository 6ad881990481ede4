/** What an editor reads when a file of `content/` is not as it must be: which entry, and what to do. */
import { expect, test } from 'vitest';
import { chapterSchema } from '../../src/schemas/clause.ts';
import { evaluationSchema } from '../../src/schemas/evaluation.ts';
import { sourceSchema } from '../../src/schemas/source.ts';

const text = { 'zh-CN': '文本', en: 'text' };
const clause = {
  key: 'file-kept',
  level: 'shall',
  text,
  criteria: [text],
  evidence: [text],
  basis: [{ source: 'a-law' }],
  origin: 'drafted',
  appliesTo: { roles: ['director'] },
};
const chapter = (more: object) => ({
  key: 'records',
  number: 15,
  title: text,
  sections: [{ key: 'files', title: text, clauses: [{ ...clause, ...more }] }],
});
const messages = (result: { error?: { issues: { message: string }[] } | undefined }) =>
  (result.error?.issues ?? []).map(({ message }) => message);

test('a complete chapter is taken', () => {
  expect(chapterSchema.safeParse(chapter({})).success).toBe(true);
});

test.each([
  ['a missing translation', { text: { 'zh-CN': '文本' } }, 'in "file-kept": the English text is missing: add "en:"'],
  [
    'an empty translation',
    { text: { 'zh-CN': '文本', en: ' ' } },
    'in "file-kept": the English text is empty: write it',
  ],
  ['a clause without a basis', { basis: [] }, 'in "file-kept": a clause needs a basis: name a source'],
  ['a key that cannot stand in a link', { key: 'File kept' }, 'in "File kept": a key is made of lower-case words'],
  ['a field that nobody knows', { remark: 'x' }, 'in "file-kept": Unrecognized key: "remark"'],
  ['a level that does not exist', { level: 'must' }, 'in "file-kept": Invalid option'],
])('%s is named with its clause and the cure', (_, more, message) => {
  expect(messages(chapterSchema.safeParse(chapter(more)))).toEqual([expect.stringContaining(message)]);
});

test('a day that is not written as one is named with its source', () => {
  const source = { id: 'a-law', kind: 'law', title: text, verification: 'fullText', checked: '23 November' };
  expect(messages(sourceSchema.safeParse(source))).toEqual(['in "a-law": a day is written in quotes: "2026-11-23"']);
});

test('an indicator of an unknown kind is named', () => {
  const profile = {
    id: 'p',
    version: 1,
    title: text,
    status: text,
    bands: [],
    redLines: [],
    observed: [],
    limits: { maxNotApplicable: 20, minResponses: 30, minResponseRate: 0.6 },
    dimensions: [{ id: 'd', title: text, purpose: text, indicators: [{ id: 'coverage', kind: 'guess' }] }],
  };
  expect(messages(evaluationSchema.safeParse(profile))[0]).toContain('in "coverage": ');
});
