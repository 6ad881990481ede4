/** The standard as data, and the schema that says what may stand in it: what is taken away, added or of another kind is refused. */
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import { chapterData, clauseRows, dataHead, standardData } from '../../../src/domain/formats/standardData.ts';
import { assembleStandard } from '../../../src/domain/standard/standard.ts';
import { standardDataSchema } from '../../../src/schemas/standardData.ts';
import { readWithPapers } from '../../fixtures/withPapers.ts';

const standard = assembleStandard(readWithPapers(readStandardFiles));
const data = JSON.parse(JSON.stringify(standardData(standard, 'CC-BY-4.0')));
// Every field that may be absent is there once, and every list has something in it.
const [first] = data.chapters[0].sections[0].clauses;
Object.assign(first, {
  guidance: { 'zh-CN': '说明', en: 'note' },
  notCheckable: { 'zh-CN': '不查', en: 'not checked' },
  basis: [{ source: 'notes', article: '1' }],
  appliesTo: { roles: ['manager'], services: ['dining'] },
});
data.chapters[0].retiredKeys.push('gone');
data.sources[0].articles.push('1');
const isValid = new Ajv({ strict: true }).compile(standardDataSchema);

type Path = readonly (string | number)[];
/** Paths to every object, list and value. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...inner.flatMap(([key, each]) => placesIn(each, [...path, key]))];
}
function changed(path: Path, change: (parent: Record<string | number, unknown>, last: string | number) => void) {
  const whole = structuredClone(data);
  let at = whole;
  for (const step of path.slice(0, -1)) at = at[step];
  change(at, path.at(-1) ?? '');
  return whole;
}
const named = (path: Path) => path.filter((step) => typeof step === 'string').join('.');
/** What may be absent, wherever it stands. */
const OPTIONAL =
  /(?:guidance|notCheckable|article|services|isLocal|aliases|issuer|published|url|number|note|clauses\.(?:parameters|posts|stage(?:\.common)?)|posts\.notWith\.when|evidence\.record|records\.(?:form|keptUntil(?:\.clause)?|keptWith)|timeLimits(?:\.parameters\.(?:event|to|max|common))?|quantities(?:\.(?:upTo|law|min|max|common))?)$/;
/** What is not looked into: sources and terms may say more than the schema names. */
const FREE = /^(?:glossary\.aliases|sources\.(?!id$|kind$|title|articles|verification$|checked$))/;
const places = placesIn(data).filter((path) => path.length > 0 && !FREE.test(named(path)));

describe('the schema', () => {
  test('takes the standard as it is', () => {
    expect([isValid(data), isValid.errors]).toEqual([true, null]);
  });
  test('refuses another kind of value in every place', () => {
    const wrong = places.filter((path) =>
      isValid(
        changed(path, (parent, last) => {
          // A list of nothing known, or, in the place of a list, an object.
          parent[last] = Array.isArray(parent[last]) ? { a: 1 } : [0];
        }),
      ),
    );
    expect([...new Set(wrong.map(named))]).toEqual([]);
  });
  test('refuses what lacks something, but for what may be absent', () => {
    const without = places.filter((path) => typeof path.at(-1) === 'string');
    const lacking = without.filter((path) => isValid(changed(path, (parent, last) => delete parent[last])));
    const wanted = without.filter(
      (path) => OPTIONAL.test(named(path)) && !/^chapters\.(?:sections\.(?:clauses\.)?)?number$/.test(named(path)),
    );
    expect([...new Set(lacking.map(named))].sort()).toEqual([...new Set(wanted.map(named))].sort());
  });
  test('refuses what it does not know in clauses, sections, chapters and texts', () => {
    const closed = [
      ['chapters', 0],
      ['chapters', 0, 'sections', 0],
      ['chapters', 0, 'sections', 0, 'clauses', 0],
      ['chapters', 0, 'title'],
      ['chapters', 0, 'sections', 0, 'clauses', 0, 'basis', 0],
      ['chapters', 0, 'sections', 0, 'clauses', 0, 'appliesTo'],
    ] as Path[];
    const open = closed.filter((path) =>
      isValid(changed([...path, 'unknown'], (parent, last) => (parent[last] = 'x'))),
    );
    expect(open.map(named)).toEqual([]);
  });
  test.each<[string, Path, unknown]>([
    ['a key with capitals', ['chapters', 0, 'key'], 'Kitchen'],
    ['a key that begins with a digit', ['chapters', 0, 'key'], '1a'],
    ['a key that ends in a hyphen', ['chapters', 0, 'key'], 'a-'],
    ['an empty text', ['chapters', 0, 'title', 'en'], ''],
    ['an empty Chinese text', ['chapters', 0, 'title', 'zh-CN'], ''],
    ['a chapter below 0', ['chapters', 0, 'number'], -1],
    ['half a chapter', ['chapters', 0, 'number'], 1.5],
    ['a number of two parts', ['chapters', 0, 'sections', 0, 'clauses', 0, 'number'], '2.1'],
    ['a number with words', ['chapters', 0, 'sections', 0, 'clauses', 0, 'number'], '2.1.1a'],
    ['an unknown level', ['chapters', 0, 'sections', 0, 'clauses', 0, 'level'], 'must'],
    ['an unknown origin', ['chapters', 0, 'sections', 0, 'clauses', 0, 'origin'], 'invented'],
    ['a version of two parts', ['edition', 'version'], '1.0'],
    ['another format', ['format'], 'other'],
    ['a newer format', ['formatVersion'], 2],
    ['an unknown kind of source', ['sources', 0, 'kind'], 'hearsay'],
    ['an unknown verification', ['sources', 0, 'verification'], 'guessed'],
    ['a section that is local by no', ['chapters', 1, 'sections', 1, 'isLocal'], false],
  ])('refuses %s', (_, path, value) => {
    expect(isValid(changed(path, (parent, last) => (parent[last] = value)))).toBe(false);
  });
  test('says what cannot be told from names', () => {
    const said = JSON.stringify(standardDataSchema).match(/"description":"[^"]+"/g);
    expect(new Set(said).size).toBeGreaterThan(8);
    expect(standardDataSchema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Service standard',
    });
  });
});

