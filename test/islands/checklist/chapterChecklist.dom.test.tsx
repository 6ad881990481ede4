// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { hydrate } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { afterEach, expect, test } from 'vitest';
import ChapterChecklist from '../../../src/islands/checklist/ChapterChecklist.tsx';
import { workspace } from '../../../src/stores/browser.ts';
import { chooseAssessment, newAssessment } from '../../../src/stores/current.ts';
import { toolNamed } from '../words.ts';

afterEach(cleanup);

const item = (key: string, level: 'shall' | 'should') => ({
  key,
  level,
  chapter: 'records',
  number: '1.1',
  text: `The file of ${key} is kept.`,
  criteria: ['It can be seen.'],
  evidence: ['The file'],
  href: `/guide/records/#${key}`,
  origin: 'drafted' as const,
  basis: ['Archives Law, art. 9', 'Notes on drafting'],
});
let count = 0;
/** A checklist that nobody has used. */
const checklist = (tool = toolNamed('checklist', `list-${++count}`)) => (
  <ChapterChecklist
    tool={tool}
    chapter="records"
    groups={[{ key: 'files', title: 'Files', items: [item('a', 'shall'), item('b', 'shall'), item('c', 'should')] }]}
    names={{ chapter: { records: '1 Records' }, service: {}, role: {} }}
    scopeHref="/tools/checklist/"
  />
);
const itemOf = (key: string) => within(document.getElementById(`item-${key}`) as HTMLElement);
const ready = () => expect.poll(() => screen.getAllByRole('radio')[0]?.matches(':disabled')).toBe(false);

test('nothing assessed is shown as a dash, never as 0 %', async () => {
  render(checklist());
  await ready();
  expect(screen.getByText('0 / 3')).toBeTruthy();
  expect(screen.getAllByText('—')).toHaveLength(2);
  expect(screen.getByText('Undecided')).toBeTruthy();
});

test('an item says what it asks for, what shows it and what it rests on', async () => {
  render(checklist());
  await ready();
  const details = document.querySelector('#item-a fieldset > details');
  expect(details?.textContent).toContain('It can be seen.');
  expect(details?.textContent).toContain('Evidence: The file');
  expect(details?.textContent).toContain('Basis: Archives Law, art. 9; Notes on drafting drafted here');
});

test('one unmet shall item makes the chapter not conform', async () => {
  render(checklist());
  await ready();
  fireEvent.click(itemOf('a').getByLabelText('Not met'));
  await expect.poll(() => screen.queryByText('Does not conform')).toBeTruthy();
});

test('"not applicable" counts only once a reason is given', async () => {
  render(checklist());
  await ready();
  fireEvent.click(itemOf('a').getByLabelText('Not applicable'));
  const reason = await screen.findByLabelText('Why it does not apply');
  expect(screen.getByText('0 / 3')).toBeTruthy();
  fireEvent.input(reason, { target: { value: 'No such service' } });
  await expect.poll(() => screen.queryByText('1 / 3')).toBeTruthy();
});

test('an answer can be taken back', async () => {
  render(checklist());
  await ready();
  fireEvent.click(itemOf('b').getByLabelText('Met'));
  await expect.poll(() => screen.queryByText('1 / 3')).toBeTruthy();
  fireEvent.click(itemOf('b').getByText('Clear'));
  await expect.poll(() => screen.queryByText('0 / 3')).toBeTruthy();
});

test('answers saved earlier appear when markup built without them comes to life', async () => {
  const tool = toolNamed('checklist', 'earlier');
  const head = newAssessment(tool.instrument);
  const value = { state: 'met' } as const;
  await workspace.write(head, [{ item: 'a', field: 'answer', value, stamp: 1, tab: 'before', from: [] }]);
  chooseAssessment(tool.instrument, head.id);
  const page = document.createElement('div');
  document.body.append(page);
  page.innerHTML = renderToString(checklist(tool));
  expect(page.querySelector('fieldset')?.disabled).toBe(true);
  hydrate(checklist(tool), page);
  await expect.poll(() => itemOf('a').getByLabelText<HTMLInputElement>('Met').checked).toBe(true);
  expect(page.textContent).toContain('1 / 3');
  page.remove();
});

