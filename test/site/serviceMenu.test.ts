/** The service menu as it is read without scripts. */
import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../src/commands/readContent.ts';
import { readPage, textOf } from './pages.ts';

const { activities } = readStandardFiles().menu.data;

describe.each([
  ['zh-CN', ''],
  ['en', '/en'],
] as const)('the service menu in %s', (lang, prefix) => {
  const html = readPage(`${prefix}/guide/services/public-benefit-activities/`);
  const menu = /<service-menu[\s\S]*<\/service-menu>/.exec(html)?.[0] ?? '';

  test('is on the page about public benefit activities, with everything that is said of each activity', () => {
    const text = textOf(menu);
    const texts = activities.flatMap(({ title, what, risk, preconditions, arrangement }) =>
      [title, what, risk.what, ...preconditions, arrangement.why].map((each) => each[lang]),
    );
    expect(texts.filter((wanted) => !text.includes(wanted))).toEqual([]);
  });

  test('is a table in the order of the data, with a heading for each row and column', () => {
    const rows = [...menu.matchAll(/<tr\b[^>]*id="menu-([a-z-]+)"/g)].map(([, id]) => id);
    expect(rows).toEqual(activities.map(({ id }) => id));
    expect(menu.match(/<th\b[^>]*scope="row"/g)).toHaveLength(activities.length);
    expect(menu.match(/<th\b[^>]*scope="col"/g)).toHaveLength(4);
    expect(menu).toMatch(/<caption[^>]*>\S/);
  });

  test('says of each activity that its name is reported and its content drafted', () => {
    const words = { 'zh-CN': ['据报道', '本版拟定'], en: ['reported', 'drafted here'] }[lang];
    for (const word of words) expect(menu.split(`>${word}<`).length - 1, word).toBe(activities.length);
  });

  test('keeps its form out of sight, and has neither handlers nor styles in the markup', () => {
    expect(menu).toMatch(/<form\b[^>]* hidden/);
    expect(menu).not.toMatch(/ (?:on[a-z]+|style)=/);
  });
});
