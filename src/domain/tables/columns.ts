/**
 * Columns of a table with many organisations, one in each row, as they follow from a profile.
 *
 * A column has an id that is the same in every language, `client-coverage.numerator`; it stands in a row of its own below
 * the headings, so that columns may be moved or left out and a table made in one language is read in the other.
 */
import type { Label, LabelKey } from '../basics/labels.ts';
import { type Indicator, indicatorsOf, type Measure, type Profile, type RedLine } from '../profiles/profile.ts';

interface TableColumn {
  id: string;
  /** Id of the indicator or red line; '' for what is said of the organisation. */
  item: string;
  /** `name`, `period`, `note`, or the field of the input. */
  field: string;
}

export const NAME_COLUMN = 'name';
export const PERIOD_COLUMN = 'period';
export const NOTE_FIELD = 'note';

/** Fields of the input of each kind, in the order in which the calculator asks for them. */
export function inputFieldsOf({ kind }: Pick<Indicator<unknown>, 'kind'>): string[] {
  switch (kind) {
    case 'ratio':
    case 'band':
      return ['numerator', 'denominator'];
    case 'count':
      return ['done', 'planned'];
    case 'survey':
      return ['mean', 'responses', 'invited'];
    case 'rubric':
      return ['level'];
    case 'boolean':
      return ['yes'];
    case 'deduction':
      return ['events'];
  }
}

const columnOf = (item: string, field: string): TableColumn => ({ id: `${item}.${field}`, item, field });
const columnsFor = (item: string, fields: readonly string[]): TableColumn[] =>
  [...fields, NOTE_FIELD].map((field) => columnOf(item, field));

export const columnsOf = <Text>(profile: Profile<Text>): TableColumn[] => [
  { id: NAME_COLUMN, item: '', field: NAME_COLUMN },
  { id: PERIOD_COLUMN, item: '', field: PERIOD_COLUMN },
  ...indicatorsOf(profile).flatMap((indicator) => columnsFor(indicator.id, inputFieldsOf(indicator))),
  ...profile.redLines.flatMap(({ id }) => columnsFor(id, ['yes'])),
];

/** What is asked for in a field, with its unit or what may be entered. */
export function askedIn(indicator: Indicator<string>, field: string, label: Label): { what: string; unit: string } {
  const measured = ({ label, unit }: Measure<string>) => ({ what: label, unit });
  const say = (key: LabelKey, unit: LabelKey, values: Record<string, string | number> = {}) => ({
    what: label(key, values),
    unit: label(unit, values),
  });
  switch (indicator.kind) {
    case 'ratio':
    case 'band':
      return measured(field === 'numerator' ? indicator.numerator : indicator.denominator);
    case 'count':
      return measured(field === 'done' ? indicator.done : indicator.planned);
    case 'survey': {
      if (field === 'mean') return say('survey.mean', 'unit.points', { low: indicator.low, high: indicator.high });
      return field === 'responses' ? say('survey.responses', 'unit.copies') : say('survey.invited', 'unit.people');
    }
    case 'rubric':
      return say('table.level', 'table.level.range', { count: indicator.levels.length });
    case 'boolean':
      return say('table.holds', 'table.yesOrNo');
    case 'deduction':
      return say('deduction.events', 'unit.times');
  }
}

export interface TableTemplate {
  headings: string[];
  ids: string[];
  /** Indicators that are answered with a level: what each level stands for. */
  levels: { title: string; number: number; id: string; descriptor: string }[];
}

/** @param profile with the words of its inputs */
export function tableTemplate(profile: Profile<string>, label: Label): TableTemplate {
  const columns = columnsOf(profile);
  const indicators = new Map(indicatorsOf(profile).map((each) => [each.id, each]));
  const lines = new Map(profile.redLines.map((each): [string, RedLine<string>] => [each.id, each]));
  const headings = columns.map(({ item, field }) => {
    if (item === '') return label(field === NAME_COLUMN ? 'table.name' : 'table.period');
    const indicator = indicators.get(item);
    const title = indicator?.title ?? label('table.redLine', { title: lines.get(item)?.title ?? item });
    if (field === NOTE_FIELD)
      return label(indicator && indicator.naAllowed !== false ? 'table.note.na' : 'table.note', { title });
    const { what, unit } = indicator
      ? askedIn(indicator, field, label)
      : { what: label('table.happened'), unit: label('table.yesOrNo') };
    return label('table.heading', { title, what, unit });
  });
  const levels = [...indicators.values()].flatMap((indicator) =>
    indicator.kind === 'rubric'
      ? indicator.levels.map(({ id, descriptor }, index) => ({
          title: indicator.title,
          number: index + 1,
          id,
          descriptor,
        }))
      : [],
  );
  return { headings, ids: columns.map(({ id }) => id), levels };
}
