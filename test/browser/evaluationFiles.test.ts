/** What the evaluation page hands over: the result as JSON for other programs. */
import { buffer } from 'node:stream/consumers';
import Ajv from 'ajv/dist/2020.js';
import { expect, inject, test } from 'vitest';
import { indicatorsOf } from '../../src/domain/profile.ts';
import { bring, evaluation, profile, profileHash } from './evaluations.ts';
import { toolIsReady, visitors } from './visitor.ts';

const newVisitor = visitors();

test('the result as JSON is valid against the schema that the site publishes', async () => {
  const { page, context, errors, foreign } = await newVisitor();
  const hash = await profileHash(page);
  await bring(page, [evaluation('orgone1', 'Organisation A', 1, hash, { period: '2026' })]);
  await page.locator('.desk-list > li a.button').first().click();
  await toolIsReady(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as JSON (for other programs)' }).click(),
  ]);
  const result = JSON.parse((await buffer(await download.createReadStream())).toString('utf8'));
  const response = await page.request.get(`${inject('siteUrl')}/data/evaluation-result.schema.json`);
  const isValid = new Ajv({ strict: true, allowUnionTypes: true }).compile(await response.json());
  expect(isValid(result), JSON.stringify(isValid.errors)).toBe(true);
  const lost = indicatorsOf(profile)[0]?.weight ?? 0;
  expect(result).toMatchObject({
    profile: { id: profile.id, version: String(profile.version), hash },
    assessment: { name: 'Organisation A', period: '2026' },
  });
  expect(result.result.score.low).toBeCloseTo(100 - lost, 9);
  expect(result.trace.indicators).toHaveLength(indicatorsOf(profile).length);
  expect(Object.keys(result.inputs)).toHaveLength(indicatorsOf(profile).length + profile.redLines.length);
  expect([errors, foreign]).toEqual([[], []]);
  await context.close();
});
