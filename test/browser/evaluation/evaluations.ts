/** Evaluations that a visitor brings along, and how they get into the browser. */
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { indicatorsOf } from '../../../src/domain/profiles/profile.ts';
import { inputFor } from '../../domain/profiles/profiles.ts';
import { deskIsReady } from '../visitor.ts';

const files = readStandardFiles();
const [filed] = files.evaluations;
if (!filed) throw new Error('content/evaluations holds no profile');
export const profile = filed.data;

/** An evaluation in which everything but the first `failed` indicators is attained. */
export function evaluation(id: string, name: string, failed: number, hash: string, more: object = {}) {
  const entry = (item: string, value: unknown) => ({
    item,
    field: 'answer',
    value: { state: 'value', value },
    stamp: 1000,
    tab: 'test',
    from: [],
  });
  return {
    id,
    name,
    created: 1000,
    archived: false,
    binned: null,
    sharedUpTo: 0,
    ...more,
    instrument: {
      kind: 'evaluation',
      id: profile.id,
      hash,
      edition: files.edition.data.version,
      version: String(profile.version),
    },
    entries: [
      ...indicatorsOf(profile).map((indicator, index) => entry(indicator.id, inputFor(indicator, index >= failed))),
      ...profile.redLines.map(({ id: line }) => entry(line, { yes: false })),
    ],
  };
}

/** The hash of the profile that this site uses, as its own calculator says it. */
export async function profileHash(page: Page): Promise<string> {
  await page.goto(`${inject('siteUrl')}/en/tools/evaluation/`);
  const hash = await page.evaluate(
    () => /hash&quot;:\[0,&quot;([0-9a-f]{16})/.exec(document.body.innerHTML)?.[1] ?? '',
  );
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  return hash;
}

/** Imports evaluations through the workspace page. */
export async function bring(page: Page, assessments: readonly object[]): Promise<void> {
  const file = {
    format: 'ccguide-workspace',
    version: 2,
    made: '2026-11-23T00:00:00.000Z',
    edition: '0.1.0',
    program: { name: 'test', version: '1' },
    assessments,
  };
  await page.goto(`${inject('siteUrl')}/en/tools/workspace/`);
  await deskIsReady(page);
  const buffer = Buffer.from(JSON.stringify(file));
  await page.locator('input[type=file]').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: 'Import as chosen' }).click();
  await expect.poll(() => page.locator('.desk-list > li').count()).toBe(assessments.length);
}
