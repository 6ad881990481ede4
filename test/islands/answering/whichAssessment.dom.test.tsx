// @vitest-environment jsdom
/** With several assessments and no choice made, a tool asks first, and nothing can be filled in before that. */
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Instrument } from '../../../src/domain/answers/assessment.ts';
import type { Tool } from '../../../src/domain/answers/tool.ts';
import { AssessmentBar } from '../../../src/islands/answering/AssessmentBar.tsx';
import { useAnswer, useReady, useSurroundings, useTool } from '../../../src/islands/answering/assessmentHooks.ts';
import { InTool } from '../../../src/islands/answering/InTool.tsx';
import { journal, workspace } from '../../../src/stores/browser.ts';
import { chooseAssessment, chosenId, currentAssessment, newAssessment } from '../../../src/stores/current.ts';
import { toolNamed, words } from '../words.ts';

afterEach(cleanup);

function Page({ tool }: { tool: Tool }) {
  const value = useTool(tool);
  return (
    <InTool value={value}>
      <AssessmentBar />
      <Field />
    </InTool>
  );
}

function Field() {
  const [answer] = useAnswer('a');
  const { store } = useSurroundings();
  return (
    <input aria-label="a" disabled={!useReady(store)} value={answer?.state === 'value' ? String(answer.value) : ''} />
  );
}

const field = () => screen.getByLabelText<HTMLInputElement>('a');

async function fill(instrument: Instrument, name: string, value: string): Promise<string> {
  const head = newAssessment(instrument, undefined, name);
  await workspace.write(head, [
    { item: 'a', field: 'answer', value: { state: 'value', value }, stamp: 1, tab: 'before', from: [] },
  ]);
  return head.id;
}

test('among several, the one that is chosen is gone on with, on this page and on later ones', async () => {
  const tool = toolNamed('evaluation', 'several');
  await fill(tool.instrument, 'Spring', '1');
  const autumn = await fill(tool.instrument, 'Autumn', '2');
  render(<Page tool={tool} />);
  expect((await screen.findByRole('alert')).textContent).toContain('There are 2');
  expect(field().disabled).toBe(true);
  expect(screen.getByRole('button', { name: /Spring/ }).textContent).toContain('1 items answered');
  fireEvent.click(screen.getByRole('button', { name: /Autumn/ }));
  await expect.poll(() => field().value).toBe('2');
  expect(field().disabled).toBe(false);
  await expect.poll(() => document.activeElement?.textContent).toBe('Autumn');
  expect(chosenId(tool.instrument)).toBe(autumn);
});

test('another one is begun beside them only when it is asked for', async () => {
  const tool = toolNamed('evaluation', 'another');
  for (const name of ['Spring', 'Autumn']) await fill(tool.instrument, name, '1');
  render(<Page tool={tool} />);
  fireEvent.click(await screen.findByRole('button', { name: words['assessment.which.another'] ?? '' }));
  await expect.poll(() => field().disabled).toBe(false);
  expect(field().value).toBe('');
  expect(await screen.findByText(words['assessment.unnamed'] ?? '')).toBeTruthy();
});

test('the only one is gone on with, even if an empty one was left as the chosen one', async () => {
  const tool = toolNamed('evaluation', 'only');
  chooseAssessment(tool.instrument, 'neverwritten');
  await fill(tool.instrument, 'Spring', '1');
  render(<Page tool={tool} />);
  await expect.poll(() => field().value).toBe('1');
  expect(screen.queryByText(words['assessment.which'] ?? '')).toBeNull();
});

test('of an assessment that a killed tab had not saved, each is offered once', async () => {
  const tool = toolNamed('evaluation', 'unsaved');
  for (const name of ['Spring', 'Autumn']) {
    const head = newAssessment(tool.instrument, undefined, name);
    for (const item of ['a', 'b'])
      journal.note(head, { item, field: 'note', value: name, stamp: 1, tab: 'before', from: [] });
  }
  render(<Page tool={tool} />);
  expect(await screen.findByRole('button', { name: /Autumn/ })).toBeTruthy();
  expect(screen.getAllByRole('button', { name: /Spring|Autumn/ })).toHaveLength(2);
  for (const { head, entry } of journal.left()) journal.strike(head, entry);
});

test('a page that goes on with one that is there stays on it, even if that has no answers yet', async () => {
  const tool = toolNamed('evaluation', 'empty-but-there');
  const head = newAssessment(tool.instrument, undefined, 'Mine');
  await workspace.add({ ...head, entries: [] });
  render(<Page tool={tool} />);
  await screen.findByText('Mine');
  chooseAssessment(tool.instrument, await fill(tool.instrument, 'Other', '1'));
  dispatchEvent(new StorageEvent('storage', { key: 'ccguide:current:evaluation:empty-but-there' }));
  await new Promise((done) => setTimeout(done, 50));
  expect((await currentAssessment(tool)).$head.get().id).toBe(head.id);
});

test('a page on which nothing was filled in follows the choice of another tab; one in use does not', async () => {
  const [empty, used] = [toolNamed('evaluation', 'empty'), toolNamed('evaluation', 'used')];
  const chosenElsewhere = (tool: Tool, id: string) => {
    chooseAssessment(tool.instrument, id);
    dispatchEvent(new StorageEvent('storage', { key: `ccguide:current:evaluation:${tool.instrument.id}` }));
  };
  render(<Page tool={empty} />);
  await expect.poll(() => field().disabled).toBe(false);
  chosenElsewhere(empty, await fill(empty.instrument, 'Spring', '1'));
  await expect.poll(() => field().value).toBe('1');
  cleanup();

  await fill(used.instrument, 'Mine', '2');
  render(<Page tool={used} />);
  await expect.poll(() => field().value).toBe('2');
  chosenElsewhere(used, await fill(used.instrument, 'Spring', '1'));
  expect((await currentAssessment(used)).$head.get().name).toBe('Mine');
  expect(field().value).toBe('2');
});
