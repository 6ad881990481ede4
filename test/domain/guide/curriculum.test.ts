/** The outline of the training: 5 days of 6 hours, 3 hours for each of 6 subjects (clauses five-days-per-person, yearly-training-plan). */
import { expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { type Curriculum, faultsOfCurriculum, minutesOf } from '../../../src/domain/guide/curriculum.ts';
import { faultsOfStandard } from '../../../src/domain/standard/faults.ts';

const text = (english: string) => ({ 'zh-CN': english, en: english });
const SUBJECTS = ['limits', 'ethics', 'safety', 'minors', 'records', 'methods'].map((id) => ({ id, title: text(id) }));
const RULES = {
  page: 'training',
  subjects: SUBJECTS,
  limits: { leastDays: 5, minutesOfADay: 360, leastMinutesOfASubject: 180 },
};
/** Days of modules, each written as its subject's place in the list and its minutes. */
const outline = (...days: [subject: number, minutes: number][][]): Curriculum => ({
  ...RULES,
  status: text('for tests'),
  days: days.map((modules, day) => ({
    id: `day-${day}`,
    title: text('Day'),
    modules: modules.map(([subject, minutes], index) => ({
      id: `module-${day}-${index}`,
      title: text('Module'),
      aims: [text('learn')],
      method: text('talk'),
      minutes,
      subject: SUBJECTS[subject]?.id ?? '',
      chapters: ['people'],
      clauses: ['five-days-per-person'],
    })),
  })),
});
const FIRST_THREE: [number, number][][] = [
  [
    [0, 180],
    [1, 180],
  ],
  [
    [2, 180],
    [3, 180],
  ],
  [
    [4, 180],
    [5, 180],
  ],
];
const FULL: [number, number][] = [[0, 360]];

test.each([
  [4, 1],
  [5, 0],
  [6, 0],
])('%i days have %i faults', (days, faults) => {
  expect(faultsOfCurriculum(outline(...FIRST_THREE, ...Array.from({ length: days - 3 }, () => FULL)))).toEqual(
    Array.from({ length: faults }, () => `${days} days are fewer than 5: add one`),
  );
});

test.each([
  [345, 1],
  [360, 0],
  [375, 1],
])('a day of %i minutes has %i faults', (minutes, faults) => {
  expect(faultsOfCurriculum(outline(...FIRST_THREE, FULL, [[0, minutes]]))).toEqual(
    Array.from({ length: faults }, () => `"day-4" has ${minutes} minutes: a day has 360`),
  );
});

test.each([
  [165, 1],
  [180, 0],
  [195, 0],
])('a subject of %i minutes has %i faults', (minutes, faults) => {
  const short: [number, number][] = [
    [5, minutes],
    [0, 360 - minutes],
  ];
  const [first = [], second = []] = FIRST_THREE;
  const third: [number, number][] = [
    [4, 180],
    [0, 180],
  ];
  expect(faultsOfCurriculum(outline(first, second, third, short, FULL))).toEqual(
    Array.from({ length: faults }, () => `the subject "methods" has ${minutes} minutes: it needs 180`),
  );
});

test('a module of an unknown subject, and two of one name, are faults', () => {
  const { days, ...rest } = outline(...FIRST_THREE, FULL, FULL);
  const [day] = days;
  const [module] = day?.modules ?? [];
  if (!day || !module) throw new Error('the outline is empty');
  const also = { ...day, id: 'also', modules: [{ ...module, id: 'limits', subject: 'cooking', minutes: 360 }] };
  expect(faultsOfCurriculum({ ...rest, days: [...days, also] })).toEqual([
    '"limits" stands twice: give each its own',
    '"limits" has the subject "cooking", which is not listed: correct it or add it',
  ]);
});

test('an edition without training has no fault', () => {
  const limits = { leastDays: 0, minutesOfADay: 0, leastMinutesOfASubject: 0 };
  expect(faultsOfCurriculum({ status: text('none'), page: 'training', subjects: [], limits, days: [] })).toEqual([]);
});

test('nothing takes no minutes', () => {
  expect(minutesOf([])).toBe(0);
});

test('an unknown chapter or clause is a fault that names the module', () => {
  const files = readStandardFiles();
  const [day] = files.curriculum.data.days;
  const [each] = day?.modules ?? [];
  if (!day || !each) throw new Error('the outline is empty');
  const days = [
    { ...day, modules: [{ ...each, chapters: ['nowhere'], clauses: ['gone'] }, ...day.modules.slice(1)] },
    ...files.curriculum.data.days.slice(1),
  ];
  const data = { ...files.curriculum.data, days };
  const faults = faultsOfStandard({ ...files, curriculum: { ...files.curriculum, data } });
  expect(faults.filter((fault) => fault.startsWith(files.curriculum.file))).toEqual([
    expect.stringContaining(`"${each.id}" names the clause "gone"`),
    expect.stringContaining(`"${each.id}" names the chapter "nowhere"`),
  ]);
});
