/**
 * Time limits and quantities: each is typed once, and every text prints it by its key.
 *
 * `{key}` in a text of `content/` becomes '15个工作日' or '15 working days', and '2人' or '2 people'. The forms behind a colon
 * are in `printed.ts`.
 */
import { LOCALES, type Locale, type LocalizedText, mapTexts } from '../basics/locale.ts';
import { repeated } from '../basics/repeated.ts';
import { isSurelyShorter, type TimeUnit } from './duration.ts';
import { printed, type UnitWords } from './printed.ts';
import { faultsOfQuantities, faultsOfRanges, type Quantity, type SetNumber } from './quantity.ts';

/**
 * `within`: at the latest so long after the event · `before`: at least so long before it · `after`: not earlier than so long
 * after it · `every`: again and again · `for`: lasts, or is kept, so long.
 */
export const RUNS = ['within', 'before', 'after', 'every', 'for'] as const;
type Run = (typeof RUNS)[number];

export interface Parameter<Text = LocalizedText> extends SetNumber {
  unit: TimeUnit;
  runs: Run;
  /** Key of the event that it counts from or towards; absent only where it runs again and again. */
  event?: string | undefined;
  /** Key of the limit within which it ends: an earlier step, or the stricter of two cases. It is shorter, in a district too. */
  inside?: string | undefined;
  /** Whether it says how much in all, or how long in one go, and not until when: no day follows from it. */
  amount?: boolean | undefined;
  /** What must be done. */
  act: Text;
  /** Who is told or given something. */
  to?: Text | undefined;
}

/** Something that happens, from which limits run. */
export interface LimitEvent<Text = LocalizedText> {
  key: string;
  /** Key of what it is about. */
  topic: string;
  name: Text;
  /**
   * Ids of the crisis cards to act by, the first one first; none where it is no danger by itself. Absent: the cards that rest on
   * the clauses of its limits.
   */
  cards?: readonly string[] | undefined;
  /** Everyday words by which it is looked for, besides its name. */
  asks?: Readonly<Record<Locale, readonly string[]>> | undefined;
}

/** `content/parameters.yaml`. */
export interface Parameters<Text = LocalizedText> {
  units: Readonly<Record<TimeUnit, UnitWords>>;
  /** What the events are about, in the order of the table. */
  topics: readonly { key: string; name: Text }[];
  events: readonly LimitEvent<Text>[];
  parameters: readonly Parameter<Text>[];
  /** Units of the quantities, by key; absent where a standard types its counts and shares. */
  measures?: Readonly<Record<string, UnitWords>> | undefined;
  quantities?: readonly Quantity<Text>[] | undefined;
}

/** `content/local/parameters.yaml`: the values of a district. */
export interface LocalParameters<Text = LocalizedText> {
  district: Text;
  values: readonly { key: string; value: number }[];
}

const PLACE = /\{([a-z][a-z\d]*(?:-[a-z\d]+)*)(?::(word|adj|wordadj|s|n|[Nn]word|times|every|[^{}:|]*\|[^{}:|]*))?\}/g;

const HOURS: Readonly<Record<TimeUnit, number>> = {
  minute: 1 / 60,
  hour: 1,
  day: 24,
  'working-day': 33,
  week: 168,
  month: 730,
  year: 8766,
};

/** Hours of a limit, about: to put limits in order, not to reckon days. */
export const hoursAbout = ({ value, unit }: Pick<Parameter, 'value' | 'unit'>): number => value * HOURS[unit];

/** A limit as a text prints it. @param form see `printed.ts` */
export const printedTime = (
  limit: Pick<Parameter, 'value' | 'unit'>,
  units: Parameters['units'],
  locale: Locale,
  form?: string,
): string => printed(limit, units, locale, form);

/** A limit as tables print it behind how it runs: '3个工作日', and 'year' of 'every year'. */
export const tabledTime = (
  limit: Pick<Parameter, 'value' | 'unit' | 'runs'>,
  units: Parameters['units'],
  locale: Locale,
): string => printed(limit, units, locale, limit.runs === 'every' ? 'every' : undefined);

/** A quantity as a text prints it: '2人', '60%'. @param form see `printed.ts` */
export const printedQuantity = (
  quantity: Pick<Quantity, 'value' | 'unit'>,
  measures: Parameters['measures'],
  locale: Locale,
  form?: string,
): string => printed(quantity, measures ?? {}, locale, form);

/** Keys of the parameters that the texts in a value print, each once. */
export function parametersIn(value: unknown): string[] {
  const found = new Set<string>();
  mapTexts(value, (text) => {
    for (const [, key = ''] of text.matchAll(PLACE)) found.add(key);
    return text;
  });
  return [...found];
}

/** A copy of plain data whose texts print the limits and quantities. A key that is not known stays as it is typed. */
export function withTimes<Value>(value: Value, { units, parameters, measures, quantities = [] }: Parameters): Value {
  const known = new Map([
    ...parameters.map(
      (each) => [each.key, (locale: Locale, form?: string) => printedTime(each, units, locale, form)] as const,
    ),
    ...quantities.map(
      (each) => [each.key, (locale: Locale, form?: string) => printedQuantity(each, measures, locale, form)] as const,
    ),
  ]);
  return mapTexts(value, (text, locale) =>
    text.replace(PLACE, (place, key: string, form?: string) => known.get(key)?.(locale, form) ?? place),
  );
}

