/** References between the files of a standard: each fault names the file, the key and the cure. */
import { describe, expect, test } from 'vitest';
import type { Catalogue, CatalogueEntry } from '../../../src/domain/clauses/catalogue.ts';
import type { Chapter, Clause, LocalClauses } from '../../../src/domain/clauses/clause.ts';
import type { KeptRecord } from '../../../src/domain/clauses/keptRecord.ts';
import type { LocalParameters, Parameter, Parameters } from '../../../src/domain/clauses/parameter.ts';
import type { Post } from '../../../src/domain/clauses/post.ts';
import type { Quantity } from '../../../src/domain/clauses/quantity.ts';
import type { Source, SourceKind } from '../../../src/domain/clauses/source.ts';
import type { Curriculum } from '../../../src/domain/guide/curriculum.ts';
import type { Process } from '../../../src/domain/guide/process.ts';
import type { ExplainedProfile } from '../../../src/domain/profiles/profile.ts';
import { faultsOfStandard } from '../../../src/domain/standard/faults.ts';
import { assembleStandard, type Filed, type StandardFiles } from '../../../src/domain/standard/standard.ts';

const text = (english: string) => ({ 'zh-CN': `中：${english}`, en: english });
const source = (id: string, kind: SourceKind, ...articles: string[]): Source => ({
  id,
  kind,
  articles,
  title: text(id),
  verification: 'fullText',
  checked: '2026-11-23',
});
const clause = (key: string, more: Partial<Clause> = {}): Clause => ({
  key,
  level: 'shall',
  text: text(key),
  criteria: [text('seen')],
  evidence: [text('paper')],
  basis: [],
  origin: 'drafted',
  appliesTo: { roles: ['organisation'] },
  ...more,
});
const chapter = (key: string, number: number, clauses: Clause[], more: Partial<Chapter> = {}): Chapter => ({
  key,
  number,
  title: text(key),
  retiredKeys: [],
  sections: [{ key: `${key}-section`, title: text(key), clauses }],
  ...more,
});
const entry = (key: string, more: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  key,
  title: text(key),
  summary: text(key),
  origin: 'drafted',
  basis: [],
  ...more,
});
const evaluation: ExplainedProfile = {
  id: 'marks',
  version: 1,
  title: text('Marks'),
  status: text('for tests'),
  bands: [],
  observed: [],
  limits: { maxNotApplicable: 20, minResponses: 30, minResponseRate: 0.6 },
  dimensions: [
    {
      id: 'work',
      title: text('Work'),
      purpose: text('work'),
      indicators: [
        {
          id: 'files-kept',
          kind: 'boolean',
          weight: 100,
          title: text('Files'),
          clauses: ['file-kept'],
          definition: text(''),
          foundIn: text(''),
          excluded: text(''),
          example: text(''),
        },
      ],
    },
  ],
  redLines: [{ id: 'no-lies', title: text('Lies'), proof: text('proof'), effect: 'void', clauses: ['truthful'] }],
};
const admission = {
  id: 'quiz',
  version: 1,
  title: text('Quiz'),
  status: text('for tests'),
  tiers: [],
  groups: [],
  questions: [{ id: 'kept', group: 'all', kind: 'yesNo', text: text('Kept?'), ifUnknown: text('ask') }],
  conditions: [
    {
      id: 'files',
      title: text('Files'),
      clause: 'file-kept',
      when: { question: 'kept', is: 'yes' },
      evidence: [],
      issuer: text('office'),
      time: text('a day'),
    },
  ],
  gates: ['files'],
  services: [{ service: 'talks', requires: { condition: 'files' } }],
} satisfies StandardFiles['admission'][number]['data'];

