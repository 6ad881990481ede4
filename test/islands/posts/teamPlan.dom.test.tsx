// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { hydrate } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { afterEach, expect, test } from 'vitest';
import type { TeamPost } from '../../../src/domain/posts/teamPost.ts';
import TeamPlan from '../../../src/islands/posts/TeamPlan.tsx';
import { $currentAssessment } from '../../../src/stores/current.ts';
import { toolNamed } from '../words.ts';

afterEach(cleanup);

const post = (key: string, more: Partial<TeamPost> = {}): TeamPost => ({
  key,
  name: key,
  needed: { count: 1, per: 'organisation' },
  outside: [],
  requires: [],
  notWith: [],
  ...more,
});
const POSTS = [
  post('Payer', {
    requires: [{ text: 'Knows figures', clause: 'trained' }],
    notWith: [{ post: 'Booker', clause: 'apart' }],
  }),
  post('Booker', { outside: ['professional'] }),
  post('Officer', {
    outside: ['member'],
    requires: [{ text: 'A deputy', clause: 'two', deputy: { otherSex: true } }],
  }),
];
let count = 0;
const plan = (tool = toolNamed('checklist', `team-${++count}`)) => (
  <TeamPlan
    tool={tool}
    posts={POSTS}
    conditions={[{ key: 'full', clause: 'two', text: 'Two full-time', least: 2, has: ['employed'] }]}
    clauses={{
      apart: { number: '9.1.1', href: '/guide/money/#apart' },
      two: { number: '9.1.3', href: '/guide/complaints/#two' },
    }}
    services={{}}
    postsHref="/guide/annex-posts/"
    scopeHref="/tools/checklist/"
  />
);
const keep = () => screen.queryByRole('button', { name: 'Keep this plan' });
const ready = () => expect.poll(() => keep()?.matches(':disabled')).toBe(false);
const seat = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
/** The library takes every change for an input once it sees a part of `preact/compat`. */
function choose(select: HTMLElement, value: string): void {
  (select as HTMLSelectElement).value = value;
  fireEvent(select, new Event('change', { bubbles: true }));
}
const personCalled = (name: string) => within(screen.getByRole('group', { name }));

test('three people of whom nothing is known are planned, and each unknown fact counts as one', async () => {
  render(plan());
  await ready();
  expect(screen.getByText('People: 3')).toBeTruthy();
  // Payer and booker are kept apart; nobody said who is a woman, so the deputy comes from outside.
  expect(screen.getByText('3 posts, team of 3: somebody from outside is needed for 1.')).toBeTruthy();
  expect(seat('Officer: Deputy').value).toBe('outside');
  expect(seat('Payer').value).not.toBe(seat('Booker').value);
});

test('with a woman and a man nobody from outside is needed', async () => {
  render(plan());
  await ready();
  choose(personCalled('Person 1').getByLabelText('Sex'), 'woman');
  choose(personCalled('Person 2').getByLabelText('Sex'), 'man');
  await expect.poll(() => screen.queryByText('A team of 3 can hold all 3 posts.')).toBeTruthy();
});

test('one person alone leaves a place to somebody from outside, and the clause says why', async () => {
  render(plan());
  await ready();
  const fewer = screen.getByRole<HTMLButtonElement>('button', { name: 'One fewer' });
  fireEvent.click(fewer);
  await screen.findByText('People: 2');
  fireEvent.click(fewer);
  await screen.findByText('People: 1');
  expect(fewer.disabled).toBe(true);
  const outside = within(screen.getByRole('heading', { name: 'From outside' }).parentElement as HTMLElement);
  const reason = outside.getByText(/already holds Payer/);
  expect(within(reason).getByRole('link').getAttribute('href')).toBe('/guide/money/#apart');
});

