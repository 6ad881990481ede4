/** Every reader of what comes from outside, files and links that it is given, and what it may not do with them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { parse, stringify } from 'yaml';
import { readContent, readStandardFiles } from '../../src/commands/readContent.ts';
import { isBlank } from '../../src/domain/answers/answer.ts';
import type { FilledAssessment } from '../../src/domain/answers/assessment.ts';
import { isChinaTime } from '../../src/domain/basics/chinaTime.ts';
import { contentHash } from '../../src/domain/basics/contentHash.ts';
import { type Labels, labelIn } from '../../src/domain/basics/labels.ts';
import { localize } from '../../src/domain/basics/locale.ts';
import { parseChecklistFilter } from '../../src/domain/checklist/filter.ts';
import { askedPlace, plainPlace } from '../../src/domain/clauses/askedPlace.ts';
import { eventsIn } from '../../src/domain/deadlines/address.ts';
import { MAX_UNFOLDED_LENGTH, packForLink, unpackFromLink } from '../../src/domain/formats/shareLink.ts';
import { FILE_FORMAT, makeWorkspaceFile } from '../../src/domain/formats/workspaceFile.ts';
import { comfortWords, parseComfort } from '../../src/domain/guide/comfort.ts';
import { parseMenuFilter, withMenuFilter } from '../../src/domain/guide/menu.ts';
import { indicatorsOf } from '../../src/domain/profiles/profile.ts';
import { parseSearchState, searchAddress } from '../../src/domain/search/filter.ts';
import { faultsOfContent } from '../../src/domain/standard/contentFaults.ts';
import { assembleStandard } from '../../src/domain/standard/standard.ts';
import { type Cell, cellWords, textOf } from '../../src/domain/tables/cell.ts';
import { columnLetter } from '../../src/domain/tables/columnLetter.ts';
import { inputFieldsOf, NOTE_FIELD, tableTemplate } from '../../src/domain/tables/columns.ts';
import { readHeadings, type TableHeadings } from '../../src/domain/tables/headings.ts';
import { importTable, MAX_ORGANISATIONS } from '../../src/domain/tables/import.ts';
import { tablesAmong } from '../../src/domain/tables/sheet.ts';
import { fold, unfold } from '../../src/files/linkCodec.ts';
import { openProfileFile } from '../../src/files/profileYaml.ts';
import { openTable } from '../../src/files/tableFile.ts';
import { templateCsv, templateXlsx } from '../../src/files/tableTemplate.ts';
import { openWorkspaceFile } from '../../src/files/workspaceJson.ts';
import { checkFile } from '../../src/schemas/content.ts';
import { workspaceFileSchema } from '../../src/schemas/workspaceFile.ts';
import { entryOf, given, headOf, MET, realisticAssessment } from '../domain/answers/entries.ts';
import { copyWithPapers } from '../fixtures/withPapers.ts';
import { harmOf } from './harm.ts';
import { mutatedBytes, mutatedText, mutatedValue, placesIn, valueAt } from './mutations.ts';

interface Reading {
  /** What was read, for the look at prototypes. */
  result: unknown;
  /** Whether it was taken, wholly or in part. */
  isTaken: boolean;
  /** What the reader did wrong. */
  faults: string[];
}