const catalogue: Catalogue = {
  roles: [{ key: 'organisation', title: text('Organisation') }],
  services: [entry('talks')],
  steps: [entry('plan')],
  methods: [entry('casework')],
  techniques: [entry('listening')],
};
const SUBJECTS = ['limits', 'ethics', 'safety', 'minors', 'records', 'methods'];
/** The least outline without a fault: 5 days of 6 hours, with every subject among them. */
const curriculum: Curriculum = {
  status: text('for tests'),
  page: 'training',
  subjects: SUBJECTS.map((id) => ({ id, title: text(id) })),
  limits: { leastDays: 5, minutesOfADay: 360, leastMinutesOfASubject: 180 },
  days: [
    [0, 1],
    [2, 3],
    [4, 5],
    [0, 1],
    [2, 3],
  ].map((subjects, day) => ({
    id: `day-${day}`,
    title: text('Day'),
    modules: subjects.map((index, half) => ({
      id: `module-${day}-${half}`,
      title: text('Module'),
      subject: SUBJECTS[index] ?? '',
      minutes: 180,
      aims: [text('learn')],
      chapters: ['records'],
      clauses: ['file-kept'],
      method: text('talk'),
    })),
  })),
};
const PROCESS: Process = {
  steps: [
    {
      step: 'plan',
      role: 'organisation',
      inputs: [text('list')],
      acts: [text('talk')],
      outputs: [text('plan')],
      limits: [{ text: text('3 days'), clause: 'file-kept' }],
      forms: [],
      returns: [],
      interruption: text('wait'),
    },
  ],
  crisis: { when: text('danger'), act: text('stop'), resume: text('go on'), clauses: [] },
  ending: { when: text('end'), act: text('tell'), clauses: [] },
};
const RECORDS = chapter('records', 6, [
  clause('file-kept', { origin: 'law', basis: [{ source: 'law-of-files', article: '40' }] }),
]);
const CONDUCT = chapter('conduct', 5, [clause('truthful'), clause('polite', { level: 'should' })]);

const at = <T>(file: string, data: T) => ({ file: `content/${file}.yaml`, data });
const FILES: StandardFiles = {
  edition: at('edition', {
    version: '1.0',
    date: '2026-11-23',
    title: text('Guide'),
    shortTitle: text('Guide'),
    status: text('draft'),
    publisher: text('us'),
    contact: text('here'),
  }),
  catalogue: at('catalogue', catalogue),
  sources: at('sources', [
    source('law-of-files', 'law', '40', '253之一'),
    source('a-rule', 'rule'),
    source('press', 'report'),
    source('norm', 'standard'),
    source('ours', 'edition'),
  ]),
  glossary: at('glossary', [
    {
      id: 'file',
      term: text('file'),
      definition: text('what is kept'),
      origin: 'drafted',
      basis: [{ source: 'ours' }],
    },
  ]),
  local: [],
  chapters: [at('clauses/records', RECORDS), at('clauses/conduct', CONDUCT)],
  editionMaps: [],
  admission: [at('admission/quiz', admission)],
  evaluations: [at('evaluations/marks', evaluation)],
  crises: at('crises', { page: 'risk', phones: [], cards: [] }),
  forms: [],
  curriculum: at('curriculum', curriculum),
  revisions: at('revisions', {
    revisions: [{ version: '1.0', date: '2026-11-23', summary: text('first'), changes: [], reassess: text('nothing') }],
  }),
  menu: at('menu', { activities: [] }),
  process: at('process', PROCESS),
};

/** The standard with another clause in the place of the polite one. */
const withClause = (more: Partial<Clause>): StandardFiles => ({
  ...FILES,
  chapters: [
    at('clauses/records', RECORDS),
    at('clauses/conduct', chapter('conduct', 5, [clause('truthful'), clause('polite', more)])),
  ],
});
const withCatalogue = (more: Partial<Catalogue>): StandardFiles => ({
  ...FILES,
  catalogue: at('catalogue', { ...catalogue, ...more }),
});
const withChapter = (file: string, added: Chapter): StandardFiles => ({
  ...FILES,
  chapters: [...FILES.chapters, at(file, added)],
});

/** Exactly one fault, with all of these words in it. */
function expectOne(files: StandardFiles, ...words: string[]) {
  const faults = faultsOfStandard(files);
  expect(faults).toHaveLength(1);
  for (const word of words) expect(faults[0]).toContain(word);
}

test('a standard in which every reference holds has no fault', () => {
  expect(faultsOfStandard(FILES)).toEqual([]);
});

