/** Damaged files: cut at every byte, flipped, nested without end. What was whole before the damage comes back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Entry, placeOf } from '../../src/domain/answers/entry.ts';
import { canonical } from '../../src/domain/basics/canonical.ts';
import { makeWorkspaceFile } from '../../src/domain/formats/workspaceFile.ts';
import { openWorkspaceJson, writeWorkspaceJson } from '../../src/files/workspaceJson.ts';
import { headOf, realisticAssessment } from '../domain/answers/entries.ts';
import { tries } from '../tries.ts';

const WRITING = { now: 1_790_000_000_000, program: { name: 'ccguide', version: '1.2.3' }, edition: '0.2.0' };
const fileOf = (...counts: number[]) =>
  makeWorkspaceFile(
    counts.map((count, index) => realisticAssessment(`sheet${index}`, count)),
    WRITING,
  );

/** Each entry as text with its assessment, and the offset at which it is complete. */
function entriesWithEnds(text: string, file: ReturnType<typeof fileOf>): { entry: string; end: number }[] {
  let at = 0;
  return file.assessments.flatMap(({ id, entries }) =>
    entries.map((entry) => {
      const lines = JSON.stringify(entry, null, 2).replaceAll('\n', `\n${' '.repeat(8)}`);
      at = text.indexOf(lines, at) + lines.length;
      return { entry: canonical([id, entry]), end: at };
    }),
  );
}
const entriesOf = (opened: ReturnType<typeof openWorkspaceJson>): string[] => {
  const { read } = opened;
  if (read.state === 'refused') return [];
  return read.file.assessments.flatMap(({ id, entries }) => entries.map((entry) => canonical([id, entry])));
};
/** Whether heads are as they were: a number of which the end is missing would be another number. */
const headsOf = ({ read }: ReturnType<typeof openWorkspaceJson>) =>
  read.state === 'refused' ? [] : read.file.assessments.map(({ entries: _, ...head }) => canonical(head));

function checkCuts(file: ReturnType<typeof fileOf>, every: number): void {
  const text = writeWorkspaceJson(file);
  const ends = entriesWithEnds(text, file);
  const heads = new Set(file.assessments.map(({ entries: _, ...head }) => canonical(head)));
  for (let cut = 0; cut < text.length - 2; cut += every) {
    const part = text.slice(0, cut);
    const opened = openWorkspaceJson(part);
    const expected = ends.filter(({ end }) => end <= cut).map(({ entry }) => entry);
    const recovered = entriesOf(opened);
    // Compared by hand: an assertion for each of some hundred thousand texts would take minutes.
    if (recovered.length !== expected.length || recovered.some((entry, index) => entry !== expected[index]))
      expect(recovered, `cut at ${cut}`).toEqual(expected);
    const { damage } = opened;
    const lines = part.split('\n');
    if (!damage || damage.line < 1 || damage.line > lines.length || damage.column < 1)
      expect(damage, `cut at ${cut}`).toEqual({ line: lines.length, column: expect.any(Number) });
    // An assessment of which not even the head is whole has no entries and says so.
    for (const head of headsOf(opened))
      if (!heads.has(head) && recovered.length > 0) expect(JSON.parse(head).id).not.toBe('sheet0');
  }
}

test('a file is read back as it was written', () => {
  const file = fileOf(40, 0, 12);
  expect(openWorkspaceJson(writeWorkspaceJson(file))).toEqual({
    damage: undefined,
    read: { state: 'read', file, faults: [], migratedFrom: undefined },
  });
  expect(openWorkspaceJson(`\uFEFF${writeWorkspaceJson(file).replaceAll('\n', '\r\n')}`).damage).toBeUndefined();
});

describe('a file that is cut off', () => {
  test('at any byte gives back every entry that was whole, in order, and says where it ends', () => {
    // After six entries their kinds begin again.
    checkCuts(fileOf(tries(7, 24), 0, tries(2, 8)), 1);
  });
  test('of 300 entries does so as well', () => checkCuts(fileOf(200, 100), tries(601, 61)));
  test('of 3,000 entries does so as well', () => checkCuts(fileOf(3000), tries(199_967, 19_973)));
  test('in the middle of a number does not take the beginning for the number', () => {
    const text = writeWorkspaceJson(fileOf(1));
    for (const field of ['created', 'sharedUpTo'] as const) {
      const at = text.indexOf(`"${field}": `) + field.length + 8;
      for (const head of headsOf(openWorkspaceJson(text.slice(0, at))))
        expect([0, 1_790_000_000_000]).toContain(JSON.parse(head)[field]);
    }
    const newer = text.replace('"version": 2', '"version": 23');
    const { read } = openWorkspaceJson(newer.slice(0, newer.indexOf('"version": 2') + 12));
    expect(read).toEqual({ state: 'refused', why: 'notJson' });
  });
  test('on one line names the column', () => {
    const text = JSON.stringify(fileOf(10));
    const cut = text.indexOf('"item-3"') + 3;
    expect(openWorkspaceJson(text.slice(0, cut)).damage).toMatchObject({ line: 1 });
    expect(openWorkspaceJson(text.replace(',"program"', ',\n?"program"')).damage).toMatchObject({ line: 2, column: 1 });
  });
});

