// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useRef } from 'preact/hooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useNamedFold } from '../../../src/islands/kit/useNamedFold.ts';

beforeEach(() => {
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(() => {
  cleanup();
  history.replaceState(null, '', '/');
});

function Fold() {
  const fold = useRef<HTMLDetailsElement>(null);
  useNamedFold(fold, 'gaps');
  return (
    <details ref={fold}>
      <summary>Gap report</summary>
      <details>
        <summary>Inside</summary>
      </details>
    </details>
  );
}
const isOpen = () => document.querySelector('details')?.open;

test('a fold that the address names is open, also when the address comes later', async () => {
  history.replaceState(null, '', '/?a=1#gaps');
  render(<Fold />);
  expect(isOpen()).toBe(true);
  cleanup();
  history.replaceState(null, '', '/');
  render(<Fold />);
  expect(isOpen()).toBe(false);
  location.hash = '#gaps';
  await expect.poll(isOpen).toBe(true);
});

test('the address names what is opened, and no longer what is closed; a fold inside is its own business', () => {
  history.replaceState(null, '', '/?a=1');
  render(<Fold />);
  fireEvent.click(screen.getByText('Gap report'));
  expect(location.search + location.hash).toBe('?a=1#gaps');
  fireEvent.click(screen.getByText('Inside'));
  expect(location.hash).toBe('#gaps');
  const details = document.querySelector('details') as HTMLDetailsElement;
  details.open = true;
  fireEvent.click(screen.getByText('Gap report'));
  expect(location.search + location.hash).toBe('?a=1');
});