describe('assembleStandard', () => {
  const standard = assembleStandard(FILES);
  test('puts sources and terms in the order of their ids, with those of local files among them', () => {
    const local = { chapter: 'records', sections: [], earlier: [], retiredKeys: [], sources: [source('b', 'law')] };
    const sources = at('sources', [source('c', 'law'), source('a', 'law'), source('a-1', 'law')]);
    const files = { ...FILES, sources, local: [at('local/records', local)] };
    expect([...assembleStandard(files).sources.keys()]).toEqual(['a', 'a-1', 'b', 'c']);
    const [term] = FILES.glossary.data;
    if (!term) throw new Error('there is no term');
    const glossary = at(
      'glossary',
      ['z', 'y'].map((id) => ({ ...term, id })),
    );
    expect([...assembleStandard({ ...FILES, glossary }).glossary.keys()]).toEqual(['y', 'z']);
  });
  test('puts chapters in the order of their numbers, whatever the order of the files', () => {
    expect(standard.chapters.map(({ key }) => key)).toEqual(['conduct', 'records']);
  });
  test('lists clauses by key in the order of the guide, with their numbers', () => {
    const numbers = [...standard.clauses].map(([key, { number }]) => [key, number]);
    expect(numbers).toEqual([
      ['truthful', '5.1.1'],
      ['polite', '5.1.2'],
      ['file-kept', '6.1.1'],
    ]);
  });
  test('finds a source by its id', () => {
    expect(standard.sources.get('press')?.kind).toBe('report');
  });
});

describe('a key or id that stands twice is a fault', () => {
  test('of a clause, in two files', () => {
    const again = chapter('again', 7, [clause('polite')]);
    expectOne(
      withChapter('clauses/again', again),
      'content/clauses/conduct.yaml',
      'content/clauses/again.yaml',
      '"polite"',
      '2 times',
      'its own',
    );
  });
  test('of a section', () => {
    const sections = CONDUCT.sections.map((section) => ({ ...section, clauses: [clause('other')] }));
    expectOne(
      withChapter('clauses/again', chapter('again', 7, [], { sections })),
      'section conduct-section',
      '2 times',
    );
  });
  test('of a chapter number', () => {
    expectOne(withChapter('clauses/again', chapter('again', 5, [])), 'content/clauses', 'chapter 5', 'twice');
  });
  test('of a source', () => {
    const sources = at('sources', [...FILES.sources.data, source('press', 'report')]);
    expectOne({ ...FILES, sources }, 'content/sources.yaml', '"press"', 'twice', 'its own');
  });
  test('of admission rules', () => {
    const twice = [...FILES.admission, at('admission/other', admission)];
    expectOne({ ...FILES, admission: twice }, 'content/admission', '"quiz"', 'twice');
  });
  test('of an evaluation profile', () => {
    const twice = [...FILES.evaluations, at('evaluations/other', evaluation)];
    expectOne({ ...FILES, evaluations: twice }, 'content/evaluations', '"marks"', 'twice');
  });
  test('in the catalogue, even of a service and a step', () => {
    const process = { ...PROCESS, steps: PROCESS.steps.map((each) => ({ ...each, step: 'talks' })) };
    const files = { ...withCatalogue({ steps: [entry('talks')] }), process: at('process', process) };
    expectOne(files, 'content/catalogue.yaml', '"talks"', 'twice');
  });
});

test('a retired key that is in use again is a fault, in whichever file it returns', () => {
  const files = withChapter('clauses/again', chapter('again', 7, [clause('old')], { retiredKeys: ['polite', 'gone'] }));
  expectOne(files, 'content/clauses/conduct.yaml', '"polite" was retired', 'choose a new key');
});

test('a chapter whose key is not the name of its file is a fault', () => {
  expectOne(
    withChapter('clauses/ethics', chapter('ethic', 7, [])),
    'content/clauses/ethics.yaml',
    '"ethic"',
    "the file's name",
  );
});