describe('a file in which one character is wrong', () => {
  const file = fileOf(tries(6, 12), tries(2, 8));
  const text = writeWorkspaceJson(file);
  const ends = entriesWithEnds(text, file);
  const originals = new Set(ends.map(({ entry }) => entry));
  test('gives back the entries before it, and none that is made of two', () => {
    for (const change of ['', 'x', '"', '{', '}', '[', ']', ',', ':', '\\', '\n', '0'])
      for (let at = 0; at < text.length; at += 7) {
        const opened = openWorkspaceJson(text.slice(0, at) + change + text.slice(at + 1));
        const recovered = entriesOf(opened);
        const { read } = opened;
        // Where it stays JSON nobody can tell that a letter is another: at most the entry that it stands in differs.
        const strange = recovered.filter((entry) => !originals.has(entry));
        const inHead = read.state === 'read' && headsOf(opened).some((head) => !/"id":"sheet[01]"/.test(head));
        if (strange.length > 1 && !inHead) expect(strange, `${JSON.stringify(change)} at ${at}`).toEqual([]);
        const before = ends.filter(({ end }) => end < at).map(({ entry }) => entry);
        if (opened.damage && read.state === 'read' && before.some((entry, index) => recovered[index] !== entry))
          expect(recovered, `${JSON.stringify(change)} at ${at}`).toEqual(before);
      }
  });
});

describe('whatever a file holds', () => {
  test('nothing throws', () => {
    fc.assert(fc.property(fc.string(), (junk) => void openWorkspaceJson(junk)));
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, cut) => void openWorkspaceJson(json.slice(0, cut % (json.length + 1)))),
    );
  });
  test.each<[string, string]>([
    ['arrays', '['],
    ['objects', '{"a":'],
    ['assessments', '{"assessments":['],
  ])('%s without end are refused', (_, opening) => {
    expect(openWorkspaceJson(opening.repeat(200_000)).read).toEqual({ state: 'refused', why: 'notJson' });
  });
  test('a value nested without end spoils no other entry', () => {
    const deep = `{"item":"deep","field":"answer","value":{"state":"value","value":${'['.repeat(5000)}${']'.repeat(5000)}},"stamp":1,"tab":"t"}`;
    const text = JSON.stringify(fileOf(3)).replace('"entries":[', `"entries":[${deep},`);
    expect(entriesOf(openWorkspaceJson(text))).toHaveLength(3);
  });
  test('an entry in a damaged file takes nothing from its prototype', () => {
    const entry = JSON.stringify({
      item: 'a',
      field: 'answer',
      value: { state: 'met' },
      stamp: 1,
      tab: 't',
    } as Partial<Entry>);
    const head = JSON.stringify(headOf('abcd')).slice(0, -1);
    const text = `{"format":"ccguide-workspace","version":2,"assessments":[${head},"entries":[{"__proto__":${entry}},${entry}`;
    const { read } = openWorkspaceJson(`${text},{"item`);
    expect(read.state === 'read' && read.file.assessments.flatMap(({ entries }) => entries.map(placeOf))).toEqual([
      'answer a',
    ]);
    expect(read.state === 'read' && read.faults.map(({ place }) => place)).toContain('assessments[0].entries[0]');
  });
  test('that is not ours is refused, with the place of the fault', () => {
    expect(openWorkspaceJson('{"format":"other"}')).toEqual({
      damage: undefined,
      read: { state: 'refused', why: 'notOurs' },
    });
    expect(openWorkspaceJson('')).toEqual({
      damage: { line: 1, column: 1 },
      read: { state: 'refused', why: 'notJson' },
    });
    expect(openWorkspaceJson('a,b\n1,2').read).toEqual({ state: 'refused', why: 'notJson' });
  });
});

test('the sign for a lost character survives in a note, and stands in no file as itself', () => {
  const file = fileOf(1);
  const [first] = file.assessments;
  const note: Entry = { field: 'note', item: 'a', value: 'seen as \uFFFD', stamp: 1, tab: 'a', from: [] };
  const text = writeWorkspaceJson({ ...file, assessments: first ? [{ ...first, entries: [note] }] : [] });
  expect(text).not.toContain('\uFFFD');
  expect(entriesOf(openWorkspaceJson(text)).join()).toContain('seen as \uFFFD');
});
