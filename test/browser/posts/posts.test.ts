/** Three people say who they are, are told what they need, change the plan, keep it and take it with them. */
import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { expect, inject, test } from 'vitest';
import { type Labels, labelIn } from '../../../src/domain/basics/labels.ts';
import { zipEntries } from '../../files/zipEntries.ts';
import { toolIsReady, visitors } from '../visitor.ts';

const newVisitor = visitors();

test.each([
  ['en', '/en', ['Director', 'Worker A', 'Worker B']],
  ['zh-CN', '', ['主任', '社工甲', '社工乙']],
] as const)('three people plan the posts in %s', async (locale, prefix, names) => {
  const label = labelIn(JSON.parse(readFileSync(`content/i18n/${locale}.json`, 'utf8')) as Labels);
  const { page, context, errors, foreign, open } = await newVisitor();
  await open(`${prefix}/tools/posts/`);
  await toolIsReady(page);
  for (const [place, name] of names.entries()) {
    const person = page.locator('.person').nth(place);
    await person.getByLabel(label('team.name')).fill(name);
    await person.getByLabel(label('team.sex'), { exact: true }).selectOption(place === 1 ? 'man' : 'woman');
    await person.getByLabel(label('team.certificate')).check();
  }
  const verdict = page.locator('.result .verdict');
  const posts = await page.locator('.post-rows > ul > li').count();
  await expect.poll(() => verdict.textContent()).toBe(label('team.withOutside', { people: 3, posts, count: 1 }));
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 760 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }

  // Each reason leads to its clause.
  const outside = page.locator('section', { has: page.getByRole('heading', { name: label('team.outside') }) });
  const clause = outside.locator('a').first();
  const href = (await clause.getAttribute('href')) ?? '';
  const answer = await page.request.get(inject('siteUrl') + href);
  expect(await answer.text()).toContain(`id="${href.split('#')[1]}"`);

  // Whoever keeps the books does not pay as well.
  const books = page.locator('.post-rows li', { has: page.locator('a[href$="#post-accountant"]') }).locator('select');
  const cash = page.locator('.post-rows li', { has: page.locator('a[href$="#post-cashier"]') }).locator('select');
  await books.selectOption(await cash.inputValue());
  await expect.poll(() => page.locator('.result').textContent()).toContain(label('team.broken', { count: 1 }));
  await page.getByRole('button', { name: label('team.again') }).click();
  await expect.poll(() => page.getByRole('heading', { name: label('team.brokenRules') }).count()).toBe(0);
  await page.getByRole('button', { name: label('team.keep') }).click();
  await expect.poll(() => page.getByText(label('team.kept')).count()).toBe(1);
  const kept = await books.inputValue();
  await toolIsReady(page);

  await page.reload();
  await toolIsReady(page);
  await expect.poll(() => page.getByText(label('team.kept')).count()).toBe(1);
  expect(await books.inputValue()).toBe(kept);
  expect(await page.locator('.person input').first().inputValue()).toBe(names[0]);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: label('report.docx') }).click(),
  ]);
  const words = zipEntries(await buffer(await download.createReadStream())).get('word/document.xml') ?? '';
  for (const name of [...names, label('team.someone')]) expect(words).toContain(name);
  expect([...errors, ...foreign]).toEqual([]);
  await context.close();
});
