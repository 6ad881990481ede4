/** The time limits of this guide: typed once, and such that one can keep them all. */
import { readFileSync } from 'node:fs';
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

/** Digits with what counts a norm, as Chinese texts type them. What counts the things that a sentence lists needs more. */
const COUNTED =
  /\d+(?:名|人|次|份|家|学时|周岁|岁|张|场|轮|页|条|道|票|个号码|个来源|%|分(?!钟)|时(?!间|以))|(?:至少|不少于|不超过|不足|少于|超过|多于|低于)有?\d+(?:项|个(?!月|工作日|小时)|点|类|种|处)?|\d+(?:项|个|点|类|种|处)以上/g;
/** What is no quantity, and why. */
const NO_QUANTITY: readonly (readonly [why: string, pattern: RegExp])[] = [
  [
    'one, which says whose or which and not how many',
    /(?<!(?:至少|不少于|不超过|少于)有?|\d)1(?:名|人|次|份|家|张|场|条|票)/,
  ],
  ['which one in a row', /第\d+(?:次|个)/],
  ['a mark on the paper that is filled in', /^[1-5]分/],
  ['a period, which is a limit', /(?:至少|不足|少于|超过)\d+(?:个月|年|日)/],
];
/** Single places where a count stays typed, by words around them. */
const COUNT_STAYS: readonly (readonly [why: string, ...phrases: string[]])[] = [
  ['what was reported of elsewhere', '参训率达100%', '100%是2020年报道的结果', '专家26名', '成员不足5家'],
  [
    'a reckoning or a fact, as an example',
    '8人里多1人',
    '3人中1人持证',
    '是4人中1人',
    '是4人中2人',
    '2人时即平均数',
    '每日2次',
    '合计30次',
    '谈2次就够',
    '人少于5个',
    '气温超过37℃',
    '2人同车',
    '只有2名工作人员的',
    '不足50人的，全发最省事',
  ],
  [
    'figures of the default scoring profile, which has them',
    '90分以上为优秀，80分以上不足90分为良好，60分以上不足80分为合格，不足60分为不合格',
    '都达到50分、60分',
    '没有低于50分的方面，评为优秀的没有低于60分的方面',
    '分母少于10，或者问卷收回少于10份的，评估结果应按',
    '每个方面至少有1项指标',
  ],
  ['as many as the sentence lists', '3次联系的日期', '12次备份日期'],
  ['once in each period that a limit sets', '至少有1份共同费用明细', '至少1次核对', '至少1次试恢复', '至少每月复核1次'],
  ['how a survey is marked', '5分最好，1分最差'],
];
const readFile = (file: string) => ({ file, text: readFileSync(file, 'utf8') });

test('no text types a count or share that a clause sets', () => {
  const files = [
    ...['content/clauses', 'content/forms'].flatMap((folder) => readTexts(folder, '.yaml')),
    ...['crises', 'records', 'posts', 'team', 'process', 'menu', 'plain', 'families', 'parameters'].map((name) =>
      readFile(`content/${name}.yaml`),
    ),
  ];
  const phrases = COUNT_STAYS.flatMap(([, ...own]) => own);
  const texts = files.flatMap(({ file, text }) => textsIn(parse(text)).map((chinese) => ({ file, chinese })));
  const typed = texts.flatMap(({ file, chinese }) => {
    const others = phrases.reduce((left, each) => left.replaceAll(each, ''), chinese);
    const rest = NO_QUANTITY.reduce((left, [, pattern]) => left.replace(new RegExp(pattern, 'g'), ''), others);
    return [...rest.matchAll(COUNTED)].map(([count]) => `${file}: ${count} in "${chinese}"`);
  });
  expect(typed).toEqual([]);
  expect(texts.length).toBeGreaterThan(2000);
  expect(phrases.filter((phrase) => !texts.some(({ chinese }) => chinese.includes(phrase)))).toEqual([]);
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

const quantities = standard.parameters?.quantities ?? [];
const quantityOf = (key: string) =>
  quantities.find((each) => each.key === key) ?? expect.fail(`there is no quantity "${key}"`);

test('a quantity that the quiz reckons with is the one that texts print, and no district can change it', () => {
  const rules = JSON.stringify(standard.admission);
  const asked = [
    ['full-time-staff', 'full-time-staff', 2],
    ['certified-social-workers', 'certified-social-workers', 1],
    ['certified-social-workers-model', 'certified-social-workers', 3],
    ['training-attendance', 'training-participation', 100],
    ['supervision-sessions', 'supervision-sessions', 6],
    ['livelihood-partners', 'partner-bodies', 2],
    ['first-visit-people', 'visit-crew', 3],
  ] as const;
  const wrong = asked.filter(([key, question, atLeast]) => {
    const { value, min, max } = quantityOf(key);
    const rule = JSON.stringify({ question, atLeast });
    return !rules.includes(rule) || [value, min, max].some((each) => each !== atLeast);
  });
  expect(wrong).toEqual([]);
  const [visitors, duty] = ['first-visit-visitors', 'first-visit-duty'].map((key) => quantityOf(key).value);
  expect([visitors, duty]).toEqual([2, 1]);
});

test('what the scoring profile counts is what the clauses print', () => {
  const [profile] = standard.evaluations;
  expect(profile?.limits).toMatchObject({
    maxNotApplicable: quantityOf('not-applicable-weight').value,
    minResponses: quantityOf('survey-responses').value,
    minResponseRate: quantityOf('survey-response-rate').value / 100,
    minCases: quantityOf('cases-for-trend').value,
  });
});

test('posts and the plan of a team take as many people as the clauses print', () => {
  const leastOf = (key: string) => standard.team.find((each) => each.key === key)?.least;
  expect(['full-time', 'certified', 'woman'].map(leastOf)).toEqual(
    ['full-time-staff', 'certified-social-workers', 'women-on-team'].map((key) => quantityOf(key).value),
  );
  const neededOf = (key: string) => standard.posts.find((each) => each.key === key)?.needed.count;
  const posts = [
    ['responsible-worker', 'responsible-workers'],
    ['deputy-worker', 'deputy-workers'],
    ['group-leader', 'group-leaders'],
    ['contact-person', 'contacts'],
    ['complaints-officer', 'complaints-officers'],
    ['supervisor', 'supervisors'],
    ['evaluator', 'evaluators'],
    ['alliance-chair', 'alliance-chairs'],
    ['standing-director', 'standing-directors-least'],
  ] as const;
  expect(posts.map(([post]) => neededOf(post))).toEqual(posts.map(([, key]) => quantityOf(key).value));
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
