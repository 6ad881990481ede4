/** Files that take their reader very long: the page stays usable, and the reading can be stopped. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/universal';
import { type Visitor, visitors } from '../visitor.ts';

const newVisitor = visitors();

/** Opens a page, and says which workers it starts. */
async function openWatched(path: string): Promise<Visitor & { started: string[] }> {
  const visitor = await newVisitor();
  const started: string[] = [];
  visitor.page.on('worker', (worker) => started.push(new URL(worker.url()).pathname));
  await visitor.open(path);
  return { ...visitor, started };
}

/** Keys are compared each with each: this takes most of a minute. */
const SLOW_PROFILE = Buffer.from(`${Array.from({ length: 70_000 }, (_, at) => `k${at}: 1`).join('\n')}\nk0: 2\n`);

async function slowWorkbook(): Promise<Buffer> {
  const parts = unzipSync(
    new Uint8Array(await (await writeExcelFile([[{ value: 'a', type: String }]]).toBlob()).arrayBuffer()),
  );
  const path = 'xl/worksheets/sheet1.xml';
  const cells = Array.from({ length: 400_000 }, (_, at) => `<row r="${at + 2}"><c r="A${at + 2}"><v>1</v></row>`);
  const xml = strFromU8(parts[path] ?? new Uint8Array());
  parts[path] = strToU8(xml.replace('</sheetData>', `${cells.join('')}</sheetData>`));
  return Buffer.from(zipSync(parts, { level: 1 }));
}

test.each<[string, string, string, () => Buffer | Promise<Buffer>, string]>([
  ['a profile', '/en/tools/profile/', 'a.yaml', () => SLOW_PROFILE, 'profileWorker'],
  ['a table', '/en/tools/comparison/', 'a.xlsx', slowWorkbook, 'tableWorker'],
])(
  '%s that is damaged leaves the page usable while it is read, and is given up',
  async (_, path, name, file, worker) => {
    const { page, context, errors, foreign, started } = await openWatched(path);
    const input = page.locator('.tool input[type=file]');
    await expect.poll(() => input.count()).toBe(1);
    await input.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: await file() });
    const stop = page.getByRole('button', { name: 'Stop reading' });
    await stop.waitFor();
    expect(started).toEqual([expect.stringContaining(worker)]);
    // The page draws and answers meanwhile.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await page.getByRole('button', { name: 'Search' }).first().click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    expect(await stop.isVisible()).toBe(true);

    await stop.press('Enter');
    await page.getByText('The reading was stopped. Nothing was changed.').waitFor();
    expect(await stop.count()).toBe(0);
    await expect.poll(() => page.workers().filter((each) => each.url().includes(worker)).length).toBe(0);
    // Who used the keyboard goes on where the button was, and the next file is read.
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await input.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from('PK or "not') });
    await expect.poll(() => page.locator('.tool .error').count()).toBe(1);
    expect(await page.getByText('The reading was stopped').count()).toBe(0);
    expect([errors, foreign]).toEqual([[], []]);
    await context.close();
  },
);

test.each([
  ['there are no workers', 'delete window.Worker'],
  [
    'a policy forbids them',
    'window.Worker = class { constructor() { throw new DOMException("no", "SecurityError") } }',
  ],
])('where %s, a file is read in the page', async (_, script) => {
  const { page, context, errors, open } = await newVisitor();
  await context.addInitScript(script);
  await open('/tools/profile/');
  const input = page.locator('.tool input[type=file]');
  await expect.poll(() => input.count()).toBe(1);
  await input.setInputFiles({ name: 'a.yaml', mimeType: 'text/yaml', buffer: Buffer.from('a: "\n') });
  await expect.poll(() => page.getByText('不是正确的YAML').count()).toBe(1);
  expect(errors).toEqual([]);
  await context.close();
});
