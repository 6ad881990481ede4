/** What a screen reader gets of the tools, and where the focus goes: nothing is left out, nothing is hidden. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { tries } from '../../tries.ts';
import { toolIsReady, visitors } from '../visitor.ts';

const newVisitor = visitors();

interface AccessibleNode {
  ignored: boolean;
  role?: { value: string };
}

/** How many of each role the browser hands to assistive technology. */
async function rolesOf(page: Page): Promise<Map<string, number>> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = (await devtools.send('Accessibility.getFullAXTree')) as { nodes: AccessibleNode[] };
  await devtools.detach();
  const roles = new Map<string, number>();
  for (const { ignored, role } of nodes) if (!ignored && role) roles.set(role.value, (roles.get(role.value) ?? 0) + 1);
  return roles;
}

/** Elements that are not folded away or hidden, wherever they are on the page. */
const drawn = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluateAll((all) => all.filter((each) => each.checkVisibility()).length);

describe.each(['/en/tools/evaluation/', '/en/tools/checklist/roles/', '/en/tools/checklist/items/?role=finance'])(
  '%s',
  (path) => {
    test('is whole in the tree that a screen reader gets, out of sight too', async () => {
      const { page, open, context } = await newVisitor();
      await open(path);
      await toolIsReady(page);
      const roles = await rolesOf(page);
      expect(roles.get('radio') ?? 0).toBe(await drawn(page, 'input[type=radio]'));
      expect(roles.get('heading') ?? 0).toBe(await drawn(page, ':is(h1, h2, h3, h4, h5, h6)'));
      expect(roles.get('radio') ?? 0).toBeGreaterThan(20);
      await context.close();
    });
  },
);

describe.each(['/en/tools/admission/', '/en/tools/evaluation/', '/en/tools/checklist/roles/', '/en/tools/profile/'])(
  'by keyboard through %s',
  (path) => {
    test.each([
      [360, 740],
      [1280, 800],
    ])('at %i × %i pixels the focus is never wholly behind a bar', async (width, height) => {
      const { page, open, context } = await newVisitor({ viewport: { width, height } });
      await open(path);
      if (path.endsWith('/profile/')) await page.locator('.profile-figures').first().waitFor();
      else await toolIsReady(page);
      // From the tool itself on.
      await page.locator('.tool :is(a, button, input, select)').first().focus();
      const hidden: string[] = [];
      for (let stop = 0; stop < tries(40, 250); stop += 1) {
        await page.keyboard.press('Tab');
        const found = await page.evaluate(() => {
          const focused = document.activeElement;
          const bar = document.querySelector('.tool .sticky');
          if (!focused || !bar || bar.contains(focused) || focused.closest('.tool') === null) return '';
          const [own, over] = [focused.getBoundingClientRect(), bar.getBoundingClientRect()];
          const isHidden = own.bottom > over.top + 1 && own.top >= over.top - 4 && own.top < innerHeight;
          return isHidden ? `${focused.tagName} ${focused.textContent?.slice(0, 40)} at ${own.top}` : '';
        });
        if (found !== '') hidden.push(found);
      }
      expect(hidden).toEqual([]);
      await context.close();
    });
  },
);
