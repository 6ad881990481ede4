// @vitest-environment jsdom
/** The path: what is planned narrows it, a paper is registered, and its clauses are confirmed one by one. */
import 'fake-indexeddb/auto';
import '../afterFrames.ts';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import StartPath from '../../../src/islands/start/StartPath.tsx';
import { shown } from '../../domain/reports/reported.ts';
import { toolNamed } from '../words.ts';

const item = (key: string, record: string, more: object = {}) => ({
  key,
  chapter: 'records',
  level: 'shall' as const,
  stage: 'firstClient' as const,
  records: [record],
  ...more,
});
const ITEMS = [
  item('registered', 'certificate'),
  item('not-listed', 'certificate'),
  item('visits-safe', 'visit-rules', { services: ['visits'] }),
  item('checked', 'background', { stage: 'event', forGroup: true, clients: ['minors'] }),
];
const paper = (key: string, name: string) => ({
  key,
  name,
  kind: 'policy' as const,
  per: 'organisation' as const,
  time: 'A day',
  keeper: 'Director',
  href: `#${key}`,
});
const PAPERS = [paper('certificate', 'Certificate'), paper('visit-rules', 'Visit rules'), paper('background', 'Check')];
const WORDS = ITEMS.map(({ key }, index) => shown(key, `6.1.${index + 1}`, 'shall'));

let count = 0;
async function begin() {
  count += 1;
  render(
    <StartPath
      tool={toolNamed('checklist', `path${count}`)}
      services={[
        { key: 'visits', title: 'Home visits' },
        { key: 'talks', title: 'Talks' },
      ]}
      groups={[{ key: 'minors', title: 'Minors' }]}
      first={{ items: ITEMS, papers: PAPERS, words: WORDS }}
      allHref="/data/start.json"
      wordsHref="/data/items.json"
      links={{ admission: '/quiz/', item: '/items/' }}
    />,
  );
  const talks = await screen.findByLabelText('Talks');
  await expect.poll(() => talks.closest('fieldset')?.disabled).toBe(false);
}
const papersShown = () =>
  [...document.querySelectorAll('.paper-card > summary strong')].map(({ textContent }) => textContent);
const next = () => document.querySelector('.next-step')?.textContent;

beforeEach(() => {
  Element.prototype.scrollIntoView = () => {};
  vi.stubGlobal('fetch', async () => Response.json({ items: ITEMS, papers: PAPERS }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the plan', () => {
  test('narrows the papers to the services that are chosen', async () => {
    await begin();
    expect(papersShown()).toEqual(['Certificate', 'Visit rules', 'Check']);
    fireEvent.click(screen.getByLabelText('Talks'));
    fireEvent.click(within(screen.getByRole('group', { name: /Minors/ })).getByLabelText('No'));
    expect(papersShown()).toEqual(['Certificate']);
    fireEvent.click(screen.getByLabelText('Home visits'));
    expect(papersShown()).toEqual(['Certificate', 'Visit rules']);
  });
  test('says what comes before everything else while the organisation is not registered', async () => {
    await begin();
    fireEvent.click(screen.getByLabelText('Not registered yet'));
    expect(screen.getByText(/Register first/)).toBeTruthy();
  });
});

test('a paper that is there settles nothing by itself; each clause is confirmed, with the paper as its evidence', async () => {
  await begin();
  expect(next()).toBe('Next: prepare “Certificate”');
  fireEvent.click(screen.getByRole('button', { name: /^Next/ }));
  fireEvent.click(await screen.findByRole('button', { name: 'We have this paper' }));
  expect(next()).toBe('Next: does “Certificate” show 6.1.1?');
  expect(document.querySelector('.stages progress')?.getAttribute('value')).toBe('0');
  fireEvent.click(within(screen.getByRole('group', { name: /6\.1\.1/ })).getByLabelText('Met'));
  expect(next()).toBe('Next: does “Certificate” show 6.1.2?');
  fireEvent.click(within(screen.getByRole('group', { name: /6\.1\.2/ })).getByLabelText('Not met'));
  expect(next()).toBe('Next: prepare “Visit rules”');
  expect(screen.getByText(/Papers ready: 1 of 3\. Clauses dealt with: 1 of 4/)).toBeTruthy();
});

test('who gets a paper by when stands beside it, and the next step goes on to another', async () => {
  await begin();
  fireEvent.click(screen.getByRole('button', { name: /^Next/ }));
  fireEvent.input(await screen.findByLabelText(/Responsible/), { target: { value: 'Director' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(next()).toBe('Next: prepare “Visit rules”');
  expect(document.querySelector('#paper-certificate summary')?.textContent).toContain('Director');
});

test('an assignment that names neither anybody nor a day is not saved, and says so', async () => {
  await begin();
  fireEvent.click(screen.getByRole('button', { name: /^Next/ }));
  fireEvent.click(await screen.findByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Say who prepares it, or by when.')).toBeTruthy();
  expect(next()).toBe('Next: prepare “Certificate”');
});
