/** The deadline clock, from the list of time limits to the list of tasks and the calendar. */
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { toolIsReady, visitors } from '../visitor.ts';

const newVisitor = visitors();

const LANGUAGES = [
  {
    prefix: '',
    zone: 'America/Los_Angeles',
    link: '算到期日：改为D级',
    level: '12月2日（周三）12:00前',
    search: '再打一次',
    found: '有自杀、自伤信号的人到约定时间联系不上',
    call: '12月1日（周二）12:30前',
    add: /^加入待办：再打一次/,
    mine: '我的待办（还有1件没做完，共1件）',
    who: '谁做（岗位、缩写）',
    calendar: '存进日历（带提醒）',
  },
  {
    prefix: '/en',
    zone: 'Asia/Shanghai',
    link: 'Work out the dates: Level D is set',
    level: 'by 12:00 on Wednesday 2 December',
    search: 'ring again',
    found: 'A client who has shown signs of suicide or self-harm does not answer at the agreed time',
    call: 'by 12:30 on Tuesday 1 December',
    add: /^Add to my tasks: Ring again/,
    mine: 'My tasks (1 open of 1)',
    who: 'Who (a role or initials)',
    calendar: 'Save for a calendar, with reminders',
  },
] as const;

describe.each(LANGUAGES)('below "$prefix/", on a device in $zone', (words) => {
  test('an event leads to acts, an act to the tasks, and the tasks to a calendar', async () => {
    const { page, context, errors, foreign, open } = await newVisitor({ timezoneId: words.zone });
    // Noon in China.
    await page.clock.setFixedTime('2026-12-01T04:00:00Z');
    await open(`${words.prefix}/guide/annex-limits/`);
    await page.getByRole('link', { name: words.link, exact: true }).click();
    await page.waitForURL('**/tools/deadlines/#event=level-d-set*');
    const acts = page.locator('.due-list .due');
    await expect.poll(() => acts.first().locator('strong').textContent()).toBe(words.level);
    await toolIsReady(page);

    // One more event, found by what must be done after it.
    await page.locator('.clock-what summary').first().click();
    await page.getByRole('searchbox').fill(words.search);
    await page.getByRole('button', { name: words.found, exact: true }).click();
    await expect.poll(() => acts.first().locator('strong').textContent()).toBe(words.call);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);

    await page.getByRole('button', { name: words.add }).click();
    await page.getByLabel(words.who).fill('ZL');
    await toolIsReady(page);
    await page.reload();
    await page.getByRole('heading', { name: words.mine }).waitFor();
    // The events are still there, with their moments.
    await expect.poll(() => acts.first().locator('strong').textContent()).toBe(words.call);
    expect(await page.getByLabel(words.who).inputValue()).toBe('ZL');

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.kept-deadlines').getByRole('button', { name: words.calendar }).click(),
    ]);
    const calendar = await text(await file.createReadStream());
    expect(calendar).toContain('DTSTART:20261201T043000Z');
    expect(calendar).toContain('TRIGGER:-PT10M');
    expect([...errors, ...foreign]).toEqual([]);
    await context.close();
  });
});

test('without scripts the page says where the limits are', async () => {
  const { page, context, open } = await newVisitor({ javaScriptEnabled: false });
  await open('/tools/deadlines/');
  expect(await page.locator('.clock a[href="/guide/annex-limits/"]').count()).toBe(1);
  expect(await page.locator('.clock-events button').first().isDisabled()).toBe(true);
  await context.close();
});
