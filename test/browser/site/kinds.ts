/** One page of each kind, for tests that look at them all. */
import type { Page } from 'playwright-core';
import { IS_FULL } from '../../tries.ts';
import { deskIsReady, toolIsReady } from '../visitor.ts';

/** One page of each kind, in Chinese. */
export const KINDS = [
  '/',
  '/404.html',
  '/c/?99.9.9',
  '/editions/0.1.0-to-0.2.0/',
  '/editions/0.3.0/',
  '/examples/',
  '/examples/methods/',
  '/families/',
  '/guide/about/',
  '/guide/admission/',
  '/guide/annex-curriculum/',
  '/guide/annex-indicators/',
  '/guide/annex-law-index/',
  '/guide/annex-limits/',
  '/guide/annex-order/',
  '/guide/annex-posts/',
  '/guide/annex-records/',
  '/guide/annex-revisions/',
  '/guide/forms/',
  '/guide/forms/needs-assessment/',
  '/guide/process/',
  '/guide/references/',
  '/guide/risk/',
  '/guide/risk/cards/',
  '/guide/risk/suicide-self-harm/',
  '/guide/services/public-benefit-activities/',
  '/guide/terms/',
  '/lenses/',
  '/plain/',
  '/questions/client/',
  '/search/?q=6.2&level=shall',
  '/site/deploy/',
  '/site/parts/',
  '/tools/admission/',
  '/tools/checklist/',
  '/tools/checklist/comparison/',
  '/tools/checklist/items/?role=finance',
  '/tools/checklist/roles/',
  '/tools/comparison/',
  '/tools/deadlines/#event=danger-seen&at=2026-12-01T09:30',
  '/tools/evaluation/',
  '/tools/pack/',
  '/tools/posts/',
  '/tools/profile/',
  '/tools/start/',
  '/tools/workspace/',
];
/** The same in English. The page for what does not exist is one for both languages. */
const ENGLISH = KINDS.filter((path) => path !== '/404.html').map((path) => `/en${path}`);

/**
 * Each kind of page in one of the languages, in turn; in the full run in both.
 *
 * @param first which of the two numbers of a pair is read in Chinese: two tests that differ in it see each page in both
 */
export const inTurn = (first: 0 | 1): string[] =>
  IS_FULL
    ? [...KINDS, ...ENGLISH]
    : KINDS.map((path, index) => (index % 2 === first || path === '/404.html' ? path : `/en${path}`));

/** Waits until what a page does by itself is done. */
export async function isReady(page: Page, path: string): Promise<void> {
  if (path.endsWith('/tools/workspace/')) await deskIsReady(page);
  else if (path.endsWith('/tools/profile/')) await page.locator('.profile-figures').first().waitFor();
  else if (path.endsWith('/tools/pack/')) await page.locator('.pack fieldset:enabled').first().waitFor();
  else if (path.includes('/tools/') && !path.endsWith('/comparison/')) await toolIsReady(page);
}

/** Shows all that a page folds away. */
export const unfold = (page: Page): Promise<void> =>
  page.locator('main details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