test('a plan that is kept and changed by hand says which rule it breaks, and can be planned again', async () => {
  const tool = toolNamed('checklist', `team-${++count}`);
  render(plan(tool));
  await ready();
  fireEvent.click(screen.getByRole('button', { name: 'Keep this plan' }));
  await screen.findByText('This plan is saved.');
  choose(seat('Booker'), seat('Payer').value);
  await screen.findByText(/Rules broken: 1/);
  expect(screen.getByRole('heading', { name: 'Rules broken' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Plan again' }));
  await expect.poll(() => screen.queryByRole('heading', { name: 'Rules broken' })).toBeNull();
});

test('what was kept is there when the plan is drawn again', async () => {
  const tool = toolNamed('checklist', `team-${++count}`);
  render(plan(tool));
  await ready();
  fireEvent.input(personCalled('Person 1').getByLabelText('Role or initials'), { target: { value: 'Manager' } });
  await screen.findByRole('group', { name: 'Manager' });
  choose(seat('Booker'), 'p3');
  await screen.findByText('This plan is saved.');
  cleanup();
  render(plan(tool));
  await screen.findByRole('group', { name: 'Manager' });
  expect(seat('Booker').value).toBe('p3');
});

test('what clauses ask by number is counted from the boxes, with the clause', async () => {
  render(plan());
  await ready();
  const line = () => screen.getByText(/^Two full-time/);
  expect(line().textContent).toContain('2 still needed');
  expect(within(line()).getByRole('link').textContent).toBe('9.1.3');
  for (const name of ['Person 1', 'Person 2'])
    fireEvent.click(personCalled(name).getByLabelText('Employed by the organisation'));
  await expect.poll(() => line().textContent).toContain('there are 2');
});

test('somebody who was removed by mistake comes back, with all posts', async () => {
  render(plan());
  await ready();
  fireEvent.click(screen.getByRole('button', { name: 'Keep this plan' }));
  await screen.findByText('This plan is saved.');
  const held = seat('Payer').value;
  fireEvent.click(personCalled('Person 1').getByRole('button', { name: 'Remove Person 1' }));
  await screen.findByText(/Person 1 was removed\./);
  expect(screen.getByText('People: 2')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('People: 3');
  expect(seat('Payer').value).toBe(held);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('a plan made by hand comes back after it was planned again', async () => {
  render(plan());
  await ready();
  const other = seat('Payer').value === 'p3' ? 'p2' : 'p3';
  choose(seat('Payer'), other);
  await screen.findByText('This plan is saved.');
  fireEvent.click(screen.getByRole('button', { name: 'Plan again' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByText('This plan is saved.');
  expect(seat('Payer').value).toBe(other);
});

test('how many people the organisation has follows the team', async () => {
  const tool = toolNamed('checklist', `team-${++count}`);
  render(plan(tool));
  await ready();
  fireEvent.click(screen.getByRole('button', { name: 'One more' }));
  await screen.findByText('People: 4');
  expect($currentAssessment(tool).get().$plan.get()).toMatchObject({ people: 4 });
  choose(personCalled('Person 4').getByLabelText('Comes from'), 'member');
  await expect.poll(() => $currentAssessment(tool).get().$plan.get()).toMatchObject({ people: 3 });
});

test('two people of one name are warned of and told apart', async () => {
  render(plan());
  await ready();
  for (const name of ['Person 1', 'Person 2'])
    fireEvent.input(personCalled(name).getByLabelText('Role or initials'), { target: { value: 'L' } });
  await screen.findByText('Two people are called L: change one.');
  expect(screen.getByRole('group', { name: 'L (person 2)' })).toBeTruthy();
});

test('when somebody leaves, it says who could take over', async () => {
  render(plan());
  await ready();
  fireEvent.click(screen.getByText('If somebody leaves'));
  const details = screen.getByText('If somebody leaves').closest('details') as HTMLDetailsElement;
  details.open = true;
  fireEvent(details, new Event('toggle'));
  await screen.findByRole('heading', { name: 'If Person 1 leaves' });
  expect(within(details).getAllByRole('heading')).toHaveLength(3);
});

test('what a person has to look at is said at its post', async () => {
  render(plan());
  await ready();
  expect(screen.getByText('Check yourself: 1').parentElement?.textContent).toContain('Knows figures');
});

test('the built page shows the plan of three people, and goes on from it', async () => {
  const tool = toolNamed('checklist', `team-${++count}`);
  const built = renderToString(plan(tool));
  expect(built).toContain('3 posts, team of 3');
  const root = document.createElement('div');
  root.innerHTML = built;
  document.body.append(root);
  hydrate(plan(tool), root);
  await ready();
  expect((await axe.run(root, { rules: { 'color-contrast': { enabled: false } } })).violations).toEqual([]);
  root.remove();
});
