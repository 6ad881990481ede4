/** Workspace files: what is written is valid, and the schema that is published says the same as the reader. */
import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import type { FilledAssessment } from '../../../src/domain/answers/assessment.ts';
import { LATEST_FROM_OUTSIDE } from '../../../src/domain/answers/entry.ts';
import { contentHash } from '../../../src/domain/basics/contentHash.ts';
import { FILE_VERSION, makeWorkspaceFile, readWorkspaceFile } from '../../../src/domain/formats/workspaceFile.ts';
import { workspaceFileSchema } from '../../../src/schemas/workspaceFile.ts';
import { entryOf, given, headOf, MET, realisticAssessment, someAssessments, UNMET } from '../answers/entries.ts';

const [profile] = readStandardFiles().evaluations.map(({ data }) => data);
if (!profile) throw new Error('there is no profile');
const isValid = new Ajv({ strict: true, allowUnionTypes: true }).compile(workspaceFileSchema);
const WRITING = { now: 1_790_000_000_000, program: { name: 'ccguide', version: '1.2.3' }, edition: '0.2.0' };
const fileOf = (...assessments: FilledAssessment[]) => makeWorkspaceFile(assessments, WRITING);
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const isClean = (raw: unknown) => {
  const read = readWorkspaceFile(raw);
  return read.state === 'read' && read.faults.length === 0 && read.migratedFrom === undefined;
};

describe('a file that is written', () => {
  test('names its format, the edition, the program, the day and the hash of each profile', () => {
    expect(fileOf({ ...headOf('abcd'), entries: [] })).toMatchObject({
      format: 'ccguide-workspace',
      version: 2,
      made: '2026-09-21T14:13:20.000Z',
      edition: '0.2.0',
      program: { name: 'ccguide', version: '1.2.3' },
      assessments: [{ id: 'abcd', instrument: { hash: 'abc' } }],
    });
  });
  test('is valid against the schema, and is read back as it was but for the order', () => {
    fc.assert(
      fc.property(someAssessments, (assessments) => {
        const raw = asJson(fileOf(...assessments));
        expect(isValid(raw), JSON.stringify(isValid.errors)).toBe(true);
        expect(readWorkspaceFile(raw)).toEqual({ state: 'read', file: raw, faults: [], migratedFrom: undefined });
      }),
    );
  });
  test('is the same whatever the order of the entries', () => {
    const assessment = realisticAssessment('abcd', 30);
    const turned = { ...assessment, entries: [...assessment.entries].reverse() };
    expect(JSON.stringify(fileOf(turned))).toBe(JSON.stringify(fileOf(assessment)));
  });
});

/** Every place in a value: the keys that lead there. */
function placesIn(value: unknown, path: readonly string[] = []): string[][] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [[...path], ...inner.flatMap(([key, each]) => placesIn(each, [...path, key]))];
}
const REMOVED = Symbol('removed');
/** A copy in which another value stands at one place, or nothing. */
function changedAt(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  const inner = changedAt((value as Record<string, unknown>)[key], rest, to);
  if (Array.isArray(value)) {
    const copy = [...value];
    copy.splice(Number(key), 1, ...(inner === REMOVED ? [] : [inner]));
    return copy;
  }
  const others = Object.entries(value as object).filter(([name]) => name !== key);
  return Object.fromEntries(inner === REMOVED ? others : [...others, [key, inner]]);
}
const junk = fc.oneof(
  fc.constantFrom<unknown>(REMOVED, null, true, 0, -1, 1.5, 3, 1e300, -1e300, '', '__proto__', 'constructor', [], {}),
  fc.constantFrom<unknown>(LATEST_FROM_OUTSIDE + 1, Number.MAX_SAFE_INTEGER, 'x'.repeat(41), 'x'.repeat(121)),
  fc.constantFrom<unknown>('x'.repeat(201), 'x'.repeat(20_001), 'met', 'answer', 'note', 'pending', 'admission'),
  fc.constantFrom<unknown>(MET, { state: 'value' }, { state: 'value', value: null }, { edition: '', answers: [] }),
  fc.constant(JSON.parse('{"__proto__":{"state":"met","item":"a"}}')),
  fc.jsonValue({ maxDepth: 2 }).map(asJson),
);

