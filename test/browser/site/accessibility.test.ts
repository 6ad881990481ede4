/** axe-core on each kind of page in its states, in both languages and both themes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readPages } from '../../site/pages.ts';
import { IS_FULL } from '../../tries.ts';
import { bring, evaluation, profileHash } from '../evaluation/evaluations.ts';
import { reader, toolIsReady, unfold as unfoldItem, visitors } from '../visitor.ts';
import { inTurn, isReady, KINDS, unfold } from './kinds.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const newVisitor = visitors();
const read = reader({ script: axe });

/** The whole guide on one page repeats what the chapters show; axe compares each of its links with each other one. */
const SWEPT = readPages()
  .map(({ path }) => path)
  .filter((path) => !path.endsWith('/guide/all/'));

/** All parts that pages are made of, in each of their states. */
const PARTS = ['/site/parts/', '/en/site/parts/'];

/** Daily each kind of page in one of the languages, in turn, and all parts in both; in the full run all pages. */
const PATHS = [...new Set([...inTurn(0), ...PARTS, ...(IS_FULL ? SWEPT : [])])];

/** The rules that depend on the theme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Long lists and tables repeat themselves. The daily run looks at the first of many siblings that are alike. */
const shorten = (page: Page) =>
  page.locator('main :is(tr, li, article, section, dl > div):nth-of-type(n + 9)').evaluateAll((siblings) => {
    for (const sibling of siblings) sibling.remove();
  });

/** What axe finds by all of its rules, or by the given ones, as 'rule: place: cure'. */
async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  const options = JSON.stringify({ resultTypes: ['violations'], ...(rules && { runOnly: rules }) });
  const found = (await page.evaluate(`axe.run(document, ${options}).then((result) => result.violations)`)) as {
    id: string;
    nodes: { target: string[]; failureSummary?: string }[];
  }[];
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** Daily each page in one theme by all rules, in turn, and those with colours of their own in the other one too. */
const COLOURFUL = /\/(admission|evaluation|comparison|deadlines|workspace|risk|404\.html|search|parts)\b|^\/(en\/)?$/;
test.each(PATHS.map((path, index) => [path, index % 4 < 2 ? ('light' as const) : ('dark' as const)] as const))(
  '%s has no violation',
  async (path, theme) => {
    const { page, open } = await read();
    await page.emulateMedia({ colorScheme: theme });
    await open(path);
    await isReady(page, path);
    if (!IS_FULL && !PARTS.includes(path)) await shorten(page);
    expect(await violations(page)).toEqual([]);
    if (!IS_FULL && !COLOURFUL.test(path)) return;
    const other = theme === 'light' ? 'dark' : 'light';
    await page.emulateMedia({ colorScheme: other });
    await page.locator(`html[data-theme=${other}]`).waitFor();
    expect(await violations(page, COLOUR_RULES)).toEqual([]);
  },
);

test('every kind of page exists', () => {
  expect(
    KINDS.map((path) => path.replace(/[?#].*/, '')).filter((path) => !readPages().some((page) => page.path === path)),
  ).toEqual([]);
});

test('the calculator with a fault, and the search dialog over it, have no violation', async () => {
  const { page, open, context } = await newVisitor();
  await context.addInitScript(axe);
  await open('/tools/evaluation/');
  await toolIsReady(page);
  await page.locator('.indicator').getByRole('textbox').first().fill('-1');
  await page.locator('.indicator').getByRole('checkbox').nth(2).check();
  await unfold(page);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('评估');
  await dialog.getByRole('link').first().waitFor();
  await dialog.locator('summary').click();
  expect(await violations(page)).toEqual([]);
  await context.close();
});

test('the other tools in use have no violation either', async () => {
  const { page, open, context } = await newVisitor({ colorScheme: 'dark' });
  await context.addInitScript(axe);
  const look = async (tool: string) => {
    await unfold(page);
    expect.soft(await violations(page), tool).toEqual([]);
  };
  const go = async (path: string) => {
    await open(path);
    await isReady(page, path);
  };
  const hash = await profileHash(page);
  await bring(page, [evaluation('aaaa', 'A', 0, hash), evaluation('bbbb', 'B', 3, hash)]);
  await go('/en/tools/admission/');
  await page.getByRole('radio', { name: 'Cannot tell' }).first().click();
  await toolIsReady(page);
  await look('quiz');

  await go('/en/tools/checklist/records/');
  const item = page.locator('.items > li').first();
  await item.getByLabel('Not met', { exact: true }).check();
  await unfoldItem(item);
  await item.getByRole('button', { name: 'Add evidence and a task' }).click();
  await item.getByLabel('Responsible (staff)').fill('Director');
  await toolIsReady(page);
  await look('checklist');
  await go('/en/tools/checklist/');
  await look('overview');

  await go('/en/tools/workspace/');
  await look('workspace');
  await go('/en/tools/comparison/');
  await page.getByRole('table').first().waitFor();
  await look('comparison');
  await context.close();
});
