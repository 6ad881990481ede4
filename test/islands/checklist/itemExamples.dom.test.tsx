// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { ShownExamples } from '../../../src/domain/clauses/shownExample.ts';
import { ItemExamples } from '../../../src/islands/checklist/ItemExamples.tsx';
import { InLanguage } from '../../../src/islands/kit/words.tsx';
import '../words.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const kinds: ShownExamples = [
  { kind: 'met', examples: [{ text: 'All 6 signed.' }] },
  {
    kind: 'unmet',
    examples: [
      {
        text: 'Two did not sign.',
        because: 'Everyone signs.',
        criterion: 2,
        record: { key: 'signing-sheet', name: 'Signed receipts' },
      },
    ],
  },
];
const open = () => {
  const details = document.querySelector('details') as HTMLDetailsElement;
  details.open = !details.open;
  fireEvent(details, new Event('toggle'));
};
let count = 0;
const shown = (item: string) =>
  render(
    <InLanguage locale="en">
      <ItemExamples item={item} href={`/data/examples/${++count}.en.json`} />
    </InLanguage>,
  );

test('nothing is loaded until someone asks; then each kind is shown, with the reason, the criterion and the record', async () => {
  const fetch = vi.fn(async () => Response.json({ 'rules-signed': kinds }));
  vi.stubGlobal('fetch', fetch);
  shown('rules-signed');
  expect(fetch).not.toHaveBeenCalled();
  open();
  await screen.findByText('All 6 signed.');
  expect(document.querySelector('ul[data-example=unmet]')?.textContent).toBe(
    'Two did not sign.Why: Everyone signs.It falls short of point 2. Seen in: Signed receipts',
  );
});

test('what could not be loaded is said, and opening it again tries again', async () => {
  const answers = [Promise.reject(new TypeError('Failed to fetch')), Promise.resolve(Response.json({ a: kinds }))];
  vi.stubGlobal('fetch', () => answers.shift());
  shown('a');
  open();
  await screen.findByText(/could not be loaded/);
  open();
  open();
  await screen.findByText('All 6 signed.');
  expect(screen.queryByText(/could not be loaded/)).toBeNull();
});

test('a clause without examples says so', async () => {
  vi.stubGlobal('fetch', async () => Response.json({}));
  shown('b');
  open();
  await screen.findByText('There are no examples for this clause.');
});