/** The parameters with the values of a district in place. */
export function withDistrict(common: Parameters, local: LocalParameters | undefined): Parameters {
  const own = new Map(local?.values.map(({ key, value }) => [key, value]));
  const set = <Each extends SetNumber>(each: Each): Each => {
    const value = own.get(each.key);
    return value === undefined ? each : { ...each, value, common: each.value };
  };
  const { parameters, quantities } = common;
  return { ...common, parameters: parameters.map(set), ...(quantities && { quantities: quantities.map(set) }) };
}

/** Limits that do not end within those that they are said to be inside of, by key. */
function faultsOfNesting(parameters: readonly Parameter[]): { keys: readonly [string, string]; fault: string }[] {
  const known = new Map(parameters.map((each) => [each.key, each]));
  return parameters.flatMap((inner) => {
    const { key, inside } = inner;
    if (inside === undefined) return [];
    const outer = known.get(inside);
    const fault = outer
      ? faultOfPair(inner, outer)
      : `"${key}" is inside "${inside}", which is not in the file: correct the key`;
    return fault === undefined ? [] : [{ keys: [key, inside], fault }];
  });
}

function faultOfPair(inner: Parameter, outer: Parameter): string | undefined {
  // Towards an event the longer of two times begins first, from an event it ends last: neither lies inside the other.
  if (
    (inner.runs === 'before') !== (outer.runs === 'before') ||
    (inner.runs === 'before' && inner.event !== outer.event)
  )
    return `"${inner.key}" is inside "${outer.key}", but they do not run the same way: remove inside`;
  return isSurelyShorter(inner, outer)
    ? undefined
    : `"${inner.key}" is inside "${outer.key}" and is not always shorter: change one of the two`;
}

/** What is wrong within the file; references are checked where the rest is known. */
export function faultsOfParameters({ topics, events, parameters, measures, quantities = [] }: Parameters): string[] {
  const known = new Set(events.map(({ key }) => key));
  const named = new Set(parameters.map(({ event }) => event));
  const acts = parameters.map(({ event = '', runs, act }) => `${event} ${runs} ${act[LOCALES[0]]}`);
  return [
    ...[topics, events, [...parameters, ...quantities]]
      .flatMap((list) => repeated(list.map(({ key }) => key)))
      .map((key) => `"${key}" stands twice: give each its own key`),
    ...events
      .filter(({ topic }) => !topics.some(({ key }) => key === topic))
      .map(({ key, topic }) => `the event "${key}" has the topic "${topic}", which does not exist: correct it`),
    ...events.filter(({ key }) => !named.has(key)).map(({ key }) => `nothing runs from the event "${key}": remove it`),
    ...parameters.flatMap(({ key, value, common = value, runs, event, min = 1, max = common }) => [
      ...(event === undefined && runs !== 'every' ? [`"${key}" does not say from which event it runs: add it`] : []),
      ...(event !== undefined && !known.has(event)
        ? [`"${key}" runs from the event "${event}", which is not in the file: correct it or add it`]
        : []),
      ...(common < min || common > max ? [`"${key}" is outside its own bounds: correct them`] : []),
    ]),
    ...parameters
      .filter((_, index) => acts.indexOf(acts[index] ?? '') !== index)
      .map(({ key }) => `"${key}" sets a second limit for an act that has one: say what differs, or keep one`),
    ...faultsOfNesting(parameters.map(({ common, ...each }) => ({ ...each, value: common ?? each.value }))).map(
      ({ fault }) => fault,
    ),
    ...faultsOfQuantities(quantities, measures),
  ];
}

/** What is wrong in the values of a district. */
export function faultsOfLocalParameters(local: LocalParameters, common: Parameters): string[] {
  const { values } = local;
  const own = withDistrict(common, local);
  const known = new Map<string, SetNumber>(
    [...common.parameters, ...(common.quantities ?? [])].map((each) => [each.key, each]),
  );
  const isOwn = (key: string) => values.some((each) => each.key === key);
  return [
    ...repeated(values.map(({ key }) => key)).map((key) => `"${key}" stands twice: keep one`),
    ...values.flatMap(({ key, value }) => {
      const parameter = known.get(key);
      if (!parameter) return [`there is no parameter "${key}": correct the key`];
      const { law, min = 1, max } = parameter;
      if (law) return [`"${key}" is fixed by law: take it out`];
      if (value >= min && value <= (max ?? value)) return [];
      return [
        max === undefined
          ? `"${key}" is ${value}: it must be at least ${min}`
          : `"${key}" is ${value}: it must be from ${min} to ${max}`,
      ];
    }),
    ...[...faultsOfNesting(own.parameters), ...faultsOfRanges(own.quantities ?? [])].flatMap(({ keys, fault }) =>
      keys.some(isOwn) ? [fault] : [],
    ),
  ];
}