describe('what a clause rests on is a fault', () => {
  const FILE = 'content/clauses/conduct.yaml';
  test('when the source is not listed', () => {
    expectOne(
      withClause({ basis: [{ source: 'gone' }] }),
      FILE,
      '"polite"',
      '"gone"',
      'content/sources.yaml',
      'add it',
    );
  });
  test('when the article is not among the verified ones, which are named', () => {
    const files = withClause({ basis: [{ source: 'law-of-files', article: '41' }] });
    expectOne(files, FILE, '"polite"', 'article 41', '"law-of-files"', '40, 253之一', 'cite a verified one');
  });
  test('when an article is cited of a source without verified ones', () => {
    expectOne(withClause({ basis: [{ source: 'a-rule', article: '1' }] }), FILE, '"polite"', 'none');
  });
  test.each<[Clause['origin'], string, string]>([
    ['law', 'press', 'law, regulation, rule'],
    ['reported', 'law-of-files', 'report'],
    ['standard', 'ours', 'standard'],
  ])('when the origin is "%s" and the only source is %s', (origin, only, kinds) => {
    expectOne(withClause({ origin, basis: [{ source: only }] }), FILE, '"polite"', `"${origin}"`, kinds, 'correct one');
    expectOne(withClause({ origin, basis: [] }), FILE, '"polite"', `"${origin}"`);
  });
  test.each<[Clause['origin'], string]>([
    ['law', 'law-of-files'],
    ['law', 'a-rule'],
    ['reported', 'press'],
    ['standard', 'norm'],
    ['practice', 'press'],
    ['drafted', 'ours'],
  ])('but not when the origin is "%s" and one of the sources is %s', (origin, one) => {
    expect(faultsOfStandard(withClause({ origin, basis: [{ source: 'ours' }, { source: one }] }))).toEqual([]);
  });
  test('in an entry of the catalogue too', () => {
    const services = [entry('talks', { basis: [{ source: 'gone' }] })];
    expectOne(withCatalogue({ services }), 'content/catalogue.yaml', '"talks"', '"gone"');
    const techniques = [entry('listening', { origin: 'law' })];
    expectOne(withCatalogue({ techniques }), 'content/catalogue.yaml', '"listening"', '"law"');
  });
});

describe('a shall-clause', () => {
  const FILE = 'content/clauses/conduct.yaml';
  test.each<[string, Partial<Clause>]>([
    ['criteria', { criteria: [] }],
    ['evidence', { evidence: [] }],
  ])('without %s is a fault', (_, more) => {
    expectOne(withClause(more), FILE, '"polite"', 'without criteria or evidence', 'notCheckable');
  });
  test('without criteria and evidence that says why it cannot be checked is none', () => {
    const more = { criteria: [], evidence: [], notCheckable: text('binds the court') };
    expect(faultsOfStandard(withClause(more))).toEqual([]);
  });
  test('with criteria that says it cannot be checked is a fault', () => {
    expectOne(
      withClause({ notCheckable: text('why') }),
      FILE,
      '"polite"',
      'both criteria and notCheckable',
      'keep one',
    );
  });
  test.each(['should', 'may'] as const)('differs from a %s-clause, which may go without', (level) => {
    expect(faultsOfStandard(withClause({ level, criteria: [], evidence: [] }))).toEqual([]);
  });
});

describe('a name that leads nowhere is a fault', () => {
  test.each<[string, Clause['appliesTo'], string]>([
    ['role', { roles: ['organisation', 'gone'] }, 'role "gone"'],
    ['service', { roles: [], services: ['talks', 'gone'] }, 'service "gone"'],
  ])('of a %s, in a clause', (_, appliesTo, words) => {
    expectOne(withClause({ appliesTo }), 'content/clauses/conduct.yaml', '"polite"', words);
  });
  test('of a clause, in a condition of admission', () => {
    const conditions = admission.conditions.map((condition) => ({ ...condition, clause: 'gone' }));
    expectOne(
      { ...FILES, admission: [at('admission/quiz', { ...admission, conditions })] },
      'content/admission/quiz.yaml',
      '"files"',
      'clause "gone"',
      'correct the key',
    );
  });
  test('of a service, in the rules of admission', () => {
    const services = [...admission.services, { service: 'gone', requires: { condition: 'files' } }];
    const files = { ...FILES, admission: [at('admission/quiz', { ...admission, services })] };
    expectOne(files, 'content/admission/quiz.yaml', 'service "gone"', 'not in content/catalogue.yaml');
  });
  test('of a clause, in an indicator', () => {
    const dimensions = evaluation.dimensions.map((dimension) => ({
      ...dimension,
      indicators: dimension.indicators.map((indicator) => ({ ...indicator, clauses: ['file-kept', 'gone'] })),
    }));
    expectOne(
      { ...FILES, evaluations: [at('evaluations/marks', { ...evaluation, dimensions })] },
      'content/evaluations/marks.yaml',
      '"files-kept"',
      'clause "gone"',
      'correct the key',
    );
  });
  test('of a clause, in a red line', () => {
    const redLines = evaluation.redLines.map((line) => ({ ...line, clauses: ['gone'] }));
    expectOne(
      { ...FILES, evaluations: [at('evaluations/marks', { ...evaluation, redLines })] },
      'content/evaluations/marks.yaml',
      '"no-lies"',
      'clause "gone"',
    );
  });
});