describe('the schema and the reader agree', () => {
  const base = { ...realisticAssessment('abcd', 0), entries: realisticAssessment('abcd', 6).entries };
  test('on a file in which one field, at whatever depth, is replaced or removed', () => {
    const seen = { valid: 0, not: 0 };
    const files = fc.oneof(fc.constant([base]), someAssessments).map((each) => asJson(fileOf(...each)));
    fc.assert(
      fc.property(files, fc.nat(), junk, (file, at, to) => {
        const places = placesIn(file);
        const changed = changedAt(file, places[at % places.length] ?? [], to);
        if (changed === REMOVED) return;
        const raw = asJson(changed);
        const valid = isValid(raw);
        seen[valid ? 'valid' : 'not'] += 1;
        const read = readWorkspaceFile(raw);
        const isDoubled = read.state === 'read' && read.faults.some(({ fault }) => fault === 'doubled');
        if (!isDoubled) expect(isClean(raw), JSON.stringify([raw, isValid.errors])).toBe(valid);
      }),
      { numRuns: 4000 },
    );
    expect(Math.min(seen.valid, seen.not)).toBeGreaterThan(300);
  });
  test('at every place of one file, for every kind of junk', () => {
    const file = asJson(fileOf(base));
    const kinds = [REMOVED, null, true, 0, 1.5, -1, '', 'x', '__proto__', [], {}, [null], { state: 'met' }, 1e300];
    for (const place of placesIn(file).slice(1))
      for (const kind of kinds) {
        const raw = asJson(changedAt(file, place, kind));
        expect(isClean(raw), `${place.join('.')}: ${String(kind)}`).toBe(isValid(raw));
      }
  });
});

describe('a file that is read', () => {
  test.each<[string, unknown, string]>([
    ['no object', [], 'notOurs'],
    ['nothing', null, 'notOurs'],
    ['another format', { format: 'other', version: 2 }, 'notOurs'],
    ['a format from the prototype', JSON.parse('{"__proto__":{"format":"ccguide-workspace","version":2}}'), 'notOurs'],
    ['no version', { format: 'ccguide-workspace' }, 'noVersion'],
    ['a version in words', { format: 'ccguide-workspace', version: '2' }, 'noVersion'],
    ['version 0', { format: 'ccguide-workspace', version: 0 }, 'noVersion'],
    ['version 1.5', { format: 'ccguide-workspace', version: 1.5 }, 'noVersion'],
  ])('%s is refused', (_, raw, why) => {
    const own = Object.fromEntries(Object.entries((raw as object) ?? {}));
    expect(readWorkspaceFile(Array.isArray(raw) || raw === null ? raw : own)).toEqual({ state: 'refused', why });
  });
  test('of a newer version is for looking at only', () => {
    const file = { ...fileOf(realisticAssessment('abcd', 5)), version: FILE_VERSION + 1, more: { unknown: true } };
    const read = readWorkspaceFile(asJson(file));
    expect(read).toMatchObject({ state: 'readOnly', version: FILE_VERSION + 1, faults: [] });
    expect(read.state === 'readOnly' && read.file.assessments[0]?.entries).toHaveLength(5);
  });
  test('keeps what can be read and names the rest by its place in the file', () => {
    const good = {
      ...headOf('abcd'),
      entries: [entryOf('1.a', 'answer a', MET), { item: 'b' }, entryOf('2.a', 'answer a', UNMET)],
    };
    const raw = asJson({ ...fileOf(), assessments: ['bad', good, { ...good, entries: [] }] });
    expect(readWorkspaceFile(raw)).toMatchObject({
      file: { assessments: [{ id: 'abcd', entries: [{ value: UNMET }] }] },
      faults: [
        { place: 'assessments[0]', fault: 'notReadable' },
        { place: 'assessments[1].entries[1]', fault: 'notReadable' },
        { place: 'assessments[1].entries[2]', fault: 'doubled' },
        { place: 'assessments[2]', fault: 'doubled' },
      ],
    });
  });
  test('names each field that would be lost, before anything is imported', () => {
    const head = { ...headOf('abcd'), colour: 'red' };
    const document = { name: 'd', where: '', date: '', validUntil: '', pages: 3 };
    const pending = { edition: '0.1.0', answers: [{ item: 'a', answer: { ...MET, by: 'x' } }] };
    const entries = [
      { ...entryOf('1.a', 'answer a', MET), value: { ...MET, colour: 'red' } },
      { ...entryOf('2.a', 'answer b', given({ numerator: 1, anything: 2 })), mood: 'good' },
      { ...entryOf('3.a', 'document dabc', null), value: document },
      { ...entryOf('4.a', 'pending a', null), value: pending },
    ];
    const read = readWorkspaceFile(asJson({ ...fileOf(), assessments: [{ ...head, entries }] }));
    expect(read).toMatchObject({
      state: 'read',
      file: { assessments: [{ entries: [{ value: MET }, {}, {}, {}] }] },
      faults: [],
      unknown: [
        'assessments[0].colour',
        'assessments[0].entries[0].value.colour',
        'assessments[0].entries[1].mood',
        'assessments[0].entries[2].value.pages',
        'assessments[0].entries[3].value.answers[0].answer.by',
      ],
    });
  });
  test('names what would be lost of the file itself, of a list and of a profile', () => {
    const evidence = entryOf('1.a', 'evidence a', ['done', 'done']);
    const { profiles: [kept] = [], ...file } = makeWorkspaceFile([{ ...headOf('abcd'), entries: [evidence] }], {
      ...WRITING,
      profiles: [{ hash: contentHash(profile), profile, kept: 1 }],
    });
    const read = readWorkspaceFile(
      asJson({
        ...file,
        colour: 'red',
        program: { ...file.program, language: 'en' },
        profiles: [{ ...kept, profile: { ...profile, title: { ...profile.title, fr: 'profil' } }, mood: 'good' }],
      }),
    );
    expect(read).toMatchObject({
      faults: [],
      unknown: [
        'assessments[0].entries[0].value',
        'profiles[0].profile.title.fr',
        'profiles[0].mood',
        'program.language',
        'colour',
      ],
    });
  });
  test('reaches no prototype and never throws', () => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString'];
    const values = names.flatMap((name) => [name, JSON.parse(`{"${name}":{"polluted":true}}`) as object]);
    const files = fc.nat().chain((at) => fc.constantFrom(...values).map((to) => ({ at, to })));
    const file = asJson(fileOf({ ...headOf('abcd'), entries: [...realisticAssessment('abcd', 6).entries] }));
    const places = placesIn(file);
    fc.assert(
      fc.property(files, ({ at, to }) => {
        const read = readWorkspaceFile(asJson(changedAt(file, places[at % places.length] ?? [], to)));
        const entries = read.state === 'read' ? read.file.assessments.flatMap((each) => each.entries) : [];
        expect(entries.every((entry) => Object.getPrototypeOf(entry) === Object.prototype)).toBe(true);
        expect(entries.some(({ item }) => item === '__proto__')).toBe(false);
        expect(({} as { polluted?: true }).polluted).toBeUndefined();
      }),
    );
    fc.assert(fc.property(fc.anything(), (raw) => void readWorkspaceFile(raw)));
  });
});