test('chapters come with numbered sections and the places of their clauses', () => {
  const [premises, kitchen] = standard.chapters.map(chapterData);
  expect(premises).toMatchObject({ key: 'premises', number: 2, title: { en: 'Premises' }, retiredKeys: [] });
  expect(premises?.sections.map(({ key, number, title }) => [key, number, title.en])).toEqual([
    ['access', '2.1', 'Access'],
  ]);
  expect(premises?.sections[0]).not.toHaveProperty('isLocal');
  expect(kitchen?.sections[1]).toMatchObject({ key: 'yunxi-winter', number: '3.2', isLocal: true });
  expect(kitchen?.sections.map(({ clauses }) => clauses.map(({ key, path }) => [key, path]))).toEqual([
    [
      ['samples-kept', 'guide/kitchen/#samples-kept'],
      ['menu-posted', 'guide/kitchen/#menu-posted'],
    ],
    [['yunxi-meals-warm', 'guide/kitchen/#yunxi-meals-warm']],
  ]);
  expect(kitchen?.sections[0]?.clauses[0]).not.toHaveProperty('page');
});

test('each document says its format, edition and licence', () => {
  expect(dataHead(standard, 'CC0-1.0')).toEqual({
    format: 'service-standard',
    formatVersion: 1,
    edition: standard.edition,
    licence: 'CC0-1.0',
  });
  expect(standardData(standard, 'CC0-1.0')).toMatchObject({ licence: 'CC0-1.0', edition: { version: '1.0.0' } });
  expect(data.sources.map(({ id }: { id: string }) => id)).toEqual(['notes', 'yunxi-rules']);
  expect(data.glossary.map(({ id }: { id: string }) => id)).toEqual(['canteen']);
});

test('a table has a row for each clause under a row of names', () => {
  const [chapter] = standard.chapters;
  const [section] = chapter?.sections ?? [];
  const [clause] = section?.clauses ?? [];
  if (!chapter || !section || !clause) throw new Error('the fixture is empty');
  const full = {
    ...clause,
    guidance: { 'zh-CN': '说明', en: 'note' },
    criteria: [...clause.criteria, { 'zh-CN': '又一项', en: 'one more' }],
    basis: [{ source: 'notes', article: '3' }, { source: 'notes' }],
    appliesTo: { roles: ['manager', 'cook'], services: ['dining', 'delivery'] },
    stage: { at: 'firstClient', because: 'safety' } as const,
  };
  const rows = clauseRows([{ ...chapter, sections: [{ ...section, clauses: [full, clause] }] }]);
  expect(rows).toEqual([
    [
      'number',
      'key',
      'chapter',
      'section',
      'level',
      'origin',
      'text_zh',
      'text_en',
      'guidance_zh',
      'guidance_en',
      'criteria_zh',
      'criteria_en',
      'evidence_zh',
      'evidence_en',
      'basis',
      'roles',
      'services',
      'path',
      'stage',
      'stage_reason',
      'records',
    ],
    [
      '2.1.1',
      'step-free-entrance',
      'premises',
      'access',
      'shall',
      'drafted',
      '入口应没有台阶。',
      'The entrance shall be free of steps.',
      '说明',
      'note',
      '轮椅能自己进出\n又一项',
      'A wheelchair gets in and out unaided\none more',
      '照片',
      'Photograph',
      'notes 3\nnotes',
      'manager\ncook',
      'dining\ndelivery',
      'guide/premises/#step-free-entrance',
      'firstClient',
      'safety',
      'photograph',
    ],
    [
      '2.1.2',
      'step-free-entrance',
      'premises',
      'access',
      'shall',
      'drafted',
      '入口应没有台阶。',
      'The entrance shall be free of steps.',
      '',
      '',
      '轮椅能自己进出',
      'A wheelchair gets in and out unaided',
      '照片',
      'Photograph',
      'notes',
      'manager',
      '',
      'guide/premises/#step-free-entrance',
      '',
      '',
      'photograph',
    ],
  ]);
});
