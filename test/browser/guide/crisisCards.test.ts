/** Crisis cards: near at hand on a telephone, and one sheet of paper each. */
import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { IS_FULL } from '../../tries.ts';
import { reader, visitors } from '../visitor.ts';

const newVisitor = visitors();
const read = reader();
const { cards } = readStandardFiles().crises.data;

test.each([
  ['/guide/grading/', '/guide/risk/lost-contact/'],
  ['/tools/checklist/roles/', '/guide/risk/lost-contact/'],
  ['/', '/guide/risk/lost-contact/'],
  ['/en/tools/evaluation/', '/en/guide/risk/lost-contact/'],
])('from %s a card is two taps away on a telephone', async (from, card) => {
  const { page, open, context, foreign } = await newVisitor({ hasTouch: true });
  await open(from);
  const link = page.locator('footer .crisis-link');
  await link.scrollIntoViewIfNeeded();
  // Tools fill in as they come into view, and the foot of the page moves until they have.
  await page.waitForLoadState('networkidle');
  await link.tap();
  await page.waitForURL('**/guide/risk/cards/');
  await page.locator(`.crisis-cards a[href$="${card}"]`).tap();
  await page.waitForURL(`**${card}`);
  expect(await page.locator('.crisis-card .first-acts li').count()).toBeGreaterThan(3);
  expect(foreign).toEqual([]);
  await context.close();
});

test('a card fits a narrow telephone, and its numbers are links that dial', async () => {
  const { page, open } = await read();
  await open('/guide/risk/suicide-self-harm/');
  const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  const links = await page.locator('.crisis-phones a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(links).toEqual(['tel:120', 'tel:110', 'tel:12356']);
  expect(await page.locator('.crisis-card').textContent()).toContain('以官方公布为准');
  const tall = await page.locator('.crisis-phones a').evaluateAll((all) => all.map((a) => a.clientHeight));
  expect(Math.min(...tall)).toBeGreaterThanOrEqual(44);
});

/** Daily each card in one of the languages, in turn. */
const cardsBelow = (prefix: string) =>
  cards.map(({ id }) => id).filter((_, index) => IS_FULL || (index % 2 === 0) === (prefix === ''));

describe.each(['', '/en'])('on paper, below "%s/"', (prefix) => {
  test.each(cardsBelow(prefix))('the card %s is one A4 page', async (id) => {
    const { page, open } = await read();
    await open(`${prefix}/guide/risk/${id}/`);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    // A4 in points, as the style sheet asks; Chromium rounds it.
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
  });
});
