/** The service menu: what passes a filter, how the filter stands in an address, and what holds within the menu. */
import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import {
  faultsOfMenu,
  MENU_CHOICES,
  type MenuActivity,
  type MenuFilter,
  type MenuTraits,
  parseMenuFilter,
  passesFilter,
  traitsOf,
  withMenuFilter,
} from '../../../src/domain/guide/menu.ts';
import { faultsOfStandard } from '../../../src/domain/standard/faults.ts';

const text = { 'zh-CN': '文字', en: 'text' };
const activity = (more: Partial<MenuActivity> = {}): MenuActivity => ({
  id: 'books',
  title: text,
  kind: 'regular',
  what: text,
  seasons: ['spring', 'autumn'],
  place: 'indoor',
  strength: 'light',
  suits: ['quiet'],
  risk: { level: 'low', what: text },
  preconditions: [text],
  arrangement: { as: 'both', why: text },
  clauses: ['no-leave-approval'],
  name: { origin: 'reported', basis: [{ source: 'report-moj-2020' }] },
  description: { origin: 'drafted', basis: [{ source: 'drafting-notes' }] },
  ...more,
});

describe('a filter', () => {
  const traits: MenuTraits = {
    seasons: ['spring', 'autumn'],
    place: 'waterside',
    strength: 'moderate',
    suits: ['working-people'],
    risk: 'medium',
  };

  test.each<[string, MenuFilter, boolean]>([
    ['nothing chosen', {}, true],
    ['one of its seasons', { season: 'autumn' }, true],
    ['another season', { season: 'summer' }, false],
    ['its place', { place: 'waterside' }, true],
    ['another place', { place: 'indoor' }, false],
    ['a ceiling below its strength', { strength: 'light' }, false],
    ['a ceiling at its strength', { strength: 'moderate' }, true],
    ['one of those whom it suits', { suits: 'working-people' }, true],
    ['someone whom it does not suit', { suits: 'elderly' }, false],
    ['a ceiling below its risk', { risk: 'low' }, false],
    ['all that fits', { season: 'spring', place: 'waterside', strength: 'moderate', suits: 'working-people' }, true],
    ['all that fits but one', { season: 'spring', place: 'waterside', strength: 'light' }, false],
  ])('with %s', (_, filter, passes) => {
    expect(passesFilter(traits, filter)).toBe(passes);
  });

  test.each<[MenuTraits['strength'], MenuFilter['strength'], boolean]>([
    ['light', 'light', true],
    ['moderate', 'light', false],
    ['heavy', 'light', false],
    ['light', 'moderate', true],
    ['moderate', 'moderate', true],
    ['heavy', 'moderate', false],
    ['heavy', undefined, true],
  ])('lets %s strength under the ceiling "%s": %s', (strength, ceiling, passes) => {
    expect(passesFilter({ ...traits, strength }, ceiling === undefined ? {} : { strength: ceiling })).toBe(passes);
  });

  test('on risk lets what is low through', () => {
    expect(passesFilter({ ...traits, risk: 'low' }, { risk: 'low' })).toBe(true);
  });

  test('asks for the level of the risk, not for its description', () => {
    expect(traitsOf(activity()).risk).toBe('low');
  });
});

describe('an address', () => {
  test.each<[string, MenuFilter]>([
    ['', {}],
    ['?season=spring', { season: 'spring' }],
    ['?risk=low&place=indoor', { place: 'indoor', risk: 'low' }],
    ['?season=monsoon&place=indoor', { place: 'indoor' }],
    ['?season=', {}],
    ['?strength=heavy', {}],
    ['?season=spring&season=summer', { season: 'spring' }],
    ['?toString=x&__proto__=y', {}],
  ])('"%s" means %j', (query, filter) => {
    expect(parseMenuFilter(query)).toEqual(filter);
  });

  test.each<[string, MenuFilter, string]>([
    ['', {}, ''],
    ['', { risk: 'low', season: 'winter' }, '?season=winter&risk=low'],
    ['?season=summer', {}, ''],
    ['?season=summer&from=poster', { season: 'winter' }, '?from=poster&season=winter'],
  ])('"%s" with %j becomes "%s"', (query, filter, expected) => {
    expect(withMenuFilter(query, filter)).toBe(expected);
  });

  test('gives back every choice that it was given', () => {
    for (const [name, values] of Object.entries(MENU_CHOICES))
      for (const value of values) {
        const filter = { [name]: value } as MenuFilter;
        expect(parseMenuFilter(withMenuFilter('', filter))).toEqual(filter);
      }
  });
});

