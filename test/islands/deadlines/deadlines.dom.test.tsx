// @vitest-environment jsdom
/** The deadline clock: choosing events, the acts in order, and those that are kept. */
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import Deadlines from '../../../src/islands/deadlines/Deadlines.tsx';
import { FILE, TOPICS } from '../../domain/deadlines/shownLimits.ts';
import { toolNamed } from '../words.ts';

let pages = 0;

function open(hash = '') {
  location.hash = hash;
  pages += 1;
  render(
    <Deadlines
      tool={toolNamed('checklist', `clock-${pages}`)}
      topics={TOPICS}
      limitsHref={`/data/limits-${pages}.json`}
      annexHref="/guide/annex-limits/"
      crisisHref="/guide/risk/cards/"
    />,
  );
}

beforeEach(() => {
  // Noon in China.
  vi.useFakeTimers({ now: Date.parse('2026-12-01T04:00:00Z'), toFake: ['Date'] });
  vi.stubGlobal('fetch', async () => Response.json(FILE));
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const shown = async () => {
  await screen.findByRole('heading', { name: 'What must be done' });
  return [...document.querySelectorAll('.due-list .due')].map((card) => [
    card.closest('[data-group]')?.getAttribute('data-group'),
    card.querySelector('strong')?.textContent,
  ]);
};

test('an event that is chosen happened now, and its acts stand in order', async () => {
  open();
  fireEvent.click(await screen.findByRole('button', { name: 'Help is called' }));
  expect((screen.getByLabelText('Day') as HTMLInputElement).value).toBe('2026-12-01');
  expect((screen.getByLabelText('Time (in China)') as HTMLInputElement).value).toBe('12:00');
  expect(await shown()).toEqual([
    ['today', 'by 12:30 on Tuesday 1 December'],
    ['week', 'by 12:00 on Wednesday 2 December'],
    ['week', 'by the end of Friday 4 December'],
    ['open', 'until the end of Saturday 1 December 2029'],
  ]);
  // What has no figure comes before all that.
  expect(screen.getByRole('link', { name: 'Violence' }).getAttribute('href')).toBe('/guide/risk/violence/');
});

test('events of an address are chosen with their moments, and unknown ones are passed over', async () => {
  open('#event=help-called&at=2026-12-01T11:00&event=unknown&event=contract-ends&at=2027-03-01T09:00');
  expect(await shown()).toEqual([
    ['overdue', 'by 11:30 on Tuesday 1 December'],
    ['week', 'by 11:00 on Wednesday 2 December'],
    ['week', 'by the end of Friday 4 December'],
    ['later', 'by the end of Thursday 31 December'],
    ['open', 'until the end of Saturday 1 December 2029'],
  ]);
  expect(document.body.textContent).toContain('30 min late');
  expect(document.body.textContent).toContain('if it has not happened yet, give the time expected');
});

describe('the address', () => {
  test('gets the moment of a link without one, so that a reload later does not move what is due', async () => {
    open('#event=help-called');
    await shown();
    expect(location.hash).toBe('#event=help-called&at=2026-12-01T12:00');
    cleanup();
    vi.setSystemTime(Date.parse('2026-12-01T05:00:00Z'));
    open(location.hash);
    expect((await shown())[0]).toEqual(['overdue', 'by 12:30 on Tuesday 1 December']);
  });
  test('follows every change, and keeps the last moment while another is half typed', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Help is called' }));
    await shown();
    expect(location.hash).toBe('#event=help-called&at=2026-12-01T12:00');
    fireEvent.input(screen.getByLabelText('Time (in China)'), { target: { value: '09:30' } });
    expect(location.hash).toBe('#event=help-called&at=2026-12-01T09:30');
    fireEvent.input(screen.getByLabelText('Time (in China)'), { target: { value: '' } });
    expect(location.hash).toBe('#event=help-called&at=2026-12-01T09:30');
    fireEvent.click(screen.getByRole('button', { name: 'The contract ends' }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove “Help is called”' }));
    expect(location.hash).toBe('#event=contract-ends&at=2026-12-01T12:00');
    fireEvent.click(screen.getByRole('button', { name: 'Remove “The contract ends”' }));
    expect(location.hash).toBe('');
  });
});

test('another moment gives other acts, half a moment none, and one tap is now again', async () => {
  open('#event=help-called&at=2026-11-01T09:00');
  await shown();
  const day = screen.getByLabelText('Day');
  fireEvent.input(day, { target: { value: '' } });
  expect(screen.getByText('Give a full day and time.')).toBeTruthy();
  expect(document.querySelector('.due-list')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Now' }));
  expect((await shown())[0]).toEqual(['today', 'by 12:30 on Tuesday 1 December']);
  fireEvent.click(screen.getByRole('button', { name: 'Remove “Help is called”' }));
  expect(document.querySelector('.due-list')).toBeNull();
});

test('a few letters find an event by what must be done after it', async () => {
  open();
  const search = await screen.findByRole('searchbox');
  await expect.poll(() => (search as HTMLInputElement).matches(':disabled')).toBe(false);
  await expect.poll(() => document.querySelector('.kept-deadlines')).toBeTruthy();
  fireEvent.input(search, { target: { value: 'warned' } });
  fireEvent.keyDown(search, { key: 'Enter' });
  // 60 days before an event of today are over.
  expect((await shown())[0]).toEqual(['overdue', 'by the end of Friday 2 October']);
});

test('where nothing is found, the topics stay, and danger leads to the crisis cards', async () => {
  open();
  const search = await screen.findByRole('searchbox');
  await expect.poll(() => (search as HTMLInputElement).matches(':disabled')).toBe(false);
  fireEvent.input(search, { target: { value: 'zzz' } });
  expect(screen.getByText(/^Nothing found/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'all crisis cards' }).getAttribute('href')).toBe('/guide/risk/cards/');
  fireEvent.click(screen.getByRole('button', { name: 'Help is called' }));
  expect(await shown()).toHaveLength(4);
});

describe('acts that are kept', () => {
  const kept = () => within(screen.getByRole('region', { name: 'My tasks' }));

  test('are given to somebody, done, moved to another time and deleted', async () => {
    open('#event=help-called');
    await shown();
    const add = await screen.findByRole('button', { name: 'Add to my tasks: Act of told' });
    await expect.poll(() => (add as HTMLButtonElement).disabled).toBe(false);
    fireEvent.click(add);
    expect(await screen.findByRole('button', { name: 'In my tasks: Act of told' })).toBeTruthy();
    const who = kept().getByLabelText('Who (a role or initials)') as HTMLInputElement;
    expect(who.value).toBe('Social worker');
    fireEvent.input(who, { target: { value: 'ZL' } });
    await expect.poll(() => who.value).toBe('ZL');
    expect(kept().getByText('by 12:30 on Tuesday 1 December')).toBeTruthy();

    const change = kept().getByText('Change the time, or delete').closest('details') as HTMLDetailsElement;
    change.open = true;
    fireEvent(change, new Event('toggle'));
    fireEvent.input(await kept().findByLabelText('Time (in China)'), { target: { value: '18:00' } });
    expect(await kept().findByText('by 18:00 on Tuesday 1 December')).toBeTruthy();

    fireEvent.click(kept().getByLabelText('Done'));
    expect(await kept().findByRole('heading', { name: 'My tasks (0 open of 1)' })).toBeTruthy();
    fireEvent.click(kept().getByRole('button', { name: /^Delete: Act of told/ }));
    expect(await kept().findByRole('heading', { name: 'My tasks (0 open of 0)' })).toBeTruthy();
  });

  test('are those alone that must be done, when all are added at once', async () => {
    open('#event=help-called');
    await shown();
    const all = screen.getByRole('button', { name: 'Add all to my tasks (3)' });
    await expect.poll(() => (all as HTMLButtonElement).disabled).toBe(false);
    fireEvent.click(all);
    expect(await kept().findByRole('heading', { name: 'My tasks (3 open of 3)' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Add all/ })).toBeNull();
  });
});

describe('acts that are kept, of several cases', () => {
  const kept = () => within(screen.getByRole('region', { name: 'My tasks' }));
  const add = async (name: string) => {
    const button = await screen.findByRole('button', { name });
    await expect.poll(() => (button as HTMLButtonElement).disabled).toBe(false);
    fireEvent.click(button);
  };

  test('another case on the same day is another task, and each says what happened when', async () => {
    open('#event=contract-ends&at=2027-03-01T09:00');
    await shown();
    await add('Add to my tasks: Act of warned');
    await screen.findByRole('button', { name: 'In my tasks: Act of warned' });
    // Both are due by the end of the same day.
    fireEvent.input(screen.getByLabelText('Time (in China)'), { target: { value: '10:00' } });
    await add('Add to my tasks: Act of warned');
    expect(await kept().findByRole('heading', { name: 'My tasks (2 open of 2)' })).toBeTruthy();
    expect(kept().getByText('The contract ends: Monday 1 March 2027, 09:00')).toBeTruthy();
    expect(kept().getByText('The contract ends: Monday 1 March 2027, 10:00')).toBeTruthy();
    // At the same minute, once more on purpose.
    await add('Add again for another case: Act of warned');
    expect(await kept().findByRole('heading', { name: 'My tasks (3 open of 3)' })).toBeTruthy();
  });

  test('an act that is due by the end of a day is so on another day too', async () => {
    open('#event=contract-ends&at=2027-03-01T09:00');
    await shown();
    await add('Add to my tasks: Act of warned');
    const change = (await kept().findByText('Change the time, or delete')).closest('details') as HTMLDetailsElement;
    change.open = true;
    fireEvent(change, new Event('toggle'));
    fireEvent.input(await kept().findByLabelText('Day'), { target: { value: '2026-12-28' } });
    expect(await kept().findByText('by the end of Monday 28 December')).toBeTruthy();
    // It is not offered once more for having been moved.
    expect(screen.getByRole('button', { name: 'In my tasks: Act of warned' })).toBeTruthy();
  });

  test('what other parties do is listed apart, and not added with all', async () => {
    const limits = FILE.limits.map((limit) => (limit.key === 'told' ? { ...limit, isOthers: true } : limit));
    vi.stubGlobal('fetch', async () => Response.json({ ...FILE, limits }));
    open('#event=help-called');
    expect((await shown()).at(-1)).toEqual(['others', 'by 12:30 on Tuesday 1 December']);
    await add('Add all to my tasks (2)');
    expect(await kept().findByRole('heading', { name: 'My tasks (2 open of 2)' })).toBeTruthy();
    expect(kept().queryByText('Act of told, to the agency')).toBeNull();
  });
});

test.each([
  ['help-called', '2026-12-02T12:00', false, 'a day ahead'],
  ['help-called', '2026-12-02T12:01', true, 'more than a day ahead'],
  ['contract-ends', '2027-03-01T09:00', false, 'an event before which something must be done'],
])('the event %s at %s is questioned: %s (%s)', async (event, at, isQuestioned) => {
  open(`#event=${event}&at=${at}`);
  await shown();
  expect(screen.queryByText('This time has not come yet: check it.') !== null).toBe(isQuestioned);
});

test('limits that could not be loaded are asked for again', async () => {
  const answers = [() => Promise.reject(new TypeError('Failed to fetch')), async () => Response.json(FILE)];
  vi.stubGlobal('fetch', () => answers.shift()?.());
  open('#event=help-called');
  expect(await screen.findByText(/The time limits could not be loaded/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await shown()).toHaveLength(4);
});

test('what cannot be put on the clipboard is shown to be copied by hand', async () => {
  open('#event=help-called');
  await shown();
  fireEvent.click(screen.getByRole('button', { name: 'Copy as text' }));
  const text = (await screen.findByRole('textbox', { name: 'Copy as text' })) as HTMLTextAreaElement;
  expect(text.value).toContain('1. by 12:30 on Tuesday 1 December 2026: Act of told, to the agency');
});
