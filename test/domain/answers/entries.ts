/** Entries and assessments for the tests of the workspace: short to write, and arbitrary ones. */
import fc from 'fast-check';
import type { Answer } from '../../../src/domain/answers/answer.ts';
import type { Assessment, FilledAssessment } from '../../../src/domain/answers/assessment.ts';
import { type Entry, placeOf } from '../../../src/domain/answers/entry.ts';

export const MET: Answer = { state: 'met' };
export const UNMET: Answer = { state: 'unmet' };
export const given = (value: unknown): Answer => ({ state: 'value', value });

/** An entry with stamp and tab as in '12.a'. */
export function entryOf(version: string, at: string, value: Entry['value'], from: readonly string[] = []): Entry {
  const [stamp = '', tab = ''] = version.split('.');
  const [field = '', item = ''] = at.split(' ');
  return { item, field, value, stamp: Number(stamp), tab, from } as Entry;
}

export const headOf = (id: string, more: Partial<Assessment> = {}): Assessment => ({
  id,
  name: '',
  created: 1,
  archived: false,
  binned: null,
  sharedUpTo: 0,
  instrument: { kind: 'checklist', id: 'guide', edition: '0.1.0', version: '1', hash: 'abc' },
  ...more,
});

/** What stands at each place, without what was taken back. */
export const valuesOf = (entries: readonly Entry[]): Record<string, Entry['value']> =>
  Object.fromEntries(
    entries
      .filter(({ value }) => value !== null)
      .map((entry) => [placeOf(entry), entry.value] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** The entries after some were written: the newest at each place, as the workspace keeps them. */
export function afterWriting(standing: readonly Entry[], written: readonly Entry[]): Entry[] {
  const rows = new Map(standing.map((entry) => [placeOf(entry), entry]));
  for (const entry of written) {
    const there = rows.get(placeOf(entry));
    const isHigher = !there || entry.stamp > there.stamp || (entry.stamp === there.stamp && entry.tab > there.tab);
    if (isHigher) rows.set(placeOf(entry), entry);
  }
  return [...rows.values()];
}

const ascii = (max: number) => fc.string({ unit: 'binary-ascii', maxLength: max });
/** Names that would do harm if an object were used as a dictionary. */
const names = fc.oneof(fc.constantFrom('a', 'b', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'), ascii(12));
export const items = names.filter((name) => name !== '' && name !== '__proto__');

export const answers: fc.Arbitrary<Answer> = fc.oneof(
  fc.constantFrom<Answer>(MET, UNMET, { state: 'partly' }, { state: 'unknown' }),
  ascii(20).map((reason) => ({ state: 'notApplicable' as const, reason })),
  fc.jsonValue({ maxDepth: 2 }).map((value) => given(JSON.parse(JSON.stringify(value)))),
);
const pendings = fc.record({
  edition: ascii(8),
  answers: fc.array(fc.record({ item: items, answer: answers }), { maxLength: 3 }),
});
const contents = fc.oneof(
  fc.record({ field: fc.constant('answer'), value: fc.option(answers) }),
  fc.record({ field: fc.constant('note'), value: fc.option(ascii(30)) }),
  fc.record({ field: fc.constant('pending'), value: fc.option(pendings) }),
);
const times = fc.integer({ min: 0, max: 4_102_444_800_000 });
export const someEntry: fc.Arbitrary<Entry> = fc
  .tuple(
    contents,
    fc.record({ item: items, stamp: times, tab: ascii(16), from: fc.array(ascii(20), { maxLength: 3 }) }),
  )
  .map(([content, rest]) => ({ ...content, ...rest }) as Entry);

const ids = fc.stringMatching(/^[a-z][a-z0-9]{3,20}$/);
export const someAssessment: fc.Arbitrary<FilledAssessment> = fc.record(
  {
    id: ids,
    name: ascii(20),
    created: times,
    archived: fc.boolean(),
    binned: fc.option(times),
    sharedUpTo: times,
    period: ascii(12),
    instrument: fc.record({
      kind: fc.constantFrom('admission' as const, 'checklist' as const, 'evaluation' as const),
      id: ascii(10),
      edition: ascii(10),
      version: ascii(10),
      hash: ascii(10),
    }),
    entries: fc.uniqueArray(someEntry, { selector: placeOf, maxLength: 6 }),
  },
  { requiredKeys: ['id', 'name', 'created', 'archived', 'binned', 'sharedUpTo', 'instrument', 'entries'] },
);
export const someAssessments = fc.uniqueArray(someAssessment, { selector: ({ id }) => id, maxLength: 3 });

/** A realistic assessment: answers of every kind, notes, one pending, long texts in both languages. */
export const realisticAssessment = (id: string, count: number): FilledAssessment => ({
  ...headOf(id, { name: '年度自查 “2026” {[,]}', created: 1_790_000_000_000, sharedUpTo: 1_790_000_000_500 }),
  entries: Array.from({ length: count }, (_, index): Entry => {
    const stamp = 1_790_000_000_000 + index;
    const kinds: Entry['value'][] = [
      MET,
      null,
      { state: 'notApplicable', reason: '没有“未成年”对象\\"}]' },
      given(12.5),
    ];
    if (index % 6 === 4) return entryOf(`${stamp}.tab1`, `note item-${index}`, '备注：{"item": "x"}\n第二行 😀');
    if (index % 6 === 5)
      return entryOf(`${stamp}.tab1`, `pending item-${index}`, {
        edition: '0.1.0',
        answers: [{ item: 'old', answer: given({ numerator: 1, denominator: [2] }) }],
      });
    return entryOf(`${stamp}.tab1`, `answer item-${index}`, kinds[index % 6] ?? null, ['1.a', '2.b']);
  }),
});
