/**
 * The fault matrix: whatever goes wrong, nothing is lost, or a clear message says what to do.
 *
 * Damaged and mistyped files at every place are in test/files and test/domain; here is what needs a real browser.
 */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { tries } from '../../tries.ts';
import { deskIsReady, expectText, toolIsReady, visitors } from '../visitor.ts';

const newVisitor = visitors();
const FIRST = '.indicator:first-of-type input[type=text]';
const tool = (lang = '/en') => `${inject('siteUrl')}${lang}/tools/evaluation/`;

async function openTool(page: Page, lang = '/en') {
  await page.goto(tool(lang));
  await toolIsReady(page);
}

const inputOf = (page: Page, place = 0) => page.locator(FIRST).nth(place).inputValue();
const type = (page: Page, value: string, place = 0) => page.locator(FIRST).nth(place).fill(value);

/** Makes the browser's storage refuse from now on, on this page. */
const refuse = (page: Page, name: string) =>
  page.evaluate((error) => {
    const { put } = IDBObjectStore.prototype;
    Object.assign(window, { allow: () => Object.assign(IDBObjectStore.prototype, { put }) });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('refused', error);
    };
  }, name);
const allow = (page: Page) => page.evaluate(() => (window as unknown as { allow: () => void }).allow());

test('storage denied: the tool goes on in memory, says so, and hands over a file at once', async () => {
  const { context, page, errors } = await newVisitor();
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await page.goto(tool());
  await expectText(page, '.saving').toContain('Not saved');
  await type(page, '9');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.json$/);
  await page.goto(`${inject('siteUrl')}/en/tools/workspace/`);
  await expectText(page, '.desk-notice').toContain('cannot be read');
  expect(errors).toEqual([]);
  await context.close();
});

test('quota exceeded in mid-write: the answer stays in memory, a killed page does not lose it, and room brings it home', async () => {
  const { context, page } = await newVisitor();
  await openTool(page);
  await type(page, '9');
  await toolIsReady(page);
  await refuse(page, 'QuotaExceededError');
  await type(page, '8');
  await expectText(page, '.saving').toContain('storage is full');
  await expect.poll(() => inputOf(page)).toBe('8');
  // Gone without a word; what was typed had been noted elsewhere.
  const next = await context.newPage();
  await page.close({ runBeforeUnload: false });
  await openTool(next);
  await expect.poll(() => inputOf(next)).toBe('8');
  await context.close();
});

test('quota exceeded during an import: it says so, and nothing has changed', async () => {
  const { context, page } = await newVisitor();
  await openTool(page);
  await type(page, '9');
  await toolIsReady(page);
  await page.goto(`${inject('siteUrl')}/en/tools/workspace/`);
  await deskIsReady(page);
  const state = () =>
    page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('ccguide');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const all = (table: string) =>
        new Promise((resolve) => {
          const request = database.transaction(table).objectStore(table).getAll();
          request.onsuccess = () => resolve(request.result);
        });
      const kept = [await all('assessments'), await all('entries'), await all('restorePoints')];
      database.close();
      return JSON.stringify(kept);
    });
  const before = await state();
  const [{ id }] = (JSON.parse(before) as [[{ id: string }]])[0];
  const instrument = { kind: 'evaluation', id: 'default', edition: '0.1.0', version: '1', hash: '' };
  const entry = (item: string) => ({
    item,
    field: 'answer',
    value: { state: 'unknown' },
    stamp: 5,
    tab: 'x',
    from: [],
  });
  const file = {
    format: 'ccguide-workspace',
    version: 2,
    made: '',
    program: { name: 'a', version: '1' },
    edition: '0.1.0',
    assessments: [{ id, instrument, name: '', created: 1, entries: ['one', 'two', 'three'].map(entry) }],
  };
  // The third row does not fit any more: the whole import is undone, the restore point too.
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    let rows = 0;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: [unknown]) {
      if (this.name === 'entries' && ++rows === 3) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, given);
    };
  });
  const buffer = Buffer.from(JSON.stringify(file));
  await page.locator('input[type=file]').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: 'Import as chosen' }).click();
  await expectText(page, '.import [role=status] .error').toContain('Nothing was changed here');
  expect(await state()).toBe(before);
  await context.close();
});

