/** axe-core on each kind of page, in both languages and both themes, and the width of a phone. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { deskIsReady, toolIsReady, visitors } from '../visitor.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const newVisitor = visitors();

const PAGES = [
  '/',
  '/404.html',
  '/guide/about/',
  '/guide/references/',
  '/guide/terms/',
  '/guide/ethics/',
  '/guide/admission/',
  '/guide/evaluation/',
  '/guide/process/',
  '/guide/techniques/',
  '/guide/services/public-benefit-activities/',
  '/tools/profile/',
  '/guide/forms/',
  '/guide/forms/needs-assessment/',
  '/guide/annex-law-index/',
  '/guide/annex-indicators/',
  '/guide/annex-curriculum/',
  '/tools/admission/',
  '/tools/checklist/',
  '/tools/checklist/roles/',
  '/tools/checklist/items/?role=finance',
  '/tools/checklist/comparison/',
  '/tools/evaluation/',
  '/guide/risk/',
  '/guide/risk/cards/',
  '/guide/risk/suicide-self-harm/',
  '/guide/exit/',
  '/tools/comparison/',
  '/tools/workspace/',
  '/search/?q=6.2&level=shall',
  '/site/deploy/',
  '/site/saving/',
  '/site/data/',
  '/c/?99.9.9',
];

interface Violation {
  id: string;
  nodes: { target: string[]; failureSummary?: string }[];
}

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  describe.each(['', '/en'])('pages under "%s/"', (prefix) => {
    test.each(PAGES.filter((path) => prefix === '' || path !== '/404.html'))(
      '%s has no violation and no sideways scroll',
      async (path) => {
        const { page, open, context } = await newVisitor({ colorScheme });
        await open(prefix + path);
        if (path === '/tools/workspace/') await deskIsReady(page);
        else if (path === '/tools/profile/') await page.locator('.profile-figures').first().waitFor();
        else if (path.startsWith('/tools/') && !path.endsWith('/comparison/')) await toolIsReady(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        // What is skipped out of sight has places that are guessed: axe would take them for overlaps.
        await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
        await page.evaluate(axe);
        const violations = (await page.evaluate(
          'axe.run(document, { resultTypes: ["violations"] }).then((result) => result.violations)',
        )) as Violation[];
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
        );
        expect(found).toEqual([]);
        await context.close();
      },
    );
  });
});

test('the search dialog and a filled-in tool have no violation either', async () => {
  const { page, open, context } = await newVisitor();
  const violations = async () => {
    await page.evaluate(axe);
    return ((await page.evaluate('axe.run().then((result) => result.violations)')) as Violation[]).map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  };
  await open('/tools/evaluation/');
  await toolIsReady(page);
  await page.locator('.indicator input[type=text]').first().fill('-1');
  await page.locator('.indicator input[type=checkbox]').nth(2).check();
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
  expect(await violations()).toEqual([]);
  await page.keyboard.press('Control+k');
  await page.fill('dialog input', '评估');
  await page.locator('dialog ol a').first().waitFor();
  await page.locator('dialog summary').click();
  expect(await violations()).toEqual([]);
  await context.close();
});
