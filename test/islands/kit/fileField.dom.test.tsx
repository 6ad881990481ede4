// @vitest-environment jsdom
import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { FileField } from '../../../src/islands/kit/FileField.tsx';
import { InLanguage } from '../../../src/islands/kit/words.tsx';
import '../words.ts';

afterEach(cleanup);

const file = new File(['{}'], 'a.json', { type: 'application/json' });

function field(drop?: string) {
  const onFile = vi.fn(async (_: File) => {});
  render(
    <InLanguage locale="en">
      <FileField label="Choose a file" accept=".json" onFile={onFile} {...(drop !== undefined && { drop })} />
    </InLanguage>,
  );
  return { onFile, area: screen.getByLabelText('Choose a file').parentElement as HTMLElement };
}

test('a file is dropped as well as chosen, and the browser stays on the page', () => {
  const { onFile, area } = field('You can also drop it here.');
  const over = createEvent.dragOver(area);
  fireEvent(area, over);
  expect(over.defaultPrevented).toBe(true);
  const dropped = createEvent.drop(area, { dataTransfer: { files: [file] } });
  fireEvent(area, dropped);
  expect(dropped.defaultPrevented).toBe(true);
  expect(onFile).toHaveBeenCalledExactlyOnceWith(file);
  fireEvent.drop(area, { dataTransfer: { files: [] } });
  expect(onFile).toHaveBeenCalledTimes(1);
});

test('what reads the file says when it could not be loaded', async () => {
  const { onFile, area } = field('You can also drop it here.');
  onFile.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  fireEvent.drop(area, { dataTransfer: { files: [file] } });
  expect(await screen.findByRole('alert')).toBeTruthy();
});

test('where nothing may be dropped the browser does as it likes', () => {
  const { onFile, area } = field();
  const dropped = createEvent.drop(area, { dataTransfer: { files: [file] } });
  fireEvent(area, dropped);
  expect(dropped.defaultPrevented).toBe(false);
  expect(onFile).not.toHaveBeenCalled();
});
