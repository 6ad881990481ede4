/** The workspace as its users go through it: several assessments, files, merging, links, restore points, the end. */
import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { deskIsReady, expectText, toolIsReady, unfold, visitors } from '../visitor.ts';

const newVisitor = visitors();
const FIRST = '.indicator:first-of-type input[type=text]';

/** Fills in the first indicator of the calculator. */
async function fillIn(page: Page, numerator: string, denominator: string) {
  await page.goto(`${inject('siteUrl')}/en/tools/evaluation/`);
  await toolIsReady(page);
  await page.locator(FIRST).nth(0).fill(numerator);
  await page.locator(FIRST).nth(1).fill(denominator);
  await toolIsReady(page);
}

async function openDesk(page: Page, hash = '') {
  await page.goto(`${inject('siteUrl')}/en/tools/workspace/${hash}`);
  await deskIsReady(page);
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first();

/** Presses something that saves a file, and reads the file. */
async function savedBy(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: await text(await download.createReadStream()) };
}

const chooseFile = (page: Page, text: string) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });

describe('several assessments', () => {
  test('are created, named, duplicated, archived, deleted and taken back', async () => {
    const { page, context, errors, foreign } = await newVisitor();
    await openDesk(page);
    await expectText(page, '#desk-list + p').toContain('Nothing has been filled in yet');
    await page.getByRole('radio', { name: /Evaluation calculator/ }).check();
    await page.getByLabel(/^Name, for example/).fill('Organisation A, 2026');
    await button(page, 'Create').click();
    await toolIsReady(page);
    await expectText(page, '.assessment-name').toBe('Organisation A, 2026');
    await page.locator(FIRST).nth(0).fill('9');
    await toolIsReady(page);

    await openDesk(page);
    await expectText(page, '.desk-list .count').toContain('1 of 29 answered');
    await page.getByText('More', { exact: true }).click();
    await button(page, 'Duplicate').click();
    await expect.poll(() => page.locator('.desk-list > li').count()).toBe(2);
    await expect.poll(() => page.getByText('Organisation A, 2026 (copy)').count()).toBe(1);
    const copy = page.locator('.desk-list > li', { hasText: '(copy)' });
    await copy.getByText('More', { exact: true }).click();
    await copy.getByRole('button', { name: 'Rename' }).click();
    await copy.getByLabel('Name').fill('Organisation B');
    await copy.getByRole('button', { name: 'Save name' }).click();
    await expect.poll(() => page.locator('.desk-list > li', { hasText: 'Organisation B' }).count()).toBe(1);

    const second = page.locator('.desk-list > li', { hasText: 'Organisation B' });
    if (!(await second.getByRole('button', { name: 'Archive' }).isVisible()))
      await second.getByText('More', { exact: true }).click();
    await second.getByRole('button', { name: 'Archive' }).click();
    await expect.poll(() => page.getByText('Archived (1)').count()).toBe(1);
    const first = page.locator('.desk-list > li', { hasText: 'Organisation A' });
    if (!(await first.getByRole('button', { name: 'Delete' }).isVisible()))
      await first.getByText('More', { exact: true }).click();
    await first.getByRole('button', { name: 'Delete' }).click();
    await expectText(page, '.desk-notice').toContain('is in the bin');
    await button(page, 'Undo').click();
    await expect.poll(() => page.locator('.desk-list > li', { hasText: 'Organisation A' }).isVisible()).toBe(true);
    expect([errors, foreign]).toEqual([[], []]);
    await context.close();
  });

  test('never leave the focus with nothing: it goes to the heading of the part where something went away', async () => {
    const { page, context } = await newVisitor();
    await openDesk(page);
    const focused = () =>
      page.evaluate(() => `${document.activeElement?.tagName}: ${document.activeElement?.textContent?.trim()}`);
    const press = async (name: string | RegExp) => {
      await page
        .getByRole('button', { name, exact: typeof name === 'string' })
        .first()
        .focus();
      await page.keyboard.press('Enter');
    };
    const create = async (name: string) => {
      await page.getByRole('radio', { name: /Evaluation calculator/ }).check();
      await page.getByLabel(/^Name, for example/).fill(name);
      await button(page, 'Create').click();
      await toolIsReady(page);
      await page.locator(FIRST).nth(0).fill('9');
      await toolIsReady(page);
      await openDesk(page);
    };
    await create('A');
    const more = async () => {
      await page.locator('.desk-list summary', { hasText: 'More' }).first().focus();
      await page.keyboard.press('Enter');
    };
    await more();
    await press('Rename');
    await press('Save name');
    await expect.poll(focused).toMatch(/^H3: A/);
    await press('Delete');
    await expect.poll(focused).toMatch(/^H2: /);
    await press('Undo');
    await expect.poll(focused).toMatch(/^H\d: /);
    await more();
    await press('Archive');
    await expect.poll(focused).toMatch(/^(H\d|SUMMARY): /);
    await page.getByText('Archived (1)').click();
    await more();
    await press('Delete');
    await page.getByText(/^Bin \(1\)/).click();
    await press('Delete for good');
    await press(/^Yes|cannot be undone|for good/);
    await expect.poll(focused).toMatch(/^(H\d|SUMMARY): /);
    const file = JSON.stringify({
      format: 'ccguide-workspace',
      version: 2,
      made: '',
      edition: '',
      program: { name: 't', version: '1' },
      assessments: [
        {
          id: 'abcdefg',
          name: 'F',
          created: 1,
          instrument: { kind: 'admission', id: 'default', edition: '0.1.0', version: '1', hash: '' },
          entries: [],
        },
      ],
    });
    for (const [choice, heading] of [
      ['Cancel', /^H2: /],
      ['Import as chosen', /^H2: /],
    ] as const) {
      await chooseFile(page, file);
      await press(choice);
      await expect.poll(focused).toMatch(heading);
    }
    await page.getByText('What cannot be undone').click();
    await press(/^Delete everything/);
    await press(/^Yes|Really|Delete everything/);
    await expect.poll(focused).toMatch(/^(H\d|SUMMARY): /);
    await context.close();
  });

  test('keep their answers apart, and the page goes on with the one that is opened', async () => {
    const { page, context } = await newVisitor();
    await fillIn(page, '9', '10');
    await openDesk(page);
    await page.getByRole('radio', { name: /Evaluation calculator/ }).check();
    await button(page, 'Create').click();
    await toolIsReady(page);
    expect(await page.locator(FIRST).nth(0).inputValue()).toBe('');
    await openDesk(page);
    await page.locator('.desk-list > li', { hasText: '1 of 29' }).getByRole('link', { name: 'Open' }).click();
    await toolIsReady(page);
    await expect.poll(() => page.locator(FIRST).nth(0).inputValue()).toBe('9');
    await context.close();
  });
});

