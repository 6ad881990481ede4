/** Trying out: what may be moved of an indicator, in what it counts – people, yuan, items – and not in shares. */
import type { Indicator } from '../profiles/profile.ts';

/** A field of an answer that may be moved from `least` to `most`. A level of a rubric is moved by its place. */
export interface Move {
  field: string;
  least: number;
  most: number;
  step: number;
  /** Its present value; `null` while nothing is filled in. */
  now: number | null;
  /** What it is counted out of, as it was filled in; `null` where it is no share. */
  outOf: number | null;
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});

const numberIn = (fields: Fields, field: string): number | null => {
  const value = fields[field];
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
};

/** A step that divides a length into 30 to 300: 1, 10, 100 … or a tenth, a hundredth … */
const stepFor = (length: number): number => 10 ** Math.floor(Math.log10(length / 30) + 1e-9);

/** From 0 up: whole, or in round steps. `null` where there is no room to move. */
function upTo(field: string, most: number, whole: boolean, now: number | null, outOf: number | null): Move | null {
  const end = whole ? Math.ceil(most - 1e-9) : most;
  if (end <= 0) return null;
  const step = whole ? 1 : stepFor(end);
  return { field, least: 0, most: Math.ceil(end / step - 1e-9) * step, step, now, outOf };
}

/**
 * What may be moved of an indicator.
 *
 * Of a share it is the numerator: its denominator stays as filled in, and ends what is counted out of it. Where the
 * numerator may be greater, it goes as far as it changes the attainment, or to its present value if that is
 * greater.
 *
 * @param value of the answer, as `attainmentOf` takes it
 * @returns `null` while the denominator, the plan or the responses are not filled in: then there is nothing to move along
 */
export function moveOf<Text>(indicator: Indicator<Text>, value: unknown): Move | null {
  const fields = fieldsOf(value);
  const share = (field: string, denominator: string, whole: boolean, mostOf: (d: number) => number): Move | null => {
    const [now, d] = [numberIn(fields, field), numberIn(fields, denominator)];
    return d === null || d === 0 ? null : upTo(field, Math.max(mostOf(d), now ?? 0), whole, now, d);
  };
  switch (indicator.kind) {
    case 'ratio': {
      const { floor, target, numerator, capped } = indicator;
      const most = capped === false ? Math.max(floor, target) : 1;
      return share('numerator', 'denominator', numerator.whole === true, (d) => d * most);
    }
    case 'band':
      return share('numerator', 'denominator', indicator.numerator.whole === true, (d) => d * indicator.outerHigh);
    case 'count':
      return share('done', 'planned', indicator.done.whole === true, (planned) => planned);
    case 'survey': {
      const { low, high } = indicator;
      const mean = fields['mean'];
      if (!numberIn(fields, 'responses') || numberIn(fields, 'invited') === null) return null;
      const now = typeof mean === 'number' && mean >= low && mean <= high ? mean : null;
      return { field: 'mean', least: low, most: high, step: stepFor(high - low), now, outOf: null };
    }
    case 'rubric': {
      const place = indicator.levels.findIndex(({ id }) => id === fields['level']);
      const now = place < 0 ? null : place;
      return { field: 'level', least: 0, most: indicator.levels.length - 1, step: 1, now, outOf: null };
    }
    case 'boolean': {
      const { yes } = fields;
      return {
        field: 'yes',
        least: 0,
        most: 1,
        step: 1,
        now: typeof yes === 'boolean' ? Number(yes) : null,
        outOf: null,
      };
    }
    case 'deduction': {
      const now = numberIn(fields, 'events');
      return upTo('events', Math.max(1 / indicator.perEvent, now ?? 0), true, now, null);
    }
  }
}

/** The value of the answer once its movable field is at `position`; the other fields stay. */
export function movedTo<Text>(indicator: Indicator<Text>, value: unknown, { field }: Move, position: number): Fields {
  const moved =
    indicator.kind === 'rubric'
      ? indicator.levels[position]?.id
      : indicator.kind === 'boolean'
        ? position === 1
        : position;
  return { ...fieldsOf(value), [field]: moved };
}
