/**
 * Blank forms: what a record asks for, in which order, and why.
 *
 * They are data, so that the printed form, the page about it and the clauses cannot drift apart, and so that every
 * question about a person's private life has to say why it is asked.
 */
import { LOCALES, type Locale, type LocalizedText } from '../basics/locale.ts';
import { repeated } from '../basics/repeated.ts';
import type { Personal } from '../clauses/personal.ts';

/** Where in the work a form is used, in the order of the index. */
export const FORM_USES = ['intake', 'service', 'closing', 'safety', 'organisation'] as const;
type FormUse = (typeof FORM_USES)[number];

interface FieldBase<Text> {
  /** Unique within its form. */
  id: string;
  label: Text;
  hint?: Text | undefined;
  personal: Personal;
  /** Why it is asked. A sensitive field has to say so. */
  why?: Text | undefined;
}
interface ShortField<Text = LocalizedText> extends FieldBase<Text> {
  kind: 'text' | 'date' | 'signature';
}
interface LinesField<Text = LocalizedText> extends FieldBase<Text> {
  kind: 'lines';
  /** How many lines of handwriting have room. */
  lines: number;
}
interface OptionsField<Text = LocalizedText> extends FieldBase<Text> {
  /** `choice`: one of them · `checkboxes`: any number of them. */
  kind: 'choice' | 'checkboxes';
  options: readonly Text[];
}
interface TableField<Text = LocalizedText> extends FieldBase<Text> {
  kind: 'table';
  /** With `rowLabels` the first column is theirs; with `from` these columns follow those that are derived. */
  columns: readonly Text[];
  /** Number of empty rows. Exactly one of `rows`, `rowLabels` and `from` is given. */
  rows?: number | undefined;
  rowLabels?: readonly Text[] | undefined;
  /** Rows that stand in other data already and are not typed again. */
  from?: 'admission-evidence' | undefined;
}
export type FormField<Text = LocalizedText> =
  | ShortField<Text>
  | LinesField<Text>
  | OptionsField<Text>
  | TableField<Text>;

export interface FormGroup<Text = LocalizedText> {
  id: string;
  title: Text;
  /** Printed for the person who signs, above the fields. */
  says?: readonly Text[] | undefined;
  /** On a sheet of paper of its own, so that it can be signed, given and withdrawn apart from the rest. */
  ownSheet: boolean;
  /** Lies or goes where others see it: only the group itself is printed, and it asks nothing sensitive. */
  seenByOthers: boolean;
  /**
   * Leaves the house, with the person or for an authority: it is printed as bare as what others see, and may ask what
   * is sensitive, since whoever gets it is meant to know that and no more.
   */
  leavesHouse: boolean;
  fields: readonly FormField<Text>[];
}

export interface BlankForm<Text = LocalizedText> {
  /** Same as the file's name. */
  id: string;
  /** Printed behind the annex's letter: A.3. It follows the order of use and may change from edition to edition. */
  number: number;
  title: Text;
  use: FormUse;
  /** One sentence. */
  purpose: Text;
  /** Key of the role that fills it in. */
  role: string;
  when: Text;
  keptAt: Text;
  /** Keys of the clauses it rests on. */
  clauses: readonly string[];
  /** What is never written on it. */
  privacy: Text;
  /** Words from which others could guess who is under community corrections: not in a group that they see. */
  neverSays?: Readonly<Record<Locale, readonly string[]>> | undefined;
  groups: readonly FormGroup<Text>[];
}

/** As printed: forms are annex A. */
export const formNumber = (number: number): string => `A.${number}`;

export const fieldsOfForm = <Text>({ groups }: BlankForm<Text>): FormField<Text>[] =>
  groups.flatMap(({ fields }) => [...fields]);

/** The groups of a form by the sheet of paper they are printed on: a group with `ownSheet` begins one and ends it. */
export function sheetsOf<Group extends Pick<FormGroup, 'ownSheet'>>({
  groups,
}: {
  groups: readonly Group[];
}): Group[][] {
  const sheets: Group[][] = [];
  let previous: Group | undefined;
  for (const group of groups) {
    if (!previous || group.ownSheet || previous.ownSheet) sheets.push([group]);
    else sheets.at(-1)?.push(group);
    previous = group;
  }
  return sheets;
}

/** Whether a sheet prints nothing but its groups: no clauses, no code to this site, no name of this guide. */
export const isBare = (groups: readonly Pick<FormGroup, 'seenByOthers' | 'leavesHouse'>[]): boolean =>
  groups.some(({ seenByOthers, leavesHouse }) => seenByOthers || leavesHouse);

/** What is wrong within one form; references to clauses and roles are checked where those are known. */
export function faultsOfForm(form: BlankForm): string[] {
  const fields = fieldsOfForm(form);
  const twice = repeated([...form.groups, ...fields].map(({ id }) => id)).map(
    (id) => `"${id}" stands twice: give each its own`,
  );
  return [
    ...twice,
    ...fields
      .filter(({ personal, why }) => personal === 'sensitive' && !why)
      .map(({ id }) => `"${id}" is sensitive and does not say why it is asked: add "why", or leave the field out`),
    ...fields
      .filter((field) => field.kind === 'table' && !hasOneKindOfRows(field))
      .map(({ id }) => `"${id}" needs one of rows, rowLabels and from, and only one`),
    ...faultsInSight(form),
  ];
}

const hasOneKindOfRows = ({ rows, rowLabels, from }: TableField): boolean =>
  [rows, rowLabels, from].filter((each) => each !== undefined).length === 1;

/** Others read the paper over the shoulder of the one who signs, or are handed it. */
function faultsInSight({ title, groups, neverSays }: BlankForm): string[] {
  const seen = groups.filter((group) => isBare([group]));
  if (seen.length === 0) return [];
  if (!neverSays) return ['others see a part of it: say under neverSays which words may not stand there'];
  const fields = seen.flatMap((group) => group.fields);
  const inSight = seen.flatMap((group) => (group.seenByOthers ? group.fields : []));
  const printed = [title, ...seen.flatMap((group) => [group.title, ...(group.says ?? [])]), ...fields.flatMap(textsOf)];
  return [
    ...inSight
      .filter(({ personal }) => personal === 'sensitive')
      .map(({ id }) => `"${id}" is sensitive, and others see it: leave it out`),
    ...LOCALES.flatMap((locale) =>
      printed
        .map((text) => text[locale])
        .filter((text) => neverSays[locale].some((word) => text.toLowerCase().includes(word)))
        .map((text) => `"${text}" lets others guess who is under community corrections: reword it`),
    ),
  ];
}

function textsOf(field: FormField): LocalizedText[] {
  const own =
    field.kind === 'table' ? [...field.columns, ...(field.rowLabels ?? [])] : 'options' in field ? field.options : [];
  return [field.label, ...own, ...[field.hint, field.why].filter((text) => text !== undefined)];
}