describe('files', () => {
  test('carry everything to another browser, and bring back what a colleague filled in', async () => {
    const here = await newVisitor();
    const there = await newVisitor();
    await fillIn(here.page, '9', '10');
    await here.page.getByRole('button', { name: 'Add a note' }).first().click();
    await here.page.keyboard.type('见2026年台账');
    await openDesk(here.page);
    const { name, text } = await savedBy(here.page, () => button(here.page, 'Save everything as a file').click());
    expect(name).toMatch(/workspace-\d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(text)).toMatchObject({
      format: 'ccguide-workspace',
      version: 2,
      assessments: [{ entries: [{}, {}] }],
    });

    await openDesk(there.page);
    await chooseFile(there.page, text);
    await there.page.getByText('a new assessment').first().waitFor({ state: 'attached' });
    expect(await there.page.locator('.desk-list > li').count()).toBe(0);
    await button(there.page, 'Import as chosen').click();
    await expect.poll(() => there.page.locator('.desk-list > li').count()).toBe(1);
    await there.page.locator('.imported').getByRole('link', { name: 'Open' }).click();
    await toolIsReady(there.page);
    await expect.poll(() => there.page.locator(FIRST).nth(0).inputValue()).toBe('9');
    await expect.poll(() => there.page.locator('.note textarea').inputValue()).toBe('见2026年台账');

    // The colleague goes on; meanwhile the same item changes here.
    await there.page.locator(FIRST).nth(0).fill('8');
    await there.page.locator('.red-line input[type=radio]').first().check();
    await toolIsReady(there.page);
    await fillIn(here.page, '7', '10');
    await openDesk(there.page);
    const back = await savedBy(there.page, () => button(there.page, 'Save everything as a file').click());
    await openDesk(here.page);
    await chooseFile(here.page, back.text);
    await expectText(here.page, '.import .result').toContain('1 changed on both sides');
    await expectText(here.page, '.import .result').toContain('1 new');
    expect(await here.page.getByText('1 items changed on both sides are undecided').count()).toBe(1);
    await here.page.locator('[data-standing=conflict] input[type=radio]').nth(2).check();
    await button(here.page, 'Import as chosen').click();
    await expectText(here.page, '.import [role=status]').toContain('Imported.');

    // Both stand in the note; the item is open; the state before can be restored.
    await here.page.locator('.imported').getByRole('link', { name: 'Open' }).click();
    await toolIsReady(here.page);
    expect(await here.page.locator(FIRST).nth(0).inputValue()).toBe('');
    const note = await here.page.locator('.note textarea').first().inputValue();
    expect(note).toContain('见2026年台账');
    expect(note).toMatch(/done 7.*planned 10[\s\S]*done 8.*planned 10/);
    await openDesk(here.page);
    await here.page.getByText('More', { exact: true }).click();
    await button(here.page, 'Restore points').click();
    await expectText(here.page, '.desk-list .result li').toContain('before a merge');
    await button(here.page, 'Restore this').click();
    await expectText(here.page, '.desk-notice').toContain('Restored.');
    await here.page.getByRole('link', { name: 'Open' }).click();
    await toolIsReady(here.page);
    await expect.poll(() => here.page.locator(FIRST).nth(0).inputValue()).toBe('7');

    // The same file once more: the merge remembers what it has seen.
    expect([...here.foreign, ...there.foreign, ...here.errors, ...there.errors]).toEqual([]);
    await Promise.all([here.context.close(), there.context.close()]);
  });

  test('bring the work back to a cleaned browser, and every way into the tools leads to it', async () => {
    const before = await newVisitor();
    await before.open('/en/tools/checklist/admission/');
    await toolIsReady(before.page);
    await before.page.locator('.items > li').first().getByLabel('Met', { exact: true }).check();
    await toolIsReady(before.page);
    await openDesk(before.page);
    const backup = await savedBy(before.page, () => button(before.page, 'Save everything as a file').click());

    const after = await newVisitor();
    const { page, open } = after;
    const isBack = async () => {
      await toolIsReady(page);
      await expect
        .poll(() => page.locator('.items > li').first().getByLabel('Met', { exact: true }).isChecked())
        .toBe(true);
    };
    // A look at the tool before the import leaves an empty one behind, which must not be taken for the work.
    await open('/en/tools/checklist/admission/');
    await toolIsReady(page);
    await openDesk(page);
    await chooseFile(page, backup.text);
    await button(page, 'Import as chosen').click();
    await page.locator('.imported').getByRole('link', { name: 'Open' }).click();
    await toolIsReady(page);
    await expectText(page, 'main').toContain('1 / ');

    await open('/en/');
    await page.locator('main a[href$="/tools/checklist/"]').first().click();
    await page.locator('main a[href$="/tools/checklist/admission/"]').first().click();
    await isBack();
    await open('/en/guide/admission/');
    await expect.poll(() => page.locator('.clause-status select').first().inputValue()).toBe('met');
    await open('/tools/checklist/admission/');
    await toolIsReady(page);
    await expect
      .poll(() => page.locator('.items > li').first().getByLabel('符合', { exact: true }).isChecked())
      .toBe(true);
    await openDesk(page);
    expect(await page.locator('.desk-list > li').count()).toBe(1);
    expect([...after.errors, ...after.foreign]).toEqual([]);
    await Promise.all([before.context.close(), after.context.close()]);
  });

  test('that are foreign, newer, older or hostile are answered in words and change nothing', async () => {
    const { page, context, errors } = await newVisitor();
    await fillIn(page, '9', '10');
    await openDesk(page);
    const { text } = await savedBy(page, () => button(page, 'Save everything as a file').click());
    const file = JSON.parse(text) as { assessments: { id: string; name: string; entries: object[] }[] };
    const status = () => page.locator('.import [role=status]').first().textContent();
    await chooseFile(page, '{"name":"other"}');
    await expect.poll(status).toContain('not saved by the tools of this site');
    await chooseFile(page, 'not even JSON');
    await expect.poll(status).toContain('line 1, character 1');
    await chooseFile(page, JSON.stringify({ ...file, version: 99 }));
    await expect.poll(status).toContain('A newer version saved this file (format 99)');
    expect(await button(page, 'Import as chosen').count()).toBe(0);
    const rows = [{ sheet: 'checklist', item: 'x', answer: { state: 'met' }, stamp: 1, tab: 'a' }];
    await chooseFile(page, JSON.stringify({ format: 'ccguide-workspace', version: 1, rows }));
    await expect.poll(status).toContain('older format (format 1)');
    const [assessment] = file.assessments;
    const hostile = `<img src=x onerror="document.title='run'">`;
    const evil = { ...file, assessments: [{ ...assessment, id: 'stranger1', name: hostile }] };
    await chooseFile(page, JSON.stringify(evil).replace('"entries":[', '"__proto__":{"polluted":1},"entries":['));
    await button(page, 'Import as chosen').click();
    await expect.poll(() => page.locator('.desk-list h3', { hasText: '<img' }).count()).toBe(1);
    expect(await page.title()).not.toBe('run');
    expect(await page.evaluate(() => (Object.prototype as { polluted?: number }).polluted)).toBeUndefined();
    await page.getByRole('link', { name: 'Open' }).last().click();
    await toolIsReady(page);
    await expect.poll(() => page.locator(FIRST).nth(0).inputValue()).toBe('9');
    expect(errors).toEqual([]);
    await context.close();
  });

  test('that are damaged say where, and give what was whole', async () => {
    const { page, context } = await newVisitor();
    await fillIn(page, '9', '10');
    await page.locator('.red-line input[type=radio]').first().check();
    await toolIsReady(page);
    await openDesk(page);
    const { text } = await savedBy(page, () => button(page, 'Save everything as a file').click());
    const other = await newVisitor();
    await openDesk(other.page);
    await chooseFile(other.page, text.slice(0, text.lastIndexOf('"item"')));
    await expectText(other.page, '.import [role=status]').toMatch(/damaged at line \d+, character \d+/);
    await button(other.page, 'Import as chosen').click();
    await expectText(other.page, '.desk-list .count').toContain('1 of 29 answered');
    await Promise.all([context.close(), other.context.close()]);
  });
});

