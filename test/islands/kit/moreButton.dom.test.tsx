// @vitest-environment jsdom
/** A long list that is drawn in portions, by keyboard. */
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useRef, useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { MoreButton } from '../../../src/islands/kit/MoreButton.tsx';
import { InLanguage } from '../../../src/islands/kit/words.tsx';
import '../words.ts';

afterEach(cleanup);

function Numbers({ all }: { all: number }) {
  const list = useRef<HTMLOListElement>(null);
  const [limit, setLimit] = useState(2);
  return (
    <InLanguage locale="en">
      <ol ref={list}>
        {Array.from({ length: Math.min(all, limit) }, (_, index) => (
          <li key={index} tabIndex={-1}>
            {index}
          </li>
        ))}
      </ol>
      <MoreButton left={all - limit} portion={2} list={list} entries="li" onMore={() => setLimit(limit + 2)} />
    </InLanguage>
  );
}

test('the focus goes on to the first entry that was added, and is not lost with the button', async () => {
  render(<Numbers all={5} />);
  for (const [name, first] of [
    ['Show 2 more of 3', '2'],
    ['Show 1 more of 1', '4'],
  ] as const) {
    const button = screen.getByRole('button', { name });
    button.focus();
    fireEvent.click(button);
    await expect.poll(() => document.activeElement?.textContent).toBe(first);
  }
  expect(screen.queryByRole('button')).toBeNull();
});

test('who is elsewhere stays there', async () => {
  render(<Numbers all={5} />);
  const entry = screen.getByText('0');
  entry.focus();
  fireEvent.click(screen.getByRole('button'));
  await expect.poll(() => screen.getAllByRole('listitem').length).toBe(4);
  expect(document.activeElement).toBe(entry);
});
