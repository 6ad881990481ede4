/** From the page to the papers: a pack is made in the browser, saved and opened again. */
import { buffer } from 'node:stream/consumers';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { expectText, visitors } from '../visitor.ts';

const newVisitor = visitors();

/** Makes the pack and opens it: the files by their path. */
async function madePack(page: Page, button: string): Promise<Map<string, Uint8Array>> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('button', { name: button }).click(),
  ]);
  return new Map(Object.entries(unzipSync(await buffer(await download.createReadStream()))));
}

/** Parts of office files that are no XML as a browser reads it. */
async function brokenParts(page: Page, files: ReadonlyMap<string, Uint8Array>): Promise<string[]> {
  const parts = [...files].flatMap(([name, content]) =>
    Object.entries(unzipSync(content))
      .filter(([part]) => /\.(xml|rels)$/.test(part))
      .map(([part, xml]): [string, string] => [`${name} ${part}`, strFromU8(xml)]),
  );
  // The site's policy lets no text become a document.
  const blank = await page.context().newPage();
  const broken = await blank.evaluate(
    (all) =>
      all
        .filter(([, xml]) => new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror'))
        .map(([name]) => name),
    parts,
  );
  await blank.close();
  return broken;
}

test.each([
  {
    path: '/tools/pack/',
    button: '生成空白文件包（ZIP）',
    counts: /^共(\d+)种文件：Word文件(\d+)个，Excel文件(\d+)个/,
    contents: '00 目录.xlsx',
    policy: /^1 接第一名对象以前\/制度\/\d+ 服务伦理守则\.docx$/,
    duty: '本组织应有书面的服务伦理守则',
    saved: /^已存下空白文件包/,
  },
  {
    path: '/en/tools/pack/',
    button: 'Make the starter pack (ZIP)',
    counts: /^(\d+) papers: (\d+) as Word files, (\d+) as Excel files/,
    contents: '00 Contents.xlsx',
    policy: /^1 Before the first client\/Rules and policies\/\d+ Code of ethics\.docx$/,
    duty: 'Our organisation shall have a written code of ethics',
    saved: /^The starter pack is saved/,
  },
])('$path: the pack holds what was counted, listed in its contents', async (words) => {
  const { page, context, errors, foreign, open } = await newVisitor();
  await open(words.path);
  await page.locator('.pack').scrollIntoViewIfNeeded();
  await expectText(page, '.pack-counts').toMatch(words.counts);
  const [, all, word, excel] = words.counts.exec((await page.locator('.pack-counts').textContent()) ?? '') ?? [];
  const files = await madePack(page, words.button);
  expect([...files.keys()].filter((path) => path.endsWith('.docx'))).toHaveLength(Number(word));
  expect([...files.keys()].filter((path) => path.endsWith('.xlsx'))).toHaveLength(Number(excel) + 1);
  const [contents] = await readExcelFile(Buffer.from(files.get(words.contents) ?? []));
  const listed = contents?.data.filter(([number]) => /^\d+$/.test(String(number))) ?? [];
  expect(listed).toHaveLength(Number(all));
  expect(
    listed
      .map(([, , , file]) => String(file))
      .filter((file) => /\.(docx|xlsx)$/.test(file))
      .sort(),
  ).toEqual([...files.keys()].filter((path) => path !== words.contents).sort());
  const policy = [...files].find(([path]) => words.policy.test(path))?.[1] ?? new Uint8Array();
  expect(strFromU8(unzipSync(policy)['word/document.xml'] ?? new Uint8Array())).toContain(words.duty);
  expect(await brokenParts(page, files)).toEqual([]);
  await expectText(page, '.pack [role=status]').toMatch(words.saved);
  expect([...errors, ...foreign]).toEqual([]);
  await context.close();
});

test('a narrower choice makes a smaller pack, and the making can be stopped by keyboard', async () => {
  const { page, context, errors, open } = await newVisitor();
  await open('/en/tools/pack/');
  await page.locator('.pack').scrollIntoViewIfNeeded();
  const counted = async () => Number(/^\d+/.exec((await page.locator('.pack-counts').textContent()) ?? '')?.[0]);
  await expect.poll(counted).toBeGreaterThan(0);
  const first = await counted();
  for (const stage of ['In the first three months', 'In the first year', 'When it happens'])
    await page.getByLabel(stage).check();
  await expect.poll(counted).toBeGreaterThan(first);
  await page.getByRole('button', { name: /^Make the starter pack/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Stop' }).waitFor();
  expect(await page.getByRole('progressbar').count()).toBe(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expectText(page, '.pack [role=status]').toBe('Stopped: no file was saved.');
  expect(errors).toEqual([]);
  await context.close();
});
