// @vitest-environment jsdom
/** The parts of the overview that are loaded when someone opens them, over a connection that fails at first. */
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import ChecklistOverview from '../../../src/islands/checklist/ChecklistOverview.tsx';
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