test('a shared link shows its answers beside one’s own, and becomes an assessment only when it is taken over', async () => {
  const here = await newVisitor();
  await fillIn(here.page, '9', '10');
  await here.page.getByRole('button', { name: 'Add a note' }).first().click();
  await here.page.keyboard.type('SECRET NOTE');
  await openDesk(here.page);
  await button(here.page, 'Share').click();
  await expect.poll(() => here.page.locator('.qr path').count()).toBe(2);
  const link = await here.page.getByLabel('Link', { exact: true }).inputValue();
  expect(link).toContain('/en/tools/workspace/#share=');

  const there = await newVisitor();
  const asked: string[] = [];
  there.context.on('request', (request) => asked.push(request.url()));
  await fillIn(there.page, '1', '10');
  await openDesk(there.page, link.slice(link.indexOf('#')));
  await expectText(there.page, '#shared-preview').toBe('Shared with you (read only)');
  const cells = () => there.page.locator('.result tbody tr').first().textContent();
  await expect.poll(cells).toMatch(/done 9.*planned 10\s*done 1.*planned 10/s);
  expect(await there.page.content()).not.toContain('SECRET NOTE');
  expect(await there.page.locator('.desk-list > li').count()).toBe(1);
  await button(there.page, 'Take it over as a new assessment').click();
  await expect.poll(() => there.page.locator('.desk-list > li').count()).toBe(2);
  expect(there.page.url()).not.toContain('share=');
  expect(asked.filter((url) => url.includes('share='))).toEqual([]);

  await openDesk(there.page, `${link.slice(link.indexOf('#'), -20)}`);
  await expect.poll(() => there.page.getByText('The link is incomplete or damaged').count()).toBe(1);
  expect([...here.foreign, ...there.foreign, ...here.errors, ...there.errors]).toEqual([]);
  await Promise.all([here.context.close(), there.context.close()]);
});

