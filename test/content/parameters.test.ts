/** The time limits of this guide: typed once, and such that one can keep them all. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readStandardFiles } from '../../src/commands/readContent.ts';
import type { Locale } from '../../src/domain/basics/locale.ts';
import { eventsFound, searchable } from '../../src/domain/deadlines/shownLimit.ts';
import { assembleStandard } from '../../src/domain/standard/standard.ts';
import { readTexts } from './readTexts.ts';

const standard = assembleStandard(readStandardFiles());
const limits = standard.parameters?.parameters ?? [];
const valueIn = (key: string): number =>
  limits.find((each) => each.key === key)?.value ?? expect.fail(`there is no limit "${key}"`);

test('there are as many as the guide has, each with what must be done', () => {
  expect(limits.length).toBeGreaterThan(200);
});

/** Digits with a unit of time, as Chinese texts type them. */
const TYPED = /\d+(?:个工作日|日|天|个小时|小时|分钟|个月|周(?!岁)|年)/g;
/** What is no limit, and why. */
const NO_LIMIT: readonly (readonly [why: string, pattern: RegExp])[] = [
  ['the year of a report, a law or a file', /(?:19|20)\d\d年/],
  ['a day of the year', /\d+月\d+日/],
  // "In the records of the last 12 months": nobody has to do anything within them.
  ['what a check looks back on', /(?:近|最近|过去|抽查|上一?)\d+(?:个月|年|日)/],
  ['a range, which no single limit prints', /\d+至\d+(?:个月|周|分钟|日|年)/],
  ['a list of moments', /第\d+、第\d+、第\d+个月/],
  ['how long a term or a contract is by law', /(?:矫正期不足|刑|以下|书面|劳动).{0,24}\d+(?:个月|年)/],
  ['an example or somebody’s words', /[“（(][^”）)]*\d+(?:小时|日|天|个月|分钟|个工作日)[^”）)]*[”）)]/],
];

/** Single places that stay typed, by words around them. */
const STAYS: readonly (readonly [why: string, ...phrases: string[]])[] = [
  ['what was reported of elsewhere', '每年5个工作日以上的集中学习机会'],
  ['a share of a day, and an anniversary', '半天按0.5日计', '折1个工作日', '已满1周年', '学满5日'],
  ['a reckoning, as an example', '每月20个工作日，留5日给会议、督导、培训和记录，其余15日'],
  ['told to whom, not when', '当日、24小时内要告知督导的事'],
  ['the law on sentences and labour contracts', '5年有期徒刑以下', '自用工之日起1个月内'],
  ['what a check looks at', '把1个月的服务记录'],
  ['a symptom', '连续2周以上'],
  ['twelve months in other words', '查询结果在1年以内'],
  ['the last days before an event, which no way of running says', '预计解除前60日内', '解除前60日内'],
];

describe.each(['content/clauses', 'content/forms'])('in %s', (folder) => {
  const texts = readTexts(folder, '.yaml').flatMap(({ file, text }) =>
    textsIn(parse(text)).map((chinese) => ({ file, chinese })),
  );
  test('no text types a limit', () => {
    const typed = texts.flatMap(({ file, chinese }) => {
      const others = STAYS.flatMap(([, ...phrases]) => phrases).reduce(
        (left, each) => left.replaceAll(each, ''),
        chinese,
      );
      const rest = NO_LIMIT.reduce((left, [, pattern]) => left.replace(new RegExp(pattern, 'g'), ''), others);
      return [...rest.matchAll(TYPED)].map(([period]) => `${file}: ${period} in "${chinese}"`);
    });
    expect(typed).toEqual([]);
    expect(texts.length).toBeGreaterThan(300);
  });
});

test('nothing is let through that no text says any more', () => {
  const all = ['content/clauses', 'content/forms']
    .flatMap((folder) => readTexts(folder, '.yaml'))
    .map(({ text }) => text);
  const phrases = STAYS.flatMap(([, ...own]) => own);
  expect(phrases.filter((phrase) => !all.some((text) => text.includes(phrase)))).toEqual([]);
});