describe('a menu', () => {
  const faultsOf = (...activities: MenuActivity[]) => faultsOfMenu({ activities });

  test('that holds together has no fault', () => {
    expect(faultsOf(activity(), activity({ id: 'chess' }))).toEqual([]);
  });
  test('names each activity once', () => {
    expect(faultsOf(activity(), activity())).toEqual(['"books" stands twice: give each its own']);
  });
  test.each(['elderly', 'limited-mobility', 'pregnancy-nursing'] as const)('offers "%s" light work only', (who) => {
    expect(faultsOf(activity({ suits: [who] }))).toEqual([]);
    expect(faultsOf(activity({ suits: [who], strength: 'moderate' }))).toEqual([expect.stringContaining(who)]);
  });
  test.each<[Partial<MenuActivity>, number]>([
    [{}, 0],
    [{ strength: 'moderate' }, 0],
    [{ risk: { level: 'medium', what: text } }, 1],
    [{ place: 'waterside' }, 1],
    [{ place: 'roadside' }, 1],
    [{ place: 'open-air' }, 0],
  ])('takes minors nowhere dangerous: with %j there are %i faults', (more, faults) => {
    expect(faultsOf(activity({ suits: ['minors-apart'], ...more }))).toHaveLength(faults);
  });
});

describe('within the standard', () => {
  const files = readStandardFiles();
  const faultsWith = (more: Partial<MenuActivity>) =>
    faultsOfStandard({ ...files, menu: { file: 'content/menu.yaml', data: { activities: [activity(more)] } } }).filter(
      (fault) => fault.startsWith('content/menu.yaml'),
    );

  test.each<[string, Partial<MenuActivity>, string | undefined]>([
    ['references that hold', {}, undefined],
    ['a clause that does not exist', { clauses: ['gone'] }, 'the clause "gone"'],
    [
      'an article that was not verified',
      { description: { origin: 'drafted', basis: [{ source: 'ccl-2019', article: '99' }] } },
      'article 99',
    ],
    [
      'a reported name without a report',
      { name: { origin: 'reported', basis: [{ source: 'drafting-notes' }] } },
      'origin "reported"',
    ],
  ])('%s', (_, more, fault) => {
    expect(faultsWith(more)).toEqual(fault === undefined ? [] : [expect.stringContaining(fault)]);
  });

  test('the menu has the six regular and the three temporary activities of the report, names reported, the rest drafted', () => {
    const { activities } = files.menu.data;
    const titles = (kind: MenuActivity['kind']) =>
      activities.filter((each) => each.kind === kind).map(({ title }) => title['zh-CN']);
    expect(titles('regular')).toEqual(['敬老', '护绿', '秀山', '亲水', '靓城', '导医']);
    expect(titles('temporary')).toEqual(['垃圾分类', '赛事保障', '文明引导']);
    expect(activities.map(({ name, description }) => [name.origin, description.origin])).toEqual(
      activities.map(() => ['reported', 'drafted']),
    );
  });
  test('every choice of the filter finds something', () => {
    const { activities } = files.menu.data;
    const empty = Object.entries(MENU_CHOICES).flatMap(([name, values]) =>
      values.filter((value) => !activities.some((each) => passesFilter(traitsOf(each), { [name]: value }))),
    );
    expect(empty).toEqual([]);
  });
});
