/** The outline of the yearly training: days of modules, each of which teaches clauses of the guide. */
import type { LocalizedText } from '../basics/locale.ts';
import { repeated } from '../basics/repeated.ts';

interface TrainingModule<Text = LocalizedText> {
  id: string;
  title: Text;
  /** Id of the subject that its time counts for. */
  subject: string;
  aims: readonly Text[];
  /** Keys of the chapters to read beforehand. */
  chapters: readonly string[];
  /** Keys of the clauses that it teaches. */
  clauses: readonly string[];
  /** How it is taught. */
  method: Text;
  minutes: number;
}

/** `content/curriculum.yaml`. */
export interface Curriculum<Text = LocalizedText> {
  status: Text;
  /** Path below `guide/` of the page that shows the outline. */
  page: string;
  /** What every year's plan covers. */
  subjects: readonly { id: string; title: Text }[];
  /** What the clauses on training ask for. */
  limits: {
    leastDays: number;
    minutesOfADay: number;
    leastMinutesOfASubject: number;
  };
  days: readonly { id: string; title: Text; modules: readonly TrainingModule<Text>[] }[];
}

export const minutesOf = (modules: readonly Pick<TrainingModule, 'minutes'>[]): number =>
  modules.reduce((sum, { minutes }) => sum + minutes, 0);

/** What is wrong within the outline; references to chapters and clauses are checked where those are known. */
export function faultsOfCurriculum({ days, subjects, limits }: Curriculum): string[] {
  const { leastDays, minutesOfADay, leastMinutesOfASubject } = limits;
  const modules = days.flatMap((day) => day.modules);
  return [
    ...repeated([...days, ...modules, ...subjects].map(({ id }) => id)).map(
      (id) => `"${id}" stands twice: give each its own`,
    ),
    ...(days.length < leastDays ? [`${days.length} days are fewer than ${leastDays}: add one`] : []),
    ...days
      .filter((day) => minutesOf(day.modules) !== minutesOfADay)
      .map(({ id, modules }) => `"${id}" has ${minutesOf(modules)} minutes: a day has ${minutesOfADay}`),
    ...modules
      .filter(({ subject }) => !subjects.some(({ id }) => id === subject))
      .map(({ id, subject }) => `"${id}" has the subject "${subject}", which is not listed: correct it or add it`),
    ...subjects
      .map(({ id }) => [id, minutesOf(modules.filter(({ subject }) => subject === id))] as const)
      .filter(([, minutes]) => minutes < leastMinutesOfASubject)
      .map(
        ([subject, minutes]) => `the subject "${subject}" has ${minutes} minutes: it needs ${leastMinutesOfASubject}`,
      ),
  ];
}
