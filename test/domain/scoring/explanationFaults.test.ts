/** What can be wrong with the words of a profile. */
import { expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import type { ExplainedProfile } from '../../../src/domain/profiles/profile.ts';
import { faultsOfExplanation } from '../../../src/domain/scoring/explanationFaults.ts';

const [real] = readStandardFiles().evaluations.map(({ data }) => data);
if (!real) throw new Error('there is no profile');
const [dimension] = real.dimensions;
const [indicator] = dimension?.indicators ?? [];
if (!dimension || !indicator) throw new Error('there is no indicator');

const withIndicator = (change: object): ExplainedProfile => ({
  ...real,
  dimensions: [{ ...dimension, indicators: [{ ...indicator, ...change } as typeof indicator] }],
});
const said = (profile: ExplainedProfile) =>
  faultsOfExplanation(profile).map(({ place, code, message }) => [place, code, message]);

test('the profile of this site has none', () => {
  expect(faultsOfExplanation(real)).toEqual([]);
});
test('a text that is empty in one language is named, with the nearest id', () => {
  expect(said({ ...real, title: { 'zh-CN': ' ', en: 'Title' } })).toEqual([
    [real.id, 'text', 'a text is empty in zh-CN: write it'],
  ]);
  expect(said(withIndicator({ foundIn: { 'zh-CN': '登记表', en: '' } }))).toEqual([
    [indicator.id, 'text', 'a text is empty in en: write it'],
  ]);
});
test('a figure that there is none of is named', () => {
  expect(said(withIndicator({ definition: { 'zh-CN': '达到{taget}', en: '{weight}' } }))).toEqual([
    [indicator.id, 'text', '"{taget}" is no figure of it: name one of weight'],
  ]);
  const redLines = real.redLines.slice(0, 1).map((line) => ({ ...line, proof: { 'zh-CN': '扣{points}分', en: 'x' } }));
  expect(said({ ...real, redLines })).toEqual([
    [real.redLines[0]?.id, 'text', '"{points}" is no figure of it: name one of none'],
  ]);
});
test('an example that gives no value is named', () => {
  const when = { 'zh-CN': '少一个数', en: 'one missing' };
  expect(said(withIndicator({ worked: [{ when, done: 3 }] }))).toEqual([
    [indicator.id, 'example', 'the example "少一个数" gives no value: write the inputs of a "count" indicator'],
  ]);
});
