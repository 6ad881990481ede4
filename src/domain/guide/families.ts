/**
 * What clients and families need at hand: whom to ring or turn to, and a form as it looks when it is filled in.
 *
 * The example names the fields of the form, so that a form that changes stops the build and no reader finds the two
 * different.
 */
import type { LocalizedText } from '../basics/locale.ts';
import { repeated } from '../basics/repeated.ts';
import type { Basis } from '../clauses/clause.ts';
import type { PhoneNumber } from './crisis.ts';
import { type BlankForm, fieldsOfForm } from './form.ts';

/** Someone outside the organisation who helps. */
export interface Helper<Text = LocalizedText> {
  id: string;
  /** Id of a telephone number of the crisis cards. Absent where no number was verified: none is printed then. */
  phone?: string | undefined;
  /** Given where there is no telephone number, which has its own name. */
  name?: Text | undefined;
  /** What it is for. */
  for: Text;
  /** Whom it costs nothing, where a source says so. */
  free?: Text | undefined;
  /** Where this is known from, besides the source of the number. */
  basis: readonly Basis[];
}

interface FilledField<Text = LocalizedText> {
  /** Id of a field of the form. */
  field: string;
  /** What someone wrote; absent where options are marked. */
  text?: Text | undefined;
  /** Options marked, by their Chinese words: options have no keys. */
  chosen?: readonly string[] | undefined;
}

/** Some groups of a form, filled in with what was made up. */
export interface FormExample<Text = LocalizedText> {
  /** Id of the form. */
  form: string;
  /** Ids of the groups that are shown; every field of theirs is filled in. */
  groups: readonly string[];
  fields: readonly FilledField<Text>[];
}

/** `content/families.yaml`. */
export interface Families<Text = LocalizedText> {
  helpers: readonly Helper<Text>[];
  example: FormExample<Text>;
}

const groupsShown = (form: BlankForm, { groups }: FormExample) => form.groups.filter(({ id }) => groups.includes(id));

/** The groups that an example shows, each field with what is written or marked there. */
export function filledGroups(form: BlankForm, example: FormExample) {
  const filled = new Map(example.fields.map((each) => [each.field, each]));
  return groupsShown(form, example).map(({ id, title, fields }) => ({
    id,
    title,
    fields: fields.map((field) => {
      const { text, chosen = [] } = filled.get(field.id) ?? { text: undefined };
      const marked = 'options' in field ? field.options.filter((option) => chosen.includes(option['zh-CN'])) : [];
      return { id: field.id, label: field.label, text, marked };
    }),
  }));
}

/**
 * What is wrong within the file; references to sources and to the form are checked where those are known.
 *
 * @param phones ids of the telephone numbers that there are
 */
export function faultsOfHelpers(helpers: readonly Helper[], phones: readonly Pick<PhoneNumber, 'id'>[]): string[] {
  const known = phones.map(({ id }) => id);
  return [
    ...repeated(helpers.map(({ id }) => id)).map((id) => `"${id}" stands twice: give each its own`),
    ...helpers.flatMap(({ id, phone, name, basis }) => [
      ...(phone !== undefined && !known.includes(phone)
        ? [`"${id}" names the telephone number "${phone}", which is not listed: correct it or add it`]
        : []),
      ...((phone === undefined) === (name === undefined)
        ? [`"${id}" has a telephone number or a name, and only one of them: the number has a name of its own`]
        : []),
      ...(phone === undefined && basis.length === 0
        ? [`"${id}" has neither a telephone number nor a source: say where it is known from`]
        : []),
    ]),
  ];
}

/** Fields of an example that the form does not have, that are left out, or that are filled in the wrong way. */
export function faultsOfExample(form: BlankForm, example: FormExample): string[] {
  const shown = groupsShown(form, example).flatMap(({ fields }) => [...fields]);
  const unknownGroups = example.groups.filter((group) => !form.groups.some(({ id }) => id === group));
  const named = example.fields.map(({ field }) => field);
  const known = fieldsOfForm(form);
  return [
    ...unknownGroups.map((group) => `the form "${form.id}" has no group "${group}": correct the example`),
    ...repeated(named).map((field) => `"${field}" stands twice: give each its own`),
    ...named
      .filter((field) => !shown.some(({ id }) => id === field))
      .map((field) =>
        known.some(({ id }) => id === field)
          ? `the field "${field}" is in no group that the example shows: name the group, or leave the field out`
          : `the form "${form.id}" has no field "${field}": correct the example`,
      ),
    ...shown.flatMap((field) => {
      const filled = example.fields.find((each) => each.field === field.id);
      if (!filled) return [`the field "${field.id}" is not filled in: the example shows every field of its groups`];
      if (!('options' in field))
        return filled.text === undefined ? [`the field "${field.id}" is written in: give it a text`] : [];
      const { chosen = [] } = filled;
      const isFit = chosen.length > 0 && (field.kind === 'checkboxes' || chosen.length === 1);
      return [
        ...(isFit ? [] : [`the field "${field.id}" has options: mark one, or several where there are boxes`]),
        ...chosen
          .filter((option) => !field.options.some((each) => each['zh-CN'] === option))
          .map((option) => `the field "${field.id}" has no option "${option}": correct the example`),
      ];
    }),
  ];
}