describe('a file of the first version', () => {
  const row = (sheet: string, item: string, answer: unknown, stamp = 5) => ({ sheet, item, answer, stamp, tab: 't' });
  const oldFile = (rows: unknown) => ({ format: 'ccguide-workspace', version: 1, made: '2026-01-01', rows });
  test('is brought to the present one, each sheet as an assessment', () => {
    const rows = [row('checklist', 'a', MET), row('admission:default', 'b', null), row('checklist', 'c', UNMET, 3)];
    const read = readWorkspaceFile(oldFile(rows));
    expect(read).toMatchObject({ state: 'read', migratedFrom: 1, faults: [] });
    expect(read.state === 'read' && read.file.assessments).toMatchObject([
      {
        created: 3,
        instrument: { kind: 'checklist', id: 'guide' },
        entries: [{ item: 'a', field: 'answer' }, { item: 'c' }],
      },
      { instrument: { kind: 'admission', id: 'default' }, entries: [{ item: 'b', value: null }] },
    ]);
    if (read.state === 'read') expect(isValid(asJson(read.file))).toBe(true);
    expect(readWorkspaceFile(oldFile(rows))).toEqual(read);
  });
  test('gives each sheet an id of its own, however much their names are alike', () => {
    const read = readWorkspaceFile(
      oldFile([row('evaluation:county-level-a', 'a', MET), row('evaluation:county-level-b', 'a', MET)]),
    );
    expect(read.state === 'read' && [read.faults, read.file.assessments.length]).toEqual([[], 2]);
  });
  test.each<[string, unknown, string[]]>([
    ['rows that are none', 'rows', ['rows']],
    ['no rows', undefined, ['rows']],
    ['a row that is none, alone', ['bad'], ['rows[0]']],
    ['a row of an unknown sheet', [row('checklist', 'a', MET), row('elsewhere', 'a', MET)], ['rows[1]']],
    ['an answer that is none', [row('checklist', 'a', { state: 'perhaps' }), row('checklist', 'b', MET)], ['rows[0]']],
  ])('names %s', (_, rows, places) => {
    const read = readWorkspaceFile(oldFile(rows));
    expect(read.state === 'read' && read.faults.map(({ place }) => place)).toEqual(places);
  });
  test('may be large', () => {
    const rows = Array.from({ length: 150_000 }, (_, index) => row('checklist', `item-${index}`, MET));
    const read = readWorkspaceFile(oldFile(rows));
    expect(read.state === 'read' && read.file.assessments[0]?.entries).toHaveLength(150_000);
  });
});