test('an import of several that fails on the second says that the first is there', async () => {
  const { context, page } = await newVisitor();
  await page.goto(`${inject('siteUrl')}/en/tools/workspace/`);
  await deskIsReady(page);
  const assessment = (id: string) => ({
    id,
    name: id,
    created: 1,
    entries: [],
    archived: false,
    binned: null,
    sharedUpTo: 0,
    instrument: { kind: 'evaluation', id: 'default', edition: '0.1.0', version: '1', hash: '' },
  });
  const file = {
    format: 'ccguide-workspace',
    version: 2,
    made: '',
    program: { name: 'a', version: '1' },
    edition: '0.1.0',
    assessments: [assessment('aone1'), assessment('atwo2')],
  };
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: [unknown]) {
      if ((given[0] as { id?: string }).id === 'atwo2') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, given);
    };
  });
  const buffer = Buffer.from(JSON.stringify(file));
  await page.locator('input[type=file]').setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: 'Import as chosen' }).click();
  await expectText(page, '.import [role=status] .error').toContain('1 of them had been imported');
  await expect.poll(() => page.locator('.desk-list > li').count()).toBe(1);
  await context.close();
});

test('a clock set back between visits: the new answer still follows the old one', async () => {
  const { context, page } = await newVisitor();
  await openTool(page);
  await type(page, '9');
  await toolIsReady(page);
  await context.addInitScript(() => {
    const now = Date.now;
    Date.now = () => now() - 1000 * 60 * 60 * 24 * 365;
  });
  await openTool(page);
  await type(page, '7');
  await toolIsReady(page);
  await openTool(page);
  await expect.poll(() => inputOf(page)).toBe('7');
  await context.close();
});

const TIMES = tries(50, 200);

test('two tabs in two languages write one item many times each: both, and a reload, show the same', async () => {
  const { context, page, errors } = await newVisitor();
  await openTool(page);
  const other = await context.newPage();
  await openTool(other, '');
  const writeOften = (tab: Page, from: number) =>
    tab.evaluate(
      async ([selector, first, times]) => {
        const field = document.querySelector<HTMLInputElement>(selector);
        for (let turn = 0; field && turn < times; turn += 1) {
          field.value = String(first + turn);
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          if (turn % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
        }
      },
      [FIRST, from, TIMES] as const,
    );
  await Promise.all([writeOften(page, 1000), writeOften(other, 5000)]);
  await Promise.all([toolIsReady(page), toolIsReady(other)]);
  await expect.poll(async () => (await inputOf(page)) === (await inputOf(other))).toBe(true);
  const last = await inputOf(page);
  expect([`${999 + TIMES}`, `${4999 + TIMES}`]).toContain(last);
  // No echo: once both are quiet they stay so.
  await page.waitForTimeout(300);
  expect([await inputOf(page), await inputOf(other)]).toEqual([last, last]);
  await openTool(page);
  expect(await inputOf(page)).toBe(last);
  expect(errors).toEqual([]);
  await context.close();
});

test('a tab killed between edit and save: what was typed is there the next time', async () => {
  const { context, page } = await newVisitor();
  await openTool(page);
  // Saving never comes to an end, as when the machine stops in the middle of it.
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('ccguide');
      request.onsuccess = () => resolve(request.result);
    });
    const table = database.transaction(['assessments', 'entries'], 'readwrite').objectStore('entries');
    const goOn = () => {
      table.count().onsuccess = goOn;
    };
    goOn();
  });
  await type(page, '9');
  await type(page, '10', 1);
  const next = await context.newPage();
  await page.close({ runBeforeUnload: false });
  await openTool(next);
  await expect.poll(async () => [await inputOf(next), await inputOf(next, 1)]).toEqual(['9', '10']);
  await toolIsReady(next);
  // Saved now, and struck from where it waited.
  await expect
    .poll(() => next.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('unsaved'))))
    .toEqual([]);
  await context.close();
});

test('the edition changed between visits: answers go where their clauses went, and the state before is kept', async () => {
  const { context, page } = await newVisitor();
  const EDITION = readStandardFiles().edition.data.version;
  const maps = (changes: object) =>
    context.route('**/data/edition-maps.json', (route) =>
      route.fulfill({ json: [{ from: '0.0.9', to: EDITION, changes }] }),
    );
  const checklist = `${inject('siteUrl')}/en/tools/checklist/scope/`;
  await page.goto(checklist);
  await toolIsReady(page);
  const items = await page.locator('.items > li').evaluateAll((all) => all.map(({ id }) => id.replace('item-', '')));
  const [reworded = '', target = '', same = ''] = items;
  for (const item of [reworded, same]) await page.locator(`#item-${item}`).locator('input[value=met]').check();
  await toolIsReady(page);
  // As if all this had been filled in under an earlier edition.
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('ccguide');
      request.onsuccess = () => resolve(request.result);
    });
    const table = database.transaction('assessments', 'readwrite').objectStore('assessments');
    await new Promise((resolve) => {
      const request = table.getAll();
      request.onsuccess = () => {
        for (const row of request.result) table.put({ ...row, instrument: { ...row.instrument, edition: '0.0.9' } });
        table.transaction.oncomplete = resolve;
      };
    });
    database.close();
  });
  await maps({ checklist: { [reworded]: { fate: 'reworded' }, gone: { fate: 'merged', into: target } } });
  await page.goto(checklist);
  await toolIsReady(page);
  await expect.poll(() => page.locator(`#item-${same}`).locator('input[value=met]').isChecked()).toBe(true);
  expect(await page.locator(`#item-${reworded}`).locator('input[value=met]').isChecked()).toBe(false);
  await page.locator(`#item-${reworded}`).getByRole('button', { name: 'Still my answer' }).click();
  await expect.poll(() => page.locator(`#item-${reworded}`).locator('input[value=met]').isChecked()).toBe(true);
  await page.goto(`${inject('siteUrl')}/en/tools/workspace/`);
  await deskIsReady(page);
  await page.getByText('More', { exact: true }).click();
  await page.getByRole('button', { name: 'Restore points' }).click();
  await expectText(page, '.desk-list .result li').toContain('before a new edition');
  await context.close();
});