interface FuzzedReader<Mutant = never> {
  name: string;
  /** Part of all runs, in hundredths. */
  share: number;
  /** Files or links as they should be: all are taken. */
  whole: readonly Mutant[];
  mutants: fc.Arbitrary<Mutant>;
  read: (mutant: Mutant) => Reading | Promise<Reading>;
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Places of a value whose content is not in what was read of it. */
const missingFrom = (raw: unknown, read: unknown): string[] =>
  placesIn(raw)
    .filter((path) => {
      const value = valueAt(raw, path);
      const kept = valueAt(read, path);
      return typeof value === 'object' && value !== null ? typeof kept !== 'object' : !Object.is(kept, value);
    })
    .map((path) => path.join('.'));

// Workspace files

const [profile] = readStandardFiles().evaluations.map(({ data }) => data);
if (!profile) throw new Error('content/evaluations holds no profile');

const DOCUMENT = { name: '台账', where: '柜1', date: '2026-03-01', validUntil: '' };
const filled: FilledAssessment = {
  ...headOf('abcd', { name: '年度自查', period: '2026' }),
  entries: [
    ...realisticAssessment('abcd', 6).entries,
    entryOf('20.a', 'evidence one', ['docone']),
    entryOf('21.a', 'document docone', DOCUMENT),
    entryOf('22.a', 'task one', { who: '社工', due: '2026-12-31' }),
    entryOf('23.a', 'scope services', ['counselling']),
    entryOf('24.a', 'plan people', 12),
  ],
};
const program = { name: 'ccguide', version: '1.2.3' };
const workspace = asJson(
  makeWorkspaceFile([filled, { ...filled, ...headOf('efgh'), entries: [entryOf('9.b', 'answer one', MET)] }], {
    now: 1_790_000_000_000,
    program,
    edition: '0.4.0',
    profiles: [{ hash: contentHash(profile), profile, kept: 1_790_000_000_000 }],
  }),
);
const small = asJson(makeWorkspaceFile([filled], { now: 1_790_000_000_000, program, edition: '0.4.0' }));
const first = {
  format: FILE_FORMAT,
  version: 1,
  made: '2026-01-01T00:00:00.000Z',
  rows: [
    { sheet: 'checklist', item: 'a', answer: MET, stamp: 5, tab: 't' },
    { sheet: 'evaluation:default', item: 'b', answer: given({ numerator: 1 }), stamp: 6, tab: 't' },
  ],
};
const isValidWorkspace = new Ajv({ strict: true, allowUnionTypes: true }).compile(workspaceFileSchema);

function readWorkspace(bytes: Uint8Array<ArrayBuffer>): Reading {
  const result = openWorkspaceFile(bytes);
  if (result.state === 'lost' || result.read.read.state === 'refused') return { result, isTaken: false, faults: [] };
  const { read, damage } = result.read;
  const faults = isValidWorkspace(asJson(read.file)) ? [] : ['what was read does not fit the schema'];
  if (damage || read.state !== 'read' || read.faults.length > 0) return { result, isTaken: true, faults };
  const raw: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (read.migratedFrom !== undefined) return { result, isTaken: true, faults };
  if (!isValidWorkspace(raw)) faults.push('a file that does not fit the schema was taken without a word');
  const named = read.unknown ?? [];
  const lost = missingFrom(raw, read.file).filter((place) => {
    const written = place.replace(/\.(\d+)(?=\.|$)/g, '[$1]');
    return !named.some((each) => written === each || written.startsWith(`${each}.`) || written.startsWith(`${each}[`));
  });
  if (lost.length > 0) faults.push(`dropped without a word: ${lost.slice(0, 3).join(', ')}`);
  return { result, isTaken: true, faults };
}

const json = (value: unknown): string => JSON.stringify(value, null, 2);
const workspaceReader: FuzzedReader<Uint8Array<ArrayBuffer>> = {
  name: 'workspace file',
  share: 30,
  whole: [small, workspace, first].map((value) => utf8(json(value))),
  mutants: fc.oneof(
    { weight: 3, arbitrary: mutatedValue([small, small, workspace, first]).map((value) => utf8(json(value) ?? '')) },
    { weight: 2, arbitrary: mutatedText([json(small), json(first)]).map(utf8) },
    { weight: 1, arbitrary: mutatedBytes([utf8(json(small))]) },
  ),
  read: readWorkspace,
};

// Profiles

const yamls = [stringify(profile, { lineWidth: 0 }), json(profile)];

function readProfileFile(bytes: Uint8Array<ArrayBuffer>): Reading {
  const result = openProfileFile(bytes);
  if (result.state === 'lost' || result.read.profile === undefined) {
    const isSilent = result.state === 'read' && result.read.faults.length === 0 && !('line' in result.read);
    return { result, isTaken: false, faults: isSilent ? ['refused without a word'] : [] };
  }
  const raw: unknown = parse(new TextDecoder(result.encoding === 'GB18030' ? 'gb18030' : 'utf-8').decode(bytes));
  const lost = missingFrom(raw, result.read.profile);
  return {
    result,
    isTaken: true,
    faults: [
      ...(lost.length > 0 ? [`dropped without a word: ${lost.slice(0, 3).join(', ')}`] : []),
      ...checkFile('evaluations/fuzz.yaml', raw)
        .faults.filter((fault) => !fault.includes('a version is a whole number'))
        .map((fault) => `accepted, but the build says: ${fault}`),
    ],
  };
}

const profileReader: FuzzedReader<Uint8Array<ArrayBuffer>> = {
  name: 'profile',
  share: 15,
  whole: yamls.map(utf8),
  mutants: fc.oneof(
    { weight: 3, arbitrary: mutatedText(yamls).map(utf8) },
    { weight: 2, arbitrary: mutatedValue([profile]).map((value) => utf8(stringify(value, { lineWidth: 0 }))) },
    { weight: 1, arbitrary: mutatedBytes(yamls.map(utf8)) },
  ),
  read: readProfileFile,
};

// Tables

const label = labelIn(JSON.parse(readFileSync('content/i18n/en.json', 'utf8')) as Labels);
const shown = localize(profile, 'en');
const template = tableTemplate(shown, label);
const words = cellWords(label);

/** Rows of the template as somebody fills them in. */
const filledRows = ['Alpha', "'=Beta", '丙'].map((name, row) =>
  template.ids.map((id) =>
    id === 'name' ? name : id.endsWith('.yes') ? 'no' : id === 'period' ? '2026' : `${row + 1}`,
  ),
);
const csvLine = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
const csv = [
  new TextDecoder().decode(await templateCsv(template).arrayBuffer()).trimEnd(),
  ...filledRows.map(csvLine),
].join('\r\n');

async function filledWorkbook(): Promise<Uint8Array<ArrayBuffer>> {
  const parts = unzipSync(new Uint8Array(await (await templateXlsx(template, label)).arrayBuffer()));
  const path = 'xl/worksheets/sheet1.xml';
  const cell = (text: string, column: number, row: number) =>
    `<c r="${columnLetter(column)}${row}" t="inlineStr"><is><t>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
  const rows = filledRows
    .map((cells, at) => `<row r="${at + 3}">${cells.map((text, column) => cell(text, column, at + 3)).join('')}</row>`)
    .join('');
  const xml = new TextDecoder().decode(parts[path]).replace('</sheetData>', `${rows}</sheetData>`);
  return Uint8Array.from(zipSync({ ...parts, [path]: strToU8(xml) }, { level: 1 }));
}
const workbook = await filledWorkbook();

const isFilled = (cell: Cell | undefined): boolean =>
  typeof cell === 'object' ? cell !== null : !isBlank(textOf(cell));

/** The columns of each indicator and red line, those that the table has. */
const itemColumns = ({ placeOf }: TableHeadings) =>
  [
    ...indicatorsOf(shown).map((indicator) => ({ id: indicator.id, fields: inputFieldsOf(indicator) })),
    ...shown.redLines.map(({ id }) => ({ id, fields: ['yes'] })),
  ].map(({ id, fields }) => ({
    id,
    columns: [...fields, NOTE_FIELD].map((field) => placeOf(id, field)).filter((column) => column >= 0),
  }));

async function readTable(bytes: Uint8Array<ArrayBuffer>): Promise<Reading> {
  const result = await openTable(bytes);
  if (result.state === 'refused') return { result, isTaken: false, faults: [] };
  const [table] = tablesAmong(shown, result.sheets);
  if (!table) return { result, isTaken: false, faults: [] };
  const imported = importTable(shown, table.rows, words, table);
  const headings = readHeadings(shown, table.rows);
  const named = new Set([...imported.organisations, ...imported.faults].map(({ row }) => row));
  const isFull = imported.organisations.length >= MAX_ORGANISATIONS;
  const isAfter = (index: number) => headings !== undefined && headings.name >= 0 && index > headings.at;
  const silent = table.rows.flatMap((cells, index) =>
    cells.some(isFilled) && isAfter(index) && !named.has(index + 1) ? [index + 1] : [],
  );
  const lost = headings
    ? imported.organisations.flatMap((organisation) => {
        const cellsOf = (columns: readonly number[]) =>
          columns.map((column) => table.rows[organisation.row - 1]?.[column]);
        return itemColumns(headings).flatMap(({ id, columns }) => {
          const isKept = Object.hasOwn(organisation.sheet, id) || Object.hasOwn(organisation.notes, id);
          const isNamed = imported.faults.some(
            ({ row, column }) => row === organisation.row && columns.map(columnLetter).includes(column),
          );
          return cellsOf(columns).some(isFilled) && !isKept && !isNamed ? [`${id} in row ${organisation.row}`] : [];
        });
      })
    : [];
  return {
    result: [result, imported],
    isTaken: imported.organisations.length > 0,
    faults: [
      ...(silent.length > 0 && !isFull ? [`rows dropped without a word: ${silent.slice(0, 3).join(', ')}`] : []),
      ...(lost.length > 0 ? [`cells dropped without a word: ${lost.slice(0, 3).join(', ')}`] : []),
    ],
  };
}

const csvReader: FuzzedReader<Uint8Array<ArrayBuffer>> = {
  name: 'table as CSV',
  share: 15,
  whole: [utf8(csv)],
  mutants: fc.oneof(mutatedText([csv]).map(utf8), mutatedBytes([utf8(csv)])),
  read: readTable,
};

/** Workbooks whose parts are whole but for one, and such as are damaged anywhere. */
const partsOfWorkbook = unzipSync(workbook);
const changedWorkbook = fc
  .constantFrom(...Object.keys(partsOfWorkbook).filter((name) => /\.(?:xml|rels)$/.test(name)))
  .chain((name) =>
    mutatedText([new TextDecoder().decode(partsOfWorkbook[name])]).map((xml) =>
      Uint8Array.from(zipSync({ ...partsOfWorkbook, [name]: strToU8(xml) }, { level: 1 })),
    ),
  );
const xlsxReader: FuzzedReader<Uint8Array<ArrayBuffer>> = {
  name: 'table as XLSX',
  share: 10,
  whole: [workbook],
  mutants: fc.oneof({ weight: 2, arbitrary: changedWorkbook }, { weight: 1, arbitrary: mutatedBytes([workbook]) }),
  read: readTable,
};

// Links

const packed = asJson(packForLink({ ...filled, rater: 'E2' }, { withText: true, now: 1_790_000_000_000 }));
const link = await fold(packed);

async function readLink(text: string): Promise<Reading> {
  const raw = await unfold(text, MAX_UNFOLDED_LENGTH);
  const shared = unpackFromLink(raw);
  if (!shared) return { result: shared, isTaken: false, faults: [] };
  const { made, entries, withText: _, ...head } = shared;
  const again = asJson(
    packForLink({ ...headOf('abcd'), ...head, entries: [...entries] }, { withText: true, now: made }),
  );
  const written = (raw as unknown[]).concat('', '').slice(0, 7);
  const lost = missingFrom(written, (again as unknown[]).concat('', '').slice(0, 7));
  return {
    result: shared,
    isTaken: true,
    faults: lost.length > 0 ? [`dropped without a word: ${lost.slice(0, 3).join(', ')}`] : [],
  };
}

/** Folded before it is read: what a link holds, or the letters of the link itself. */
const linkReader: FuzzedReader<string | { value: unknown }> = {
  name: 'link',
  share: 15,
  whole: [link, { value: packed }],
  mutants: fc.oneof(
    { weight: 2, arbitrary: mutatedValue([packed]).map((value) => ({ value })) },
    { weight: 1, arbitrary: mutatedText([link]) },
  ),
  read: async (mutant) => readLink(typeof mutant === 'string' ? mutant : await fold(mutant.value)),
};

// Addresses of pages

const addresses = [
  '#event=plan-ends&at=2026-12-01T09:30&event=danger-seen',
  '?role=finance&level=shall',
  '?q=%E9%A3%8E%E9%99%A9+6.2&kind=clause&level=shall',
  '?season=winter&strength=light',
  '?6.2.3&from=singlemessage',
  'size=130 spacing=wide ruler',
];

/** What is read of an address says the same when it is written and read again, so nothing else got in. */
function readAddress(text: string): Reading {
  const events = eventsIn(text, '2026-12-01T09:30');
  const search = parseSearchState(text);
  const menu = parseMenuFilter(text);
  const comfort = parseComfort(text);
  const result = {
    events,
    search,
    menu,
    comfort,
    place: plainPlace(askedPlace(text)),
    checklist: parseChecklistFilter(text, []),
  };
  const again = {
    search: parseSearchState(searchAddress(search)),
    menu: parseMenuFilter(withMenuFilter('', menu)),
    comfort: parseComfort(comfortWords(comfort)),
  };
  const faults = [
    ...(events.every(({ at }) => isChinaTime(at)) ? [] : ['a moment that does not exist was taken']),
    ...missingFrom(again, result).map((place) => `read otherwise the second time: ${place}`),
  ];
  return { result, isTaken: true, faults };
}

const addressReader: FuzzedReader<string> = {
  name: 'address',
  share: 5,
  whole: addresses,
  mutants: mutatedText(addresses),
  read: readAddress,
};

// Local content

/** The small standard with what a district adds to it, on disk, where the commands and the build read it. */
const district = mkdtempSync(join(tmpdir(), 'fuzz-'));
copyWithPapers(district);
process.once('exit', () => rmSync(district, { recursive: true, force: true }));
const written = [
  'local/kitchen.yaml',
  'local/parameters.yaml',
  'evaluations/canteens.yaml',
  'clauses/premises.yaml',
].map((name) => ({ name, text: readFileSync(join(district, 'content', name), 'utf8') }));

/** Reads all of the content with another text in one file, and judges it as `npm run adapt` does. */
function readDistrict({ name, text }: { name: string; text: string }): Reading {
  const file = join(district, 'content', name);
  const before = readFileSync(file);
  writeFileSync(file, text);
  try {
    const { content, faults } = readContent(district);
    if (!content)
      return { result: undefined, isTaken: false, faults: faults.length > 0 ? [] : ['refused without a word'] };
    const said = faultsOfContent(content);
    const standard = said.length === 0 ? assembleStandard(content) : undefined;
    const filed = Object.values(content).flat() as { file: string; data: unknown }[];
    const read = filed.find((each) => each?.file === `content/${name}`)?.data;
    // Time limits and names of records are put into texts, so only places are compared.
    const lost = placesIn(parse(text, { merge: true })).filter((path) => valueAt(read, path) === undefined);
    return {
      result: [content, standard],
      isTaken: standard !== undefined,
      faults: lost.length > 0 ? [`dropped without a word: ${lost.map((path) => path.join('.')).join(', ')}`] : [],
    };
  } finally {
    writeFileSync(file, before);
  }
}

const districtReader: FuzzedReader<{ name: string; text: string }> = {
  name: 'local content',
  share: 10,
  whole: written,
  mutants: fc.constantFrom(...written).chain(({ name, text }) =>
    fc
      .oneof(
        mutatedText([text]),
        mutatedValue([parse(text)]).map((value) => stringify(value)),
      )
      .map((mutant) => ({ name, text: mutant })),
  ),
  read: readDistrict,
};

const READERS = [
  workspaceReader,
  profileReader,
  csvReader,
  xlsxReader,
  linkReader,
  addressReader,
  districtReader,
] as const;

/** How long a reader may take for one file, in milliseconds. */
export const MAX_TIME = 1000;

export interface Found {
  reader: string;
  runs: number;
  /** How many were taken, wholly or in part. */
  taken: number;
  /** The slowest reading, in milliseconds. */
  slowest: number;
  /** Each kind of fault once, with the first file or link that showed it. */
  faults: readonly { fault: string; times: number; mutant: unknown }[];
}

export interface Fuzzing {
  seed: number;
  /** Of all readers together. */
  runs: number;
  /** Whether a reading that takes longer than `MAX_TIME` is a fault: only where nothing else keeps the machine busy. */
  isTimed: boolean;
}

async function fuzzed<Mutant>(
  { name, share, mutants, read }: FuzzedReader<Mutant>,
  { seed, runs, isTimed }: Fuzzing,
): Promise<Found> {
  const numRuns = Math.max(1, Math.round((runs * share) / 100));
  const faults = new Map<string, { fault: string; times: number; mutant: unknown }>();
  let [slowest, taken] = [0, 0];
  for (const mutant of fc.sample(mutants, { seed, numRuns })) {
    const start = performance.now();
    const reading = await attempted(() => read(mutant));
    const took = performance.now() - start;
    slowest = Math.max(slowest, took);
    taken += reading.isTaken ? 1 : 0;
    const tooSlow = isTimed && took > MAX_TIME ? [`took longer than ${MAX_TIME} ms`] : [];
    for (const fault of [...reading.faults, ...harmOf(reading.result), ...tooSlow]) {
      const kind = fault.replace(/\d+/g, '0');
      const known = faults.get(kind) ?? { fault, times: 0, mutant };
      faults.set(kind, { ...known, times: known.times + 1 });
    }
  }
  return { reader: name, runs: numRuns, taken, slowest: Math.round(slowest), faults: [...faults.values()] };
}

/** A reader that breaks down has a fault. */
async function attempted(read: () => Reading | Promise<Reading>): Promise<Reading> {
  try {
    return await read();
  } catch (error) {
    return {
      result: undefined,
      isTaken: false,
      faults: [`broke down: ${error instanceof Error ? error.stack : error}`],
    };
  }
}

/** For each reader, what it makes of what is whole, and the search for faults, to be begun one after the other. */
export const SEARCHES = READERS.map((reader) => {
  const { name, whole, read } = reader as FuzzedReader<unknown>;
  return {
    name,
    readWhole: () => Promise.all(whole.map((each) => attempted(() => read(each)))),
    search: (fuzzing: Fuzzing) => fuzzed(reader as FuzzedReader<unknown>, fuzzing),
  };
});
