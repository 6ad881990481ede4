/** Builders of small profiles and answers for the tests of the domain, and random ones for fast-check. */
import fc from 'fast-check';
import type { Answer, AnswerSheet } from '../../../src/domain/answers/answer.ts';
import type {
  Band,
  BandIndicator,
  BooleanIndicator,
  CountIndicator,
  DeductionIndicator,
  Dimension,
  Indicator,
  Profile,
  RatioIndicator,
  RedLine,
  RubricIndicator,
  SurveyIndicator,
} from '../../../src/domain/profiles/profile.ts';

export type TestProfile = Profile<string>;
type More<T> = Partial<Omit<T, 'id' | 'weight' | 'kind'>>;

const base = (id: string, weight: number) => ({
  id,
  weight,
  title: id,
  clauses: ['a-clause'],
});
export const anyNumber = { label: 'hours', unit: 'h' };
export const people = { label: 'people', unit: 'persons', whole: true };
const fraction = { numerator: anyNumber, denominator: anyNumber };

/** Attainment n/d, unless another floor and target are given. */
export const ratio = (id: string, weight: number, more: More<RatioIndicator<string>> = {}): RatioIndicator<string> => ({
  ...base(id, weight),
  kind: 'ratio',
  ...fraction,
  floor: 0,
  target: 1,
  ...more,
});
export const count = (id: string, weight: number, more: More<CountIndicator<string>> = {}): CountIndicator<string> => ({
  ...base(id, weight),
  kind: 'count',
  done: people,
  planned: people,
  ...more,
});
/** `edges`: outerLow, innerLow, innerHigh, outerHigh. */
export const band = (
  id: string,
  weight: number,
  [outerLow, innerLow, innerHigh, outerHigh]: readonly [number, number, number, number],
): BandIndicator<string> => ({
  ...base(id, weight),
  kind: 'band',
  ...fraction,
  outerLow,
  innerLow,
  innerHigh,
  outerHigh,
});
/** Levels are called by their values: '0', '0.75', '1'. */
export const rubric = (id: string, weight: number, values: readonly number[]): RubricIndicator<string> => ({
  ...base(id, weight),
  kind: 'rubric',
  levels: values.map((value) => ({ id: String(value), value, descriptor: `level ${value}` })),
});
export const survey = (id: string, weight: number, low: number, high: number): SurveyIndicator<string> => ({
  ...base(id, weight),
  kind: 'survey',
  low,
  high,
});
export const yesNo = (id: string, weight: number): BooleanIndicator<string> => ({
  ...base(id, weight),
  kind: 'boolean',
});
export const deduction = (id: string, weight: number, perEvent: number): DeductionIndicator<string> => ({
  ...base(id, weight),
  kind: 'deduction',
  perEvent,
});

export const dimension = (id: string, ...indicators: Indicator<string>[]): Dimension<string> => ({
  id,
  title: id,
  purpose: '',
  indicators,
});
const bandOf = (id: string, min: number, minDimension?: number): Band<string> => ({ id, title: id, min, minDimension });

/** 不合格 0, 合格 60, 良好 80 with every dimension at 50, 优秀 90 with every dimension at 60 (section 2, Bands). */
export const BANDS: readonly Band<string>[] = [
  bandOf('unqualified', 0),
  bandOf('qualified', 60),
  bandOf('good', 80, 50),
  bandOf('excellent', 90, 60),
];

const lineOf = (id: string) => ({ id, title: id, proof: '', clauses: ['a-clause'] });
export const plainLine = (id: string, effect: 'void' | 'fail' | 'warn'): RedLine<string> => ({ ...lineOf(id), effect });
export const capAt = (id: string, atBand: string): RedLine<string> => ({ ...lineOf(id), effect: 'cap', band: atBand });
export const deduct = (id: string, points: number): RedLine<string> => ({ ...lineOf(id), effect: 'deduct', points });

export const LIMITS = { maxNotApplicable: 20, minResponses: 30, minResponseRate: 0.6 };

export const profileOf = (
  dimensions: readonly Dimension<string>[],
  { redLines = [], bands = BANDS, limits = LIMITS, observed = [] }: Partial<TestProfile> = {},
): TestProfile => ({
  id: 'test',
  version: 1,
  title: 'Test',
  status: 'for tests',
  dimensions,
  bands,
  redLines,
  limits,
  observed,
});

/** Dimensions that hold one `ratio` each, called by its letter: the score of the dimension is what `percent` gives. */
export const profileOfRatios = (weights: Readonly<Record<string, number>>, more: Partial<TestProfile> = {}) =>
  profileOf(
    Object.entries(weights).map(([id, weight]) => dimension(id.toUpperCase(), ratio(id, weight))),
    more,
  );

/** A [40, 20] and B [30, 10]: the profile of the worked example in section 2. */
export const workedExample = (more: Partial<TestProfile> = {}) =>
  profileOf(
    [
      dimension('A', ratio('A1', 40, { floor: 0.5, numerator: people, denominator: people }), yesNo('A2', 20)),
      dimension('B', rubric('B1', 30, [0, 0.75, 1]), yesNo('B2', 10)),
    ],
    more,
  );