/** Chinese texts of a file, wherever they stand. */
function textsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { 'zh-CN': chinese } = value as Record<string, unknown>;
  return typeof chinese === 'string' ? [chinese] : Object.values(value).flatMap(textsIn);
}

test('what the quiz and the profile reckon with is what the texts print, and no district can change it', () => {
  const rules = JSON.stringify(standard.admission);
  const asked = [
    ['training-days-held', '{"question":"training-days","atLeast":5}'],
    ['basic-tier-after-registration', '{"question":"registration-date","fullYears":1}'],
    ['emergency-plan-drilled', '{"question":"drill-date","fullYears":1}'],
    ['minors-record-checked', '{"question":"record-check-date","fullYears":1}'],
  ] as const;
  expect(asked.filter(([, rule]) => !rules.includes(rule))).toEqual([]);
  const limitOf = (key: string) => limits.find((each) => each.key === key);
  const years = asked
    .slice(1)
    .map(([key]) => ((limitOf(key)?.value ?? 0) * (limitOf(key)?.unit === 'month' ? 1 : 12)) / 12);
  expect([limitOf('training-days-held')?.value, ...years]).toEqual([5, 1, 1, 1]);
  const isOpen = asked.filter(([key]) => {
    const { law, min, max, value } = limitOf(key) ?? {};
    return !law && (min !== value || max !== value);
  });
  expect(isOpen).toEqual([]);
});

test('from a referral to the first service is less time than coverage waits for', () => {
  const workingDays = [
    'list-checked-against-mandate',
    'first-meeting-held',
    'first-level-set',
    'plan-agreed',
    'plan-extract-sent',
    'plan-extract-answered',
    'plan-first-service',
  ].map(valueIn);
  const days = (workingDays.reduce((sum, each) => sum + each, 0) * 7) / 5;
  // So does the profile say, which counts a client from day 90 of the referral.
  expect(Math.round(days)).toBe(78);
  expect(days).toBeLessThan(90);
});

const events = standard.parameters?.events ?? [];

test.each<[Locale, string, string]>([
  ['zh-CN', '失联', 'client-missing'],
  ['zh-CN', '找不到人', 'call-unanswered'],
  ['zh-CN', '打人', 'help-called'],
  ['zh-CN', '被打', 'staff-harmed'],
  ['zh-CN', '家暴', 'help-called'],
  ['zh-CN', '没来', 'client-missing'],
  ['zh-CN', '辞职', 'absence-begins'],
  ['zh-CN', '性侵', 'report-made'],
  ['zh-CN', '解矫', 'discharge'],
  ['zh-CN', '火灾', 'help-called'],
  ['en', 'missing', 'client-missing'],
  ['en', 'lost contact', 'client-missing'],
  ['en', 'abuse', 'report-made'],
  ['en', 'resign', 'absence-begins'],
  ['en', 'release', 'discharge'],
  ['en', 'accident', 'help-called'],
])('in %s, "%s" finds the event "%s"', (locale, query, key) => {
  const shown = events.map((event) => ({
    key: event.key,
    name: event.name[locale],
    cards: [],
    ...(event.asks && { asks: event.asks[locale] }),
  }));
  const all = searchable([{ key: 'all', name: '', events: shown }], []);
  expect(eventsFound(all, query).map((event) => event.key)).toContain(key);
});

test('somebody in danger who does not answer leads to crisis cards, a drill and what is over lead to none', () => {
  const eventOf = (key: string) => events.find((event) => event.key === key);
  expect(eventOf('call-unanswered')).toMatchObject({ topic: 'danger', cards: ['suicide-self-harm', 'lost-contact'] });
  for (const key of ['crisis-handled', 'drill-held', 'near-miss-noticed']) expect(eventOf(key)?.cards).toEqual([]);
});
