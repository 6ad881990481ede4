/** Which assessment a tool goes on with, and what an import changes about that. */
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../src/domain/answers/assessment.ts';
import { choicesAfterImport, currentOf } from '../../../src/domain/answers/current.ts';
import { headOf } from './entries.ts';

const TOOL = headOf('none').instrument;
const OTHER_TOOL = { ...TOOL, id: 'another' };

describe('a tool', () => {
  const archived = headOf('old1', { archived: true });
  const binned = headOf('gone', { binned: 5 });
  const ofOtherTool = headOf('else', { instrument: OTHER_TOOL });

  test.each<[string, Assessment[], string | undefined, object]>([
    ['begins one where there is none', [], undefined, { is: 'new' }],
    ['begins one where the chosen one was never written', [], 'ghost', { is: 'new' }],
    ['does not take that of another tool', [ofOtherTool], 'else', { is: 'new' }],
    ['goes on with the only one', [headOf('one1')], undefined, { is: 'clear', assessment: headOf('one1') }],
    [
      'goes on with the only one, not with one that was never written',
      [headOf('one1'), ofOtherTool],
      'ghost',
      { is: 'clear', assessment: headOf('one1') },
    ],
    [
      'goes on with the chosen one of several',
      [headOf('one1'), headOf('two2')],
      'two2',
      { is: 'clear', assessment: headOf('two2') },
    ],
    [
      'asks where there are several and none was chosen',
      [headOf('one1'), headOf('two2')],
      undefined,
      { is: 'inDoubt', among: [headOf('one1'), headOf('two2')] },
    ],
    [
      'asks where the chosen one is in the bin',
      [headOf('one1'), headOf('two2'), binned],
      'gone',
      { is: 'inDoubt', among: [headOf('one1'), headOf('two2')] },
    ],
    [
      'opens an archived one that was chosen',
      [headOf('one1'), archived],
      'old1',
      { is: 'clear', assessment: archived },
    ],
    [
      'does not offer an archived one by itself',
      [headOf('one1'), archived, binned],
      undefined,
      { is: 'clear', assessment: headOf('one1') },
    ],
    ['begins a new one where all are archived or in the bin', [archived, binned], undefined, { is: 'new' }],
  ])('%s', (_, here, chosen, expected) => {
    expect(currentOf(here, TOOL, chosen)).toEqual(expected);
  });
});

describe('after an import', () => {
  const came = (id: string, more: Partial<Assessment> = {}, here = id) => ({ assessment: headOf(id, more), id: here });

  test.each<[string, ReturnType<typeof came>[], string | undefined, object[]]>([
    ['nothing changes when nothing came in', [], 'mine', []],
    ['the one that came in is the current one', [came('file')], 'mine', [{ instrument: TOOL, id: 'file' }]],
    ['a copy is meant under its own id', [came('file', {}, 'copy')], 'mine', [{ instrument: TOOL, id: 'copy' }]],
    ['of several the chosen one stays', [came('one1'), came('two2')], 'two2', [{ instrument: TOOL, id: 'two2' }]],
    [
      'of several none is taken for granted',
      [came('one1'), came('two2')],
      'mine',
      [{ instrument: TOOL, id: undefined }],
    ],
    [
      'each tool has its own',
      [came('one1'), came('two2', { instrument: OTHER_TOOL })],
      undefined,
      [
        { instrument: TOOL, id: 'one1' },
        { instrument: OTHER_TOOL, id: 'two2' },
      ],
    ],
    [
      'what is archived or in the bin stays there',
      [came('old1', { archived: true }), came('gone', { binned: 1 }), came('one1')],
      'mine',
      [{ instrument: TOOL, id: 'one1' }],
    ],
    ['only archived ones change nothing', [came('old1', { archived: true })], 'mine', []],
  ])('%s', (_, imported, chosen, expected) => {
    expect(choicesAfterImport(imported, () => chosen)).toEqual(expected);
  });
});
