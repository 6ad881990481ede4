/** The standard as data: it fits its schema, and the clause list can be rebuilt from it to the letter. */
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../src/commands/readContent.ts';
import { clausesOf } from '../../src/domain/clauses/clause.ts';
import type { DataClause, StandardData } from '../../src/domain/formats/standardData.ts';
import { VECTOR_KINDS, vectorFileName, vectorSchemaName } from '../../src/domain/vectors/vectors.ts';

const read = (path: string) => JSON.parse(readFileSync(`dist/data/${path}`, 'utf8'));
const files = readStandardFiles();
const clauses = files.chapters
  .map(({ data }) => data)
  .sort((a, b) => a.number - b.number)
  .flatMap(clausesOf);
const data = read('standard.json') as StandardData;

/** A clause as the content has it, from one of the data file. */
const rebuilt = ({ path, ...clause }: DataClause) => ({
  ...clause,
  page: /^guide\/(.+)\/#/.exec(path)?.[1],
});

describe('the whole standard', () => {
  test('fits the schema that is published beside it', () => {
    const validate = new Ajv({ allErrors: true }).compile(read('standard.schema.json'));
    expect([validate(data), validate.errors]).toEqual([true, null]);
    // The schema does say something: a clause without its key does not fit.
    const broken = structuredClone(data) as { chapters: { sections: { clauses: Partial<DataClause>[] }[] }[] };
    delete broken.chapters[1]?.sections[0]?.clauses[0]?.key;
    expect(validate(broken)).toBe(false);
  });

  test('has the examples of its clauses beside it, with a schema that they fit', () => {
    const { examples } = read('examples.json') as { examples: Record<string, { met: unknown[] }> };
    const validate = new Ajv({ allErrors: true }).compile(read('examples.schema.json'));
    expect([validate(read('examples.json')), validate.errors]).toEqual([true, null]);
    const keys = new Set(clauses.map(({ key }) => key));
    expect(Object.keys(examples).filter((key) => !keys.has(key))).toEqual([]);
    expect(Object.keys(examples).length).toBeGreaterThan(600);
    expect(validate({ ...(read('examples.json') as object), examples: { a: { met: [] } } })).toBe(false);
  });

  test('rebuilds the list of clauses, with numbers, words and basis', () => {
    expect(clauses.length).toBeGreaterThan(600);
    expect(
      data.chapters.flatMap(({ sections }) => sections.flatMap((section) => section.clauses.map(rebuilt))),
    ).toEqual(clauses);
  });

  test('says which edition it is, what that is and is not, and under which licence', () => {
    expect([data.edition, data.licence]).toEqual([files.edition.data, 'CC-BY-4.0']);
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect([...data.sources].sort(byId)).toEqual([...files.sources.data].sort(byId));
  });

  test('each clause stands where its path says, in both languages', () => {
    const pages = new Map<string, string>();
    const pageAt = (path: string) => {
      const text = pages.get(path) ?? readFileSync(`dist/${path}index.html`, 'utf8');
      pages.set(path, text);
      return text;
    };
    const absent = data.chapters
      .flatMap(({ sections }) => sections.flatMap((section) => section.clauses))
      .filter(({ path }) => {
        const [page = '', key] = path.split('#');
        return [page, `en/${page}`].some((each) => !pageAt(each).includes(`id="${key}"`));
      });
    expect(absent.map(({ path }) => path)).toEqual([]);
  });
});

test('each chapter is the same by itself', () => {
  for (const chapter of data.chapters) expect(read(`chapters/${chapter.key}.json`).chapter).toEqual(chapter);
});

test('the table has a row for each clause, and no cell that a spreadsheet would run', () => {
  const text = readFileSync('dist/data/clauses.csv', 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const { data: rows } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true });
  expect(rows.map(({ number, key, text_zh, text_en }) => [number, key, text_zh, text_en])).toEqual(
    clauses.map(({ number, key, text: words }) => [number, key, words['zh-CN'], words.en]),
  );
});

test.each(['sources', 'glossary', 'admission', 'evaluations', 'catalogue', 'forms'])(
  '%s is a file of its own',
  (part) => {
    const file = read(`${part}.json`);
    expect(file.edition.version).toBe(files.edition.data.version);
    expect(JSON.stringify(file[part]).length).toBeGreaterThan(500);
  },
);

test.each(VECTOR_KINDS)('the test vectors of %s fit the schema that is published next to them', (kind) => {
  const validate = new Ajv({ allErrors: true }).compile(read(vectorSchemaName(kind)));
  expect([validate(read(vectorFileName(kind))), validate.errors]).toEqual([true, null]);
});

test('llms.txt names every chapter in both languages', () => {
  const text = readFileSync('dist/llms.txt', 'utf8');
  for (const { key } of data.chapters) {
    expect(text).toContain(`/guide/${key}/`);
    expect(text).toContain(`/en/guide/${key}/`);
  }
});