export const given = (value: unknown): Answer => ({ state: 'value', value });
export const fractionOf = (numerator: number, denominator: number) => given({ numerator, denominator });
export const percent = (score: number) => fractionOf(score, 100);
/** What makes an indicator attain everything, or nothing. */
export function inputFor(indicator: Indicator<unknown>, full: boolean): Record<string, unknown> {
  switch (indicator.kind) {
    case 'ratio':
      return { numerator: (full ? indicator.target : indicator.floor) * 1000, denominator: 1000 };
    case 'count':
      return { done: full ? 10 : 0, planned: 10 };
    case 'band':
      return { numerator: (full ? indicator.innerLow : indicator.outerHigh + 1) * 1000, denominator: 1000 };
    case 'rubric':
      return { level: indicator.levels.at(full ? -1 : 0)?.id };
    case 'survey':
      return { mean: full ? indicator.high : indicator.low, responses: 60, invited: 60 };
    case 'boolean':
      return { yes: full };
    case 'deduction':
      return { events: full ? 0 : 1000 };
  }
}

export const na = (reason = 'no such cases this year'): Answer => ({ state: 'notApplicable', reason });
export const unknown: Answer = { state: 'unknown' };
export const yes = given({ yes: true });
export const no = given({ yes: false });

/** Values that rise strictly, `step` apart at least, from `step` to 100. */
const risingTo100 = (size: number, step: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: Math.round(100 / step) }), { minLength: size, maxLength: size })
    .map((steps) => steps.sort((a, b) => a - b).map((n) => Math.round(n * step * 100) / 100));

/** Weights that add up to 100; in coarse steps thresholds are often met exactly. */
const weightsOf = (size: number) =>
  fc.constantFrom(5, 5, 0.01).chain((step) =>
    fc
      .uniqueArray(fc.integer({ min: 1, max: Math.round(100 / step) - 1 }), {
        minLength: size - 1,
        maxLength: size - 1,
      })
      .map((cuts) => [0, ...cuts.sort((a, b) => a - b), Math.round(100 / step)])
      .map((cuts) => cuts.slice(1).map((cut, index) => Math.round((cut - (cuts[index] ?? 0)) * step * 100) / 100)),
  );

const someBands = fc
  .record({
    size: fc.integer({ min: 1, max: 4 }),
    step: fc.constantFrom(5, 10, 0.1),
    /** Index of the first band that asks something of every dimension. */
    from: fc.integer({ min: 1, max: 5 }),
  })
  .chain(({ size, step, from }) =>
    fc
      .tuple(risingTo100(size - 1, step), risingTo100(size, step))
      .map(([mins, minDimensions]) =>
        [0, ...mins].map((min, index) => bandOf(`band${index}`, min, index >= from ? minDimensions[index] : undefined)),
      ),
  );

const someRedLines = (bands: readonly Band<string>[]) =>
  fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(0.1, 5, 10, 12.5, 40).map((points) => deduct('', points)) },
        { weight: 2, arbitrary: fc.constantFrom(...bands).map(({ id }) => capAt('', id)) },
        { weight: 1, arbitrary: fc.constantFrom('void', 'fail', 'warn').map((effect) => plainLine('', effect)) },
      ),
      { maxLength: 3 },
    )
    .map((lines) => lines.map((line, index) => ({ ...line, id: `line${index}` })));

/** A valid profile of 1–3 dimensions with 1–4 ratios each. */
export const someProfile: fc.Arbitrary<TestProfile> = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }), someBands)
  .chain(([sizes, bands]) =>
    fc
      .tuple(
        weightsOf(sizes.reduce((sum, size) => sum + size, 0)),
        someRedLines(bands),
        fc.constantFrom(0, 20, 50, 50, 100),
      )
      .map(([weights, redLines, maxNotApplicable]) => {
        const rest = [...weights];
        const dimensions = sizes.map((size, d) =>
          dimension(`D${d}`, ...rest.splice(0, size).map((weight, i) => ratio(`d${d}i${i}`, weight))),
        );
        return profileOf(dimensions, { bands, redLines, limits: { ...LIMITS, maxNotApplicable } });
      }),
  );

/** An answer to a ratio; `undefined` leaves it out. */
export const someAnswer: fc.Arbitrary<Answer | undefined> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 20 }).map((twentieths) => fractionOf(twentieths, 20)) },
  { weight: 4, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: fc.constant(na()) },
  { weight: 1, arbitrary: fc.constantFrom(unknown, na(' \u200B'), fractionOf(0, 0), fractionOf(3, 2)) },
);

export const idsOf = ({ dimensions }: TestProfile) => dimensions.flatMap((d) => d.indicators.map(({ id }) => id));

/** A profile with a sheet in which anything may be missing. */
export const someCase: fc.Arbitrary<{ profile: TestProfile; sheet: AnswerSheet }> = someProfile.chain((profile) => {
  const ids = [...idsOf(profile), ...profile.redLines.map(({ id }) => id)];
  const lines = new Set(profile.redLines.map(({ id }) => id));
  const answers = ids.map((id) => (lines.has(id) ? fc.constantFrom(yes, no, no, unknown, undefined) : someAnswer));
  return fc.tuple(...answers).map((row) => ({
    profile,
    sheet: Object.fromEntries(ids.flatMap((id, index) => (row[index] ? [[id, row[index]]] : []))),
  }));
});