test('a service of the catalogue without an entry in the rules of admission is a fault', () => {
  const services = [entry('talks'), entry('visits')];
  expectOne(withCatalogue({ services }), 'content/admission/quiz.yaml', '"visits"', 'say what it requires');
});

describe('the process', () => {
  const [step] = PROCESS.steps;
  const withStep = (more: object): StandardFiles => ({
    ...FILES,
    process: at('process', { ...PROCESS, steps: [{ ...(step as Process['steps'][number]), ...more }] }),
  });
  test.each([
    [{ step: 'gone' }, 'plan'],
    [{ role: 'gone' }, 'role "gone"'],
    [{ forms: ['gone'] }, 'form "gone"'],
    [{ limits: [{ text: text('3 days'), clause: 'gone' }] }, '"gone"'],
    [{ returns: [{ to: 'plan', when: text('again') }] }, 'no earlier step'],
  ])('with %o does not hold together', (more, named) => {
    expectOne(withStep(more), 'content/process', named);
  });
});

describe('the list of records', () => {
  const text = (words: string) => ({ 'zh-CN': words, en: words });
  const record = (key: string, more: Partial<KeptRecord> = {}): KeptRecord => ({
    key,
    name: text(key),
    kind: 'register',
    per: 'organisation',
    keeper: 'organisation',
    personal: 'none',
    contains: [text('day')],
    ...more,
  });
  const inFull = (key: string) => ({ record: key, ...text(key) });
  /** The polite clause shown by this, among these records; all other evidence is the log. */
  const withRecords = (records: readonly KeptRecord[], ...evidence: Clause['evidence']): StandardFiles => {
    const files = withClause(evidence.length > 0 ? { evidence } : {});
    const logged = <Each extends { evidence: Clause['evidence'] }>(each: Each): Each =>
      each.evidence.length > 0 && each.evidence !== evidence ? { ...each, evidence: [inFull('log')] } : each;
    return {
      ...files,
      records: at('records', records),
      chapters: files.chapters.map(({ file, data }) => ({
        file,
        data: { ...data, sections: data.sections.map((each) => ({ ...each, clauses: each.clauses.map(logged) })) },
      })),
      admission: files.admission.map(({ file, data }) => ({
        file,
        data: { ...data, conditions: data.conditions.map(logged) },
      })),
    };
  };

  test('has no fault where evidence names it', () => {
    const records = [record('log'), record('slip', { keptUntil: { text: text('a year'), clause: 'file-kept' } })];
    expect(faultsOfStandard(withRecords(records, inFull('slip')))).toEqual([]);
  });
  test.each<[string, StandardFiles, string[]]>([
    ['a record that it lacks', withRecords([record('log')], inFull('slip')), ['conduct.yaml', '"polite"', '"slip"']],
    ['a paper in words', withRecords([record('log')], text('a slip')), ['"polite"', 'in words']],
    ['a record twice', withRecords([record('log')], inFull('log'), inFull('log')), ['"polite"', '"log" twice']],
    ['nowhere one of its own', withRecords([record('log'), record('slip')]), ['records.yaml', '"slip"', 'no clause']],
    ['an unknown keeper', withRecords([record('log', { keeper: 'nobody' })]), ['"log"', '"nobody"']],
    ['an unknown form', withRecords([record('log', { form: 'slip', contains: [] })]), ['"log"', 'the form "slip"']],
    [
      'crisis cards that there are none of',
      withRecords([record('log', { cards: true })]),
      ['"log"', 'crises.yaml has none'],
    ],
    [
      'a clause that does not exist',
      withRecords([record('log', { keptUntil: { text: text('a year'), clause: 'gone' } })]),
      ['"log"', '"gone"'],
    ],
    [
      'an article that was not verified',
      withRecords([
        record('log', { keptUntil: { text: text('a year'), basis: { source: 'law-of-files', article: '1' } } }),
      ]),
      ['"log"', 'article 1'],
    ],
  ])('is a fault with %s', (_, files, words) => {
    expectOne(files, ...words);
  });
  test('has the records that a profile names', () => {
    const naming = (key: string): StandardFiles => ({
      ...withRecords([record('log')]),
      evaluations: [
        at('evaluations/marks', {
          ...evaluation,
          redLines: evaluation.redLines.map((line) => ({ ...line, proof: text(`as {record:${key}} says`) })),
        }),
      ],
    });
    expectOne(naming('slip'), 'evaluations/marks.yaml', '"no-lies"', 'the record "slip"');
  });
  test('leaves a district its own papers in words', () => {
    const local = {
      chapter: 'conduct',
      sections: [{ key: 'ours', title: text('ours'), clauses: [clause('our-own', { evidence: [text('a slip')] })] }],
      earlier: [],
      sources: [],
      retiredKeys: [],
    };
    const files = withRecords([record('log')]);
    expect(faultsOfStandard({ ...files, local: [at('local/conduct', local)] })).toEqual([]);
  });
});

