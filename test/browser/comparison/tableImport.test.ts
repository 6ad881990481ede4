/** Many organisations from one table: the template, a preview that names bad cells, and the import. */
import { buffer } from 'node:stream/consumers';
import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/node';
import { expect, inject, test } from 'vitest';
import writeExcelFile from 'write-excel-file/universal';
import { indicatorsOf } from '../../../src/domain/profiles/profile.ts';
import { inputFor } from '../../domain/profiles/profiles.ts';
import { profile } from '../evaluation/evaluations.ts';
import { deskIsReady, expectText, visitors } from '../visitor.ts';

const newVisitor = visitors();

/** Cells by the id of their column, with everything attained but the first `failed` indicators. */
function cellsOf(name: string, period: string, failed: number): Record<string, string> {
  const cells: Record<string, string> = { name, period };
  indicatorsOf(profile).forEach((indicator, index) => {
    const input = inputFor(indicator, index >= failed);
    for (const [field, value] of Object.entries(input)) cells[`${indicator.id}.${field}`] = String(value);
  });
  for (const { id } of profile.redLines) cells[`${id}.yes`] = 'no';
  return cells;
}
const [first, second] = indicatorsOf(profile);

test('a table is filled in from the template, looked at, imported and ranked', async () => {
  const { page, context, errors, foreign } = await newVisitor();
  await page.goto(`${inject('siteUrl')}/en/tools/comparison/`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the template (Excel)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('organisations-table.xlsx');
  const [template] = await readExcelFile(await buffer(await download.createReadStream()));
  const ids = (template?.data[1] ?? []).map(String);
  const row = (cells: Record<string, string>) => ids.map((id) => ({ value: cells[id] ?? '', type: String }));
  const bad = { ...cellsOf('Organisation C', '2026', 0), [`${first?.id}.done`]: 'most of them' };
  const file = await writeExcelFile([
    {
      sheet: 'Data',
      data: [
        ids.map((id) => ({ value: `words of ${id}`, type: String })),
        ids.map((value) => ({ value, type: String })),
        row(cellsOf('Organisation A', '2026', 1)),
        row(cellsOf('Organisation B', '2026', 0)),
        row(bad),
      ],
    },
  ]).toBlob();
  await page.getByLabel('Choose the filled-in table').setInputFiles({
    name: 'filled.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await file.arrayBuffer()),
  });
  await expectText(page, '.import [role=status]').toBe('3 can be imported, filled in as follows.');
  expect(await page.locator('.import tbody tr').count()).toBe(3);
  const fault = (await page.locator('.faults li').allTextContents()).map((text) => text.replace(/\s+/g, ' '));
  expect(fault).toEqual([
    `Row 5, column C words of ${first?.id}.done Enter a number, such as 12 or 12.5. It says “most of them”.`,
  ]);
  // Nothing has been kept so far.
  expect(await page.locator('.comparison fieldset').count()).toBe(0);
  await page.getByRole('button', { name: 'Import these 3' }).click();
  await expectText(page, '.import [role=status]').toBe('3 imported.');
  await expectText(page, '.comparison h2').toBe('Organisations ranked');
  const ranked = page.locator('.comparison .result tbody tr');
  await expect.poll(() => ranked.count()).toBe(2);
  expect(await ranked.locator('th').allTextContents()).toEqual(['Organisation B', 'Organisation A']);
  expect(await page.locator('.comparison .result ul').textContent()).toContain('Organisation C');

  // The same table once more takes the place of what it brought, and a row may be left out.
  await page.getByLabel('Choose the filled-in table').setInputFiles({
    name: 'filled.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await file.arrayBuffer()),
  });
  const choices = page.locator('.import tbody select');
  await expect
    .poll(() => choices.evaluateAll((all) => all.map((each) => (each as HTMLSelectElement).value)))
    .toEqual(['replace', 'replace', 'replace']);
  await choices.nth(0).selectOption('skip');
  await page.getByRole('button', { name: 'Import these 2' }).click();
  await expectText(page, '.import [role=status]').toBe('2 imported.');

  await page.goto(`${inject('siteUrl')}/en/tools/workspace/`);
  await deskIsReady(page);
  expect(await page.locator('.desk-list > li').count()).toBe(3);
  expect([errors, foreign]).toEqual([[], []]);
  await context.close();
});

test('a CSV file in GB18030 is read on the Chinese page, and cancelled without a trace', async () => {
  const { page, context, errors } = await newVisitor();
  await page.goto(`${inject('siteUrl')}/tools/comparison/`);
  const rows = [
    ['name', 'period', `${second?.id}.numerator`],
    ['NAME', '２０２６', '１，２００'],
  ];
  const csv = Buffer.from(Papa.unparse(rows), 'utf8');
  // 甲 in GB18030 for the name.
  const at = csv.indexOf('NAME');
  const bytes = Buffer.concat([csv.subarray(0, at), Buffer.from([0xbc, 0xd7]), csv.subarray(at + 4)]);
  // Digits in full width are three bytes each in UTF-8 and two in GB18030: the file as a whole has to be one of them.
  const wide = { '０': [0xa3, 0xb0], '１': [0xa3, 0xb1], '２': [0xa3, 0xb2], '６': [0xa3, 0xb6], '，': [0xa3, 0xac] };
  let file = bytes;
  for (const [character, code] of Object.entries(wide)) {
    const utf8 = Buffer.from(character);
    for (let found = file.indexOf(utf8); found >= 0; found = file.indexOf(utf8))
      file = Buffer.concat([file.subarray(0, found), Buffer.from(code), file.subarray(found + utf8.length)]);
  }
  await page.locator('.import input[type=file]').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: file });
  await expect.poll(() => page.locator('.import tbody td, .import tbody th').allTextContents()).toContain('甲');
  expect(await page.locator('.import tbody td').allTextContents()).toContain('2026');
  await page.getByRole('button', { name: '不导入' }).click();
  expect(await page.locator('.import tbody').count()).toBe(0);
  expect(errors).toEqual([]);
  await context.close();
});