test('unreadable data are put aside whole, said, and offered as a file', async () => {
  const { context, page, errors } = await newVisitor();
  await openTool(page);
  await type(page, '9');
  await toolIsReady(page);
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('ccguide');
      request.onsuccess = () => resolve(request.result);
    });
    const table = database.transaction('entries', 'readwrite').objectStore('entries');
    await new Promise((resolve) => {
      const request = table.getAll();
      request.onsuccess = () => {
        table.put({ ...request.result[0], item: 'broken', stamp: 'yesterday' });
        table.transaction.oncomplete = resolve;
      };
    });
    database.close();
  });
  await openTool(page);
  await expect.poll(() => inputOf(page)).toBe('9');
  await page.goto(`${inject('siteUrl')}/en/tools/workspace/`);
  await deskIsReady(page);
  await expect.poll(() => page.getByText('1 pieces of data could not be read').count()).toBe(1);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toContain('unreadable');
  await page.getByRole('button', { name: 'I have downloaded them: remove' }).click();
  await expect.poll(() => page.getByText('could not be read').count()).toBe(0);
  expect(errors).toEqual([]);
  await context.close();
});

test('private mode: a window of its own keeps its answers while it is open, and the others never see them', async () => {
  const [private1, private2] = [await newVisitor(), await newVisitor()];
  await openTool(private1.page);
  await type(private1.page, '9');
  await toolIsReady(private1.page);
  await openTool(private1.page);
  await expect.poll(() => inputOf(private1.page)).toBe('9');
  await openTool(private2.page);
  expect(await inputOf(private2.page)).toBe('');
  await Promise.all([private1.context.close(), private2.context.close()]);
});

test('storage that comes back takes in what had to wait', async () => {
  const { context, page } = await newVisitor();
  await openTool(page);
  await refuse(page, 'UnknownError');
  await type(page, '9');
  await expectText(page, '.saving').toContain('Not saved');
  await allow(page);
  await type(page, '10', 1);
  await toolIsReady(page);
  await openTool(page);
  expect([await inputOf(page), await inputOf(page, 1)]).toEqual(['9', '10']);
  await context.close();
});

test('on plain http nothing that needs a certificate is missed, and the page says what is not there', async () => {
  const { context, page, errors } = await newVisitor();
  await context.addInitScript(() => {
    Object.defineProperty(window, 'isSecureContext', { value: false });
    for (const [owner, name] of [
      [Crypto.prototype, 'subtle'],
      [Crypto.prototype, 'randomUUID'],
      [Navigator.prototype, 'clipboard'],
      [Navigator.prototype, 'storage'],
      [Navigator.prototype, 'serviceWorker'],
    ] as const)
      Object.defineProperty(owner, name, { value: undefined });
    Object.defineProperty(window, 'caches', { value: undefined });
  });
  await openTool(page);
  await type(page, '9');
  await toolIsReady(page);
  await page.goto(`${inject('siteUrl')}/en/tools/workspace/`);
  await deskIsReady(page);
  await expect.poll(() => page.getByText('This site is open over http').count()).toBe(1);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(() => page.getByText('The link is selected').count()).toBe(1);
  const isSelected = () =>
    page.getByLabel('Link', { exact: true }).evaluate((field) => {
      const { selectionStart, selectionEnd, value } = field as HTMLTextAreaElement;
      return selectionStart === 0 && selectionEnd === value.length && document.activeElement === field;
    });
  await expect.poll(isSelected).toBe(true);
  expect(errors).toEqual([]);
  await context.close();
});