describe('what a district asks for earlier', () => {
  type Move = LocalClauses['earlier'][number];
  const local = (name: string, ...earlier: Move[]): Filed<LocalClauses> =>
    at(`local/${name}`, { chapter: 'conduct', sections: [], earlier, sources: [], retiredKeys: [] });
  const move = (more: Partial<Move> = {}): Move => ({
    clause: 'polite',
    at: 'firstClient',
    because: 'rights',
    ...more,
  });
  const files = withClause({ stage: { at: 'firstYear', because: 'service' } });

  test('is a clause of the chapter that is due later in the common text', () => {
    const moved = { ...files, local: [local('conduct', move())] };
    expect(faultsOfStandard(moved)).toEqual([]);
    expect(assembleStandard(moved).clauses.get('polite')?.stage?.common).toBe('firstYear');
  });
  test.each<[string, Move[], string[]]>([
    ['later', [move({ at: 'firstYear' })], ['local/conduct.yaml', '"polite" has the stage "firstYear"']],
    ['of a clause without a stage', [move({ clause: 'truthful' })], ['local/conduct.yaml', '"truthful"', 'no stage']],
    ['of another chapter', [move({ clause: 'file-kept' })], ['local/conduct.yaml', '"file-kept"', '"conduct"']],
  ])('is a fault: one %s', (_, earlier, words) => {
    expectOne({ ...files, local: [local('conduct', ...earlier)] }, ...words);
  });
  test('is asked for once, in whatever file', () => {
    const twice = { ...files, local: [local('conduct', move()), local('more', move({ at: 'firstQuarter' }))] };
    expect(faultsOfStandard(twice)).toEqual([
      'content/local/conduct.yaml: "polite" stands twice: keep one',
      'content/local/more.yaml: "polite" stands twice: keep one',
    ]);
  });
});

