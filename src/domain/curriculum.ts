/** The outline of the yearly training: days of modules, each of which teaches clauses of the guide. */
import type { LocalizedText } from './locale.ts';
import { repeated } from './repeated.ts';

/** The 6 subjects that the clause `yearly-training-plan` asks every year's plan to cover. */
export const TRAINING_SUBJECTS = [
  'legal-limits',
  'ethics',
  'safety',
  'minors-and-women',
  'records',
  'methods',
] as const;
export type TrainingSubject = (typeof TRAINING_SUBJECTS)[number];

/** From the clauses `five-days-per-person` and `yearly-training-plan`: 5 days, 6 hours each, 3 hours for a subject. */
export const LEAST_DAYS = 5;
export const MINUTES_OF_A_DAY = 360;
export const LEAST_MINUTES_OF_A_SUBJECT = 180;

export interface TrainingModule<Text = LocalizedText> {
  id: string;
  title: Text;
  subject: TrainingSubject;
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
  days: readonly { id: string; title: Text; modules: readonly TrainingModule<Text>[] }[];
}

export const minutesOf = (modules: readonly Pick<TrainingModule, 'minutes'>[]): number =>
  modules.reduce((sum, { minutes }) => sum + minutes, 0);

/** What is wrong within the outline; references to chapters and clauses are checked where those are known. */
export function faultsOfCurriculum({ days }: Curriculum): string[] {
  const modules = days.flatMap((day) => day.modules);
  return [
    ...repeated([...days, ...modules].map(({ id }) => id)).map((id) => `"${id}" stands twice: give each its own`),
    ...(days.length < LEAST_DAYS ? [`${days.length} days are fewer than ${LEAST_DAYS}: add one`] : []),
    ...days
      .filter((day) => minutesOf(day.modules) !== MINUTES_OF_A_DAY)
      .map(({ id, modules }) => `"${id}" has ${minutesOf(modules)} minutes: a day has ${MINUTES_OF_A_DAY}`),
    ...TRAINING_SUBJECTS.map(
      (subject) => [subject, minutesOf(modules.filter((each) => each.subject === subject))] as const,
    )
      .filter(([, minutes]) => minutes < LEAST_MINUTES_OF_A_SUBJECT)
      .map(
        ([subject, minutes]) =>
          `the subject "${subject}" has ${minutes} minutes: it needs ${LEAST_MINUTES_OF_A_SUBJECT}`,
      ),
  ];
}
