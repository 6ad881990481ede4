/** Blank forms: what holds within one, what it refers to, and what a form that others see may not say. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readStandardFiles } from '../../../src/commands/readContent.ts';
import {
  type BlankForm,
  type FormField,
  type FormGroup,
  faultsOfForm,
  fieldsOfForm,
  isBare,
  sheetsOf,
} from '../../../src/domain/guide/form.ts';
import { FIRST_ANNEX, pageNameOf } from '../../../src/domain/guide/pageNumber.ts';
import { faultsOfStandard } from '../../../src/domain/standard/faults.ts';

const text = (english: string, chinese = '文字') => ({ 'zh-CN': chinese, en: english });
const field = (id: string, more: Partial<FormField> = {}): FormField =>
  ({ id, kind: 'text', label: text(id), personal: 'none', ...more }) as FormField;
const group = (id: string, fields: FormField[], more: Partial<FormGroup> = {}): FormGroup => ({
  id,
  title: text(id),
  ownSheet: false,
  seenByOthers: false,
  leavesHouse: false,
  fields,
  ...more,
});
const form = (groups: FormGroup[], more: Partial<BlankForm> = {}): BlankForm => ({
  id: 'paper',
  number: 1,
  title: text('Paper'),
  use: 'service',
  purpose: text('to note'),
  role: 'social-worker',
  when: text('now'),
  keptAt: text('file'),
  clauses: ['service-record-has-eight-items'],
  privacy: text('nothing'),
  groups,
  ...more,
});

describe('within a form', () => {
  test('one whose fields are all in order has no fault', () => {
    expect(faultsOfForm(form([group('a', [field('b'), field('c')])]))).toEqual([]);
  });

  test('an id that stands twice is a fault, even of a group and a field', () => {
    expect(faultsOfForm(form([group('a', [field('b')]), group('c', [field('b')])]))).toEqual([
      expect.stringContaining('"b" stands twice'),
    ]);
    expect(faultsOfForm(form([group('a', [field('a')])]))).toHaveLength(1);
  });

  test.each([
    ['none', undefined, 0],
    ['personal', undefined, 0],
    ['sensitive', undefined, 1],
    ['sensitive', text('to fit times'), 0],
  ] as const)('a field that is %s, with the reason %j, has %i faults', (personal, why, faults) => {
    expect(faultsOfForm(form([group('a', [field('b', { personal, why })])]))).toHaveLength(faults);
  });

  test.each([
    [{}, 1],
    [{ rows: 3 }, 0],
    [{ rowLabels: [text('one')] }, 0],
    [{ from: 'admission-evidence' }, 0],
    [{ rows: 3, rowLabels: [text('one')] }, 1],
  ] as const)('a table with %j has %i faults', (rows, faults) => {
    const table = field('b', { kind: 'table', columns: [text('x')], ...rows } as Partial<FormField>);
    expect(faultsOfForm(form([group('a', [table])]))).toHaveLength(faults);
  });
});

describe('what others see of a form', () => {
  const neverSays = { 'zh-CN': ['矫正'], en: ['correction'] };
  const faultsInSight = (...fields: FormField[]) =>
    faultsOfForm(form([group('a', fields, { seenByOthers: true }), group('z', [field('own')])], { neverSays }));

  test('may ask for a name', () => {
    expect(faultsInSight(field('name', { personal: 'personal' }))).toEqual([]);
  });
  test('says which words may not stand there', () => {
    expect(faultsOfForm(form([group('a', [field('b')], { seenByOthers: true })]))).toEqual([
      expect.stringContaining('neverSays'),
    ]);
  });
  test('may say elsewhere what it may not say in sight', () => {
    const groups = [
      group('a', [field('b')], { seenByOthers: true }),
      group('z', [field('c', { label: text('', '矫正') })]),
    ];
    expect(faultsOfForm(form(groups, { neverSays }))).toEqual([]);
  });
  test('may not ask anything sensitive, whatever the reason', () => {
    expect(faultsInSight(field('health', { personal: 'sensitive', why: text('care') }))).toEqual([
      expect.stringContaining('leave it out'),
    ]);
  });
  test.each([
    field('b', { label: text('number', '社区矫正编号') }),
    field('b', { hint: text('Corrections only') }),
    field('b', { why: text('to act', '矫正机构要用') }),
    field('b', { kind: 'table', rows: 1, columns: [text('under correction')] } as Partial<FormField>),
    field('b', { kind: 'choice', options: [text('one', '矫正')] } as Partial<FormField>),
  ])('may not give status away anywhere: %j', (each) => {
    expect(faultsInSight(each)).toEqual([expect.stringContaining('reword it')]);
  });
});

describe('what leaves the house', () => {
  const neverSays = { 'zh-CN': ['矫正'], en: ['correction'] };
  const faultsOfSlip = (each: FormField, more: Partial<BlankForm> = { neverSays }) =>
    faultsOfForm(form([group('a', [each], { leavesHouse: true })], more));

  test('may ask what is sensitive, with the reason', () => {
    expect(faultsOfSlip(field('seen', { personal: 'sensitive', why: text('to act on it') }))).toEqual([]);
  });
  test('may not ask it without a reason', () => {
    expect(faultsOfSlip(field('seen', { personal: 'sensitive' }))).toEqual([expect.stringContaining('why')]);
  });
  test('says which words may not stand there, and none of them does', () => {
    expect(faultsOfSlip(field('b'), {})).toEqual([expect.stringContaining('neverSays')]);
    expect(faultsOfSlip(field('b', { label: text('number', '矫正编号') }))).toEqual([
      expect.stringContaining('reword it'),
    ]);
  });
});

test.each([
  [{}, {}, false],
  [{ seenByOthers: true }, {}, true],
  [{}, { leavesHouse: true }, true],
] as const)('a sheet of groups with %j and %j is bare: %s', (one, other, bare) => {
  expect(isBare([group('a', [field('b')], one), group('c', [field('d')], other)])).toBe(bare);
});

test.each([
  ['without a sheet of its own, all groups share one', [false, false], [['0', '1']]],
  ['a group on its own sheet stands alone', [false, true, false], [['0'], ['1'], ['2']]],
  ['three sheets are three', [true, true, true], [['0'], ['1'], ['2']]],
  ['what follows an own sheet stays together', [true, false, false], [['0'], ['1', '2']]],
])('%s', (_, own, sheets) => {
  const groups = own.map((ownSheet, index) => group(`${index}`, [field(`f${index}`)], { ownSheet }));
  expect(sheetsOf(form(groups)).map((sheet) => sheet.map(({ id }) => id))).toEqual(sheets);
});

test.each([
  [0, 'chapter', '0'],
  [19, 'chapter', '19'],
  [FIRST_ANNEX - 1, 'chapter', '100'],
  [FIRST_ANNEX, 'annex', 'A'],
  [FIRST_ANNEX + 0.19, 'annex', 'A'],
  [FIRST_ANNEX + 4, 'annex', 'E'],
])('a page with the order %d is the %s %s', (order, kind, name) => {
  expect(pageNameOf(order)).toEqual({ kind, name });
});

describe('within the standard', () => {
  const files = readStandardFiles();
  const faultsWith = (data: BlankForm, name = data.id) =>
    faultsOfStandard({ ...files, forms: [{ file: `content/forms/${name}.yaml`, data }] }).filter((fault) =>
      fault.startsWith('content/forms'),
    );
  const sound = form([group('a', [field('b')])]);

  test('a form with a known role and known clauses has no fault', () => {
    expect(faultsWith(sound)).toEqual([]);
  });
  test.each([
    ['role', { role: 'judge' }, '"judge"'],
    ['clause', { clauses: ['gone'] }, '"gone"'],
  ])('an unknown %s is a fault', (_, more, named) => {
    expect(faultsWith({ ...sound, ...more })).toEqual([expect.stringContaining(named)]);
  });
  test('a file of another name is a fault', () => {
    expect(faultsWith(sound, 'other')).toEqual([expect.stringContaining('the file')]);
  });
  test('a number that stands twice is a fault', () => {
    const forms = ['one', 'two'].map((id) => ({ file: `content/forms/${id}.yaml`, data: { ...sound, id } }));
    expect(faultsOfStandard({ ...files, forms }).filter((fault) => fault.startsWith('content/forms:'))).toHaveLength(1);
  });

  const forms = files.forms.map(({ data }) => data);
  test('forms are numbered without a gap', () => {
    expect(forms.map(({ number }) => number).sort((a, b) => a - b)).toEqual(forms.map((_, index) => index + 1));
  });

  test.each(forms.map((each) => [each.id, each] as const))(
    '%s has a page of its title in both languages',
    (id, each) => {
      for (const [folder, lang] of [
        ['content/docs/guide', 'zh-CN'],
        ['content/docs/en/guide', 'en'],
      ] as const) {
        const file = `${folder}/forms/${id}.mdx`;
        expect(existsSync(file), file).toBe(true);
        const page = readFileSync(file, 'utf8');
        expect(page).toContain(`title: "${each.title[lang]}"`);
        expect(page).toContain(`<Form id="${id}" />`);
        expect(Number(/order: ([\d.]+)/.exec(page)?.[1])).toBeCloseTo(FIRST_ANNEX + each.number / 100);
      }
    },
  );

  test('three kinds of consent are signed on three sheets', () => {
    const consent = forms.find(({ id }) => id === 'consent');
    const sheets = consent ? sheetsOf(consent) : [];
    expect(sheets.map((sheet) => sheet.map(({ id }) => id))).toEqual([['general'], ['sensitive'], ['publicity']]);
    for (const [only] of sheets)
      expect(only?.fields.filter(({ kind, id }) => kind === 'signature' && id.endsWith('client'))).toHaveLength(1);
  });

  test('others see what is signed beside others, carried elsewhere, or handed to somebody', () => {
    const seen = forms.flatMap(({ id, groups }) =>
      groups.flatMap((each) => (each.seenByOthers ? [`${id}: ${each.id}`] : [])),
    );
    expect(seen.sort()).toEqual([
      'complaint-note: note',
      'complaint-note: young',
      'guardian-consent: from-fourteen',
      'guardian-consent: under-fourteen',
      'referral: slip',
      'satisfaction-survey: large-type',
      'satisfaction-survey: questions',
      'satisfaction-survey: venues',
      'sign-in: event',
      'sign-in: people',
      'transition-lists: rights-card',
      'transition-lists: who-to-ask',
    ]);
  });

  test('the report to an authority and the safety plan leave the house', () => {
    const leaving = forms.flatMap((each) =>
      sheetsOf(each).flatMap((sheet, index) =>
        sheet.some(({ leavesHouse }) => leavesHouse) ? [`${each.id}: sheet ${index + 1}`] : [],
      ),
    );
    expect(leaving.sort()).toEqual(['safety-plan: sheet 1', 'statutory-report-slip: sheet 1']);
  });

  test('no form asks for the offence, the sentence or the management category', () => {
    const asked = forms.flatMap((each) =>
      fieldsOfForm(each).flatMap(({ label }) =>
        /案由|罪名是|刑种|刑期|管理类别|前科/.test(label['zh-CN']) ? [label['zh-CN']] : [],
      ),
    );
    expect(asked).toEqual([]);
  });
});