describe('time limits and quantities', () => {
  const text = (words: string) => ({ 'zh-CN': words, en: words });
  const unit = { 'zh-CN': '日', en: 'day', many: 'days' };
  const LIMITS: Parameters = {
    units: { minute: unit, hour: unit, day: unit, 'working-day': unit, week: unit, month: unit, year: unit },
    topics: [{ key: 'work', name: text('work') }],
    events: [{ key: 'request', topic: 'work', name: text('a request') }],
    parameters: [
      {
        key: 'answered',
        value: 5,
        unit: 'day',
        runs: 'within',
        event: 'request',
        act: text('answer'),
        by: ['organisation'],
        clause: 'polite',
      },
    ],
  };
  const [limit] = LIMITS.parameters;
  if (!limit) throw new Error('there is no limit');
  /** The polite clause prints the limit, which differs in this. */
  const withLimit = (more: Partial<Parameter> = {}, printed: readonly string[] = ['answered']): StandardFiles => ({
    ...withClause({ parameters: printed }),
    parameters: at('parameters', { ...LIMITS, parameters: [{ ...limit, ...more }] }),
  });
  const ofDistrict = (value: number): Filed<LocalParameters> =>
    at('local/parameters', { district: text('Yunxi'), values: [{ key: 'answered', value }] });

  /** It prints a quantity besides, which differs in this. */
  const withQuantity = (more: Partial<Quantity> = {}, printed: readonly string[] = ['answered', 'clerks']) => ({
    ...withLimit({}, printed),
    parameters: at('parameters', {
      ...LIMITS,
      measures: { person: { 'zh-CN': '人', en: 'person', many: 'people' } },
      quantities: [
        {
          key: 'clerks',
          value: 2,
          unit: 'person',
          limit: 'at-least' as const,
          what: text('who answers'),
          by: ['organisation'],
          clause: 'polite',
          ...more,
        },
      ],
    }),
  });

  test('have no fault where the clause that sets one prints it', () => {
    expect(faultsOfStandard(withLimit())).toEqual([]);
    expect(faultsOfStandard(withQuantity())).toEqual([]);
    expect(faultsOfStandard({ ...withLimit(), localParameters: ofDistrict(7) })).toEqual([]);
  });
  test.each<[string, StandardFiles, string[]]>([
    ['that its clause does not print', withLimit({}, []), ['parameters.yaml', '"answered"', 'does not print it']],
    [
      'and a quantity that its clause does not print',
      withQuantity({}, ['answered']),
      ['"clerks"', 'does not print it'],
    ],
    ['and a quantity for an unknown role', withQuantity({ by: ['nobody'] }), ['"clerks"', '"nobody"']],
    ['of a clause that does not exist', withLimit({ clause: 'gone' }), ['"answered"', '"gone"']],
    [
      'from an event with a crisis card that does not exist',
      {
        ...withLimit(),
        parameters: at('parameters', {
          ...LIMITS,
          events: [{ key: 'request', topic: 'work', name: text('a request'), cards: ['gone'] }],
        }),
      },
      ['"request"', '"gone"'],
    ],
    ['for an unknown role', withLimit({ by: ['nobody'] }), ['"answered"', '"nobody"']],
    [
      'by an article that was not verified',
      withLimit({ law: { source: 'law-of-files', article: '1' } }),
      ['"answered"', 'article 1'],
    ],
    [
      'that a text names and the file lacks',
      {
        ...withLimit(),
        crises: at('crises', { page: 'risk', phones: [], cards: [], note: text('in {soon}') } as never),
      },
      ['crises.yaml', '"soon"'],
    ],
    [
      'that a post names and the file lacks',
      {
        ...withLimit(),
        posts: at('posts', [
          {
            key: 'clerk',
            name: text('clerk'),
            role: 'organisation',
            does: text('answers within {soon}'),
            needed: { count: 1, per: 'organisation' },
            outside: [],
            requires: [],
            notWith: [],
          },
        ]),
        chapters: withClause({ parameters: ['answered'], posts: ['clerk'] }).chapters,
      },
      ['posts.yaml', '"soon"'],
    ],
    [
      'beyond the bounds that a district has',
      { ...withLimit({ max: 6 }), localParameters: ofDistrict(7) },
      ['local/parameters.yaml', '"answered" is 7'],
    ],
    ['of a district without common ones', { ...FILES, localParameters: ofDistrict(7) }, ['local/parameters.yaml']],
  ])('are a fault: one %s', (_, files, words) => {
    expectOne(files, ...words);
  });
});