test('a note that seems to name a person is warned about and masked at one press', async () => {
  const { page, context, open } = await newVisitor();
  await open('/tools/checklist/scope/');
  await toolIsReady(page);
  await unfold(page.locator('[data-item]').first());
  await page.getByRole('button', { name: '写备注' }).first().click();
  await page.keyboard.type('社区矫正对象张三的电话是138 1234 5678');
  await expectText(page, '.privacy .warning').toContain('手机号码');
  await page.getByRole('button', { name: '遮盖' }).click();
  await expect.poll(() => page.locator('.note textarea').inputValue()).toBe('社区矫正对象张某的电话是138********');
  expect(await page.locator('.privacy .warning').count()).toBe(0);
  await context.close();
});

describe('on a shared computer', () => {
  test('everything stays in the tab, over its pages, and is gone for whoever comes later', async () => {
    const { page, context, open } = await newVisitor();
    await open('/en/tools/workspace/');
    await deskIsReady(page);
    await button(page, 'Switch on').click();
    await expect.poll(() => page.getByRole('note').textContent()).toContain('Shared computer mode');
    await fillIn(page, '9', '10');
    await page.reload();
    await toolIsReady(page);
    await expect.poll(() => page.locator(FIRST).nth(0).inputValue()).toBe('9');
    const other = await context.newPage();
    await other.goto(`${inject('siteUrl')}/en/tools/evaluation/`);
    await toolIsReady(other);
    expect(await other.locator(FIRST).nth(0).inputValue()).toBe('');
    // As after half a minute elsewhere.
    await page.goto('about:blank');
    await page.addInitScript(() => {
      const now = Date.now;
      Date.now = () => now() + 60_000;
    });
    await page.goto(`${inject('siteUrl')}/en/tools/evaluation/`);
    await toolIsReady(page);
    expect(await page.locator(FIRST).nth(0).inputValue()).toBe('');
    await context.close();
  });

  test('"leave now" clears the tab and does not stand behind "back"', async () => {
    const { page, context, open } = await newVisitor();
    await open('/en/tools/workspace/');
    await deskIsReady(page);
    await button(page, 'Switch on').click();
    await fillIn(page, '9', '10');
    await button(page, 'Leave now').click();
    await page.waitForURL('about:blank');
    await page.goto(`${inject('siteUrl')}/en/tools/evaluation/`);
    await toolIsReady(page);
    expect(await page.locator(FIRST).nth(0).inputValue()).toBe('');
    await context.close();
  });
});

test('"delete everything" leaves nothing of ours, in any tab, and nobody else’s things are touched', async () => {
  const { page, context } = await newVisitor();
  await fillIn(page, '9', '10');
  await page.evaluate(() => localStorage.setItem('somebody-else', 'stays'));
  const other = await context.newPage();
  await other.goto(`${inject('siteUrl')}/en/`);
  await openDesk(page);
  await page.getByText('What cannot be undone').click();
  await button(page, 'Delete everything of mine').click();
  await button(page, 'Yes, delete everything').click();
  await expectText(page, '.deleted').toBe('Deleted. Data of this site found afterwards: 0.');
  const left = await other.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    names: Object.keys(localStorage).filter((name) => name.startsWith('ccguide') || name === 'somebody-else'),
  }));
  expect(left).toEqual({ databases: [], names: ['somebody-else'] });
  await page.goto(`${inject('siteUrl')}/en/tools/evaluation/`);
  await toolIsReady(page);
  expect(await page.locator(FIRST).nth(0).inputValue()).toBe('');
  await context.close();
});
