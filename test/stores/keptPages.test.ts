/** When pages are kept without asking, and what is removed. */
import { afterEach, expect, test, vi } from 'vitest';
import { choosePages, mayKeepPages, pageKeeper, removePages } from '../../src/stores/keptPages.ts';
import { markSharedComputer } from '../../src/stores/sharedComputer.ts';
import { fakeStorage } from './fakeStorage.ts';

afterEach(() => vi.unstubAllGlobals());

const registrationAt = (scope: string) => ({ scope, unregister: vi.fn(async () => true) });

function browser({ saveData = false, registrations = [] as ReturnType<typeof registrationAt>[] } = {}): void {
  vi.stubGlobal('localStorage', fakeStorage({}));
  vi.stubGlobal('sessionStorage', fakeStorage({}));
  vi.stubGlobal('location', new URL('https://guide.example/en/site/saving/'));
  vi.stubGlobal('navigator', {
    connection: { saveData },
    serviceWorker: { getRegistrations: async () => registrations },
  });
}

test('pages are kept where nobody declined', () => {
  browser();
  expect(mayKeepPages()).toBe(true);
  choosePages('no');
  expect(mayKeepPages()).toBe(false);
});

test('whoever saves data is asked first', () => {
  browser({ saveData: true });
  expect(mayKeepPages()).toBe(false);
  choosePages('yes');
  expect(mayKeepPages()).toBe(true);
});

test('nothing is kept on a shared computer, whatever was chosen, or where there are no workers', () => {
  browser();
  choosePages('yes');
  markSharedComputer();
  expect(mayKeepPages()).toBe(false);
  vi.stubGlobal('navigator', {});
  expect(mayKeepPages()).toBe(false);
});

test('the worker of a language is found by its folder', async () => {
  const [first, second] = [registrationAt('https://guide.example/'), registrationAt('https://guide.example/en/')];
  browser({ registrations: [first, second] });
  expect(await pageKeeper('/sw.js')).toBe(first);
  expect(await pageKeeper('/en/sw.js')).toBe(second);
  expect(await pageKeeper('/fr/sw.js')).toBe(undefined);
});

test('removing lets go of all languages and leaves what is not ours', async () => {
  const [ours, other] = [registrationAt('https://guide.example/en/'), registrationAt('https://another.example/')];
  browser({ registrations: [ours, other] });
  const cached = new Set(['ccguide:pages-precache-v2-https://guide.example/en/', 'another']);
  vi.stubGlobal('caches', { keys: async () => [...cached], delete: async (name: string) => cached.delete(name) });
  await removePages();
  expect([...cached]).toEqual(['another']);
  expect([ours.unregister.mock.calls.length, other.unregister.mock.calls.length]).toEqual([1, 0]);
});
