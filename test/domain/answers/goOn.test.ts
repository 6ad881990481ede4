/** What the home page says to somebody who comes back. */
import { expect, test } from 'vitest';
import type { FilledAssessment } from '../../../src/domain/answers/assessment.ts';
import type { Entry } from '../../../src/domain/answers/entry.ts';
import { goOnWith } from '../../../src/domain/answers/goOn.ts';
import { entryOf, headOf, MET } from './entries.ts';

const NOW = '2026-12-01T12:00';
const TOOL = { instrument: { kind: 'checklist', id: 'guide' }, chosen: undefined } as const;
const filled = (id: string, entries: Entry[], more: Partial<FilledAssessment> = {}): FilledAssessment => ({
  ...headOf(id, more),
  entries,
});
const deadline = (at: string, due: string, done = false) =>
  entryOf(at, `deadline d${at.replace('.', '')}`, {
    limit: 'told',
    event: 'learned',
    from: '2026-11-30T09:00',
    due,
    who: '',
    done,
  });

test('nobody who has begun nothing is told to go on', () => {
  expect(goOnWith(NOW, [], [TOOL])).toEqual({ inHand: [], due: undefined });
  expect(goOnWith(NOW, [filled('a1', [entryOf('5.t', 'answer x', null)])], [TOOL]).inHand).toEqual([]);
});
test('an assessment says how many answers it has and when it was last changed', () => {
  const found = goOnWith(NOW, [filled('a1', [entryOf('5.t', 'answer x', MET), entryOf('9.t', 'note x', 'n')])], [TOOL]);
  expect(found.inHand).toMatchObject([{ kind: 'checklist', answers: 1, changed: 9, onPath: false }]);
});
test.each([
  ['a plan', entryOf('5.t', 'plan people', 3), true],
  ['a paper of the list', entryOf('5.t', 'document d1', { ...paper('charter') }), true],
  ['a document of one’s own', entryOf('5.t', 'document d1', { ...paper() }), false],
])('with %s somebody is on the path: %s', (_, entry, onPath) => {
  expect(goOnWith(NOW, [filled('a1', [entry])], [TOOL]).inHand[0]?.onPath).toBe(onPath);
});
function paper(record?: string) {
  return { name: 'A paper', where: '', date: '', validUntil: '', ...(record !== undefined && { record }) };
}
test('what is due is counted without what is done, the earliest first', () => {
  const entries = [
    deadline('1.t', '2026-12-05T24:00'),
    deadline('2.t', '2026-12-01T10:00'),
    deadline('3.t', '2026-11-30T10:00', true),
  ];
  expect(goOnWith(NOW, [filled('a1', entries)], [TOOL]).due).toEqual({ count: 2, first: '2026-12-01', late: 1 });
});
test('where several were begun and none was chosen, none is offered', () => {
  const two = [filled('a1', [entryOf('5.t', 'answer x', MET)]), filled('a2', [entryOf('6.t', 'answer x', MET)])];
  expect(goOnWith(NOW, two, [TOOL]).inHand).toEqual([]);
  expect(goOnWith(NOW, two, [{ ...TOOL, chosen: 'a2' }]).inHand).toMatchObject([{ changed: 6 }]);
});
