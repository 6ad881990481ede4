import { describe, expect, test } from 'vitest';
import {
  type FormExample,
  faultsOfExample,
  faultsOfHelpers,
  filledGroups,
  type Helper,
} from '../../../src/domain/guide/families.ts';
import type { BlankForm, FormField } from '../../../src/domain/guide/form.ts';

const text = (words: string) => ({ 'zh-CN': words, en: words });
const group = (id: string, ...fields: FormField[]) => ({
  id,
  title: text(id),
  ownSheet: false,
  seenByOthers: false,
  leavesHouse: false,
  fields,
});
const FORM: BlankForm = {
  id: 'complaint',
  number: 15,
  title: text('complaint'),
  use: 'safety',
  purpose: text('purpose'),
  role: 'organisation',
  when: text('when'),
  keptAt: text('kept'),
  clauses: ['a'],
  privacy: text('privacy'),
  groups: [
    group(
      'made',
      { id: 'what', kind: 'lines', label: text('what'), personal: 'personal', lines: 4 },
      { id: 'way', kind: 'choice', label: text('way'), personal: 'none', options: [text('spoken'), text('written')] },
      { id: 'about', kind: 'checkboxes', label: text('about'), personal: 'none', options: [text('x'), text('y')] },
    ),
    group('handled', { id: 'due', kind: 'date', label: text('due'), personal: 'none' }),
  ],
};
const FILLED: FormExample = {
  form: 'complaint',
  groups: ['made'],
  fields: [
    { field: 'about', chosen: ['x', 'y'] },
    { field: 'what', text: text('He did not come.') },
    { field: 'way', chosen: ['spoken'] },
  ],
};
const without = (field: string) => FILLED.fields.filter((each) => each.field !== field);

test('an example shows its groups alone, in the order of the form, with what is written and what is marked', () => {
  expect(filledGroups(FORM, FILLED)).toEqual([
    {
      id: 'made',
      title: text('made'),
      fields: [
        { id: 'what', label: text('what'), text: text('He did not come.'), marked: [] },
        { id: 'way', label: text('way'), text: undefined, marked: [text('spoken')] },
        { id: 'about', label: text('about'), text: undefined, marked: [text('x'), text('y')] },
      ],
    },
  ]);
});

describe('a form that changed', () => {
  test('is no fault as long as the example fits', () => {
    expect(faultsOfExample(FORM, FILLED)).toEqual([]);
  });
  test.each<[string, Partial<FormExample>, string[]]>([
    ['a group is gone', { groups: ['made', 'old'] }, ['the form "complaint" has no group "old": correct the example']],
    [
      'a field is gone',
      { fields: [...FILLED.fields, { field: 'old', text: text('a') }] },
      ['the form "complaint" has no field "old": correct the example'],
    ],
    [
      'a field moved to another group',
      { fields: [...FILLED.fields, { field: 'due', text: text('a') }] },
      ['the field "due" is in no group that the example shows: name the group, or leave the field out'],
    ],
    [
      'a field is new',
      { fields: without('what') },
      ['the field "what" is not filled in: the example shows every field of its groups'],
    ],
    [
      'an option has other words',
      { fields: [...without('way'), { field: 'way', chosen: ['by mouth'] }] },
      ['the field "way" has no option "by mouth": correct the example'],
    ],
    [
      'several options of one are marked',
      { fields: [...without('way'), { field: 'way', chosen: ['spoken', 'written'] }] },
      ['the field "way" has options: mark one, or several where there are boxes'],
    ],
    [
      'what is written in has options in the example',
      { fields: [...without('what'), { field: 'what', chosen: ['x'] }] },
      ['the field "what" is written in: give it a text'],
    ],
  ])('stops the build when %s', (_, change, faults) => {
    expect(faultsOfExample(FORM, { ...FILLED, ...change })).toEqual(faults);
  });
});

describe('a helper', () => {
  const helper = (change: Partial<Helper>): Helper => ({ id: 'a', for: text('help'), basis: [], ...change });
  test.each<[string, Helper, string[]]>([
    ['with a number that is known', helper({ phone: 'police' }), []],
    ['with a name and a source', helper({ name: text('Legal aid'), basis: [{ source: 'law' }] }), []],
    [
      'with a number that is not',
      helper({ phone: 'unknown' }),
      ['"a" names the telephone number "unknown", which is not listed: correct it or add it'],
    ],
    [
      'with both a number and a name',
      helper({ phone: 'police', name: text('Police') }),
      ['"a" has a telephone number or a name, and only one of them: the number has a name of its own'],
    ],
    [
      'with a name and nothing to show for it',
      helper({ name: text('Legal aid') }),
      ['"a" has neither a telephone number nor a source: say where it is known from'],
    ],
  ])('%s', (_, each, faults) => {
    expect(faultsOfHelpers([each], [{ id: 'police' }])).toEqual(faults);
  });
});
