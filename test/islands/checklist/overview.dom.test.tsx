// @vitest-environment jsdom
/** The parts of the overview that are loaded when someone opens them, over a connection that fails at first. */
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import ChecklistOverview from '../../../src/islands/checklist/ChecklistOverview.tsx';
import { workspace } from '../../../src/stores/browser.ts';
import { chooseAssessment, newAssessment } from '../../../src/stores/current.ts';
import { toolNamed } from '../words.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const ITEMS = [{ key: 'a', level: 'shall' as const, chapter: 'records' }];
const PUBLISHED = {
  a: { ...ITEMS[0], number: '1.1', text: 'A file is kept.', criteria: [], evidence: [], href: '#a', basis: [] },
};

/** Opens a part of the page, closed or not. */
function open(title: string) {
  const details = screen.getByText(title).closest('details') as HTMLDetailsElement;
  details.open = true;
  fireEvent(details, new Event('toggle'));
}

test.each(['Gap report', 'Register of evidence'])(
  '%s: what could not be loaded is loaded when it is opened again',
  async (title) => {
    const answers = [
      () => Promise.reject(new TypeError('Failed to fetch')),
      async () => new Response('', { status: 503 }),
      async () => Response.json(PUBLISHED),
    ];
    vi.stubGlobal('fetch', () => answers.shift()?.());
    render(
      <ChecklistOverview
        tool={toolNamed('checklist', title)}
        chapters={[{ key: 'records', number: 1, title: 'Records', href: '/records/', items: ITEMS }]}
        names={{ chapter: { records: '1 Records' }, service: {}, role: {} }}
        wordsHref={`/data/${title}.json`}
        listHref="/tools/checklist/all/"
      />,
    );
    const FAILED = /The gap report could not be loaded/;
    for (const left of [2, 1]) {
      open(title);
      await expect.poll(() => answers.length).toBe(left);
      expect(await screen.findByText(FAILED)).toBeTruthy();
    }
    open(title);
    await expect.poll(() => screen.queryByText(FAILED)).toBeNull();
  },
);

test('stages, chapters and people stand in a line each: how far they are, what is next, and one link', async () => {
  const tool = toolNamed('checklist', 'lines');
  const head = newAssessment(tool.instrument);
  const entry = { stamp: 1, tab: 'before', from: [] };
  const task = { who: 'Li & Wang', due: '' };
  await workspace.write(head, [
    { item: 'a', field: 'answer', value: { state: 'met' }, ...entry },
    { item: 'b', field: 'answer', value: { state: 'unmet' }, ...entry },
    { item: 'b', field: 'task', value: task, ...entry },
  ]);
  chooseAssessment(tool.instrument, head.id);
  const item = (key: string, chapter: string, stage: 'firstClient' | 'event') => ({
    key,
    chapter,
    stage,
    level: 'shall' as const,
  });
  render(
    <ChecklistOverview
      tool={tool}
      chapters={[
        {
          key: 'records',
          number: 1,
          title: 'Records',
          href: '/records/',
          items: [item('a', 'records', 'firstClient'), item('b', 'records', 'firstClient')],
        },
        { key: 'risk', number: 2, title: 'Risk', href: '/risk/', items: [item('c', 'risk', 'event')] },
      ]}
      names={{ chapter: {}, service: {}, role: {} }}
      wordsHref="/data/lines.json"
      listHref="/items/"
    />,
  );
  const lines = () =>
    [...document.querySelectorAll('.parts a')].map((link) => `${link.textContent} > ${link.getAttribute('href')}`);
  await expect
    .poll(lines)
    .toEqual([
      'Before the first client 2/2 gaps: 1 > /items/?stage=firstClient&status=gap',
      'When it happens 0/1 not begun > /items/?stage=event&status=open',
      'Li & Wang 0/1 1 left > /items/#who=Li%20%26%20Wang',
      '1 Records 2/2 gaps: 1 > /records/',
      '2 Risk 0/1 not begun > /risk/',
    ]);
});