test('many answers at once leave alone what waits to be confirmed after a new edition', async () => {
  const tool = toolNamed('checklist', 'waiting');
  const head = newAssessment(tool.instrument);
  const value = { edition: '0.0.9', answers: [{ item: 'a', answer: { state: 'partly' } as const }] };
  await workspace.write(head, [{ item: 'a', field: 'pending', value, stamp: 1, tab: 'before', from: [] }]);
  chooseAssessment(tool.instrument, head.id);
  render(checklist(tool));
  await expect.poll(() => itemOf('a').queryByText('Still my answer')).toBeTruthy();
  fireEvent.click(screen.getByText('Answer many at once'));
  const bulk = within(document.querySelector('.bulk') as HTMLElement);
  fireEvent.click(bulk.getByLabelText('Met'));
  fireEvent.click(bulk.getByText('Fill in 2'));
  await expect.poll(() => screen.queryByText('2 / 3')).toBeTruthy();
  expect(itemOf('a').queryByText('Still my answer')).toBeTruthy();
});

const saved = async (tool: ReturnType<typeof toolNamed>) => {
  const all = await workspace.assessments();
  return all.find(({ instrument }) => instrument.id === tool.instrument.id)?.entries ?? [];
};

test('a clause that only forbids is kept or not kept, and its answers are stored like all others', async () => {
  const tool = toolNamed('checklist', 'forbids');
  const forbids = { ...item('a', 'shall'), prohibits: true as const };
  render(
    <ChapterChecklist
      tool={tool}
      chapter="records"
      groups={[{ key: 'files', title: 'Files', items: [forbids, item('b', 'shall')] }]}
      names={{ chapter: { records: '1 Records' }, service: {}, role: {} }}
      scopeHref="/tools/checklist/"
    />,
  );
  await ready();
  expect(itemOf('a').queryByLabelText('Met')).toBeNull();
  expect(itemOf('b').queryByLabelText('Kept')).toBeNull();
  fireEvent.click(itemOf('a').getByLabelText('Not kept'));
  await expect
    .poll(async () => (await saved(tool)).find(({ item }) => item === 'a')?.value)
    .toEqual({ state: 'unmet' });
  expect(itemOf('a').getByLabelText<HTMLInputElement>('Not kept').checked).toBe(true);
});

test('what stands beside an answer is said while it is folded away; its fields come when it is opened', async () => {
  const tool = toolNamed('checklist', 'beside');
  const head = newAssessment(tool.instrument);
  const entry = { stamp: 1, tab: 'before', from: [] };
  await workspace.write(head, [
    { item: 'a', field: 'note', value: 'Second drawer', ...entry },
    { item: 'a', field: 'task', value: { who: 'Li', due: '2099-01-01' }, ...entry },
  ]);
  chooseAssessment(tool.instrument, head.id);
  render(checklist(tool));
  await ready();
  await expect
    .poll(() => document.querySelector('#item-a .beside')?.textContent)
    .toBe('Li by 2099-01-01Note: Second drawer');
  expect(document.querySelector('#item-b .beside')).toBeNull();
  expect(itemOf('a').queryByLabelText('Note')).toBeNull();
  const fold = document.querySelector('#item-a details') as HTMLDetailsElement;
  fold.open = true;
  fireEvent(fold, new Event('toggle'));
  expect((await itemOf('a').findByLabelText<HTMLTextAreaElement>('Note')).value).toBe('Second drawer');
});

test('many items are given to one person, a link shows theirs alone, and it is taken back', async () => {
  const tool = toolNamed('checklist', 'assigned');
  render(checklist(tool));
  await ready();
  fireEvent.click(itemOf('b').getByLabelText('Met'));
  await expect.poll(() => screen.queryByText('1 / 3')).toBeTruthy();
  const fold = screen.getByText('Assign to one person').closest('details') as HTMLDetailsElement;
  fold.open = true;
  fireEvent(fold, new Event('toggle'));
  const who = await screen.findByLabelText('Responsible (staff)');
  fireEvent.input(who, { target: { value: ' Li ' } });
  // What is met needs nobody.
  fireEvent.click(await screen.findByRole('button', { name: 'Assign 2' }));
  const link = await screen.findByRole('link', { name: 'Show what Li has to do' });
  expect(link.getAttribute('href')).toBe('#who=Li');
  location.hash = '#who=Li';
  await expect
    .poll(() => [...document.querySelectorAll('[data-item]')].map(({ id }) => id))
    .toEqual(['item-a', 'item-c']);
  expect(screen.getByLabelText<HTMLSelectElement>('Responsible').value).toBe('Li');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await expect
    .poll(async () => (await saved(tool)).filter(({ field, value }) => field === 'task' && value !== null))
    .toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Clear the filter' }));
  await expect.poll(() => document.querySelectorAll('[data-item]').length).toBe(3);
  expect(location.hash).toBe('');
});

test('every state has names and roles', async () => {
  const { container } = render(checklist());
  await ready();
  fireEvent.click(itemOf('a').getByLabelText('Not applicable'));
  await screen.findByLabelText('Why it does not apply');
  const { violations } = await axe.run(container);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
