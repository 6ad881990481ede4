// @vitest-environment jsdom
/** What a starter pack will hold, how it is made, and what is said when it cannot be. */
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PackData } from '../../../src/domain/pack/packData.ts';
import StarterPack from '../../../src/islands/pack/StarterPack.tsx';
import { toolNamed } from '../words.ts';

const record = (key: string, kind: 'policy' | 'register' | 'outside', clause: string): PackData['records'][number] => ({
  key,
  name: key,
  kind,
  per: 'organisation',
  keeper: 'Director',
  role: 'director',
  contains: ['what'],
  ...(kind === 'register' && { columns: ['Date'] }),
  cited: [[clause, '']],
});
const DATA: PackData = {
  edition: { title: 'Guide', version: '1' },
  records: [
    record('Rules', 'policy', '1.1'),
    record('Roster', 'register', '1.1'),
    record('Certificate', 'outside', '1.1'),
    record('Visit rules', 'policy', '1.2'),
    record('Later rules', 'policy', '1.3'),
  ],
  clauses: {
    '1.1': { section: 'S', level: 'shall', stage: 'firstClient', text: 'The organisation shall.' },
    '1.2': { section: 'S', level: 'shall', stage: 'firstClient', services: ['visits'], text: 'Visits.' },
    '1.3': { section: 'S', level: 'shall', stage: 'firstYear', text: 'Later.' },
  },
  forms: [],
  cards: [],
  posts: [],
};

let saved: string[] = [];
let id = 0;

beforeEach(() => {
  saved = [];
  URL.createObjectURL = () => 'blob:pack';
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Each with an assessment and an address of its own: nothing is left over from the one before. */
function show(answer: () => Promise<Response> = async () => Response.json(DATA)) {
  vi.stubGlobal('fetch', answer);
  id += 1;
  return render(
    <StarterPack
      tool={toolNamed('checklist', `pack${id}`)}
      services={{ visits: 'Home visits', talks: 'Talks' }}
      stages={['firstClient', 'firstYear']}
      dataHref={`/data/pack${id}.json`}
    />,
  );
}
const counts = () => document.querySelector('.pack-counts')?.textContent ?? '';

test('it counts the papers of the first stage and all services, and follows the choice', async () => {
  show();
  await waitFor(() => expect(counts()).toMatch(/^4 papers: 2 as Word files, 1 as Excel files, 1 issued by others/));
  fireEvent.click(screen.getByLabelText('Home visits'));
  await waitFor(() => expect(counts()).toMatch(/^3 papers: 1 as Word/));
  fireEvent.click(screen.getByLabelText('In the first year'));
  await waitFor(() => expect(counts()).toMatch(/^4 papers: 2 as Word/));
  for (const stage of ['Before the first client', 'In the first year']) fireEvent.click(screen.getByLabelText(stage));
  await waitFor(() => expect(counts()).toMatch(/^Nothing has to be prepared/));
  expect(screen.getByRole('button', { name: 'Make the starter pack (ZIP)' }).hasAttribute('disabled')).toBe(true);
});

test('the pack is saved with its day in its name, and said to be', async () => {
  show();
  fireEvent.click(await screen.findByRole('button', { name: 'Make the starter pack (ZIP)' }));
  await waitFor(
    () => expect(screen.getByRole('status').textContent).toMatch(/^The starter pack is saved: 4 files, \d+\.\d MB/),
    {
      timeout: 20_000,
    },
  );
  expect(saved).toEqual([expect.stringMatching(/^Starter pack-\d{4}-\d\d-\d\d\.zip$/)]);
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('it can be stopped, and nothing is saved then', async () => {
  show();
  fireEvent.click(await screen.findByRole('button', { name: 'Make the starter pack (ZIP)' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Stop' }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Stopped: no file was saved.'));
  expect(saved).toEqual([]);
});

test('what could not be loaded can be asked for again', async () => {
  const answers = [async () => new Response('', { status: 503 }), async () => Response.json(DATA)];
  show(() => (answers.shift() as () => Promise<Response>)());
  fireEvent.click(await screen.findByRole('button', { name: 'Read it again' }));
  await waitFor(() => expect(counts()).toMatch(/^4 papers/));
});

test('an assessment without a name can be given one from here', async () => {
  show();
  await waitFor(() => expect(counts()).toMatch(/^4 papers/));
  const link = screen.getByRole('link', { name: 'Name it now' });
  expect(link.getAttribute('href')).toBe(toolNamed('checklist', 'any').workspaceHref);
  expect(document.querySelector('.assessment-bar')).not.toBeNull();
});