describe('the list of posts', () => {
  const text = (words: string) => ({ 'zh-CN': words, en: words });
  /** The polite clause names the clerk, who differs in this. */
  const withPost = (more: Partial<Post> = {}, named: readonly string[] = ['clerk']): StandardFiles => ({
    ...withClause({ posts: named }),
    posts: at('posts', [
      {
        key: 'clerk',
        name: text('clerk'),
        role: 'organisation',
        does: text('writes'),
        needed: { count: 1, per: 'organisation' },
        outside: [],
        requires: [],
        notWith: [],
        ...more,
      },
    ]),
  });

  test('has no fault where a clause names each, and what is asked of it rests on such a clause', () => {
    expect(faultsOfStandard(withPost({ requires: [{ text: text('polite'), clause: 'polite' }] }))).toEqual([]);
  });
  test.each<[string, StandardFiles, string[]]>([
    ['a post that no clause names', { ...FILES, posts: withPost().posts }, ['posts.yaml', 'no clause', '"clerk"']],
    ['an unknown role', withPost({ role: 'nobody' }), ['posts.yaml', '"clerk"', '"nobody"']],
    [
      'a clause that does not exist',
      withPost({ requires: [{ text: text('x'), clause: 'gone' }] }),
      ['"clerk"', '"gone"'],
    ],
    [
      'a clause that does not name it',
      withPost({ requires: [{ text: text('x'), clause: 'truthful' }] }),
      ['"clerk"', '"truthful"', 'does not name it'],
    ],
    ['a service on which no clause names it', withPost({ services: ['baking'] }), ['"clerk"', '"baking"']],
    ['a post that it lacks', withPost({}, ['clerk', 'ghost']), ['conduct.yaml', '"polite"', '"ghost"']],
  ])('is a fault with %s', (_, files, words) => {
    expectOne(files, ...words);
  });
});

describe('what is asked of the whole team', () => {
  const entry = {
    key: 'two',
    clause: 'polite',
    text: { 'zh-CN': '两人', en: 'two' },
    least: 2,
    has: ['employed'] as const,
  };
  const withTeam = (...more: Partial<typeof entry>[]): StandardFiles => ({
    ...FILES,
    team: at(
      'team',
      more.map((each) => ({ ...entry, ...each })),
    ),
  });
  test('rests on clauses that there are', () => {
    expect(faultsOfStandard(withTeam({}))).toEqual([]);
    expectOne(withTeam({ clause: 'gone' }), 'team.yaml', '"two"', '"gone"', 'does not exist');
  });
  test('has a key for each', () => {
    expectOne(withTeam({}, {}), 'team.yaml', '"two" stands twice');
  });
});

describe('local clauses', () => {
  const added = (more: Partial<LocalClauses> = {}): LocalClauses => ({
    chapter: 'records',
    retiredKeys: [],
    earlier: [],
    sources: [source('ours-locally', 'policy')],
    sections: [
      {
        key: 'river-section',
        title: text('River'),
        clauses: [clause('river-files', { basis: [{ source: 'ours-locally' }] })],
      },
    ],
    ...more,
  });
  const withLocalFile = (data: LocalClauses): StandardFiles => ({ ...FILES, local: [at('local/records', data)] });

  test('belong to their chapter and may rest on sources of their own file', () => {
    const files = withLocalFile(added());
    expect(faultsOfStandard(files)).toEqual([]);
    const standard = assembleStandard(files);
    expect(standard.clauses.get('river-files')).toMatchObject({ number: '6.2.1', chapter: 'records', page: 'records' });
    expect(standard.sources.get('ours-locally')?.kind).toBe('policy');
    expect(standard.sources.get('press')?.kind).toBe('report');
  });
  test('of a chapter that does not exist are a fault', () => {
    expectOne(withLocalFile(added({ chapter: 'cellar' })), 'content/local/records.yaml', '"cellar"', 'correct the key');
  });
  test('name their own file when one of them is at fault', () => {
    const sections = [
      { key: 'river-section', title: text('River'), clauses: [clause('river-files', { criteria: [] })] },
    ];
    expectOne(withLocalFile(added({ sections })), 'content/local/records.yaml', '"river-files"', 'without criteria');
  });
  test('take no key that a common clause has, nor a source its id', () => {
    const sections = [{ key: 'river-section', title: text('River'), clauses: [clause('polite')] }];
    expectOne(withLocalFile(added({ sections })), 'content/local/records.yaml', '"polite"', '2 times');
    expectOne(
      withLocalFile(added({ sources: [source('press', 'report'), source('ours-locally', 'policy')] })),
      '"press"',
      'twice',
    );
  });
  test('that were retired do not return', () => {
    expectOne(withLocalFile(added({ retiredKeys: ['polite'] })), 'content/clauses/conduct.yaml', '"polite"', 'retired');
  });
});
